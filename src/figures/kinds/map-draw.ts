import type { BorderLine } from "../geo/base.ts";
import { entriesOf } from "../geo/entries.ts";
import type { View } from "../geo/view.ts";
import type { Plot } from "../kind.ts";
import type { Box } from "../network/boxes.ts";
import { SHADE } from "../plot/shade.ts";
import type { Point } from "../scene/path.ts";
import type { Shape } from "../scene/scene.ts";
import { arcsOf, dotOf, hasDot } from "./map-arcs.ts";
import type { AskedMap } from "./map-ask.ts";
import { boxesOf, entryOf } from "./map-entries.ts";
import { partnerNames, siteNames, siteNumbers } from "./map-labels.ts";
import { boxAbout, type Room } from "./map-room.ts";
import { circlesOf, signsOf } from "./map-signs.ts";
import { facilitiesUnder, type Numbered, sitedOf } from "./map-sites.ts";
import { neighbourNames, regionNames } from "./map-states.ts";

/** A map that has been drawn, and the lines of its base that are told apart in it. */
export interface DrawnMap {
  readonly shapes: readonly Shape[];
  readonly height: number;
  readonly seen: readonly BorderLine[];
  /** Those of them that are drawn so for some time only. */
  readonly dated: readonly BorderLine[];
  /** Whether several facilities stand under one sign. */
  readonly heaped: boolean;
  /** Whether arcs of some partner begin at the rim, since it lies beyond the map. */
  readonly beyond: boolean;
  /** States that stand by their codes, and those without a name, since there is no room. */
  readonly coded: readonly string[];
  readonly unnamed: readonly string[];
  /** Its facilities in the order of their numbers. */
  readonly items: readonly Numbered[];
}

/** Draws the map of a region, its own top left corner at 0, 0. */
export function drawMap(asked: AskedMap, plot: Plot, most: number | null): DrawnMap {
  const width = Math.round(plot.width);
  const height = Math.round(plot.narrow ? width * 1.02 : Math.min(640, width * 0.62));
  const view = asked.seen(width, height);
  const sited = sitedOf(asked, view, plot);
  if (view === null)
    return {
      shapes: [],
      height: 0,
      seen: [],
      dated: [],
      heaped: false,
      beyond: false,
      coded: [],
      unnamed: [],
      items: sited.items,
    };
  const middles = new Map(view.region.map((r) => [r.code, r.middle]));
  const entries = asked.network.ties.length === 0 ? [] : entriesOf(asked.anchors, view, centreOf(view));
  const arcs = arcsOf(asked, entries, middles, plot, most);
  const { spots } = sited;
  const taken: Box[] = [
    ...spots.map((s) => boxAbout(s.at, s.size + 1)),
    ...view.region.filter(({ code }) => hasDot(asked, code)).map(({ middle }) => boxAbout(middle, 5)),
    ...entries.flatMap(boxesOf),
  ];
  const frame = { x: 3, y: 3, width: width - 6, height: height - 6 };
  const lines = arcs.flatMap((a) => a.points);
  const room: Room = { plot, frame, taken, lines, leaders: [] };
  const partners = partnerNames(asked, entries, room);
  // Numbers stand by their signs; a state has room elsewhere.
  const numbers = siteNumbers(spots, room);
  const { shapes: states, coded, unnamed } = regionNames(asked, view.region, room);
  const neighbours = neighbourNames(asked, view.beside, room);
  const facilities = siteNames(numbers.numbered, view.region, room);
  return {
    shapes: [
      ...groundOf(view, asked.bare),
      ...circlesOf(spots),
      ...arcs.map((a) => a.shape),
      ...[...middles].flatMap(([code, at]) => dotOf(asked, code, at)),
      ...entries.flatMap((e) => entryOf(e, plot)),
      ...signsOf(spots, plot),
      ...overLeaders([...neighbours, ...partners, ...states, ...numbers.shapes, ...facilities]),
      { kind: "rect", x: 0, y: 0, width, height, stroke: "hair", strokeWidth: 1 },
    ],
    height,
    seen: view.seen,
    dated: view.dated.map(({ line }) => line),
    heaped: spots.some((spot) => facilitiesUnder(spot).length > 1),
    beyond: entries.some(({ beyond }) => beyond !== null),
    coded,
    unnamed,
    items: sited.items,
  };
}

/** Names and numbers over all leaders, so that their rims keep them readable. */
function overLeaders(shapes: readonly Shape[]): readonly Shape[] {
  const isLeader = ({ kind }: Shape) => kind === "line";
  return [...shapes.filter(isLeader), ...shapes.filter((shape) => !isLeader(shape))];
}

/** Water, land, the region in white, and borders: dashed where they are not agreed, shaded where that is so for some time only. */
function groundOf(view: View, bare: boolean): readonly Shape[] {
  const { width, height } = view;
  if (bare) return [{ kind: "rect", x: 0, y: 0, width, height, fill: "land" }];
  return [
    { kind: "rect", x: 0, y: 0, width, height, fill: "water" },
    { kind: "path", d: view.land, fill: "land", stroke: "hair", strokeWidth: 0.6 },
    ...view.region.map(({ d }): Shape => ({ kind: "path", d, fill: "ground" })),
    ...view.dated.map(({ d }): Shape => ({ kind: "path", d, ...SHADE })),
    { kind: "path", d: view.plain, stroke: "muted", strokeWidth: 0.8, opacity: 0.7 },
    { kind: "path", d: view.dashed, stroke: "ink", strokeWidth: 1.1, dash: [4, 3], opacity: 0.75 },
    ...view.dated.flatMap(({ line, d }): readonly Shape[] =>
      line.line === "dashed" ? [] : [{ kind: "path", d, stroke: "ink", strokeWidth: 1.4 }],
    ),
  ];
}

function centreOf({ width, height }: View): Point {
  return [width / 2, height / 2];
}

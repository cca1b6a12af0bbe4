import { maps } from "../../words/catalogue/maps.ts";
import { say } from "../../words/say.ts";
import { REST } from "../ask/axis.ts";
import { groupsIn } from "../colours.ts";
import type { Beside, Plot, Standing } from "../kind.ts";
import type { Network, Tie } from "../network/ask.ts";
import type { Box } from "../network/boxes.ts";
import type { Change } from "../network/change.ts";
import { type Curve, curve, tapered } from "../network/outline.ts";
import { pastNames, type Way } from "../network/past-names.ts";
import {
  linkWidths,
  type Placed,
  type RingPlaces,
  ringArc,
  ringLink,
  ringPlaces,
} from "../network/ring-places.ts";
import { leadsOf } from "../network/ring-seats.ts";
import { nearestIn } from "../network/star-places.ts";
import { bound, strandsOf, widthsUpTo } from "../network/strands.ts";
import { arcText, tieText } from "../network/twins.ts";
import { markFor } from "../plot/cells.ts";
import { longText, shortText } from "../plot/value-text.ts";
import { roomFor, wrapped } from "../scene/measure.ts";
import type { Shape } from "../scene/scene.ts";
import { type Label, LINE, NAME, namesOf } from "./ring-names.ts";

/** What a ring draws: ties as they are, or their changes. */
export interface RingDrawn {
  readonly network: Network;
  readonly ties: readonly Tie[];
  readonly arcs: readonly Tie[];
  readonly changes: readonly Change[] | null;
  /** The earlier period in words. */
  readonly period: string;
}

/** How far out of the ring its links may go, as a part of its radius. */
const REACH = 1.06;
/** Room below the ring and its names. */
const BELOW = 14;
/** Of more partners than these the largest are named. */
const MOST_NAMED = 24;

/** A ring, its own top left corner at 0, 0, and whose names have no room in it, the largest first. */
export interface DrawnRing {
  readonly shapes: readonly Shape[];
  readonly height: number;
  readonly unnamed: readonly string[];
}

/** Draws a double ring. */
export function drawRing(drawn: RingDrawn, plot: Plot, most: number | null, beside: Beside): DrawnRing {
  const { recipients } = drawn.network;
  const labels = beside.panels[beside.at]?.standing ?? [];
  const { count, panels, star } = beside.seating();
  const own = panels[beside.at] ?? [];
  const top = count > 8 ? 40 : 14;
  const places = ringPlaces(count, recipients.length, [plot.width / 2, star.hub[1] + top], star.radius);
  const room = Math.max(star.height, star.hub[1] + star.radius) + 2 * top;
  const frame = { x: 0, y: 0, width: plot.width, height: room };
  const seats = own.map((seat) => places.partners[seat] ?? NOWHERE);
  const ring = { ...places, partners: seats };
  const outside = {
    labels,
    boxes: labels.map((label, i): Box => {
      const [seat = 0, at = places.centre] = [own[i], seats[i]?.at];
      const box = star.boxes[seat] ?? frame;
      return nearestIn({ ...box, y: box.y + top }, label, at);
    }),
    anchors: own.map((seat) => star.anchors[seat] ?? "middle"),
    order: largestFirst(drawn.network),
  };
  const links = linksOf(drawn, ring, plot, most);
  const ways = links.map(({ way }) => way);
  const texts = namesOf(drawn.network, ring, outside, ways, frame, plot);
  const field = { names: texts.covered, centre: places.centre, radius: places.outer * REACH };
  return {
    shapes: [
      ...guides(places),
      ...links.map(({ way, shape }) => shape(pastNames(way, field))),
      ...nodesOf(drawn, ring, plot),
      ...texts.shapes,
    ],
    height: Math.max(places.centre[1] + field.radius, ...texts.covered.map((b) => b.y + b.height)) + BELOW,
    unnamed: texts.unnamed,
  };
}

const NOWHERE: Placed = { turn: 0, at: [0, 0] };

/** Who stands on the outer ring, and the room that each name takes there. */
export function standingOn(drawn: RingDrawn, grouping: string | undefined, plot: Plot): readonly Standing[] {
  const { partners } = drawn.network;
  const keys = leadsOf(partners, groupsIn(plot.subject, grouping));
  const named = new Set(largestFirst(drawn.network).slice(0, MOST_NAMED));
  return partners.map((name, i) => {
    const label = labelOf(drawn, name, i, named.has(i), plot);
    return { key: keys[i] ?? name, ...label, height: label.lines.length * LINE };
  });
}

function largestFirst({ partners, totals }: Network): readonly number[] {
  const size = (i: number) => totals[i]?.value ?? 0;
  return [...partners.keys()].sort((a, b) => size(b) - size(a) || a - b);
}

function labelOf(
  { network, changes }: RingDrawn,
  name: string,
  i: number,
  named: boolean,
  plot: Plot,
): Label {
  if (!named) return { name, lines: [], width: 0 };
  const total = network.totals[i];
  const number =
    changes === null && total !== undefined && total.value !== null ? shortText(total, plot.lang) : null;
  const room = roomFor(plot.name(name), [Math.max(84, plot.width * 0.2), plot.width / 2], NAME, "bold");
  const lines = [...wrapped(plot.name(name), room, NAME, "bold", 2), ...(number === null ? [] : [number])];
  return { name, lines, width: Math.max(...lines.map((l) => plot.measure(l, NAME, "bold"))) };
}

/** The two rings, drawn faintly. */
function guides({ centre, outer, inner }: RingPlaces): readonly Shape[] {
  return [outer, inner].map((r) => ({
    kind: "circle",
    cx: centre[0],
    cy: centre[1],
    r,
    stroke: "hair",
    strokeWidth: 1,
    dash: [2, 3],
  }));
}

/** A link before it is known where names stand: its way by itself, and what is drawn along the way that it takes. */
interface Link {
  readonly way: Way;
  readonly shape: (bent: Curve) => Shape;
}

function linksOf(drawn: RingDrawn, places: RingPlaces, plot: Plot, most: number | null): readonly Link[] {
  const { partners, recipients } = drawn.network;
  const [outside, inside] = [indexOf(partners), indexOf(recipients)];
  const widest = Math.max(6, Math.min(18, places.outer * 0.085));
  const wide = widthsUpTo(most, widest);
  const size = (tie: Tie) => tie.value.value ?? 0;
  if (drawn.changes !== null) return changesOf(drawn, places, plot, wide);
  const ties = [...drawn.ties].sort((a, b) => size(b) - size(a));
  const links = ties.flatMap((tie) => {
    const strands = strandsOf(tie.value, wide, 0.85);
    const way = ringLink(places, outside.get(tie.from), inside.get(tie.to), strands[0]?.width ?? 1);
    if (way === null) return [];
    const fill = plot.paintOf(tie.from);
    const shape = (bent: Curve) => {
      const mark = markFor(plot, tieText(plot, tie.from, tie.to), tie.value);
      return bound(strands, mark, ({ width, opacity }) => {
        const d = tapered(...bent, ...linkWidths(width));
        return { kind: "path", d, fill, opacity };
      });
    };
    return [{ way, shape }];
  });
  const arcs = drawn.arcs.flatMap((tie) => {
    const strands = strandsOf(tie.value, wide, 0.7);
    return arced(ringArc(places, inside.get(tie.from), inside.get(tie.to), strands[0]?.width ?? 1), (d) => {
      const mark = markFor(plot, arcText(plot, tie.from, tie.to), tie.value);
      return bound(strands, mark, ({ width, opacity }) => ({
        kind: "path",
        d,
        stroke: "ink",
        strokeWidth: width,
        opacity,
      }));
    });
  });
  return [...links, ...arcs];
}

function linked(way: Way | null, shape: (d: string) => Shape): readonly Link[] {
  return way === null ? [] : [{ way, shape: (bent) => shape(tapered(...bent, ...way.widths)) }];
}

function arced(way: Way | null, shape: (d: string) => Shape): readonly Link[] {
  return way === null ? [] : [{ way, shape: (bent) => shape(curve(...bent)) }];
}

/** What has grown is filled, what has shrunk is an outline of dashes, what is as before a thin line, what is not to be compared slanted lines of one width. */
function changesOf(
  { network, changes, period }: RingDrawn,
  places: RingPlaces,
  plot: Plot,
  wide: (n: number) => number,
): readonly Link[] {
  const [outside, inside] = [indexOf(network.partners), indexOf(network.recipients)];
  const sorted = [...(changes ?? [])].sort((a, b) => Math.abs(b.by) - Math.abs(a.by));
  return sorted.flatMap((change) => {
    const { tie, by, unlike } = change;
    const [partner, to] = [outside.get(tie.from), inside.get(tie.to)];
    const marked = () =>
      plot.mark({
        label: partner === undefined ? arcText(plot, tie.from, tie.to) : tieText(plot, tie.from, tie.to),
        value: changeText(change, period, plot),
        receipt: [...new Set([...tie.value.receipt, ...change.before.receipt])],
        narrows: tie.value.narrows,
      });
    const dashed = unlike ? { dash: [9, 3, 2, 3] } : by < 0 ? { dash: [4, 3] } : {};
    if (partner === undefined) {
      const strokeWidth = unlike ? 2 : by === 0 ? 0.8 : wide(Math.abs(by));
      const arc = { kind: "path", stroke: "ink", strokeWidth, opacity: 0.7, ...dashed } as const;
      return arced(ringArc(places, inside.get(tie.from), to, strokeWidth), (d) => ({
        ...arc,
        d,
        mark: marked(),
      }));
    }
    const paint = plot.paintOf(tie.from);
    const look = unlike
      ? ({ fill: "hatch", stroke: paint, strokeWidth: 1 } as const)
      : by === 0
        ? { fill: paint, opacity: 0.4 }
        : by > 0
          ? { fill: paint, opacity: 0.9 }
          : ({ fill: "ground", stroke: paint, strokeWidth: 1.3, ...dashed } as const);
    const width = unlike ? 6 : by === 0 ? 1 : Math.max(by < 0 ? 4 : 1, wide(Math.abs(by)));
    return linked(ringLink(places, partner, to, width), (d) => ({
      kind: "path",
      d,
      ...look,
      mark: marked(),
    }));
  });
}

function changeText({ tie, before, by, unlike }: Change, period: string, plot: Plot): string {
  const { lang } = plot;
  const now = longText(tie.value, lang);
  const key = unlike ? "unlikeMark" : by > 0 ? "gainedMark" : by < 0 ? "lostMark" : "sameMark";
  return say(lang, maps, key, { now, before: shortText(before, lang), period });
}

function nodesOf({ network }: RingDrawn, places: RingPlaces, plot: Plot): readonly Shape[] {
  const crowded = network.partners.length > 60;
  const outside = network.partners.map((name, i): Shape => {
    const [cx, cy] = places.partners[i]?.at ?? places.centre;
    const total = network.totals[i];
    const paint = plot.paintOf(name);
    const look =
      name === REST
        ? ({ fill: "ground", stroke: paint, strokeWidth: 4 } as const)
        : ({ fill: paint, stroke: "ground", strokeWidth: crowded ? 0.5 : 1.5 } as const);
    return {
      kind: "circle",
      cx,
      cy,
      r: crowded ? 3 : name === REST ? 7 : 8,
      ...look,
      ...(total === undefined ? {} : { mark: markFor(plot, plot.name(name), total) }),
    };
  });
  const inside = network.recipients.map((_, i): Shape => {
    const [cx, cy] = places.recipients[i]?.at ?? places.centre;
    const r = network.recipients.length > 24 ? 3 : 6;
    return { kind: "circle", cx, cy, r, fill: "ground", stroke: "ink", strokeWidth: 1.8 };
  });
  return [...outside, ...inside];
}

function indexOf(names: readonly string[]): ReadonlyMap<string, number> {
  return new Map(names.map((name, i) => [name, i]));
}

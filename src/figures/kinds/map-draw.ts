import type { BorderLine } from "../geo/base.ts";
import { type Entry, entriesOf } from "../geo/entries.ts";
import { STEPS_OFF, stoodAt, stoodIn } from "../geo/labels.ts";
import type { View } from "../geo/view.ts";
import type { Plot } from "../kind.ts";
import type { Tie } from "../network/ask.ts";
import { type Box, isFree } from "../network/boxes.ts";
import { bent, tapered, towards } from "../network/outline.ts";
import { turnsOfColour } from "../network/shared-colour.ts";
import { bound, strandsOf, widthsUpTo } from "../network/strands.ts";
import { tieText } from "../network/twins.ts";
import { markFor } from "../plot/cells.ts";
import { dashAt } from "../plot/dashes.ts";
import { leader } from "../plot/leader.ts";
import { SHADE } from "../plot/shade.ts";
import { shortText } from "../plot/value-text.ts";
import { wholeAt } from "../plot/whole-name.ts";
import { cut, roomFor, wrapped } from "../scene/measure.ts";
import type { Point } from "../scene/path.ts";
import type { Shape } from "../scene/scene.ts";
import { type AskedMap, arcsIn } from "./map-ask.ts";
import { entryOf } from "./map-entries.ts";
import { circlesOf, heapMark, numbersText, signsOf } from "./map-signs.ts";
import { facilitiesUnder, type Numbered, type Spot, sitedOf } from "./map-sites.ts";

const SMALL = 12;
const LINE = 15;
/** Size of the names of states and partners, and of the numbers of facilities. */
const nameSize = ({ narrow }: Plot): number => (narrow ? 11 : 13);
const numberSize = ({ narrow }: Plot): number => (narrow ? 10.5 : SMALL);
/** How far an arc bends from a straight line, as a part of its length. */
const BEND = 0.13;
/** A name of a state of the region is cut where it is wider. */
const WIDEST = 150;

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
    ...entries.map((e) => boxAbout(e.at, 6)),
  ];
  const frame = { x: 3, y: 3, width: width - 6, height: height - 6 };
  const lines = arcs.flatMap((a) => a.points);
  const room: Room = { plot, frame, taken, lines, leaders: [] };
  const partners = partnerNames(asked, entries, room);
  // Numbers stand by their signs; a state has room elsewhere.
  const numbers = siteNumbers(spots, room);
  const { shapes: states, coded, unnamed } = regionNames(asked, view.region, room);
  return {
    shapes: [
      ...groundOf(view, asked.bare),
      ...circlesOf(spots),
      ...arcs.map((a) => a.shape),
      ...[...middles].flatMap(([code, at]) => dotOf(asked, code, at)),
      ...entries.flatMap((e) => entryOf(e, plot)),
      ...signsOf(spots, plot),
      ...overLeaders([...partners, ...states, ...numbers]),
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

interface DrawnArc {
  readonly shape: Shape;
  readonly points: readonly Point[];
}

/** Arcs from partners to recipients, the widest first; they narrow on their way. */
function arcsOf(
  asked: AskedMap,
  entries: readonly Entry[],
  middles: ReadonlyMap<string, Point>,
  plot: Plot,
  most: number | null,
): readonly DrawnArc[] {
  const starts = new Map(entries.map((e) => [e.name, e.at]));
  const size = (tie: Tie) => tie.value.value ?? 0;
  const widest = plot.narrow ? 7 : 11;
  const wide = widthsUpTo(most, widest);
  const { partners, ties: arcs } = arcsIn(asked);
  const turns = turnsOfColour({ partners }, plot);
  const ties = arcs.filter((tie) => size(tie) > 0).sort((a, b) => size(b) - size(a));
  return ties.flatMap((tie) => {
    const from = starts.get(tie.from);
    const middle = middles.get(tie.to);
    if (from === undefined || middle === undefined) return [];
    const by = bent(from, middle, middle[0] > from[0] ? -BEND : BEND);
    const to = towards(middle, by, 5);
    // Dashes of a wide arc are longer, so that they are no stripes across it.
    const longer = Math.max(1, wide(size(tie)) / 4);
    const dash = dashAt(turns.get(tie.from) ?? 0).map((length) => length * longer);
    const mark = markFor(plot, tieText(plot, tie.from, tie.to), tie.value);
    const fill = plot.paintOf(tie.from);
    const shape = bound(strandsOf(tie.value, wide, 1), mark, ({ width, opacity }) => {
      const d = tapered(from, by, to, width, Math.max(0.7, width * 0.25), dash);
      return { kind: "path", d, fill, opacity };
    });
    return [{ shape, points: along(from, by, to) }];
  });
}

/** Points along a curve, for labels to keep clear of. */
function along(a: Point, b: Point, c: Point): readonly Point[] {
  return Array.from({ length: 36 }, (_, i): Point => {
    const t = (i + 0.5) / 36;
    const at = (p: number, q: number, r: number) => (1 - t) * (1 - t) * p + 2 * t * (1 - t) * q + t * t * r;
    return [at(a[0], b[0], c[0]), at(a[1], b[1], c[1])];
  });
}

/** Whether arcs may end at a state, so that its middle is marked. */
function hasDot({ network }: AskedMap, code: string): boolean {
  return network.ties.length > 0 && network.recipients.includes(code);
}

function dotOf(asked: AskedMap, code: string, [cx, cy]: Point): readonly Shape[] {
  if (!hasDot(asked, code)) return [];
  return [{ kind: "circle", cx, cy, r: 4, fill: "ground", stroke: "ink", strokeWidth: 1.6 }];
}

interface Room {
  readonly plot: Plot;
  readonly frame: Box;
  readonly taken: Box[];
  readonly lines: readonly Point[];
  /** Points along the leaders of names and numbers that stand already. */
  readonly leaders: Point[];
}

/** Names of the states of a region as they are written, with those that stand by their codes or not at all. */
interface RegionNames {
  readonly shapes: readonly Shape[];
  /** Codes that stand for names which have no room. */
  readonly coded: readonly string[];
  readonly unnamed: readonly string[];
}

/** So much of a name may stand outside its state: of one with another below it, of one alone, and of a code. */
const MAY_LEAVE = [0.2, 0.5, 0.2] as const;

function regionNames(
  asked: AskedMap,
  region: View["region"],
  { plot, frame, taken, lines, leaders }: Room,
): RegionNames {
  const size = nameSize(plot);
  const shapes: Shape[] = [];
  const coded: string[] = [];
  const unnamed: string[] = [];
  const outside: View["region"][number][] = [];
  const nameOf = (code: string) => cut(plot.name(code), WIDEST, size, "bold");
  const wide = (text: string) => plot.measure(text, size, "bold") + 4;
  const write = (code: string, text: string, { x, y, width }: Box): number => {
    const full = plot.name(code);
    if (text === code) coded.push(code);
    const at = { x: x + width / 2, y: y + LINE - 3.5 };
    const whole = text === code ? { whole: full } : wholeAt([text], 0, full);
    return shapes.push({ kind: "text", ...at, text, size, weight: "bold", ...NAMED, ...whole });
  };
  for (const state of region) {
    const { code, middle, holds } = state;
    const full = plot.name(code);
    const name = nameOf(code);
    const own = asked.endonyms.get(code);
    const second = own === undefined || own.text === full || plot.narrow ? null : own;
    const both = second === null ? 0 : Math.max(wide(name), plot.measure(second.text, SMALL) + 4);
    const [withSecond, alone, byCode] = MAY_LEAVE;
    const ways = [
      { text: name, second, width: both, height: 2 * LINE, outside: withSecond },
      { text: name, second: null, width: wide(name), height: LINE, outside: alone },
      // On a wide map there is room beside a state, where its whole name is better than a code in it.
      ...(plot.narrow
        ? [{ text: code, second: null, width: wide(code), height: LINE, outside: byCode }]
        : []),
    ].slice(second === null ? 1 : 0);
    // What has no outline has no inside.
    const of = asked.bare ? () => true : holds;
    const stood = stoodIn(ways, middle, of, frame, taken, lines, leaders);
    const way = ways[stood?.way ?? -1];
    if (stood === null || way === undefined) {
      outside.push(state);
      continue;
    }
    const { box } = stood;
    write(code, way.text, box);
    if (way.second !== null) {
      const { text: called, lang } = way.second;
      const at = { x: box.x + box.width / 2, y: box.y + 2 * LINE - 3.5 };
      shapes.push({ kind: "text", ...at, text: called, size: SMALL, fill: "muted", lang, ...NAMED });
    }
  }
  for (const { code, middle, holds } of outside) {
    const others = region.filter((other) => other.code !== code);
    const dot = hasDot(asked, code);
    const at = dot ? middle : freeIn(middle, holds, taken);
    const label = {
      at,
      height: LINE,
      gap: dot ? 8 : 0,
      foreign: (point: Point) => others.some((other) => other.holds(point)),
    };
    const texts = [nameOf(code), code];
    const [text, stood] = firstOf(texts, (text) => {
      const [place] = stoodAt([{ ...label, width: wide(text) }], frame, taken, lines, leaders);
      return place ?? null;
    }) ?? [code, null];
    if (stood === null) {
      unnamed.push(code);
      continue;
    }
    write(code, text, stood.box);
    // Without a dot nothing else says of which state it is.
    if (stood.leader || !dot) shapes.push(leaderOf(at, dot ? SIGN : 0, stood.box));
    if (!dot) shapes.push({ kind: "circle", cx: at[0], cy: at[1], r: LEADER_END, fill: "ink" });
  }
  return { shapes, coded, unnamed };
}

/** Half of the dot in which a leader ends in a state that has none of its own. */
const LEADER_END = 1.8;

/** How names on a map are set. */
const NAMED = { anchor: "middle", halo: true } as const;

/** The first text that finds a place, with its place. */
function firstOf<T>(
  texts: readonly string[],
  place: (text: string) => T | null,
): readonly [string, T] | null {
  for (const text of texts) {
    const found = place(text);
    if (found !== null) return [text, found];
  }
  return null;
}

/** The point of a state nearest to its middle at which no sign and no name stands; the middle where there is none. */
function freeIn(middle: Point, holds: (point: Point) => boolean, taken: readonly Box[]): Point {
  return (
    STEPS_OFF.map(([dx, dy]): Point => [middle[0] + dx, middle[1] + dy]).find(
      (point) => holds(point) && isFree(boxAbout(point, 2), taken),
    ) ?? middle
  );
}

function partnerNames(
  { network }: AskedMap,
  entries: readonly Entry[],
  { plot, frame, taken, lines, leaders }: Room,
): readonly Shape[] {
  const size = nameSize(plot);
  const labels = entries.map(({ name, at, onEdge }) => {
    const total = network.totals[network.partners.indexOf(name)];
    const told = !plot.narrow && total !== undefined && total.value !== null;
    const number = told ? [shortText(total, plot.lang)] : [];
    const room = roomFor(plot.name(name), [plot.narrow ? 96 : 150, plot.width / 2], size, "bold");
    const names = wrapped(plot.name(name), room, size, "bold", 3);
    const rows = [...names, ...number];
    const width = Math.max(...rows.map((r) => plot.measure(r, size, "bold"))) + 4;
    const height = rows.length * LINE;
    const others = entries.flatMap((other) => (other.at === at ? [] : [other.at]));
    return {
      name: plot.name(name),
      rows,
      names: names.length,
      at,
      width,
      height,
      gap: 8,
      column: onEdge,
      others,
    };
  });
  const stood = stoodAt(labels, frame, taken, lines, leaders);
  return labels.flatMap(({ name, rows, names, at }, i): readonly Shape[] => {
    const place = stood[i];
    if (place == null) return [];
    const { box, leader: tied } = place;
    const texts = rows.map((text, k): Shape => {
      const where = { x: box.x + box.width / 2, y: box.y + LINE * (k + 1) - 3.5 };
      const weight = k < names ? "bold" : "regular";
      const whole = wholeAt(rows.slice(0, names), k, name);
      return { kind: "text", ...where, text, size, weight, anchor: "middle", halo: true, ...whole };
    });
    return tied ? [leaderOf(at, SIGN, box), ...texts] : texts;
  });
}

function siteNumbers(spots: readonly Spot[], { plot, frame, taken, lines, leaders }: Room): readonly Shape[] {
  const numeral = numberSize(plot);
  const labels = spots.map((spot) => {
    const text = numbersText(spot);
    return {
      at: spot.at,
      text,
      width: plot.measure(text, numeral, "bold") + 1,
      height: 12,
      gap: spot.size + 2,
    };
  });
  const stood = stoodAt(labels, frame, taken, lines, leaders);
  return spots.flatMap((spot, i): readonly Shape[] => {
    const [place, label] = [stood[i], labels[i]];
    if (place == null || label === undefined) return [];
    const { box, leader: tied } = place;
    const [first] = spot.sites;
    const mark = facilitiesUnder(spot).length > 1 || first === undefined ? heapMark(spot, plot) : first.mark;
    const [x, y] = [box.x + box.width / 2, box.y + 10.5];
    return [
      ...(tied ? [leaderOf(spot.at, spot.size, box)] : []),
      {
        kind: "text",
        x,
        y,
        text: label.text,
        size: numeral,
        weight: "bold",
        anchor: "middle",
        halo: true,
        mark,
      },
    ];
  });
}

/** How far the rim of a sign is from its middle, at most. */
const SIGN = 6;

/** From the rim of a sign about a point to the nearest edge of its label. */
function leaderOf(at: Point, rim: number, box: Box): Shape {
  const nearest = (of: number, from: number, size: number) => Math.min(from + size, Math.max(from, of));
  const end: Point = [nearest(at[0], box.x, box.width), nearest(at[1], box.y, box.height)];
  const start = towards(at, end, rim);
  return leader(start[0], start[1], end[0], end[1]);
}

function boxAbout([x, y]: Point, r: number): Box {
  return { x: x - r, y: y - r, width: 2 * r, height: 2 * r };
}

function centreOf({ width, height }: View): Point {
  return [width / 2, height / 2];
}

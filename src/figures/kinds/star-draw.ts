import { maps } from "../../words/catalogue/maps.ts";
import { say } from "../../words/say.ts";
import { mayCount, type Value } from "../ask/value.ts";
import type { Plot } from "../kind.ts";
import { type Box, isFree, xOf } from "../network/boxes.ts";
import { type Change, changeLook, EVEN_WIDTH, isSome, turnedSign } from "../network/change.ts";
import { changeMark, differenceRange, differenceText } from "../network/change-words.ts";
import { band, midOf, towards } from "../network/outline.ts";
import { type StarPlaces, starPlaces } from "../network/star-places.ts";
import { bandsOf, widthsUpTo } from "../network/strands.ts";
import { tieText } from "../network/twins.ts";
import { markFor } from "../plot/cells.ts";
import { mayText, rangeOf, shortText, stateText } from "../plot/value-text.ts";
import { wave } from "../plot/wave.ts";
import { wholeAt } from "../plot/whole-name.ts";
import { roomFor, wrapped } from "../scene/measure.ts";
import type { Point } from "../scene/path.ts";
import type { Line, Paint, Shape } from "../scene/scene.ts";
import type { Spoke, Star } from "./star-ask.ts";

/** The room of one star, and the number that the widest spoke stands for. */
export interface StarRoom {
  readonly plot: Plot;
  readonly width: number;
  readonly most: number | null;
  /** Lines of room for the hub's name over it; none where it stands elsewhere. */
  readonly lines: number;
  /** Whether the hub is the outside partner, whose colour the spokes have. */
  readonly outside: boolean;
  /** The earlier period in words where spokes are set against one; else null. */
  readonly period: string | null;
}

const NAME = 12;
const NUMBER = 13;
const LINE = 15;
const TITLE = 14;
const TITLE_LINE = 18;
/** Room between one star and the next. */
const MARGIN = 10;
const HUB = 9;
const END = 5;

export interface DrawnStar {
  readonly shapes: readonly Shape[];
  readonly height: number;
  /** How long its spokes are. */
  readonly radius: number;
  /** Actors that are called by their ids for want of room. */
  readonly codes: readonly string[];
  /** Actors whose names have no room, the largest first. */
  readonly unnamed: readonly string[];
}

/** Draws one star, its own top left corner at 0, 0. */
export function drawStar(star: Star, room: StarRoom): DrawnStar {
  const { plot, width } = room;
  const head = headOf(star, room);
  const above = room.lines * TITLE_LINE + LINE + 12;
  const labels = star.spokes.map((spoke) => labelOf(spoke, room));
  const places = starPlaces(
    labels.map(({ lines }) => ({
      width: Math.max(...lines.map((l) => l.width)) + 2,
      height: lines.length * LINE,
    })),
    width - MARGIN,
  );
  const thin = Math.max(10, Math.min(20, places.radius * 0.24));
  const order = largestFirst(star);
  const shown = shownOf(order, places.boxes);
  const spokes = star.spokes.map((spoke, i): Shape => {
    const [box, label] = [places.boxes[i], labels[i]];
    const mark = markOf(tieText(plot, star.hub, spoke.name), spoke.value, spoke.change, room);
    const text =
      shown.has(i) && box !== undefined && label !== undefined
        ? textsOf(label.lines, box, places.anchors[i] ?? "middle")
        : [];
    const line = { ...room, thin, paint: plot.paintOf(room.outside ? star.hub : spoke.name) };
    return {
      kind: "group",
      mark,
      shapes: [
        ...(spoke.change === null
          ? spokeOf(spoke.value, places, i, line)
          : changedOf(spoke.change, places, i, line)),
        ...text,
      ],
    };
  });
  const [x, y] = places.hub;
  const hub: Shape = {
    kind: "circle",
    cx: x,
    cy: y,
    r: HUB,
    fill: room.outside ? plot.paintOf(star.hub) : "ink",
    stroke: "ground",
    strokeWidth: 1.5,
    mark: markOf(plot.name(star.hub), star.total, star.change, room),
  };
  return {
    shapes: [...head, { kind: "group", x: MARGIN / 2, y: above, shapes: [...spokes, hub] }],
    height: above + places.height + 2,
    radius: places.radius,
    codes: star.spokes.flatMap(({ name }, i) =>
      labels[i]?.lines[0]?.text === name && plot.name(name) !== name ? [name] : [],
    ),
    unnamed: order.flatMap((i) => (shown.has(i) ? [] : [star.spokes[i]?.name ?? ""])),
  };
}

/** The mark of a number, or of what has become of it. */
function markOf(label: string, value: Value, change: Change | null, { plot, period }: StarRoom): number {
  return change === null ? markFor(plot, label, value) : changeMark(plot, label, change, period ?? "");
}

function largestFirst({ spokes }: Star): readonly number[] {
  const size = (i: number) => Math.max(spokes[i]?.value.value ?? 0, spokes[i]?.change?.before.value ?? 0);
  return [...spokes.keys()].sort((a, b) => size(b) - size(a) || a - b);
}

/** Which labels stand: each that is free of those before it. */
function shownOf(order: readonly number[], boxes: readonly Box[]): ReadonlySet<number> {
  const taken: Box[] = [];
  const shown = new Set<number>();
  for (const i of order) {
    const box = boxes[i];
    if (box === undefined || !isFree(box, taken)) continue;
    taken.push(box);
    shown.add(i);
  }
  return shown;
}

/** The lines that a hub's name takes. */
export function titleLines(plot: Plot, hub: string, width: number): readonly string[] {
  return wrapped(plot.name(hub), width - MARGIN, TITLE, "bold", 2);
}

function headOf(star: Star, { plot, width, lines }: StarRoom): readonly Shape[] {
  const x = width / 2;
  const under = totalText(star, plot);
  const names = lines === 0 ? [] : titleLines(plot, star.hub, width);
  const below = lines * TITLE_LINE;
  return [
    ...names.map((text, i): Shape => {
      const y = below - (names.length - 1 - i) * TITLE_LINE - 4;
      const whole = wholeAt(names, i, plot.name(star.hub));
      return { kind: "text", x, y, text, size: TITLE, weight: "bold", anchor: "middle", ...whole };
    }),
    { kind: "text", x, y: below + LINE - 3, text: under, size: NAME, fill: "muted", anchor: "middle" },
  ];
}

/** What a hub has in all, or what has become of it. */
function totalText({ total, change }: Star, { lang }: Plot): string {
  if (change === null)
    return total.value === null
      ? (mayText(total, lang) ?? stateText(total.state, lang))
      : say(lang, maps, "inAll", { value: shortText(total, lang) });
  if (change.now.value === null && change.before.value === null) return "–";
  return change.unlike
    ? say(lang, maps, "notComparable")
    : say(lang, maps, "inAll", { value: differenceText(change, lang) });
}

interface Words {
  readonly text: string;
  readonly size: number;
  readonly weight: "regular" | "bold";
  readonly fill: "ink" | "muted";
  readonly width: number;
  readonly whole?: string;
}

function labelOf({ name, value, change }: Spoke, room: StarRoom): { lines: readonly Words[] } {
  const { plot, width } = room;
  const words = (text: string, size: number, weight: Words["weight"], fill: Words["fill"]): Words => ({
    text,
    size,
    weight,
    fill,
    width: plot.measure(text, size, weight),
  });
  const called = calledIn(plot, name, width * 0.3).map((text, i, all) => ({
    ...words(text, NAME, "regular", "ink"),
    ...wholeAt(all, i, plot.name(name)),
  }));
  if (change !== null) {
    const known = isSome(change) && !change.unlike;
    const [weight, fill] = known ? (["bold", "ink"] as const) : (["regular", "muted"] as const);
    const number = words(differenceText(change, plot.lang), NUMBER, weight, fill);
    const range = known && width >= 200 ? differenceRange(change.now, change.before, plot.lang) : null;
    return { lines: [...called, number, ...(range === null ? [] : [words(range, 12, "regular", "muted")])] };
  }
  if (value.value === null)
    return { lines: [...called, words(noneText(value, plot.lang), NUMBER, "regular", "muted")] };
  const range = rangeOf(value, plot.lang);
  const number = words(shortText(value, plot.lang), NUMBER, "bold", "ink");
  if (range === null || width < 200) return { lines: [...called, number] };
  return { lines: [...called, number, words(range, 12, "regular", "muted")] };
}

/** What stands where there is no number: what may be, or that records lack it; a dash where there is no record. */
function noneText(value: Value, lang: Plot["lang"]): string {
  return mayText(value, lang) ?? (value.state === "no-value" ? stateText(value.state, lang) : "–");
}

/** A name in two lines at most, as wide as its longest word where that is little more; in less room a short id stands for it. */
function calledIn(plot: Plot, name: string, room: number): readonly string[] {
  const full = plot.name(name);
  if (plot.measure(full, NAME) <= room) return [full];
  const wide = roomFor(full, [room, 1.25 * room], NAME);
  const lines = wrapped(full, wide, NAME, "regular", 2);
  const broken = lines.join("").includes("…") || roomFor(full, [0, Number.POSITIVE_INFINITY], NAME) > wide;
  return name.length <= 5 && (room < 60 || broken) ? [name] : lines;
}

function textsOf(lines: readonly Words[], box: Box, anchor: StarPlaces["anchors"][number]): readonly Shape[] {
  return lines.map((line, i) => ({
    kind: "text",
    x: xOf(box, anchor),
    y: box.y + LINE * (i + 1) - 3.5,
    text: line.text,
    size: line.size,
    weight: line.weight,
    fill: line.fill,
    anchor,
    halo: true,
    ...(line.whole === undefined ? {} : { whole: line.whole }),
  }));
}

/** How a spoke is drawn: its room, how wide the widest is, and its colour. */
interface SpokeLine extends StarRoom {
  readonly thin: number;
  readonly paint: Paint;
}

/** A spoke and its end: as wide as its number, faint and thin where nothing is certain and something may count, hatched where nobody looked, dotted where nothing was found. */
function spokeOf(
  value: Value,
  places: StarPlaces,
  i: number,
  { most, thin, paint }: SpokeLine,
): readonly Shape[] {
  const { from, to, dot } = endsOf(places, i);
  const wide = widthsUpTo(most, thin);
  const may = mayCount(value);
  if (may || (value.value !== null && value.value > 0)) {
    const bands = bandsOf(value, wide, 1).map(
      ({ width, opacity }): Shape => ({ kind: "path", d: band(from, to, width), fill: paint, opacity }),
    );
    return [...bands, dot(may ? { stroke: "muted", strokeWidth: 1 } : { stroke: "ink" })];
  }
  if (value.state === "no-value") return [dot({ stroke: "muted", strokeWidth: 1 })];
  if (value.state === "not-searched")
    return [
      { kind: "path", d: band(from, to, 7), fill: "hatch", stroke: "hair", strokeWidth: 1 },
      dot({ stroke: "muted", strokeWidth: 1 }),
    ];
  if (value.state === "uncounted") {
    const [x, y] = midOf(from, to);
    return [wave([x - 5, y - 5, 10, 10]), dot({ stroke: "muted", strokeWidth: 1 })];
  }
  return [
    lineOf(from, to, { stroke: "muted", strokeWidth: 1.2, dash: [1, 4] }),
    dot({ stroke: "muted", dash: [2, 2], strokeWidth: 1 }),
  ];
}

/** A spoke that is set against an earlier period, and its end: as wide as the difference; no line where nothing is on record in either. */
function changedOf(
  change: Change,
  places: StarPlaces,
  i: number,
  { most, thin, paint }: SpokeLine,
): readonly Shape[] {
  const { from, to, dot } = endsOf(places, i);
  if (!isSome(change)) return [dot({ stroke: "muted", strokeWidth: 1 })];
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const { width, dash, turned } = changeLook(change, widthsUpTo(most, thin), length);
  const line = lineOf(from, to, {
    stroke: paint,
    strokeWidth: width,
    ...(dash.length === 0 ? {} : { dash }),
  });
  const sign: Shape | null =
    turned === null
      ? null
      : {
          kind: "path",
          d: turnedSign(turned, midOf(from, to), width),
          stroke: "ink",
          strokeWidth: EVEN_WIDTH,
        };
  return [line, ...(sign === null ? [] : [sign]), dot({ stroke: "ink" })];
}

/** Where the line of a spoke begins and ends, and the sign at its end. */
function endsOf(places: StarPlaces, i: number) {
  const end = places.ends[i] ?? places.hub;
  const dot = (shape: Partial<Shape & { kind: "circle" }>): Shape => ({
    kind: "circle",
    cx: end[0],
    cy: end[1],
    r: END,
    fill: "ground",
    strokeWidth: 1.5,
    ...shape,
  });
  return { from: towards(places.hub, end, HUB + 1), to: towards(end, places.hub, END), dot };
}

function lineOf([x1, y1]: Point, [x2, y2]: Point, look: Pick<Line, "stroke" | "strokeWidth" | "dash">): Line {
  return { kind: "line", x1, y1, x2, y2, ...look };
}

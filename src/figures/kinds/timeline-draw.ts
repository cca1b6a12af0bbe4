import { maps } from "../../words/catalogue/maps.ts";
import { dateText } from "../../words/dates.ts";
import { between } from "../../words/lists.ts";
import { say } from "../../words/say.ts";
import { spanText } from "../../words/spans.ts";
import { REST } from "../ask/axis.ts";
import { admittedText } from "../geo/admitted.ts";
import { foreignIn, nameFor } from "../geo/atlas.ts";
import type { Plot } from "../kind.ts";
import { bottomTicks, sizeOf, topTicks } from "../plot/axes.ts";
import { yearTicks } from "../plot/scales.ts";
import { stepName } from "../plot/step-name.ts";
import { wholeAt } from "../plot/whole-name.ts";
import { cut, wrapped } from "../scene/measure.ts";
import type { Paint, Shape } from "../scene/scene.ts";
import { BAR_LOOKS, type BarLook, barOf, type Drawn, drawnOf, looksOf, POINT } from "../time/bar.ts";
import { packed } from "../time/pack.ts";
import { sinceText } from "../time/since.ts";
import { type DayScale, dayScale } from "../time/span.ts";
import type { AskedTimeline, Dated, TimelineRow } from "./timeline-ask.ts";

/** With more activities than this, names are left to the marks and the table. */
const MOST_NAMED = 44;
/** Lanes of a row at most, named and not. */
const MOST_LANES = [14, 16] as const;
/** Height of a lane, named and not. */
const LANE = [19, 8] as const;
const NAME = 12;
const HEAD = 13;
const ROW_GAP = 12;
/** Higher than this, the years stand above too, in so much room. */
const SCREEN = 400;
const ABOVE = 24;

export interface DrawnTimeline {
  readonly shapes: readonly Shape[];
  readonly height: number;
  /** Activities for which there is no room. */
  readonly crowded: number;
  /** How its bars look, in the order of a legend. */
  readonly looks: readonly BarLook[];
}

/** Draws rows of activities along time, its own top left corner at 0, 0. */
export function drawTimeline(asked: AskedTimeline, plot: Plot): DrawnTimeline {
  const { rows, years } = asked;
  if (years === null) return { shapes: [], height: 24, crowded: 0, looks: [] };
  const named = rows.reduce((n, row) => n + row.items.length, 0) <= MOST_NAMED;
  // Rows have their names beside them however many there are, so that years stay where they are.
  const beside = !plot.narrow && asked.field !== null && plot.width >= 560;
  const left = beside ? Math.min(170, plot.width * 0.22) : 0;
  const scale = dayScale(years.first, years.last, left, plot.width - 2);
  const shapes: Shape[] = [];
  const looks = new Set<BarLook>();
  let y = 4;
  let crowded = 0;
  for (const row of rows) {
    if (row.items.length === 0) continue;
    const head = headOf(asked.field, row, beside ? left - 14 : plot.width, plot);
    const room = { scale, plot, named, field: asked.field };
    if (!beside && head.length > 0) y += HEAD * 1.4;
    const drawn = rowOf(row, room);
    const lines = beside ? head.length * HEAD * 1.3 : 0;
    const height = Math.max(drawn.height, lines);
    head.forEach((text, i) => {
      const at = beside ? y + (i + 1) * HEAD * 1.3 - 4 : y - 5;
      const whole = wholeAt(head, i, stepName(asked.field, row.name, plot));
      shapes.push({ kind: "text", x: 0, y: at, text, size: HEAD, weight: "bold", fill: "ink", ...whole });
    });
    shapes.push({ kind: "group", y, shapes: drawn.shapes });
    y += height + ROW_GAP;
    shapes.push({
      kind: "line",
      x1: 0,
      y1: y - ROW_GAP / 2,
      x2: plot.width,
      y2: y - ROW_GAP / 2,
      stroke: "hair",
    });
    crowded += drawn.crowded;
    for (const look of drawn.looks) looks.add(look);
  }
  const { grid, ticks } = axisOf(years, scale, y, plot);
  const bounds = [scale.left, scale.right] as const;
  const whole = [...grid, ...shapes, ...bottomTicks(ticks, y, bounds, plot)];
  const told = { crowded, looks: BAR_LOOKS.filter((look) => looks.has(look)) };
  if (y <= SCREEN) return { shapes: whole, height: y + 26, ...told };
  const above = topTicks(ticks, ABOVE, bounds, plot);
  return { shapes: [...above, { kind: "group", y: ABOVE, shapes: whole }], height: ABOVE + y + 26, ...told };
}

function headOf(field: string | null, row: TimelineRow, width: number, plot: Plot): readonly string[] {
  if (field === null) return [];
  return wrapped(stepName(field, row.name, plot), width, HEAD, "bold", width > 200 ? 1 : 3);
}

interface Room {
  readonly scale: DayScale;
  readonly plot: Plot;
  readonly named: boolean;
  readonly field: string | null;
}

interface Placed {
  readonly item: Dated;
  readonly drawn: Drawn;
  readonly label: Label | null;
  readonly from: number;
  readonly to: number;
}

interface Label {
  /** Over the bar where neither side has room. */
  readonly over: boolean;
  readonly text: string;
  /** All of its name. */
  readonly whole: string;
  readonly lang: string;
  readonly x: number;
  readonly anchor: "start" | "end";
}

/** Bars of a row in as few lanes as they need, and how many have none. */
function rowOf(row: TimelineRow, room: Room): DrawnTimeline {
  const which = room.named ? 0 : 1;
  const lane = LANE[which];
  const placed = row.items.map((item) => placedOf(item, room)).sort((a, b) => a.from - b.from || a.to - b.to);
  const lanes = packed(placed, MOST_LANES[which], room.named ? 8 : 1);
  const crowded = lanes.filter((l) => l === null).length;
  const paint = paintOf(row, room);
  const shapes = placed.flatMap(({ item, drawn, label }, i): readonly Shape[] => {
    const at = lanes[i];
    if (at == null) return [];
    const mark = itemMark(item, room.field, row, room.plot);
    const bar =
      label?.over === true
        ? barOf(drawn, at * lane + 13, 4, paint)
        : barOf(drawn, at * lane, lane - 1, paint);
    if (label === null && bar.length === 1) return bar.map((shape) => ({ ...shape, mark }));
    return [
      { kind: "group", mark, shapes: [...bar, ...(label === null ? [] : [textOf(label, at * lane, room)])] },
    ];
  });
  const used = Math.max(0, ...lanes.map((l) => (l === null ? 0 : l + 1)));
  const looks = placed.flatMap(({ drawn }, i) => (lanes[i] == null ? [] : looksOf(drawn)));
  if (crowded === 0) return { shapes, height: used * lane, crowded, looks };
  const more = say(room.plot.lang, maps, "moreHere", { count: crowded });
  const text: Shape = {
    kind: "text",
    x: room.scale.right,
    y: used * lane + 11,
    text: `+ ${more}`,
    size: NAME,
    anchor: "end",
    fill: "muted",
  };
  return { shapes: [...shapes, text], height: used * lane + 15, crowded, looks };
}

function paintOf({ name, value }: TimelineRow, { field, plot }: Room): Paint {
  if (field === null) return value === "" ? "muted" : plot.paintOf(value);
  return field === "from" ? plot.paintOf(name === REST ? value : name) : "muted";
}

/** An activity with its name beside it where names are written, at the side that has room. */
function placedOf(item: Dated, room: Room): Placed {
  const { scale, plot, named } = room;
  const drawn = drawnOf(item, scale);
  const [from, to] = [drawn.from, Math.max(drawn.to, drawn.from + POINT)];
  if (!named) return { item, drawn, label: null, from, to };
  const { name, standing, text: whole, lang } = calledIn(item, plot);
  const width = plot.measure(whole, NAME);
  const wide = (text: string) => plot.measure(text, NAME);
  // Of a name as much is cut as there is no room for, of its standing nothing.
  const called = (room: number) => `${cut(name, room - wide(standing), NAME)}${standing}`;
  const least = standing === "" ? 0 : wide(`…${standing}`);
  const label = (text: string) => ({ text, whole, lang });
  const [before, after] = [from - scale.left - 6, scale.right - to - 6];
  if (width <= after || (after >= before && after > Math.max(80, least))) {
    const text = called(after);
    const beside: Label = { ...label(text), over: false, x: to + 5, anchor: "start" };
    return { item, drawn, label: beside, from, to: to + 5 + wide(text) };
  }
  if (before > Math.max(60, least)) {
    const text = called(before);
    const beside: Label = { ...label(text), over: false, x: from - 5, anchor: "end" };
    return { item, drawn, label: beside, from: from - 5 - wide(text), to };
  }
  const text = called(Math.max(to - from - 12, least));
  const x = Math.max(scale.left, Math.min(from + 2, scale.right - wide(text)));
  const over: Label = { ...label(text), over: true, x, anchor: "start" };
  return { item, drawn, label: over, from: Math.min(from, x), to: Math.max(to, x + wide(text)) };
}

/** Its name, that it is only claimed or is denied where any source has it so, and both as one. */
function calledIn(
  item: Dated,
  plot: Plot,
): { readonly name: string; readonly standing: string; readonly text: string; readonly lang: string } {
  const { text: name, lang } = nameFor(item.name, item.names, plot.lang);
  const doubted = item.otherwise.length > 0 || item.standing === "claimed" || item.standing === "denied";
  const standing = doubted ? ` · ${admittedText(item, plot.lang)}` : "";
  return { name, standing, text: `${name}${standing}`, lang };
}

function textOf({ over, text, whole, lang, x, anchor }: Label, y: number, { plot }: Room): Shape {
  return {
    kind: "text",
    x,
    y: y + (over ? 10 : 13),
    text,
    size: NAME,
    anchor,
    fill: "ink",
    halo: true,
    ...foreignIn(plot.lang, { lang }),
    ...(text === whole ? {} : { whole }),
  };
}

/** The mark of an activity: its name, when it was, its record. */
export function itemMark(item: Dated, field: string | null, row: TimelineRow, plot: Plot): number {
  return plot.markAs(`${item.id}|${row.name}`, () => {
    const name = calledIn(item, plot);
    const texts = [datesText(item, plot), field === null ? "" : stepName(field, row.name, plot)];
    return {
      label: name.text,
      ...foreignIn(plot.lang, name),
      value: texts.filter((text) => text !== "").join(between(plot.lang, ";")),
      receipt: [item.id],
      narrows: { "where.activity": item.id },
    };
  });
}

/** When an activity was, in words. */
export function datesText({ start, end, lasting }: Dated, { lang }: Plot): string {
  if (lasting) return sinceText(lang, start, end);
  return end === "" ? dateText(lang, start) : spanText(lang, start, end);
}

function axisOf(
  { first, last }: { readonly first: number; readonly last: number },
  scale: DayScale,
  y: number,
  plot: Plot,
): {
  readonly grid: readonly Shape[];
  readonly ticks: readonly { readonly x: number; readonly text: string }[];
} {
  const years = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const each = (scale.right - scale.left) / years.length;
  const at = (year: number) => scale.left + (year - first) * each;
  const shown = yearTicks(years, each, plot.measure("2000", sizeOf(plot)) * 1.6);
  return {
    grid: shown.map((year) => ({
      kind: "line",
      x1: at(year),
      y1: 0,
      x2: at(year),
      y2: y,
      stroke: "hair",
      strokeWidth: 1,
    })),
    ticks: shown.map((year) => ({ x: at(year), text: String(year) })),
  };
}

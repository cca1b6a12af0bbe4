import { percent } from "../../words/numbers.ts";
import type { Change } from "../ask/change.ts";
import { mayCount } from "../ask/value.ts";
import type { Plot } from "../kind.ts";
import { bottomTicks, gridLines, gutterOf, sizeOf } from "../plot/axes.ts";
import { markFor } from "../plot/cells.ts";
import { maySpan } from "../plot/may-box.ts";
import { scaleOf, yearTicks } from "../plot/scales.ts";
import { stepName } from "../plot/step-name.ts";
import type { Paint, Rect, Shape } from "../scene/scene.ts";
import { absentShapes, isAbsent } from "./absent.ts";
import { heightFor } from "./columns.ts";
import { whisker } from "./whisker.ts";

const STRIP = 44;
/** Where the years of the likeliest set lie, in the drawing and in its legend. */
export const SPAN = { fill: "heat1", opacity: 0.6 } as const;
/** The line of a mean, in the drawing and in its legend. */
export const MEAN = { stroke: "ink", strokeWidth: 2.5 } as const;
/** How pale a bar is within its edge, so that a line over it shows. */
const PALE = 0.4;

/** Bars of the years with the mean of each regime, and under them how likely each year begins a new one. */
export function changeChart(
  change: Change,
  paint: Paint,
  plot: Plot,
  most: number | null,
): { readonly shapes: readonly Shape[]; readonly height: number } {
  const { grid, year, set, likely } = change;
  const high = heightFor(plot.width);
  const [top, bottom] = [8, high];
  const scale = scaleOf(most ?? 1, bottom, top, grid.unit, plot.narrow ? 4 : 5);
  const chance = change.chances === null ? 0 : plot.measure("100 %", sizeOf(plot)) + 8;
  const left = Math.max(gutterOf(scale, grid.unit, plot), Math.ceil(chance));
  const years = grid.xs.map(Number);
  const each = (plot.width - left) / Math.max(1, years.length);
  const gap = each > 8 ? each * 0.2 : each * 0.15;
  const at = (n: number) => left + n * each;
  const shapes: Shape[] = [];
  const [from, to] = [set[0], set.at(-1)];
  if (likely && from !== undefined && to !== undefined) {
    const [a, b] = [at(years.indexOf(from)), at(years.indexOf(to) + 1)];
    shapes.push({ kind: "rect", x: a, y: top, width: b - a, height: bottom - top, ...SPAN });
  }
  if (!isAbsent(grid)) shapes.push(...gridLines(scale, grid.unit, left, plot.width, plot));
  grid.totals.forEach((value, n) => {
    const box = { x: at(n) + gap / 2, width: Math.max(0.8, each - gap) };
    const mark = markFor(plot, stepName(grid.by, grid.xs[n] ?? "", plot), value);
    if (mayCount(value)) {
      shapes.push(maySpan(value, scale.at, [box.x, box.width], true, mark));
      return;
    }
    if (value.value === null) {
      shapes.push(...absentShapes(value, { ...box, y: top, height: bottom - top }, mark));
      return;
    }
    const y = scale.at(value.value);
    shapes.push(...paleBar({ ...box, y, height: bottom - y }, paint, mark));
    shapes.push(...whisker(value, scale.at, box.x + box.width / 2, true, Math.min(3, box.width / 3), false));
  });
  if (likely && year !== null) shapes.push(...regimes(change, year, at, scale.at, plot));
  const ticks = yearTicks(years, each, plot.measure("0000", 12) + 16).map((y) => ({
    x: at(years.indexOf(y) + 0.5),
    text: String(y),
  }));
  shapes.push(...bottomTicks(ticks, bottom, [left - 8, plot.width], plot));
  if (change.chances === null) return { shapes, height: bottom + 24 };
  shapes.push(...stripOf(change, change.chances, left, each, bottom + 34, plot));
  return { shapes, height: bottom + 34 + STRIP + 14 };
}

/** A pale bar with an edge of its colour. */
function paleBar(box: Omit<Rect, "kind">, paint: Paint, mark: number): readonly Shape[] {
  const edge = Math.min(1, box.width / 3, box.height / 2);
  const inner = {
    x: box.x + edge / 2,
    y: box.y + edge / 2,
    width: box.width - edge,
    height: box.height - edge,
  };
  return [
    { kind: "rect", ...box, fill: paint, opacity: PALE, mark },
    { kind: "rect", ...inner, stroke: paint, strokeWidth: edge },
  ];
}

/** The mean before the change and from then on, and a line where it lies. */
function regimes(
  { grid }: Change,
  year: number,
  x: (n: number) => number,
  y: (value: number) => number,
  plot: Plot,
): readonly Shape[] {
  const split = grid.xs.indexOf(String(year));
  const mean = (from: number, to: number) => {
    const values = grid.totals.slice(from, to).map((v) => v.value ?? 0);
    return values.reduce((a, b) => a + b, 0) / Math.max(1, values.length);
  };
  const spans = [
    [0, split],
    [split, grid.xs.length],
  ] as const;
  const size = sizeOf(plot);
  const lines = spans.flatMap(([from, to]): Shape[] => {
    const at = y(mean(from, to));
    return [{ kind: "line", x1: x(from), y1: at, x2: x(to), y2: at, ...MEAN }];
  });
  const edge = x(split);
  return [
    { kind: "line", x1: edge, y1: 8, x2: edge, y2: y(0), stroke: "ink", strokeWidth: 1.2, dash: [4, 3] },
    ...lines,
    { kind: "text", x: edge + 5, y: 8 + size, text: String(year), size, weight: "bold", halo: true },
  ];
}

/** How likely each year is the first of a new rate. */
function stripOf(
  { grid, set }: Change,
  chances: readonly number[],
  left: number,
  each: number,
  top: number,
  plot: Plot,
): readonly Shape[] {
  const most = Math.max(...chances);
  const size = sizeOf(plot);
  const bars = grid.xs.flatMap((x, n): Shape[] => {
    const chance = chances[n] ?? 0;
    const height = most <= 0 ? 0 : (chance / most) * STRIP;
    if (height < 0.3) return [];
    const held = set.includes(Number(x));
    const mark = plot.mark({
      label: stepName(grid.by, x, plot),
      value: percent(chance, plot.lang),
      receipt: [],
    });
    return [
      {
        kind: "rect",
        x: left + n * each + 0.5,
        y: top + STRIP - height,
        width: Math.max(0.8, each - 1),
        height,
        fill: held ? "heat4" : "heat2",
        mark,
      },
    ];
  });
  return [
    {
      kind: "line",
      x1: left,
      y1: top + STRIP,
      x2: plot.width,
      y2: top + STRIP,
      stroke: "muted",
      strokeWidth: 1,
    },
    {
      kind: "text",
      x: left - 6,
      y: top + size * 0.7,
      text: percent(Math.round(most * 100) / 100, plot.lang),
      size,
      anchor: "end",
      fill: "muted",
    },
    ...bars,
  ];
}

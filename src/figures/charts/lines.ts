import type { Grid } from "../ask/grid.ts";
import { mayCount, type Value } from "../ask/value.ts";
import type { Plot } from "../kind.ts";
import { bottomTicks, gridLines, gutterOf } from "../plot/axes.ts";
import { type Label, labelOf, markFor } from "../plot/cells.ts";
import { maySpan } from "../plot/may-box.ts";
import { type Scale, scaleOf, yearTicks } from "../plot/scales.ts";
import { stepName } from "../plot/step-name.ts";
import { asideOf, turnsOf } from "../plot/turns.ts";
import { cut } from "../scene/measure.ts";
import { between } from "../scene/path.ts";
import type { Shape } from "../scene/scene.ts";
import { absentShapes, isAbsent } from "./absent.ts";
import { heightFor, NO_YEARS } from "./columns.ts";
import { type EndLabel, endLabels, endRoom } from "./end-labels.ts";
import type { Level } from "./level-notes.ts";
import { type LinePath, linePaths } from "./line-paths.ts";
import { leastOf, pointsOf, reachIn, stretches } from "./points.ts";
import { dashOf, nameOfSeries, paintOfSeries } from "./series.ts";
import { hasRange } from "./whisker.ts";

/** Whether names stand at the ends of lines and no legend is needed. */
export function labelsAtEnds(grid: Grid, plot: Plot): boolean {
  if (grid.field === null || grid.series.length > 9) return false;
  const widest = Math.max(0, ...grid.series.map((_, i) => plot.measure(nameOfSeries(grid, i, plot), 12)));
  return plot.width >= 480 || widest < plot.width * 0.24;
}

/** Lines over years or periods, broken where nothing is recorded, with bands from the least to the most. */
export function linesChart(
  grid: Grid,
  plot: Plot,
  most: number | null,
): { readonly shapes: readonly Shape[]; readonly height: number; readonly level: Level } {
  if (grid.xs.length === 0) return { ...NO_YEARS, level: { turns: false, moved: false } };
  const high = heightFor(plot.width) + (plot.narrow ? 20 : 0);
  const [top, bottom] = [8, high];
  const scale = scaleOf(
    most ?? reachIn(grid) ?? 1,
    bottom,
    top,
    grid.unit,
    plot.narrow ? 4 : 5,
    leastOf(grid),
  );
  const left = gutterOf(scale, grid.unit, plot);
  const names = grid.series.map((_, i) => nameOfSeries(grid, i, plot));
  const atEnds = labelsAtEnds(grid, plot);
  const right = plot.width - (atEnds ? endRoom(names, plot) : 6);
  const count = Math.max(1, grid.xs.length);
  // Lines end near their names, half a step further right than a chart without names would.
  const each = atEnds && count > 1 ? (right - left - 4) / (count - 0.5) : (right - left) / count;
  const room = Math.min(each * 0.8, 16);
  const x = (n: number) => left + (n + 0.5) * each;
  const shapes: Shape[] = isAbsent(grid) ? [] : gridLines(scale, grid.unit, left, right, plot);
  grid.xs.forEach((_, n) => {
    const first = emptyAt(grid, n);
    if (first === null) return;
    const box = {
      x: left + n * each,
      y: top,
      width: Math.min(each, right - left - n * each),
      height: bottom - top,
    };
    shapes.push(...absentShapes(first, box, markFor(plot, placeName(grid, n, plot), first)));
  });
  const bands: Shape[] = [];
  const points: Shape[] = [];
  const lines = linesOf(grid, scale, plot);
  const turns = grid.xs.map((_, n) =>
    turnsOf(
      lines.map(({ ys }) => (ys[n] == null ? null : [ys[n]])),
      each > 24 ? 3 : 2,
    ),
  );
  const broad = Math.min(6, room / Math.max(1, lines.length));
  const ends = lines.flatMap(({ ys, paint }, i): EndLabel[] => {
    const row = grid.cells[i] ?? [];
    for (const stretch of stretches(ys)) {
      if (stretch.length > 1 && stretch.some((n) => hasRange(row[n] ?? NOTHING))) {
        const edge = (which: "low" | "high") =>
          pointsOf(stretch, x, (n) => scale.at(row[n]?.[which] ?? row[n]?.value ?? 0));
        bands.push({ kind: "path", d: between(edge("high"), edge("low")), fill: paint, opacity: 0.16 });
      }
      const r = stretch.length === 1 || each > 24 ? 3 : 2;
      for (const n of stretch) {
        const [value, turn] = [row[n], turns[n]?.[i]];
        if (value === undefined || turn === undefined) continue;
        points.push({
          kind: "circle",
          cx: x(n) + asideOf(turn, 2 * r + 0.5, room),
          cy: ys[n] ?? 0,
          r,
          fill: paint,
          stroke: "ground",
          strokeWidth: 0.75,
          mark: markFor(plot, pointName(grid, i, n, plot), value),
        });
      }
    }
    for (const [n, value] of row.entries())
      if (mayCount(value)) {
        const mark = markFor(plot, pointName(grid, i, n, plot), value);
        const from = x(n) + (i - lines.length / 2) * broad;
        bands.push(maySpan(value, scale.at, [from, broad], true, mark, paint));
      }
    const last = ys.findLastIndex((y) => y !== null);
    const of = turns[last]?.[i]?.of ?? 1;
    const aside = asideOf({ turn: of - 1, of }, each > 24 ? 6.5 : 4.5, room);
    return last < 0 ? [] : [{ text: names[i] ?? "", paint, x: x(last) + aside, y: ys[last] ?? 0 }];
  });
  const paths = linePaths(lines, x, 2.2);
  shapes.push(...bands, ...paths.shapes, ...points);
  if (atEnds) shapes.push(...endLabels(ends, right, plot.width - right, [top, bottom], plot));
  shapes.push(
    ...bottomTicks(ticksOf(grid, each, x, plot), bottom, [0, atEnds ? right + 20 : plot.width], plot),
  );
  const moved = paths.moved || turns.some((all) => all.some(({ of }) => of > 1));
  return { shapes, height: high + 24, level: { turns: paths.turns, moved } };
}

/** What stands at a place where no series has a value or may have one, or where nobody is a series, all together; null where there is one. */
export function emptyAt(grid: Grid, n: number): Value | null {
  const all = grid.series.length === 0 ? [grid.totals[n]] : grid.cells.map((row) => row[n]);
  const values = all.filter((value) => value !== undefined);
  if (grid.series.length > 0 && values.some(mayCount)) return null;
  return values.every(({ value }) => value === null) ? (values[0] ?? null) : null;
}

/** The values of series of which none is certain and some may be. */
export function mayIn({ cells }: Grid): readonly Value[] {
  return cells.flat().filter(mayCount);
}

function linesOf(grid: Grid, scale: Scale, plot: Plot): readonly LinePath[] {
  return grid.series.map((_, i) => ({
    ys: (grid.cells[i] ?? []).map(({ value }) => (value === null ? null : scale.at(value))),
    paint: paintOfSeries(grid, i, plot),
    dash: dashOf(grid, i, plot),
  }));
}

const NOTHING = {
  value: null,
  low: null,
  high: null,
  state: "no-value",
  unit: "",
  why: null,
  receipt: [],
  n: 0,
  narrows: {},
} as const;

function ticksOf(
  grid: Grid,
  each: number,
  x: (n: number) => number,
  plot: Plot,
): readonly { x: number; text: string }[] {
  if (grid.by !== "year") {
    const texts = grid.xs.map((_, n) => cut(placeName(grid, n, plot), plot.width * 0.4, 12.5));
    const widest = Math.max(0, ...texts.map((t) => plot.measure(t, 12.5)));
    const step = Math.max(1, Math.ceil((widest + 8) / each));
    return texts.flatMap((text, n) => (n % step === 0 ? [{ x: x(n), text }] : []));
  }
  const years = grid.xs.map(Number);
  return yearTicks(years, each, plot.measure("0000", 12) + 16).map((year) => ({
    x: x(years.indexOf(year)),
    text: String(year),
  }));
}

function placeName(grid: Grid, n: number, plot: Plot): string {
  return stepName(grid.by, grid.xs[n] ?? "", plot);
}

function pointName(grid: Grid, i: number, n: number, plot: Plot): Label | string {
  const place = placeName(grid, n, plot);
  return grid.field === null ? place : labelOf(plot, nameOfSeries(grid, i, plot), place);
}

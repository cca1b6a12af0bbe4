import type { Grid } from "../ask/grid.ts";
import type { Plot } from "../kind.ts";
import { bottomTicks, gridLines, gutterOf } from "../plot/axes.ts";
import { labelOf, markFor } from "../plot/cells.ts";
import { scaleOf, yearTicks } from "../plot/scales.ts";
import { stepName } from "../plot/step-name.ts";
import { cut } from "../scene/measure.ts";
import { between, through } from "../scene/path.ts";
import type { Shape } from "../scene/scene.ts";
import { absentShapes } from "./absent.ts";
import { heightFor } from "./columns.ts";
import { type EndLabel, endLabels, endRoom } from "./end-labels.ts";
import { leastOf, peakOf, pointsOf, stretches } from "./points.ts";
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
): { readonly shapes: readonly Shape[]; readonly height: number } {
  const high = heightFor(plot.width) + (plot.narrow ? 20 : 0);
  const [top, bottom] = [8, high];
  const scale = scaleOf(
    most ?? peakOf(grid) ?? 1,
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
  const each = (right - left) / Math.max(1, grid.xs.length);
  const x = (n: number) => left + (n + 0.5) * each;
  const shapes: Shape[] = gridLines(scale, grid.unit, left, right, plot);
  grid.xs.forEach((_, n) => {
    const all = grid.cells.map((row) => row[n]);
    const [first] = all;
    if (first === undefined || all.some((v) => v !== undefined && v.value !== null)) return;
    const box = { x: left + n * each, y: top, width: each, height: bottom - top };
    shapes.push(...absentShapes(first, box, markFor(plot, placeName(grid, n, plot), first)));
  });
  const ends: EndLabel[] = [];
  const bands: Shape[] = [];
  const fronts: Shape[] = [];
  grid.series.forEach((_, i) => {
    const row = grid.cells[i] ?? [];
    const paint = paintOfSeries(grid, i, plot);
    const dash = dashOf(grid, i, plot);
    const y = (n: number) => scale.at(row[n]?.value ?? 0);
    for (const stretch of stretches(row.map((v) => v.value))) {
      if (stretch.some((n) => hasRange(row[n] ?? NOTHING))) {
        const edge = (which: "low" | "high") =>
          pointsOf(stretch, x, (n) => scale.at(row[n]?.[which] ?? row[n]?.value ?? 0));
        const band = stretch.length > 1 ? between(edge("high"), edge("low")) : null;
        if (band !== null) bands.push({ kind: "path", d: band, fill: paint, opacity: 0.16 });
      }
      if (stretch.length > 1) {
        const d = through(pointsOf(stretch, x, y));
        fronts.push({
          kind: "path",
          d,
          stroke: paint,
          strokeWidth: 2.2,
          ...(dash.length === 0 ? {} : { dash }),
        });
      }
      for (const n of stretch) {
        const value = row[n];
        if (value === undefined) continue;
        const mark = markFor(plot, pointName(grid, i, n, plot), value);
        const r = stretch.length === 1 || each > 24 ? 3 : 2;
        fronts.push({
          kind: "circle",
          cx: x(n),
          cy: y(n),
          r,
          fill: paint,
          stroke: "ground",
          strokeWidth: 0.75,
          mark,
        });
      }
    }
    const last = row.findLastIndex((v) => v.value !== null);
    if (last >= 0) ends.push({ text: names[i] ?? "", paint, x: x(last), y: y(last) });
  });
  shapes.push(...bands, ...fronts);
  if (atEnds) shapes.push(...endLabels(ends, right, plot.width - right, [top, bottom], plot));
  shapes.push(
    ...bottomTicks(ticksOf(grid, each, x, plot), bottom, [0, atEnds ? right + 20 : plot.width], plot),
  );
  return { shapes, height: high + 24 };
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

function pointName(grid: Grid, i: number, n: number, plot: Plot): string {
  const place = placeName(grid, n, plot);
  return grid.field === null ? place : labelOf(plot, nameOfSeries(grid, i, plot), place);
}

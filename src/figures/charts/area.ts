import { UNKNOWN } from "../../model/dataset.ts";
import { numberText } from "../../words/numbers.ts";
import type { Grid } from "../ask/grid.ts";
import type { Plot } from "../kind.ts";
import type { Box } from "../network/boxes.ts";
import { bottomTicks, gridLines, gutterOf, sizeOf } from "../plot/axes.ts";
import { labelOf, markFor } from "../plot/cells.ts";
import { scaleOf, yearTicks } from "../plot/scales.ts";
import { stepName } from "../plot/step-name.ts";
import { filledRect } from "../plot/texture.ts";
import { longText } from "../plot/value-text.ts";
import type { Shape } from "../scene/scene.ts";
import { absentShapes, isAbsent } from "./absent.ts";
import { baseAt, type Filled } from "./area-shares.ts";
import { heightFor, NO_YEARS } from "./columns.ts";
import { drawnSeries } from "./series.ts";

/** How high the bars are that say how much each year's shares are of. */
const BASES = 26;

/** What the shares of each place are of; null where nothing is recorded. */
function basesIn(grid: Grid): readonly (number | null)[] {
  return grid.xs.map((_, n) => baseAt(grid, n));
}

/** What the highest of the small bars stands for, with its unit; null where there is none. */
export function highestBase(grid: Grid, plot: Plot): string | null {
  const most = Math.max(0, ...basesIn(grid).map((sum) => sum ?? 0));
  const total = grid.totals[0];
  if (most <= 0 || total === undefined) return null;
  return longText({ ...total, value: most, low: null, high: null, unit: grid.unit }, plot.lang);
}

/** Shares of series that fill the whole of each year, with what each year's whole is underneath. */
export function areaChart(
  { grid, shares }: Filled,
  plot: Plot,
): { readonly shapes: readonly Shape[]; readonly height: number } {
  if (grid.xs.length === 0) return NO_YEARS;
  const high = heightFor(plot.width);
  const [top, bottom] = [8, high];
  const scale = scaleOf(1, bottom, top, "share", 4);
  const left = gutterOf(scale, "share", plot);
  const each = (plot.width - left) / Math.max(1, grid.xs.length);
  const sums = basesIn(grid);
  const shapes: Shape[] = isAbsent(grid) ? [] : gridLines(scale, "share", left, plot.width, plot);
  grid.totals.forEach((total, n) => {
    if (sums[n] !== null) return;
    const box = { x: left + n * each, y: top, width: each, height: bottom - top };
    shapes.push(
      ...absentShapes({ ...total, value: null }, box, markFor(plot, placeName(grid, n, plot), total)),
    );
  });
  shapes.push(...stepsOf(grid, shares, left, each, scale.at, plot));
  const years = grid.xs.map(Number);
  const ticks = yearTicks(years, each, plot.measure("0000", 12) + 16).map((year) => ({
    x: left + (years.indexOf(year) + 0.5) * each,
    text: String(year),
  }));
  shapes.push(...bottomTicks(ticks, bottom, [left - 8, plot.width], plot));
  shapes.push(...basesOf(grid, sums, left, each, bottom + 38, plot));
  return { shapes, height: bottom + 38 + BASES + 6 };
}

/** A step a year for each series, and an open one for nobody known, with a line of the ground's colour between one series and the next. */
function stepsOf(
  grid: Grid,
  shares: Grid,
  left: number,
  each: number,
  at: (value: number) => number,
  plot: Plot,
): readonly Shape[] {
  const series = [...drawnSeries(grid, plot), { name: plot.name(UNKNOWN), look: null }];
  return grid.xs.flatMap((_, n) => {
    let floor = 0;
    return series.flatMap(({ name, look }, i): Shape[] => {
      const share = shares.cells[i]?.[n];
      if (share === undefined || share.value === null || share.value <= 0) return [];
      const [y, end] = [at(floor + share.value), at(floor)];
      floor += share.value;
      const mark = markFor(plot, labelOf(plot, name, placeName(grid, n, plot)), share);
      const height = end - y > 2.5 ? end - y - 1 : end - y;
      const x = left + n * each;
      // A little wider than a year, so that no seam shows between two.
      const box = { x, y: end - height, width: each + 0.25, height };
      return [look === null ? openRect(box, mark) : filledRect(box, look, mark)];
    });
  });
}

/** Small bars under the years: how much the shares of each are of. */
function basesOf(
  grid: Grid,
  sums: readonly (number | null)[],
  left: number,
  each: number,
  top: number,
  plot: Plot,
): readonly Shape[] {
  const most = Math.max(0, ...sums.map((s) => s ?? 0));
  const size = sizeOf(plot) * 0.88;
  if (most <= 0) return [];
  const bars = sums.flatMap((sum, n): Shape[] => {
    if (sum === null) return [];
    const height = Math.max(1, (sum / most) * BASES);
    return [
      {
        kind: "rect",
        x: left + n * each + each * 0.1,
        y: top + BASES - height,
        width: each * 0.8,
        height,
        fill: "heat2",
      },
    ];
  });
  const peak = sums.indexOf(most);
  const highest = numberText(most, { unit: grid.unit }, plot.lang);
  const wide = plot.measure(highest, size);
  return [
    ...bars,
    {
      kind: "text",
      x: left - 6,
      y: top + BASES,
      text: "Σ",
      size,
      anchor: "end",
      fill: "muted",
    },
    {
      kind: "text",
      x: Math.min(plot.width - wide / 2, Math.max(left + wide / 2, left + (peak + 0.5) * each)),
      y: top - 2,
      text: highest,
      size,
      anchor: "middle",
      fill: "muted",
    },
  ];
}

function openRect({ x, y, width, height }: Box, mark: number): Shape {
  const inner = { x: x + 0.75, y: y + 0.75, width: width - 1.5, height: height - 1.5 };
  const box = { ...inner, width: Math.max(0.5, inner.width), height: Math.max(0.5, inner.height) };
  return { kind: "rect", ...box, fill: "ground", stroke: "muted", strokeWidth: 1.5, mark };
}

function placeName(grid: Grid, n: number, plot: Plot): string {
  return stepName(grid.by, grid.xs[n] ?? "", plot);
}

import { figures } from "../../words/catalogue/figures.ts";
import { say } from "../../words/say.ts";
import type { Grid } from "../ask/grid.ts";
import { mayCount, type Value } from "../ask/value.ts";
import type { LegendItem, Plot } from "../kind.ts";
import { bottomTicks, gridLines, gutterOf } from "../plot/axes.ts";
import { labelOf, markFor } from "../plot/cells.ts";
import { maySpan } from "../plot/may-box.ts";
import { scaleOf, yearTicks } from "../plot/scales.ts";
import { stepName } from "../plot/step-name.ts";
import { filledRect } from "../plot/texture.ts";
import type { Shape } from "../scene/scene.ts";
import { absentShapes, isAbsent } from "./absent.ts";
import { stretches } from "./points.ts";
import { type DrawnSeries, drawnSeries } from "./series.ts";
import { countsRecords, drawnAt, isOneValue, overlaps, sumAt } from "./stack.ts";
import { totalSteps } from "./total-line.ts";
import { nobodysAt, unknownMark } from "./unknown.ts";
import { whisker } from "./whisker.ts";

/** How high a plot over years is for its width. */
export function heightFor(width: number): number {
  return Math.round(Math.min(320, Math.max(150, width * 0.42)));
}

/** Height and width of a plot of one value. */
const LOW = 120;
const NARROW = 72;

/** A chart of no year at all: an axis would say 0 where nothing is recorded. */
export const NO_YEARS = { shapes: [], height: 0 } as const;

/** Stacked bars, one a year; every year of the span has its place. */
export function columnsChart(
  grid: Grid,
  plot: Plot,
  [least, most]: readonly [least: number, most: number | null],
): { readonly shapes: readonly Shape[]; readonly height: number } {
  if (grid.xs.length === 0) return NO_YEARS;
  const one = isOneValue(grid);
  const high = one ? LOW : heightFor(plot.width);
  const [top, bottom] = [8, high];
  const scale = scaleOf(most ?? 1, bottom, top, grid.unit, plot.narrow ? 4 : 5, least);
  const left = gutterOf(scale, grid.unit, plot);
  const right = one ? Math.min(plot.width, left + NARROW) : plot.width;
  const each = (right - left) / Math.max(1, grid.xs.length);
  const gap = each > 8 ? Math.max(1.5, each * 0.14) : Math.min(1, each * 0.15);
  const overlap = overlaps(grid);
  const series = drawnSeries(grid, plot);
  const shapes: Shape[] = isAbsent(grid) ? [] : gridLines(scale, grid.unit, left, right, plot);
  grid.xs.forEach((year, n) => {
    const x = stepName(grid.by, year, plot);
    const box = { x: left + n * each + gap / 2, width: Math.max(0.8, each - gap) };
    const total = grid.totals[n];
    if (total !== undefined && drawnAt(grid, n) === null) {
      const mark = markFor(plot, x, total);
      if (mayCount(total)) {
        shapes.push(maySpan(total, scale.at, [box.x, box.width], true, mark));
        return;
      }
      const whole = { x: left + n * each, y: top, width: each, height: bottom - top };
      shapes.push(...absentShapes(total, whole, mark));
      return;
    }
    shapes.push(...stackOf(grid, series, n, x, box, scale.at, plot));
    shapes.push(...unknownPart(grid, n, x, box, scale.at, plot));
    if (total !== undefined && !overlap)
      shapes.push(...whisker(total, scale.at, box.x + box.width / 2, true, Math.min(3, box.width / 3)));
  });
  if (overlap) shapes.push(...totalsOf(grid, left, each, scale.at));
  const years = grid.xs.map(Number);
  const wanted = plot.measure("0000", 12) + 16;
  const ticks = yearTicks(years, each, wanted).map((year) => ({
    x: left + (years.indexOf(year) + 0.5) * each,
    text: String(year),
  }));
  shapes.push(...bottomTicks(ticks, bottom, [left - 8, plot.width], plot));
  return { shapes, height: high + 24 };
}

interface Box {
  readonly x: number;
  readonly width: number;
}

function stackOf(
  grid: Grid,
  series: readonly DrawnSeries[],
  n: number,
  x: string,
  box: Box,
  scale: (value: number) => number,
  plot: Plot,
): readonly Shape[] {
  let below = 0;
  return series.flatMap(({ name, look }, i): Shape[] => {
    const value = grid.cells[i]?.[n];
    if (value === undefined || value.value === null || value.value === 0) return [];
    const under = value.value < 0;
    const [y1, y2] = under ? [scale(0), scale(value.value)] : [scale(below + value.value), scale(below)];
    below += under ? 0 : value.value;
    const mark = markFor(plot, labelOf(plot, name, x), value);
    // A pixel is left free between two parts, unless the part is too low for it.
    const height = Math.max(0.6, y2 - y1 - (y2 - y1 > 2.5 ? 1 : 0));
    const pale = height * vaguePart(grid, value);
    const part = (y: number, high: number, seen: { readonly opacity?: number }): readonly Shape[] =>
      high <= 0 ? [] : [filledRect({ x: box.x, y, width: box.width, height: high, ...seen }, look, mark)];
    return [...part(y2 - height, pale, { opacity: PALE }), ...part(y2 - height + pale, height - pale, {})];
  });
}

/** How much of a value is of no year that is known, as a part of it: a number of records by their number, an amount only where all of it is. */
function vaguePart({ vague, unit }: Grid, { value, receipt }: Pick<Value, "value" | "receipt">): number {
  const among = vague?.(receipt);
  if (among === undefined || among.vague === 0) return 0;
  const isCount = countsRecords(unit) && value === among.all;
  return isCount || among.vague === among.all ? among.vague / among.all : 0;
}

/** What a legend says of that, where any of it is drawn. */
export function paleLegend(grid: Grid, { lang }: Plot): readonly LegendItem[] {
  const pale = grid.xs.some(
    (_, n) =>
      grid.cells.some((row) => row[n] !== undefined && vaguePart(grid, row[n]) > 0) ||
      vaguePart(grid, nobodysAt(grid, n)) > 0,
  );
  if (!pale) return [];
  return [{ text: say(lang, figures, "paleYear"), paint: "muted", sign: "square", opacity: PALE }];
}

/** How pale a part is whose year is not known. */
const PALE = 0.35;

/** What belongs to nobody known, open, on top of a stack. */
function unknownPart(
  grid: Grid,
  n: number,
  x: string,
  box: Box,
  at: (value: number) => number,
  plot: Plot,
): readonly Shape[] {
  const nobodys = nobodysAt(grid, n);
  const { value: rest } = nobodys;
  const total = grid.totals[n];
  if (rest === null || total === undefined || total.value === null) return [];
  const end = grid.nobodys === undefined ? total.value : (sumAt(grid, n) ?? 0) + rest;
  const [top, bottom] = [at(end), at(end - rest)];
  const mark = plot.mark(unknownMark(x, nobodys, total, plot));
  const [x0, width] = [box.x + 0.75, box.width - 1.5];
  const height = Math.max(0.5, bottom - top - 2.5);
  const pale = height * vaguePart(grid, nobodys);
  const part = (y: number, high: number, seen: { readonly opacity?: number }): readonly Shape[] =>
    high <= 0
      ? []
      : [
          {
            kind: "rect",
            x: x0,
            y,
            width,
            height: high,
            fill: "ground",
            stroke: "muted",
            strokeWidth: 1.5,
            mark,
            ...seen,
          },
        ];
  return [...part(top + 0.75, pale, { opacity: PALE }), ...part(top + 0.75 + pale, height - pale, {})];
}

/** Where parts overlap, a line at all activities, broken where a year has none. */
function totalsOf(grid: Grid, left: number, each: number, at: (value: number) => number): readonly Shape[] {
  const drawn = (n: number) => (drawnAt(grid, n) === null ? null : (grid.totals[n]?.value ?? null));
  return stretches(grid.xs.map((_, n) => drawn(n))).flatMap((years) =>
    totalSteps(years.map((n) => [left + n * each, left + (n + 1) * each, at(drawn(n) ?? 0)] as const)),
  );
}

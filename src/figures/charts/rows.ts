import type { Grid } from "../ask/grid.ts";
import { mayCount } from "../ask/value.ts";
import type { Plot } from "../kind.ts";
import { sizeOf } from "../plot/axes.ts";
import { labelOf, markFor } from "../plot/cells.ts";
import { maySpan } from "../plot/may-box.ts";
import { scaleOf, spanScale, tickText } from "../plot/scales.ts";
import { sideName } from "../plot/side-name.ts";
import { stepName } from "../plot/step-name.ts";
import { filledRect } from "../plot/texture.ts";
import { mayText, shortText } from "../plot/value-text.ts";
import type { Shape } from "../scene/scene.ts";
import { absentShapes } from "./absent.ts";
import { type DrawnSeries, drawnSeries } from "./series.ts";
import { drawnAt, endsOf, isOneValue, overlaps } from "./stack.ts";
import { totalLine } from "./total-line.ts";
import { nobodysAt, unknownMark } from "./unknown.ts";
import { hasRange, whisker } from "./whisker.ts";

const BAR = 17;
const ROW = 27;
const DOT = 5;
/** How long the bar of one value is at most. */
const ALONE = 200;

/** Whether values are years, of which there are some: none of them is so much more than another, and 0 is no beginning. */
function inYears(grid: Grid): boolean {
  return grid.unit === "year" && endsOf(grid).length > 0;
}

/** Bars that lie, one a category, with the number at its end. */
export function rowsChart(
  grid: Grid,
  plot: Plot,
  [least, most]: readonly [least: number, most: number | null],
): { readonly shapes: readonly Shape[]; readonly height: number } {
  const size = sizeOf(plot);
  const names = grid.xs.map((x) => stepName(grid.by, x, plot));
  const widest = Math.max(0, ...names.map((n) => plot.measure(n, size)));
  const left = Math.ceil(Math.min(plot.width * 0.38, widest)) + 8;
  const numbers = grid.totals.map((t, n) =>
    drawnAt(grid, n) === null
      ? (mayText(t, plot.lang) ?? (grid.series.length > 1 ? "" : shortText(t, plot.lang)))
      : shortText(t, plot.lang),
  );
  const end = plot.width - Math.max(24, ...numbers.map((t) => plot.measure(t, size) + 8));
  const right = Math.max(left + 20, isOneValue(grid) ? Math.min(end, left + ALONE) : end);
  const dots = inYears(grid);
  const scale = dots
    ? spanScale(endsOf(grid), left, right, grid.unit, 3)
    : scaleOf(most ?? 1, left, right, grid.unit, plot.narrow ? 3 : 5, least);
  const bottom = grid.xs.length * ROW + 2;
  const shapes: Shape[] = scale.ticks.flatMap((tick): Shape[] => [
    {
      kind: "line",
      x1: scale.at(tick),
      y1: 0,
      x2: scale.at(tick),
      y2: bottom,
      stroke: tick === 0 ? "muted" : "hair",
      strokeWidth: 1,
    },
    {
      kind: "text",
      x: scale.at(tick),
      y: bottom + size + 4,
      text: tickText(tick, grid.unit, plot),
      size,
      anchor: "middle",
      fill: "muted",
    },
  ]);
  const overlap = overlaps(grid);
  const series = drawnSeries(grid, plot);
  const begin = dots ? left : scale.at(0);
  grid.xs.forEach((_, n) => {
    const y = n * ROW + (ROW - BAR) / 2;
    shapes.push(...sideName(names[n] ?? "", { x: left - 8, y: y + BAR / 2, width: left - 8, size }));
    shapes.push(...barOf(grid, series, n, y, names[n] ?? "", overlap, dots, scale.at, begin, plot));
  });
  return { shapes, height: bottom + size + 10 };
}

function barOf(
  grid: Grid,
  series: readonly DrawnSeries[],
  n: number,
  y: number,
  name: string,
  overlap: boolean,
  dots: boolean,
  at: (value: number) => number,
  zero: number,
  plot: Plot,
): readonly Shape[] {
  const total = grid.totals[n];
  if (total === undefined) return [];
  const size = sizeOf(plot);
  if (drawnAt(grid, n) === null) {
    const mark = markFor(plot, name, total);
    const middle = y + BAR / 2 + size * 0.36;
    if (mayCount(total)) {
      const span = maySpan(total, at, [y, BAR], false, mark);
      const text = mayText(total, plot.lang) ?? "";
      return [span, { kind: "text", x: span.x + span.width + 6, y: middle, text, size, fill: "muted" }];
    }
    const box = { x: zero + 1, y, width: 40, height: BAR };
    const text: Shape = {
      kind: "text",
      x: zero + 48,
      y: middle,
      text: shortText(total, plot.lang),
      size,
      fill: "muted",
    };
    return [...absentShapes(total, box, mark), text];
  }
  let before = 0;
  const parts = series.flatMap((one, i): Shape[] => {
    const value = grid.cells[i]?.[n];
    if (value === undefined || value.value === null || value.value === 0) return [];
    const label = grid.field === null ? name : labelOf(plot, one.name, name);
    if (dots) {
      before = value.value;
      const mark = markFor(plot, label, value);
      return [{ kind: "circle", cx: at(before), cy: y + BAR / 2, r: DOT, fill: one.look.fill, mark }];
    }
    const under = value.value < 0;
    const [x1, x2] = under ? [at(value.value), zero] : [at(before), at(before + value.value)];
    before += under ? 0 : value.value;
    const width = Math.max(0.6, x2 - x1 - (x2 - x1 > 2.5 ? 1 : 0));
    const box = { x: x1 + (x1 === zero ? 0.5 : 0), y, width, height: BAR };
    return [filledRect(box, one.look, markFor(plot, label, value))];
  });
  const nobodys = nobodysAt(grid, n);
  const { value: rest } = nobodys;
  if (rest !== null) {
    const [x1, x2] = [at(before), at(before + rest)];
    const inner = { x: x1 + 0.75, y: y + 0.75, width: Math.max(0.5, x2 - x1 - 1.5), height: BAR - 1.5 };
    const mark = plot.mark(unknownMark(name, nobodys, total, plot));
    parts.push({ kind: "rect", ...inner, fill: "ground", stroke: "muted", strokeWidth: 1.5, mark });
    before += rest;
  }
  const shown = grid.series.length > 1 ? before : (total.value ?? before);
  const right = at(Math.max(shown, hasRange(total) ? (total.high ?? 0) : 0, dots ? shown : 0));
  const text = grid.series.length > 1 && !overlap ? { ...total, value: before } : total;
  const across =
    overlap && total.value !== null
      ? totalLine(at(total.value), [y, y + BAR])
      : whisker(total, at, y + BAR / 2, false);
  return [
    ...parts,
    ...across,
    { kind: "text", x: right + 6, y: y + BAR / 2 + size * 0.36, text: shortText(text, plot.lang), size },
  ];
}

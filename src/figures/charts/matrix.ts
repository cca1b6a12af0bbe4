import { withDecimals } from "../../words/formats.ts";
import type { Grid } from "../ask/grid.ts";
import type { Value } from "../ask/value.ts";
import type { Plot } from "../kind.ts";
import { sizeOf } from "../plot/axes.ts";
import { labelOf, markFor } from "../plot/cells.ts";
import { sideName } from "../plot/side-name.ts";
import { stepName } from "../plot/step-name.ts";
import { shortText } from "../plot/value-text.ts";
import type { Shape } from "../scene/scene.ts";
import { cellShapes, writerFor } from "./matrix-cell.ts";
import { headsOf } from "./matrix-heads.ts";
import { peakOf } from "./points.ts";
import { nameOfSeries } from "./series.ts";

/** Height of a row. */
export const ROW = 30;
/** A cell as wide as this has room for its number. */
const WIDE = 62;

/** How many activities shares are of, where that is one number a column or one a row. */
export function basesIn(
  grid: Grid,
): { readonly of: "rows" | "columns"; readonly counts: readonly number[] } | null {
  if (grid.unit !== "share") return null;
  const oneOf = (values: readonly (Value | undefined)[]): number | null => {
    const counts = new Set(values.flatMap((v) => (v?.value == null ? [] : (v.n ?? []))));
    const [first] = counts;
    return counts.size <= 1 ? (first ?? 0) : null;
  };
  const columns = grid.xs.map((_, n) => oneOf(grid.cells.map((row) => row[n])));
  const rows = grid.cells.map((row) => oneOf(row));
  const known = (counts: readonly (number | null)[]) => counts.filter((c) => c !== null);
  if (rows.length > 0 && known(rows).length === rows.length) return { of: "rows", counts: known(rows) };
  if (columns.length > 0 && known(columns).length === columns.length)
    return { of: "columns", counts: known(columns) };
  return null;
}

/** A matrix of cells with their numbers, darker where there is more. */
export function matrixChart(
  grid: Grid,
  concentration: readonly Value[] | null,
  plot: Plot,
  most: number | null,
): { readonly shapes: readonly Shape[]; readonly height: number } {
  const size = sizeOf(plot);
  const bases = basesIn(grid);
  const names = grid.series.map((_, i) => nameOfSeries(grid, i, plot));
  const extra = [
    ...(concentration === null
      ? []
      : [{ head: "HHI", texts: concentration.map((v) => shortText(v, plot.lang)) }]),
    ...(bases?.of === "rows"
      ? [{ head: "n", texts: bases.counts.map((n) => withDecimals(n, 1, plot.lang)) }]
      : []),
  ].map((column) => ({
    ...column,
    width: Math.ceil(Math.max(...[column.head, ...column.texts].map((t) => plot.measure(t, size)))) + 12,
  }));
  const right = plot.width - extra.reduce((sum, c) => sum + c.width, 0);
  const widest = Math.max(0, ...names.map((n) => plot.measure(n, size)));
  const free = Math.max(plot.width * 0.3, right - grid.xs.length * (plot.narrow ? 50 : WIDE) - 10);
  const left = Math.ceil(Math.min(widest, free)) + 10;
  const each = Math.min(120, (right - left) / Math.max(1, grid.xs.length));
  const heads = headsOf(grid, each, left, plot);
  const shapes: Shape[] = [...heads.shapes];
  const top = heads.height;
  const peak = Math.max(most ?? 0, peakOf(grid) ?? 0);
  const write = writerFor(grid.cells.flat(), each - 6, plot);
  grid.series.forEach((_, i) => {
    const y = top + i * ROW;
    shapes.push(...sideName(names[i] ?? "", { x: left - 10, y: y + ROW / 2, width: left - 10, size }));
    (grid.cells[i] ?? []).forEach((value, n) => {
      const box = { x: left + n * each, y: y + 1, width: each - 2, height: ROW - 2 };
      const label = labelOf(plot, names[i] ?? "", stepName(grid.by, grid.xs[n] ?? "", plot));
      shapes.push(...cellShapes(value, box, peak, markFor(plot, label, value), write, plot));
    });
    let x = left + grid.xs.length * each;
    for (const column of extra) {
      x += column.width;
      shapes.push({
        kind: "text",
        x,
        y: y + ROW / 2 + size * 0.36,
        text: column.texts[i] ?? "",
        size,
        anchor: "end",
        fill: "muted",
      });
    }
  });
  let x = left + grid.xs.length * each;
  for (const column of extra) {
    x += column.width;
    shapes.push({
      kind: "text",
      x,
      y: top - 8,
      text: column.head,
      size,
      anchor: "end",
      fill: "muted",
      weight: "bold",
    });
  }
  let bottom = top + grid.series.length * ROW + 4;
  if (bases?.of === "columns") {
    shapes.push({
      kind: "text",
      x: left - 10,
      y: bottom + size,
      text: "n",
      size,
      anchor: "end",
      fill: "muted",
      weight: "bold",
    });
    bases.counts.forEach((count, n) => {
      shapes.push({
        kind: "text",
        x: left + (n + 0.5) * each - 1,
        y: bottom + size,
        text: withDecimals(count, 1, plot.lang),
        size,
        anchor: "middle",
        fill: "muted",
      });
    });
    bottom += size + 6;
  }
  return { shapes, height: bottom };
}

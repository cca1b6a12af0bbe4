import { withDecimals } from "../../words/formats.ts";
import type { Grid } from "../ask/grid.ts";
import type { Value } from "../ask/value.ts";
import type { Plot, Plotted } from "../kind.ts";
import { sizeOf } from "../plot/axes.ts";
import { labelOf, markFor } from "../plot/cells.ts";
import { sideName } from "../plot/side-name.ts";
import { stepName } from "../plot/step-name.ts";
import { shortText } from "../plot/value-text.ts";
import type { Shape, Text } from "../scene/scene.ts";
import { cellShapes, rangedText, writerFor } from "./matrix-cell.ts";
import { headsOf } from "./matrix-heads.ts";
import { drawnRanges, printedRanges, type Ranges, rangeScale, rangesTold, SMALL } from "./matrix-range.ts";
import { peakOf } from "./points.ts";
import { nameOfSeries } from "./series.ts";

/** Height of a row, and of one with ranges under its values. */
const ROW = 30;
const TALL = 38;
/** Between columns at the right. */
const GAP = 12;
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

/** A column at the right of the cells. */
interface Side {
  readonly head: string;
  readonly texts: readonly string[];
  /** Of numbers that can have ranges. */
  readonly values: readonly Value[];
}

/** A matrix of cells with their numbers and ranges, darker where there is more. */
export function matrixChart(
  grid: Grid,
  concentration: readonly Value[] | null,
  plot: Plot,
  most: number | null,
): Pick<Plotted, "shapes" | "height" | "legend" | "notes"> {
  const size = sizeOf(plot);
  const bases = basesIn(grid);
  const names = grid.series.map((_, i) => nameOfSeries(grid, i, plot));
  const sides: readonly Side[] = [
    ...(concentration === null
      ? []
      : [
          {
            head: "HHI",
            texts: concentration.map((v) => shortText(v, plot.lang)),
            values: concentration,
          },
        ]),
    ...(bases?.of === "rows"
      ? [{ head: "n", texts: bases.counts.map((n) => withDecimals(n, 1, plot.lang)), values: [] }]
      : []),
  ];
  const values = grid.cells.flat();
  const peak = Math.max(most ?? 0, peakOf(grid) ?? 0);
  const all = [...values, ...(concentration ?? [])];
  const scale = rangeScale(values, peak);
  const { left, each, widths, ranges, ofSides } = roomIn(names, grid, sides, scale, plot);
  const row = all.some((value) => ranges.text(value) ?? ofSides.text(value)) ? TALL : ROW;
  const heads = headsOf(grid, each, left, plot);
  const shapes: Shape[] = [...heads.shapes];
  const top = heads.height;
  const write = writerFor(values, each - 6, plot);
  const right = left + grid.xs.length * each;
  grid.series.forEach((_, i) => {
    const y = top + i * row;
    shapes.push(...sideName(names[i] ?? "", { x: left - 10, y: y + row / 2, width: left - 10, size }));
    (grid.cells[i] ?? []).forEach((value, n) => {
      const box = { x: left + n * each, y: y + 1, width: each - 2, height: row - 2 };
      const label = labelOf(plot, names[i] ?? "", stepName(grid.by, grid.xs[n] ?? "", plot));
      shapes.push(...cellShapes(value, box, peak, markFor(plot, label, value), write, ranges, plot));
    });
    let x = right;
    sides.forEach(({ texts, values: own }, k) => {
      const width = widths[k] ?? 0;
      const box = { x: x + GAP, y: y + 1, width: width - GAP, height: row - 2 };
      const value = own[i];
      const look = { size, anchor: "end", fill: "muted" } as const;
      const text = texts[i] ?? "";
      shapes.push(
        ...(value === undefined
          ? [besideRow(text, x + width, y + row / 2, look)]
          : rangedText(value, text, box, look, ofSides)),
      );
      x += width;
    });
  });
  let x = right;
  sides.forEach(({ head }, k) => {
    x += widths[k] ?? 0;
    shapes.push({
      kind: "text",
      x,
      y: top - 8,
      text: head,
      size,
      anchor: "end",
      fill: "muted",
      weight: "bold",
    });
  });
  let bottom = top + grid.series.length * row + 4;
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
  return { shapes, height: bottom, ...rangesTold(all, ranges, scale, plot) };
}

interface Room {
  readonly left: number;
  /** Of a cell. */
  readonly each: number;
  /** Of the columns at the right. */
  readonly widths: readonly number[];
  readonly ranges: Ranges;
  readonly ofSides: Ranges;
}

/** Where cells stand: with their ranges under their values if all of these have room. */
function roomIn(
  names: readonly string[],
  grid: Grid,
  sides: readonly Side[],
  scale: readonly [number, number],
  plot: Plot,
): Room {
  const size = sizeOf(plot);
  const beside = (ofSides: Ranges) => {
    const widths = sides.map(({ head, texts, values }) => {
      const wide = [head, ...texts].map((text) => plot.measure(text, size));
      const small = values.map((value) => plot.measure(ofSides.text(value) ?? "", SMALL));
      return Math.ceil(Math.max(...wide, ...small)) + GAP;
    });
    const right = plot.width - widths.reduce((sum, width) => sum + width, 0);
    const widest = Math.max(0, ...names.map((n) => plot.measure(n, size)));
    const free = Math.max(plot.width * 0.3, right - grid.xs.length * (plot.narrow ? 50 : WIDE) - 10);
    const left = Math.ceil(Math.min(widest, free)) + 10;
    const each = Math.min(120, (right - left) / Math.max(1, grid.xs.length));
    return { left, each, widths, ofSides };
  };
  const whole = printedRanges(
    sides.flatMap(({ values }) => values),
    Number.POSITIVE_INFINITY,
    plot,
  );
  const lines = drawnRanges(scale);
  const room = beside(whole ?? lines);
  const ranges = printedRanges(grid.cells.flat(), room.each - 5, plot);
  return ranges === null ? { ...beside(lines), ranges: lines } : { ...room, ranges };
}

function besideRow(text: string, x: number, y: number, look: Pick<Text, "size" | "anchor" | "fill">): Shape {
  return { kind: "text", ...look, x, y: y + look.size * 0.36, text };
}

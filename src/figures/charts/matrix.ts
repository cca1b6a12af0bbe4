import { figures } from "../../words/catalogue/figures.ts";
import { say } from "../../words/say.ts";
import type { Grid } from "../ask/grid.ts";
import type { Value } from "../ask/value.ts";
import type { Plot, Plotted } from "../kind.ts";
import { sizeOf } from "../plot/axes.ts";
import { labelOf, markFor } from "../plot/cells.ts";
import { sideName } from "../plot/side-name.ts";
import { stepName } from "../plot/step-name.ts";
import { shortText } from "../plot/value-text.ts";
import { heatOf } from "../scene/palette.ts";
import type { Shape } from "../scene/scene.ts";
import { cellShapes, rangedText, writingFor } from "./matrix-cell.ts";
import { headsOf } from "./matrix-heads.ts";
import {
  drawnRanges,
  NO_RANGES,
  printedRanges,
  type Ranges,
  rangeScale,
  rangesTold,
  SMALL,
} from "./matrix-range.ts";
import { peakOf } from "./points.ts";
import { nameOfSeries } from "./series.ts";
import { hasRange } from "./whisker.ts";

/** Height of a row, and of one with ranges under its values. */
const ROW = 30;
const TALL = 38;
/** Between columns at the right. */
const GAP = 12;
/** A cell as wide as this has room for its number. */
const WIDE = 62;

/** How many activities shares are of, where that is one number a column or one a row; none where no cell knows it. */
export interface Bases {
  readonly of: "rows" | "columns";
  readonly values: readonly (Value | undefined)[];
}

/** The bases of a matrix of shares; null where they are other ones from cell to cell. */
export function basesIn(grid: Grid): Bases | null {
  if (grid.unit !== "share") return null;
  const oneOf = (values: readonly (Value | undefined)[]): Value | undefined | null => {
    const bases = values.flatMap((v) => v?.base ?? []);
    return new Set(bases.map(({ value }) => value)).size <= 1 ? bases[0] : null;
  };
  const columns = grid.xs.map((_, n) => oneOf(grid.cells.map((row) => row[n])));
  const rows = grid.cells.map((row) => oneOf(row));
  for (const [of, found] of [["rows", rows] as const, ["columns", columns] as const]) {
    const values = found.filter((base) => base !== null);
    if (values.some((base) => base !== undefined) && values.length === found.length) return { of, values };
  }
  return null;
}

/** A column at the right of the cells. */
interface Side {
  readonly head: string;
  readonly texts: readonly string[];
  readonly values: readonly (Value | undefined)[];
  /** Whether its numbers lie on the scale of the cells. */
  readonly scaled: boolean;
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
  const sides = sidesOf(concentration, bases, plot);
  const values = grid.cells.flat();
  const peak = Math.max(most ?? 0, peakOf(grid) ?? 0);
  const scale = rangeScale(values, peak);
  const { left, each, widths, ranges, ofSides } = roomIn(names, grid, sides, scale, plot);
  const under = bases?.of === "columns" ? bases.values : [];
  const ofBases = (ranges.printed ? printedRanges(known(under), each - 5, plot) : null) ?? NO_RANGES;
  const all = [
    ...values.map((value) => [value, ranges] as const),
    ...sides.flatMap((side) => known(side.values).map((value) => [value, onSide(side, ofSides)] as const)),
    ...known(under).map((value) => [value, ofBases] as const),
  ];
  const isPrinted = all.some(([value, own]) => own !== ofBases && own.text(value) !== null);
  const row = isPrinted ? TALL : ROW;
  const heads = headsOf(grid, each, left, plot);
  const shapes: Shape[] = [...heads.shapes];
  const top = heads.height;
  const writing = writingFor(values, each - 2, plot);
  const right = left + grid.xs.length * each;
  grid.series.forEach((_, i) => {
    const y = top + i * row;
    shapes.push(...sideName(names[i] ?? "", { x: left - 10, y: y + row / 2, width: left - 10, size }));
    (grid.cells[i] ?? []).forEach((value, n) => {
      const box = { x: left + n * each, y: y + 1, width: each - 2, height: row - 2 };
      const label = labelOf(plot, names[i] ?? "", stepName(grid.by, grid.xs[n] ?? "", plot));
      shapes.push(...cellShapes(value, box, peak, markFor(plot, label, value), writing, ranges, plot));
    });
    let x = right;
    sides.forEach((side, k) => {
      const width = widths[k] ?? 0;
      const box = { x: x + GAP, y: y + 1, width: width - GAP, height: row - 2 };
      const value = side.values[i];
      const look = { size, anchor: "end", fill: "muted" } as const;
      if (value !== undefined)
        shapes.push(...rangedText(value, side.texts[i] ?? "", box, look, onSide(side, ofSides)));
      x += width;
    });
  });
  shapes.push(...sideHeads(sides, widths, right, top - 8, size));
  const bottom = top + grid.series.length * row + 4;
  const below = underCells(under, ofBases, { left, each, y: bottom }, plot);
  shapes.push(...below.shapes);
  const told = all.flatMap(([value, own]) => (isTold(value, own) ? [value] : []));
  const { legend, notes } = rangesTold(told, ranges, scale, plot);
  const unsigned = { text: say(plot.lang, figures, "perCent"), paint: heatOf(0.5), sign: "square" } as const;
  return {
    shapes,
    height: bottom + below.height,
    legend: [...(writing.unsigned ? [unsigned] : []), ...legend],
    notes,
  };
}

/** What stands at the right of the cells: how concentrated a row is, and how much its shares are of. */
function sidesOf(concentration: readonly Value[] | null, bases: Bases | null, plot: Plot): readonly Side[] {
  const index = (values: readonly Value[]): Side => ({
    head: "HHI",
    texts: values.map((v) => shortText(v, plot.lang)),
    values,
    scaled: true,
  });
  const numbers = ({ values }: Bases): Side => ({
    head: "n",
    texts: values.map((base) => countText(base, plot)),
    values,
    scaled: false,
  });
  return [
    ...(concentration === null ? [] : [index(concentration)]),
    ...(bases?.of === "rows" ? [numbers(bases)] : []),
  ];
}

/** Their heads, each at the right end of its column. */
function sideHeads(
  sides: readonly Side[],
  widths: readonly number[],
  right: number,
  y: number,
  size: number,
): readonly Shape[] {
  let x = right;
  return sides.map(({ head }, k): Shape => {
    x += widths[k] ?? 0;
    return { kind: "text", x, y, text: head, size, anchor: "end", fill: "muted", weight: "bold" };
  });
}

/** Below the columns how much their shares are of. */
function underCells(
  under: readonly (Value | undefined)[],
  ranges: Ranges,
  { left, each, y }: { readonly left: number; readonly each: number; readonly y: number },
  plot: Plot,
): { readonly shapes: readonly Shape[]; readonly height: number } {
  if (under.length === 0) return { shapes: [], height: 0 };
  const size = sizeOf(plot);
  const height = known(under).some((base) => ranges.text(base) !== null) ? TALL - 4 : size + 6;
  const look = { size, fill: "muted" } as const;
  const line = y + height / 2 + size * 0.36;
  const at = { x: left - 10, y: line, anchor: "end" } as const;
  const head: Shape = { kind: "text", ...look, ...at, text: "n", weight: "bold" };
  const numbers = under.flatMap((base, n) => {
    const box = { x: left + n * each, y, width: each - 2, height };
    if (base === undefined) return [];
    return rangedText(base, countText(base, plot), box, { ...look, anchor: "middle" }, ranges);
  });
  return { shapes: [head, ...numbers], height };
}

function known(values: readonly (Value | undefined)[]): readonly Value[] {
  return values.filter((value) => value !== undefined);
}

/** Numbers on no scale of the cells leave their ranges to the table where others draw them. */
function onSide({ scaled }: Side, ofSides: Ranges): Ranges {
  return scaled || ofSides.printed ? ofSides : NO_RANGES;
}

function isTold(value: Value, ranges: Ranges): boolean {
  return ranges.printed ? ranges.text(value) !== null : hasRange(value);
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
      const small = known(values).map((value) => plot.measure(ofSides.text(value) ?? "", SMALL));
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
    sides.flatMap(({ values }) => known(values)),
    Number.POSITIVE_INFINITY,
    plot,
  );
  const lines = drawnRanges(scale);
  const room = beside(whole ?? lines);
  const ranges = printedRanges(grid.cells.flat(), room.each - 5, plot);
  return ranges === null ? { ...beside(lines), ranges: lines } : { ...room, ranges };
}

/** How many activities a share is of. */
function countText(base: Value | undefined, { lang }: Plot): string {
  return base === undefined || base.value === null ? "" : shortText(base, lang);
}

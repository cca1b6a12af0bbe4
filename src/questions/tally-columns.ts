import type { Layer } from "../layers/layer.ts";
import { sum } from "../measures/sum.ts";
import type { Row } from "./tally.ts";

/** The rows of a tally in columns, those of one table together: as many numbers as there are rows, and no object for each. */
export interface Columns {
  readonly size: number;
  readonly tables: readonly {
    readonly layer: Layer;
    readonly table: string;
    readonly from: number;
    readonly to: number;
  }[];
  readonly index: Int32Array;
  readonly best: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly wholeBest: Float64Array;
  readonly wholeLow: Float64Array;
  readonly wholeHigh: Float64Array;
  /** 1 where the amount is known. */
  readonly known: Uint8Array;
}

/** Columns with room for so many rows; the rows are put in one after another. */
export function roomFor(rows: number): Columns {
  const column = () => new Float64Array(rows);
  return {
    size: 0,
    tables: [],
    index: new Int32Array(rows),
    best: column(),
    low: column(),
    high: column(),
    wholeBest: column(),
    wholeLow: column(),
    wholeHigh: column(),
    known: new Uint8Array(rows),
  };
}

/** Every row as an object of its own. */
export function rowsOf(columns: Columns): readonly Row[] {
  const { index, best, low, high, wholeBest, wholeLow, wholeHigh, known } = columns;
  const rows: Row[] = [];
  for (const { layer, table, from, to } of columns.tables) {
    for (let k = from; k < to; k++) {
      rows.push({
        layer,
        table,
        index: index[k] ?? 0,
        best: best[k] ?? 0,
        low: low[k] ?? 0,
        high: high[k] ?? 0,
        known: known[k] === 1,
        whole: { best: wholeBest[k] ?? 0, low: wholeLow[k] ?? 0, high: wholeHigh[k] ?? 0 },
      });
    }
  }
  return rows;
}

/** Sums of best, low and high of the part that is asked about, or of everyone's. */
export function sumsOf(columns: Columns, of: "part" | "whole"): readonly [number, number, number] {
  const { size } = columns;
  const [best, low, high] =
    of === "part"
      ? [columns.best, columns.low, columns.high]
      : [columns.wholeBest, columns.wholeLow, columns.wholeHigh];
  return [sum(best.subarray(0, size)), sum(low.subarray(0, size)), sum(high.subarray(0, size))];
}

/** Sums of what is everyone else's. */
export function restSums(columns: Columns): readonly [number, number, number] {
  const { size, best, low, high, wholeBest, wholeLow, wholeHigh } = columns;
  const [b, l, h] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  for (let k = 0; k < size; k++) {
    const most = wholeHigh[k] ?? 0;
    b[k] = (wholeBest[k] ?? 0) - (best[k] ?? 0);
    l[k] = Math.max(0, (wholeLow[k] ?? 0) - (high[k] ?? 0));
    h[k] = Math.max(0, most === Number.POSITIVE_INFINITY ? most : most - (low[k] ?? 0));
  }
  return [sum(b), sum(l), sum(h)];
}

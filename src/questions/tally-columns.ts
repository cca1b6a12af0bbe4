import type { Layer } from "../layers/layer.ts";
import type { Factor, Weights } from "./factors.ts";
import { later } from "./later.ts";
import { onesOf, roomFor } from "./room.ts";
import type { Row } from "./tally.ts";

/**
 * What a question selects from one table before anything is attributed to anybody, with what each adds: as many numbers as there
 * are activities selected, and no object for each.
 */
export interface Rows {
  /** Places of the activities in their table. */
  readonly index: Int32Array;
  readonly best: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Places among the rows of those whose amount is not known. */
  readonly unknown: Int32Array;
  /** Places among the rows of those that certainly count and whose amount is recorded as 0. */
  readonly zeros: Int32Array;
  /** How many certainly add something, or a 0 that is recorded. */
  readonly known: number;
  /** The least that any adds. */
  readonly least: number;
  /** Their sums. */
  whole(): Sums;
}

/** Rows of one table, and what part of each activity is attributed to those who are asked about; null where that is nobody. */
export interface Columns {
  readonly layer: Layer;
  readonly table: string;
  readonly rows: Rows;
  readonly from: Factor | null;
  /** Places among the rows of those that may be attributed to them at all; null where that is nobody, or most. */
  own(): Int32Array | null;
}

/**
 * @param from what part of each activity of the table is theirs who are asked about
 * @param placesOf the `placesIn` of these rows
 */
export function columnsOf(
  layer: Layer,
  table: string,
  rows: Rows,
  from: Factor | null,
  placesOf: () => Int32Array,
): Columns {
  const few = from?.few;
  const own = later(() => {
    if (few === undefined) return null;
    const places = placesOf();
    const found = roomFor(few.length);
    let n = 0;
    for (const i of few) {
      const place = places[i] ?? 0;
      if (place > 0) found[n++] = place - 1;
    }
    return found.slice(0, n);
  });
  return { layer, table, rows, from, own };
}

/** The same of everyone, without anybody to whom it is attributed. */
export function ofEveryone<T extends Pick<Columns, "rows">>(columns: T): T & Pick<Columns, "from" | "own"> {
  return { ...columns, from: null, own: () => null };
}

/** For each of so many activities of a table one more than its place among some rows; 0 where it is none of them. */
export function placesIn({ index }: Rows, size: number): Int32Array {
  const places = new Int32Array(size);
  for (let k = 0; k < index.length; k++) places[index[k] ?? 0] = k + 1;
  return places;
}

/** The rows of a table under the weights of what is selected and the amounts of a period. */
export function selectedRows(weights: Factor, amounts: Factor): Rows {
  const [counts, falls] = [certain(weights), certain(amounts)];
  if (counts !== null && falls !== null) return countedOnce(counts, falls);
  const size = weights.best.length;
  const found = roomFor(size);
  const unknown: number[] = [];
  const zeros: number[] = [];
  const { best: sure, high: may } = weights;
  const { best: own, high: most } = amounts;
  let n = 0;
  for (let i = 0; i < size; i++) {
    if (may[i] === 0) continue;
    const amount = own[i] ?? 0;
    if (Number.isNaN(amount)) {
      if (sure[i] === 0) continue;
      unknown.push(n);
    } else if (amount === 0) {
      const zero = sure[i] !== 0 && amounts.zeros?.has(i) === true;
      if (!zero && most[i] === 0) continue;
      if (zero) zeros.push(n);
    }
    found[n++] = i;
  }
  const places = { index: found.slice(0, n), unknown: Int32Array.from(unknown) };
  const best = weighted(places, weights.best, amounts.best);
  const endOf = (end: End) =>
    weights[end] === weights.best && amounts[end] === amounts.best
      ? best
      : alike(best, weighted(places, weights[end], amounts[end]));
  const [low, high] = [endOf("low"), endOf("high")];
  let known = zeros.length;
  let least = 0;
  for (const x of best) {
    if (x > 0) known++;
    if (x < least) least = x;
  }
  const whole = later((): Sums => {
    const sumOf = (end: End) => summed([ofEveryone({ rows })], end);
    const of = sumOf("best");
    return [of, low === best ? of : sumOf("low"), high === best ? of : sumOf("high")];
  });
  const { index } = places;
  const rows: Rows = {
    index,
    unknown: places.unknown,
    zeros: Int32Array.from(zeros),
    best,
    low,
    high,
    known,
    least,
    whole,
  };
  return rows;
}

/** Whether each activity counts, where it is certain whether it does, and wholly. */
function certain({ best, low, high }: Factor): Uint8Array | null {
  return best instanceof Uint8Array && low === best && high === best ? best : null;
}

/** The rows that count in two respects, each as one. */
function countedOnce(one: Uint8Array, other: Uint8Array): Rows {
  const found = roomFor(one.length);
  let n = 0;
  for (let i = 0; i < one.length; i++) if (one[i] === 1 && other[i] === 1) found[n++] = i;
  const index = found.slice(0, n);
  const best = onesOf(n);
  const none = new Int32Array(0);
  return {
    index,
    unknown: none,
    zeros: none,
    best,
    low: best,
    high: best,
    known: n,
    least: 0,
    whole: () => [n, n, n],
  };
}

function weighted(
  { index, unknown }: Pick<Rows, "index" | "unknown">,
  weights: Weights,
  amounts: Weights,
): Float64Array {
  const out = new Float64Array(index.length);
  for (let k = 0; k < out.length; k++) {
    const i = index[k] ?? 0;
    out[k] = (weights[i] ?? 0) * (amounts[i] ?? 0);
  }
  for (const k of unknown) out[k] = 0;
  return out;
}

/** The first of two columns where both say the same, so that they are added up once. */
function alike(first: Float64Array, second: Float64Array): Float64Array {
  for (let k = 0; k < first.length; k++) if (!Object.is(first[k], second[k])) return second;
  return first;
}

/** How many of the rows whose amount is not known are of those who are asked about. */
export function unknownIn(columns: readonly Columns[]): number {
  let n = 0;
  for (const { rows, from } of columns)
    for (const k of rows.unknown) if ((from?.best[rows.index[k] ?? 0] ?? 1) > 0) n++;
  return n;
}

/** Whether there is any row, of known amount or not. */
export function hasRows(columns: Columns): boolean {
  const { index, unknown } = columns.rows;
  return index.length > unknown.length || unknownIn([columns]) > 0;
}

/** Every row as an object of its own. */
export function rowsOf(columns: readonly Columns[]): readonly Row[] {
  const out: Row[] = [];
  for (const { layer, table, rows, from } of columns) {
    let next = 0;
    let nextZero = 0;
    for (let k = 0; k < rows.index.length; k++) {
      const index = rows.index[k] ?? 0;
      const share = from?.best[index] ?? 1;
      const most = from?.high[index] ?? 1;
      const known = rows.unknown[next] !== k;
      if (!known) next++;
      const zero = rows.zeros[nextZero] === k;
      if (zero) nextZero++;
      if (!known && !(share > 0)) continue;
      const whole = { best: rows.best[k] ?? 0, low: rows.low[k] ?? 0, high: rows.high[k] ?? 0 };
      out.push({
        layer,
        table,
        index,
        best: whole.best * share,
        low: whole.low * (from?.low[index] ?? 1),
        high: whole.high === 0 || most === 0 ? 0 : whole.high * most,
        known,
        zero: zero && share > 0,
        whole,
      });
    }
  }
  return out;
}

/** Places in its table of the rows that certainly count: of the part that is asked about, or of everyone's. */
export function countedIn({ rows, from, own }: Columns, which: "part" | "whole"): Int32Array {
  const { index, best } = rows;
  const share = which === "part" ? (from?.best ?? null) : null;
  const places = share === null ? null : own();
  const size = places === null ? index.length : places.length;
  const out = roomFor(size);
  const zeros = new Set(rows.zeros);
  let counted = 0;
  for (let n = 0; n < size; n++) {
    const k = places === null ? n : (places[n] ?? 0);
    const i = index[k] ?? 0;
    const part = share === null ? 1 : (share[i] ?? 1);
    if ((best[k] ?? 0) * part > 0 || (part > 0 && zeros.size > 0 && zeros.has(k))) out[counted++] = i;
  }
  return out.slice(0, counted);
}

/** Whether the activity at a place of its table is one that `countedIn` has. */
export function countsAt({ rows, from }: Columns, i: number, which: "part" | "whole"): boolean {
  let [k, end] = [0, rows.index.length];
  while (k < end) {
    const middle = (k + end) >> 1;
    if ((rows.index[middle] ?? 0) < i) k = middle + 1;
    else end = middle;
  }
  if (rows.index[k] !== i) return false;
  const part = which === "part" ? (from?.best[i] ?? 1) : 1;
  return (rows.best[k] ?? 0) * part > 0 || (part > 0 && rows.zeros.includes(k));
}

export type Sums = readonly [best: number, low: number, high: number];

/** Sums of best, low and high of the part that is asked about, or of everyone's. */
export function sumsOf(columns: readonly Columns[], which: "part" | "whole"): Sums {
  const [first, ...others] = columns;
  if (first !== undefined && others.length === 0 && (which === "whole" || first.from === null))
    return first.rows.whole();
  const own = which === "part" ? columns : columns.map(ofEveryone);
  const best = summed(own, "best");
  return [
    best,
    isAlike(own, "low") ? best : summed(own, "low"),
    isAlike(own, "high") ? best : summed(own, "high"),
  ];
}

/** Sums of what is everyone else's. */
export function restSums(columns: readonly Columns[]): Sums {
  const best = rest(columns, "best", "best", Number.NEGATIVE_INFINITY);
  const exact =
    isAlike(columns, "low") && isAlike(columns, "high") && columns.every(({ rows }) => rows.least >= 0);
  return exact
    ? [best, best, best]
    : [best, rest(columns, "low", "high", 0), rest(columns, "high", "low", 0)];
}

export type End = "best" | "low" | "high";

/** Whether an end is the same column as the best of everyone's and of the part. */
function isAlike(columns: readonly Columns[], end: End): boolean {
  return columns.every(
    ({ rows, from }) => rows[end] === rows.best && (from === null || from[end] === from.best),
  );
}

/** The sum of plain numbers with its compensation, over the rows of all tables one after another and without a list of them; a 0 changes neither. */
function summed(columns: readonly Pick<Columns, "rows" | "from" | "own">[], end: End): number {
  let total = 0;
  let lost = 0;
  const open = end === "high";
  for (const { rows, from, own } of columns) {
    const { index, [end]: whole } = rows;
    const share = from === null ? null : from[end];
    const places = own();
    const size = places === null ? whole.length : places.length;
    for (let n = 0; n < size; n++) {
      const k = places === null ? n : (places[n] ?? 0);
      const all = whole[k] ?? 0;
      const part = share === null ? 1 : (share[index[k] ?? 0] ?? 0);
      const x = open && (all === 0 || part === 0) ? 0 : all * part;
      const next = total + x;
      lost += Math.abs(total) >= Math.abs(x) ? total - next + x : x - next + total;
      total = next;
    }
  }
  return Number.isFinite(total) ? total + lost : total;
}

/** The same of what everyone's has above the part, no row below `least`; what may be without end stays so. */
function rest(columns: readonly Columns[], end: End, of: End, least: number): number {
  let total = 0;
  let lost = 0;
  const open = of === "high";
  for (const { rows, from } of columns) {
    const { index, [end]: whole, [of]: own } = rows;
    const share = from === null ? null : from[of];
    for (let k = 0; k < whole.length; k++) {
      const all = whole[k] ?? 0;
      const mine = own[k] ?? 0;
      const part = share === null ? 1 : (share[index[k] ?? 0] ?? 0);
      const left = all - (open && (mine === 0 || part === 0) ? 0 : mine * part);
      const x = all === Number.POSITIVE_INFINITY ? all : Math.max(least, left);
      const next = total + x;
      lost += Math.abs(total) >= Math.abs(x) ? total - next + x : x - next + total;
      total = next;
    }
  }
  return Number.isFinite(total) ? total + lost : total;
}

import { type Ends, nothing, type Parts, type Reading } from "../measure.ts";
import { sum } from "../sum.ts";

/** What the measures of parts look up to say how sure they are. */
export const SAMPLED = ["spread", "draws", "seed", "resampling-unit"] as const;

/** The parts that are not zero. `unknown` is NaN where a named part has no known amount. */
export interface Known {
  readonly names: readonly string[];
  /** As given, or scaled by a power of two where they are too large or too small to be squared. */
  readonly values: Float64Array;
  /** `values` over their sum. */
  readonly shares: Float64Array;
  readonly total: number;
  readonly unknown: number;
  /** Of all that may be more than 0, those that are 0 at their best among them; scaled alike. */
  readonly ends: Ends;
}

/** Computes on the parts that are not zero, or says why there is nothing to compute on. */
export function onParts(parts: Parts, compute: (known: Known) => Reading): Reading {
  checkParts(parts);
  const { names, values, unknown } = parts;
  const counts = (i: number) => (values[i] ?? 0) > 0;
  const missing = values.some(Number.isNaN);
  const given = values.filter((_, i) => counts(i));
  if (given.length === 0)
    return nothing(names.length === 0 || missing || unknown > 0 ? "no-data" : "degenerate");
  const all = endsOf(parts);
  const may = (_: number, i: number) => (all.high[i] ?? 0) > 0;
  const ends = { ...all, low: all.low.filter(may), high: all.high.filter(may) };
  const scale = scaleOf(ends.high.map((x, k) => (Number.isFinite(x) ? x : (ends.low[k] ?? 0))));
  const scaled = (amounts: Float64Array) => (scale === 1 ? amounts : amounts.map((x) => x / scale));
  const held = (amount: number) =>
    missing ? Number.NaN : scale === 1 ? amount : Math.min(amount / scale, 1e300);
  const positive = scaled(given);
  const total = sum(positive);
  const reading = compute({
    names: names.filter((_, i) => counts(i)),
    values: positive,
    shares: positive.map((x) => x / total),
    total,
    unknown: held(unknown),
    ends: {
      low: scaled(ends.low),
      high: scaled(ends.high),
      unknown: [held(ends.unknown[0]), held(ends.unknown[1])],
    },
  });
  if (!missing) return reading;
  const left = `${values.filter(Number.isNaN).length} named parts unknown and left out`;
  return { ...reading, notes: [...(reading.notes ?? []), left] };
}

/** The ends of amounts, each of which holds its own, and none below 0. */
export function endsOf({ values, unknown, ends }: Parts): Ends {
  const [least, most] = ends?.unknown ?? [unknown, unknown];
  return {
    low: values.map((x, i) => Math.max(0, Math.min(x, ends?.low[i] ?? x))),
    high: values.map((x, i) => Math.max(x, ends?.high[i] ?? x)),
    unknown: [Math.max(0, Math.min(unknown, least)), Math.max(unknown, most)],
  };
}

/**
 * A power of two that brings amounts near 1 where their sums or squares would leave the range of numbers; else 1.
 * Unknown amounts are passed over.
 */
export function scaleOf(values: Float64Array): number {
  const largest = values.reduce((a, b) => (Number.isNaN(b) ? a : Math.max(a, b)), 0);
  if (largest === 0 || (largest > 1e-100 && largest < 1e100)) return 1;
  return 2 ** Math.floor(Math.log2(largest));
}

/**
 * Hill number of shares: how many equal partners would be as diverse. Order 0 counts partners, 1 is exp of Shannon's
 * entropy, 2 the inverse of the HHI, `Infinity` the inverse of the largest share. Hill 1973; Jost 2006.
 */
export function hill(shares: Float64Array, order: number): number {
  if (order === 1) return Math.exp(entropy(shares));
  if (order === Number.POSITIVE_INFINITY) return 1 / shares.reduce((a, b) => Math.max(a, b), 0);
  const positive = shares.filter((p) => p > 0);
  return sum(positive.map((p) => p ** order)) ** (1 / (1 - order));
}

/** Shannon's entropy in nats; a share of 0 adds nothing. */
export function entropy(shares: Float64Array): number {
  return sum(shares.map((p) => (p > 0 ? -p * Math.log(p) : 0)));
}

/** @throws RangeError where names and values differ in number, or an amount is negative or infinite */
export function checkParts({ names, values, unknown }: Parts): void {
  if (names.length !== values.length)
    throw new RangeError(`names and values of unequal length: ${names.length}, ${values.length}`);
  const wrong = [...values, unknown].find((x) => x < 0 || Math.abs(x) === Number.POSITIVE_INFINITY);
  if (wrong !== undefined) throw new RangeError(`not an amount of 0 or more: ${wrong}`);
}

import { nothing, type Parts, type Reading } from "../measure.ts";
import { sum } from "../sum.ts";

/** The parts that are not zero. `unknown` is NaN where a named part has no known amount. */
export interface Known {
  readonly names: readonly string[];
  readonly values: Float64Array;
  /** `values` over their sum. */
  readonly shares: Float64Array;
  readonly total: number;
  readonly unknown: number;
}

/** Computes on the parts that are not zero, or says why there is nothing to compute on. */
export function onParts(parts: Parts, compute: (known: Known) => Reading): Reading {
  checkParts(parts);
  const { names, values, unknown } = parts;
  const counts = (i: number) => (values[i] ?? 0) > 0;
  const missing = values.some(Number.isNaN);
  const positive = values.filter((_, i) => counts(i));
  if (positive.length === 0)
    return nothing(names.length === 0 || missing || unknown > 0 ? "no-data" : "degenerate");
  const total = sum(positive);
  const reading = compute({
    names: names.filter((_, i) => counts(i)),
    values: positive,
    shares: positive.map((x) => x / total),
    total,
    unknown: missing ? Number.NaN : unknown,
  });
  if (!missing) return reading;
  const left = `${values.filter(Number.isNaN).length} named parts unknown and left out`;
  return { ...reading, notes: [...(reading.notes ?? []), left] };
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

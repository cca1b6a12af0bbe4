import { sum } from "../measures/sum.ts";

/** Whether a set of readings, taken together, says more than labels dealt at random would make it say. */
export interface CurveTest {
  /** What the readings would say by chance: the median over readings of each one's mean over the draws. */
  readonly expected: number;
  /** Median over readings of how far each is from what it would say by chance. */
  readonly median: { readonly effect: number; readonly p: number };
  /** Share of readings on the side of chance on which most are. */
  readonly sign: { readonly share: number; readonly p: number };
  /** Readings that are significant by themselves, two-sided at .05, on the side on which most of these are. */
  readonly significant: { readonly readings: number; readonly p: number };
}

/**
 * Joint inference over a specification curve (Simonsohn, Simmons & Nelson 2020). `values` has one row a reading: what
 * was observed, and then what it is under each permutation. `weights` says how many readings each row stands for.
 * Observed and permuted values are treated alike, so that each p is exact: under the null it is at most x in x of all
 * samples. @throws RangeError where rows are of unequal length or hold what is no number
 */
export function curveTest(values: readonly Float64Array[], weights: ArrayLike<number>): CurveTest {
  const draws = values[0]?.length ?? 0;
  if (draws < 2 || weights.length !== values.length)
    throw new RangeError(`not readings and their draws: ${values.length}, ${weights.length}, ${draws}`);
  const means = Float64Array.from(values, (row) => sum(row) / draws);
  const away = values.map((row, r) => {
    if (row.length !== draws || row.some((x) => !Number.isFinite(x)))
      throw new RangeError(`not the draws of a reading: row ${r}`);
    return snapped(row.map((x) => x - (means[r] ?? 0)));
  });
  const sure = away.map(significantIn);
  const all = sum(weights);
  const medians = new Float64Array(draws);
  const sides = new Float64Array(draws);
  const surest = new Float64Array(draws);
  for (let d = 0; d < draws; d++) {
    const at = Float64Array.from(away, (row) => row[d] ?? 0);
    medians[d] = weightedMedian(at, weights);
    const up = weightWhere(weights, (r) => (at[r] ?? 0) > 0);
    const down = weightWhere(weights, (r) => (at[r] ?? 0) < 0);
    sides[d] = Math.max(up, down) / all;
    surest[d] = Math.max(
      weightWhere(weights, (r) => sure[r]?.[d] === 1 && (at[r] ?? 0) > 0),
      weightWhere(weights, (r) => sure[r]?.[d] === 1 && (at[r] ?? 0) < 0),
    );
  }
  return {
    expected: weightedMedian(means, weights),
    median: { effect: medians[0] ?? 0, p: asFar(medians.map(Math.abs)) },
    sign: { share: sides[0] ?? 0, p: asFar(sides) },
    significant: { readings: surest[0] ?? 0, p: asFar(surest) },
  };
}

/** Deviations with those that are nothing but rounding made 0, and equal ones made the same. */
function snapped(row: Float64Array): Float64Array {
  const largest = row.reduce((a, x) => Math.max(a, Math.abs(x)), 0);
  const step = largest * 1e-12;
  return step === 0 ? row : row.map((x) => Math.round(x / step) * step);
}

/** 1 for each draw that is significant among all draws of a reading, itself one of them. */
function significantIn(row: Float64Array): Uint8Array {
  const sorted = row.map(Math.abs).sort();
  return Uint8Array.from(row, (x) => {
    const first = lowerBound(sorted, Math.abs(x));
    return sorted.length - first <= 0.05 * sorted.length ? 1 : 0;
  });
}

/** Place of the first value that is not below `x`. */
function lowerBound(sorted: Float64Array, x: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < x) low = middle + 1;
    else high = middle;
  }
  return low;
}

function weightWhere(weights: ArrayLike<number>, counts: (r: number) => boolean): number {
  let total = 0;
  for (let r = 0; r < weights.length; r++) if (counts(r)) total += weights[r] ?? 0;
  return total;
}

/** The middle of values that stand for several readings each. */
function weightedMedian(values: Float64Array, weights: ArrayLike<number>): number {
  const order = [...values.keys()].sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const half = sum(weights) / 2;
  let below = 0;
  for (let n = 0; n < order.length; n++) {
    const r = order[n] ?? 0;
    below += weights[r] ?? 0;
    if (below > half) return values[r] ?? 0;
    if (below === half) return ((values[r] ?? 0) + (values[order[n + 1] ?? r] ?? 0)) / 2;
  }
  return Number.NaN;
}

/** Share of all draws whose statistic is no smaller than the observed one, which is the first. */
function asFar(statistics: Float64Array): number {
  const observed = statistics[0] ?? 0;
  const slack = Math.abs(observed) * 1e-9;
  return statistics.filter((s) => s >= observed - slack).length / statistics.length;
}

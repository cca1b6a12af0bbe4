import { lnGamma } from "../beta.ts";

/** A number for the years `from` up to but not `to`: how likely they are as one regime, or what one regime costs. */
export type OfSegment = (from: number, to: number) => number;

/**
 * Log marginal likelihood of one regime of shares: yearly counts are multinomial, their shares Dirichlet with `prior`
 * for each name.
 */
export function lnShares(rows: readonly ArrayLike<number>[], prior: number): OfSegment {
  const names = rows[0]?.length ?? 0;
  const before = Array.from({ length: names }, (_, k) => cumulated(rows.map((row) => row[k] ?? 0)));
  const orders = cumulated(rows.map(lnOrders));
  const whole = prior * names;
  const none = lnGamma(whole) - names * lnGamma(prior);
  return (from, to) => {
    let total = 0;
    let sum = none;
    for (const counts of before) {
      const n = (counts[to] ?? 0) - (counts[from] ?? 0);
      total += n;
      sum += lnGamma(prior + n);
    }
    return sum - lnGamma(whole + total) + (orders[to] ?? 0) - (orders[from] ?? 0);
  };
}

/** Log marginal likelihood of one regime of counts: Poisson, their rate Gamma with this shape and rate. */
export function lnCounts(counts: ArrayLike<number>, shape: number, rate: number): OfSegment {
  const before = cumulated(counts);
  const factorials = cumulated(Array.from(counts, (n) => lnGamma(n + 1)));
  const none = shape * Math.log(rate) - lnGamma(shape);
  return (from, to) => {
    const total = (before[to] ?? 0) - (before[from] ?? 0);
    const known = lnGamma(shape + total) - (shape + total) * Math.log(rate + to - from);
    return none + known - ((factorials[to] ?? 0) - (factorials[from] ?? 0));
  };
}

/** Twice minus the log likelihood of one regime of counts at its mean, without the factorials, which no division changes. */
export function poissonCost(counts: ArrayLike<number>): OfSegment {
  const before = cumulated(counts);
  return (from, to) => {
    const total = (before[to] ?? 0) - (before[from] ?? 0);
    return total === 0 ? 0 : 2 * total * (1 + Math.log((to - from) / total));
  };
}

/** Squares of what one mean leaves over. */
export function squaresLeft(values: ArrayLike<number>): OfSegment {
  const n = values.length;
  const left = new Float64Array((n + 1) * (n + 1));
  for (let from = 0; from < n; from++) {
    let mean = 0;
    let squares = 0;
    for (let to = from + 1; to <= n; to++) {
      const x = values[to - 1] ?? 0;
      const step = x - mean;
      mean += step / (to - from);
      squares += step * (x - mean);
      left[from * (n + 1) + to] = squares;
    }
  }
  return (from, to) => left[from * (n + 1) + to] ?? 0;
}

/** In how many orders the activities of a year can have come, as a logarithm. */
function lnOrders(row: ArrayLike<number>): number {
  let total = 0;
  let same = 0;
  for (let k = 0; k < row.length; k++) {
    total += row[k] ?? 0;
    same += lnGamma((row[k] ?? 0) + 1);
  }
  return lnGamma(total + 1) - same;
}

/** Sums of all before each place, the last of everything. */
function cumulated(values: ArrayLike<number>): Float64Array {
  const sums = new Float64Array(values.length + 1);
  for (let i = 0; i < values.length; i++) sums[i + 1] = (sums[i] ?? 0) + (values[i] ?? 0);
  return sums;
}

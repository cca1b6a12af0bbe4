import { lnSumExp } from "./ln-sum-exp.ts";
import type { OfSegment } from "./marginals.ts";

/** Where one change may lie, each place as likely beforehand as any other. */
export interface SingleChange {
  /** The chance that the first `k + 1` years are the first regime, given that there is one change. */
  readonly posterior: Float64Array;
  /** Log Bayes factor of one change against none. */
  readonly lnBayesFactor: number;
  /** Log marginal likelihood of no change. */
  readonly lnNone: number;
}

/**
 * Exact posterior of a single change among `n` years, at least one on either side (Smith 1975).
 * @throws RangeError where there are fewer than two years
 */
export function singleChange(n: number, ln: OfSegment): SingleChange {
  if (n < 2) throw new RangeError(`no place for a change in ${n} years`);
  const joint = Float64Array.from({ length: n - 1 }, (_, k) => ln(0, k + 1) + ln(k + 1, n));
  const all = lnSumExp(joint);
  const lnNone = ln(0, n);
  return {
    posterior: joint.map((x) => Math.exp(x - all)),
    lnBayesFactor: all - Math.log(n - 1) - lnNone,
    lnNone,
  };
}

/** The most probable place, the first of equals; equal but for rounding is equal. */
export function modeOf(posterior: ArrayLike<number>): number {
  let best = 0;
  for (let k = 1; k < posterior.length; k++)
    if ((posterior[k] ?? 0) > (posterior[best] ?? 0) * (1 + 1e-9)) best = k;
  return best;
}

/** The fewest places that hold this much of a posterior, in order. */
export function credibleSet(posterior: ArrayLike<number>, level = 0.95): readonly number[] {
  const order = Array.from({ length: posterior.length }, (_, k) => k).sort(
    (a, b) => (posterior[b] ?? 0) - (posterior[a] ?? 0) || a - b,
  );
  const set: number[] = [];
  let held = 0;
  for (const k of order) {
    set.push(k);
    held += posterior[k] ?? 0;
    if (held >= level - 1e-12) break;
  }
  return set.sort((a, b) => a - b);
}

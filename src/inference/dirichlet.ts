import { sum } from "../measures/sum.ts";
import type { Ends } from "./intervals.ts";
import { jeffreys } from "./intervals.ts";
import type { Random } from "./random.ts";
import { gamma } from "./variates.ts";

/** What counts say of the shares behind them, each partner having half an activity to begin with (Jeffreys 1946). */
export interface Posterior {
  readonly counts: Float64Array;
  /** Counts and what each begins with. */
  readonly alpha: Float64Array;
  /** Sum of alpha. */
  readonly total: number;
}

/** @throws RangeError where counts are not whole numbers of 0 or more */
export function posteriorOf(counts: ArrayLike<number>): Posterior {
  const own = Float64Array.from(counts);
  const wrong = own.find((n) => !(Number.isInteger(n) && n >= 0));
  if (wrong !== undefined) throw new RangeError(`not a count: ${wrong}`);
  const alpha = own.map((n) => n + 0.5);
  return { counts: own, alpha, total: sum(alpha) };
}

/** Expected share of each. */
export function meansOf({ alpha, total }: Posterior): Float64Array {
  return alpha.map((a) => a / total);
}

/** The 95 % credible interval of the share of one. */
export function credible({ counts }: Posterior, which: number): Ends {
  return jeffreys(counts[which] ?? Number.NaN, sum(counts), counts.length);
}

/** Expected HHI, in closed form: the sum of the expected squares of shares. */
export function expectedHhi({ alpha, total }: Posterior): number {
  return sum(alpha.map((a) => (a * (a + 1)) / (total * (total + 1))));
}

/** One draw of all shares, times `scale`, into `out`. */
export function drawShares({ alpha }: Posterior, random: Random, scale: number, out: Float64Array): void {
  let all = 0;
  for (let k = 0; k < alpha.length; k++) {
    const x = gamma(random, alpha[k] ?? 0);
    out[k] = x;
    all += x;
  }
  for (let k = 0; k < alpha.length; k++) out[k] = ((out[k] ?? 0) / all) * scale;
}

import { lnGamma } from "../beta.ts";
import { lnSumExp } from "./ln-sum-exp.ts";

/** How long the regime of each year has lasted, as far as was known in that year. */
export interface RunLengths {
  /** For each year the chance that its regime will have lasted 0, 1, 2, … years when the next one begins; 0 is a change. */
  readonly posteriors: readonly Float64Array[];
  /** Log probability of all the counts together. */
  readonly lnEvidence: number;
}

/**
 * Bayesian change point detection as the years come in, for counts with a Gamma prior on their rate and a constant
 * chance `hazard` of a change after every year (Adams & MacKay 2007).
 */
export function runLengths(
  counts: ArrayLike<number>,
  shape: number,
  rate: number,
  hazard: number,
): RunLengths {
  const posteriors: Float64Array[] = [];
  let lnRun = Float64Array.of(0);
  let lnEvidence = 0;
  let sums = Float64Array.of(0);
  for (let t = 0; t < counts.length; t++) {
    const n = counts[t] ?? 0;
    const lnNext = lnRun.map((x, r) => x + lnPredicted(n, shape + (sums[r] ?? 0), rate + r));
    const lnYear = lnSumExp(lnNext);
    lnEvidence += lnYear;
    const stay = Math.log1p(-hazard);
    lnRun = Float64Array.from({ length: t + 2 }, (_, r) =>
      r === 0 ? Math.log(hazard) : (lnNext[r - 1] ?? 0) - lnYear + stay,
    );
    const held = sums;
    sums = Float64Array.from({ length: t + 2 }, (_, r) => (r === 0 ? 0 : (held[r - 1] ?? 0) + n));
    posteriors.push(lnRun.map(Math.exp));
  }
  return { posteriors, lnEvidence };
}

/** A count's log probability where its rate is Gamma: negative binomial. */
function lnPredicted(n: number, shape: number, rate: number): number {
  return (
    lnGamma(shape + n) -
    lnGamma(shape) -
    lnGamma(n + 1) +
    shape * Math.log(rate / (rate + 1)) -
    n * Math.log(rate + 1)
  );
}

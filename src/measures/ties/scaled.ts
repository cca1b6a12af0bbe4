import type { Ties } from "../measure.ts";

/** The same ties with the largest weight 1, so that sums of weights neither overflow nor vanish. Known weights only. */
export function scaled(ties: Ties): Ties {
  const most = largestWeight(ties);
  return most === 0 || most === 1 ? ties : { ...ties, weights: ties.weights.map((w) => w / most) };
}

/** The largest weight; 0 without ties. */
export function largestWeight(ties: Ties): number {
  return ties.weights.reduce((a, b) => Math.max(a, b), 0);
}

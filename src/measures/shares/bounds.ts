import type { Interval } from "../amounts/interval.ts";
import { sum } from "../sum.ts";

/**
 * Bounds of the HHI where only the largest shares are listed: the rest is spread thin, or packed into as few partners
 * as `cap` allows. `cap` is the most an unlisted partner can have: the smallest listed share where the list is in
 * order, null where nothing is known. Bounds of the effective number are the inverses, the other way round.
 * Manski 2003.
 * @throws RangeError where shares are negative or exceed 1 together, or the cap is not above 0
 */
export function hhiBounds(listed: readonly number[], cap: number | null): Interval {
  if (listed.some((p) => !(p >= 0))) throw new RangeError(`not shares: ${listed.join(", ")}`);
  if (cap !== null && !(cap > 0)) throw new RangeError(`not a cap above 0: ${cap}`);
  const rest = 1 - sum(listed);
  if (rest < -1e-9) throw new RangeError(`shares exceed 1: ${1 - rest}`);
  const low = sum(listed.map((p) => p * p));
  const left = Math.max(0, rest);
  const size = cap === null ? Math.max(left, Number.MIN_VALUE) : Math.min(cap, 1);
  const full = Math.floor(left / size);
  return { low, high: low + full * size * size + (left - full * size) ** 2 };
}

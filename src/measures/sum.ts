/**
 * Sum with Neumaier's compensation: the rounding error does not grow with the number of terms.
 * Neumaier 1974, ZAMM 54. An infinite or unknown term gives what plain addition gives.
 */
export function sum(values: ArrayLike<number>): number {
  let total = 0;
  let lost = 0;
  for (let i = 0; i < values.length; i++) {
    const x = values[i] ?? 0;
    const next = total + x;
    lost += Math.abs(total) >= Math.abs(x) ? total - next + x : x - next + total;
    total = next;
  }
  return Number.isFinite(total) ? total + lost : total;
}

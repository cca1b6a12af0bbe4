/** Natural logarithm of a sum of exponentials; minus infinity where there is none. */
export function lnSumExp(values: ArrayLike<number>): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < values.length; i++) most = Math.max(most, values[i] ?? most);
  if (most === Number.NEGATIVE_INFINITY) return most;
  let total = 0;
  for (let i = 0; i < values.length; i++) total += Math.exp((values[i] ?? 0) - most);
  return most + Math.log(total);
}

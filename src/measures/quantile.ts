/**
 * The `p` quantile by linear interpolation between order statistics, type 7 of Hyndman & Fan 1996 (R's default).
 * @returns NaN where there are no values
 * @throws RangeError where `p` is outside 0 to 1 or a value is NaN
 */
export function quantile(values: ArrayLike<number>, p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`not a probability: ${p}`);
  const sorted = Float64Array.from(values).sort();
  if (sorted.some(Number.isNaN)) throw new RangeError("quantile of an unknown value: NaN");
  const at = (sorted.length - 1) * p;
  const below = sorted[Math.floor(at)] ?? Number.NaN;
  const above = sorted[Math.ceil(at)] ?? Number.NaN;
  return below === above ? below : below + (at - Math.floor(at)) * (above - below);
}

/** The middle value, or the mean of the two in the middle; NaN where there are none. */
export function median(values: ArrayLike<number>): number {
  return quantile(values, 0.5);
}

/** Whether a printed percentage can come from a whole number out of the base, under each way of rounding. */
export interface Attainable {
  readonly halfUp: boolean;
  readonly halfEven: boolean;
  readonly truncation: boolean;
}

/**
 * GRIM, Brown & Heathers 2017, Soc. Psychol. Personal. Sci. 8(4). Says what is attainable under a stated base, not who
 * erred: another base, weights or several answers a case may stand behind the number. Exact whole-number arithmetic.
 * @throws RangeError where the base is no count, or the percentage has more decimals than stated
 */
export function attainable(percent: number, base: number, decimals: number): Attainable {
  if (!(Number.isInteger(base) && base > 0)) throw new RangeError(`not a base: ${base}`);
  if (!(Number.isInteger(decimals) && decimals >= 0))
    throw new RangeError(`not a number of decimals: ${decimals}`);
  const scale = 10 ** decimals;
  const printed = Math.round(percent * scale);
  if (!(Math.abs(percent * scale - printed) < 1e-6))
    throw new RangeError(`more than ${decimals} decimals: ${percent}`);
  const near = Math.floor((printed * base) / (100 * scale));
  const found = { halfUp: false, halfEven: false, truncation: false };
  for (let k = Math.max(0, near - 1); k <= Math.min(base, near + 2); k++) {
    const parts = 100 * scale * k;
    const floor = Math.floor(parts / base);
    const twice = 2 * (parts - floor * base);
    if (floor === printed) found.truncation = true;
    if (floor + (twice >= base ? 1 : 0) === printed) found.halfUp = true;
    if (floor + (twice > base || (twice === base && floor % 2 === 1) ? 1 : 0) === printed)
      found.halfEven = true;
  }
  return found;
}

/**
 * Confidence interval of a break in a mean, in years around it, by the limit law of Bai 1997 with a variance of its own
 * on either side; null where the law leaves no such interval.
 * @param step how far the mean moves
 * @param before variance of the years before the break
 * @param after variance of the years after it
 */
export function breakInterval(
  step: number,
  before: number,
  after: number,
  level = 0.95,
): { readonly back: number; readonly ahead: number } | null {
  const tail = (1 - level) / 2;
  const phi = after / before;
  const atZero = argmaxBelow(0, phi);
  if (!(before > 0) || !(after > 0) || !(step !== 0) || atZero < tail || atZero > 1 - tail) return null;
  const scale = before / (step * step);
  return {
    back: Math.ceil(quantileOf(1 - tail, phi) * scale),
    ahead: Math.ceil(-quantileOf(tail, phi) * scale),
  };
}

/**
 * The chance that a Brownian motion with two sides, which falls by half a unit a unit of time, peaks before `x`;
 * `phi` is the variance of the right side over that of the left.
 */
export function argmaxBelow(x: number, phi: number): number {
  return x < 0 ? leftTail(-x, phi) : 1 - leftTail(x * (1 / phi), 1 / phi);
}

/** The chance that the peak lies further than `x` to the left. */
function leftTail(x: number, phi: number): number {
  const root = Math.sqrt(x);
  const mixed = (phi * (phi + 2)) / (phi + 1);
  const density = Math.sqrt(x / (2 * Math.PI)) * Math.exp(-x / 8);
  const near = Math.exp(((1 + 1 / phi) * x) / (2 * phi) + lnNormalBelow(-(0.5 + 1 / phi) * root));
  const polynomial = x / 2 - 2 + (phi + 2) ** 2 / (phi + 1);
  return -density - mixed * near + polynomial * Math.exp(lnNormalBelow(-root / 2));
}

function quantileOf(p: number, phi: number): number {
  let low = 0;
  let high = 0;
  while (argmaxBelow(low, phi) > p) low = low * 2 - 1;
  while (argmaxBelow(high, phi) < p) high = high * 2 + 1;
  for (let i = 0; i < 200 && high - low > 1e-12 * (1 + Math.abs(low)); i++) {
    const middle = (low + high) / 2;
    if (argmaxBelow(middle, phi) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Log of the chance that a standard normal number is below `z`, for `z` of 0 or less. */
function lnNormalBelow(z: number): number {
  const x = -z;
  if (x < 2) return Math.log(0.5 - series(x));
  let fraction = 0;
  for (let k = 200; k >= 1; k--) fraction = k / (x + fraction);
  return -0.5 * x * x - 0.5 * Math.log(2 * Math.PI) - Math.log(x + fraction);
}

/** The chance between 0 and `x`. */
function series(x: number): number {
  let term = x;
  let total = x;
  for (let k = 1; k < 100; k++) {
    term *= (x * x) / (2 * k + 1);
    total += term;
  }
  return (total * Math.exp(-0.5 * x * x)) / Math.sqrt(2 * Math.PI);
}

/** Logarithm of the gamma function of a number above 0: Stirling's series after a shift (DLMF 5.11.1). */
export function lnGamma(x: number): number {
  let shift = 1;
  let z = x;
  while (z < 10) {
    shift *= z;
    z += 1;
  }
  const w = 1 / (z * z);
  const series =
    (1 / 12 - w * (1 / 360 - w * (1 / 1260 - w * (1 / 1680 - w * (1 / 1188 - (w * 691) / 360_360))))) / z;
  return (z - 0.5) * Math.log(z) - z + 0.5 * Math.log(2 * Math.PI) + series - Math.log(shift);
}

/** Probability that a beta number is at most `x`: the regularised incomplete beta function (DLMF 8.17.22). */
export function betaBelow(x: number, a: number, b: number): number {
  checkShapes(a, b);
  if (Number.isNaN(x)) throw new RangeError(`not a number: ${x}`);
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  return x < (a + 1) / (a + b + 2) ? tail(x, a, b) : 1 - tail(1 - x, b, a);
}

/**
 * The value that a beta number stays below with probability `p`.
 * Newton's steps, and halves of the bracket where a step would leave it.
 */
export function betaQuantile(p: number, a: number, b: number): number {
  checkShapes(a, b);
  if (!(p >= 0 && p <= 1)) throw new RangeError(`not a probability: ${p}`);
  if (p === 0 || p === 1) return p;
  const scale = lnBeta(a, b);
  let low = 0;
  let high = 1;
  let x = a / (a + b);
  for (let step = 0; step < 1100; step++) {
    const over = betaBelow(x, a, b) - p;
    if (over === 0) return x;
    if (over > 0) high = x;
    else low = x;
    const density = Math.exp((a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x) - scale);
    const newton = x - over / density;
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - x) <= 1e-15 * x || next === low || next === high) return next;
    x = next;
  }
  return x;
}

function lnBeta(a: number, b: number): number {
  return lnGamma(a) + lnGamma(b) - lnGamma(a + b);
}

/** The continued fraction, by the method of Lentz 1976. */
function tail(x: number, a: number, b: number): number {
  const tiny = 1e-300;
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1), tiny);
  let value = d;
  for (let m = 1; m < 100_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d, tiny);
    c = away(1 + even / c, tiny);
    value *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d, tiny);
    c = away(1 + odd / c, tiny);
    const factor = d * c;
    value *= factor;
    if (Math.abs(factor - 1) < 1e-15) break;
  }
  return (Math.exp(a * Math.log(x) + b * Math.log1p(-x) - lnBeta(a, b)) / a) * value;
}

function away(value: number, tiny: number): number {
  return Math.abs(value) < tiny ? tiny : value;
}

function checkShapes(a: number, b: number): void {
  if (!(a > 0 && b > 0 && a + b < Number.POSITIVE_INFINITY))
    throw new RangeError(`not the shapes of a beta distribution: ${a}, ${b}`);
}

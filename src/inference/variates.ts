import type { Random } from "./random.ts";

/** A standard normal number, by the polar method of Marsaglia & Bray 1964. */
export function normal(random: Random): number {
  for (;;) {
    const x = 2 * random.next() - 1;
    const y = 2 * random.next() - 1;
    const s = x * x + y * y;
    if (s > 0 && s < 1) return x * Math.sqrt((-2 * Math.log(s)) / s);
  }
}

/**
 * A gamma number of this shape and scale 1 (Marsaglia & Tsang 2000).
 * @throws RangeError where the shape is not above 0
 */
export function gamma(random: Random, shape: number): number {
  if (!(shape > 0 && shape < Number.POSITIVE_INFINITY)) throw new RangeError(`not a shape: ${shape}`);
  if (shape < 1) return gamma(random, shape + 1) * (1 - random.next()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal(random);
    const root = 1 + c * x;
    if (root <= 0) continue;
    const v = root * root * root;
    if (Math.log(1 - random.next()) < 0.5 * x * x + d * (1 - v + Math.log(v))) return d * v;
  }
}

/** A beta number: a share of which `a` and `b` are the weights for and against. */
export function beta(random: Random, a: number, b: number): number {
  const x = gamma(random, a);
  const y = gamma(random, b);
  return x + y === 0 ? (a >= b ? 1 : 0) : x / (x + y);
}

/** A Poisson number of mean 1: how often one unit is drawn where the number of units is open too. */
export function poissonOne(random: Random): number {
  let left = random.next();
  let term = Math.exp(-1);
  let k = 0;
  while (left >= term && term > 0) {
    left -= term;
    k++;
    term /= k;
  }
  return k;
}

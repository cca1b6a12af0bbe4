import { betaQuantile, lnGamma } from "./beta.ts";

/** The least and the most of a 95 % interval. */
export interface Ends {
  readonly low: number;
  readonly high: number;
}

/** What is left out at either end of a 95 % interval. */
export const TAIL = 0.025;
const Z = 1.959963984540054;

/** Clopper & Pearson's interval for `k` of `n`: it holds the true share at least 95 times in 100. */
export function clopperPearson(k: number, n: number): Ends {
  checkCounts(k, n);
  return {
    low: k === 0 ? 0 : betaQuantile(TAIL, k, n - k + 1),
    high: k === n ? 1 : betaQuantile(1 - TAIL, k + 1, n - k),
  };
}

/** Wilson's interval for `k` of `n` (1927): on average it holds the true share 95 times in 100. */
export function wilson(k: number, n: number): Ends {
  checkCounts(k, n);
  const p = k / n;
  const share = 1 + (Z * Z) / n;
  const middle = (p + (Z * Z) / (2 * n)) / share;
  const half = (Z / share) * Math.sqrt((p * (1 - p)) / n + (Z * Z) / (4 * n * n));
  return { low: k === 0 ? 0 : middle - half, high: k === n ? 1 : middle + half };
}

/**
 * Jeffreys' interval of a share of `categories` parts, where each has half an activity to begin with. At 0 and at all
 * it reaches the end (Brown, Cai & DasGupta 2001).
 */
export function jeffreys(k: number, n: number, categories = 2): Ends {
  checkCounts(k, n);
  const [a, b] = [k + 0.5, n - k + (categories - 1) / 2];
  return {
    low: k === 0 ? 0 : betaQuantile(TAIL, a, b),
    high: k === n ? 1 : betaQuantile(1 - TAIL, a, b),
  };
}

/** The middle 95 % of draws, NaN left out; quantiles of type 7 (Hyndman & Fan 1996). */
export function middleOf(draws: Float64Array): Ends {
  const own = draws.filter((x) => !Number.isNaN(x));
  return { low: at(own, TAIL), high: at(own, 1 - TAIL) };
}

/** Two-sided p of Fisher's exact test: `k1` of `n1` beside `k2` of `n2`, tables no more likely than this one added up. */
export function fisherExact(k1: number, n1: number, k2: number, n2: number): number {
  checkCounts(k1, n1);
  checkCounts(k2, n2);
  const k = k1 + k2;
  const ways = (n: number, r: number) => lnGamma(n + 1) - lnGamma(r + 1) - lnGamma(n - r + 1);
  const chance = (x: number) => Math.exp(ways(n1, x) + ways(n2, k - x) - ways(n1 + n2, k));
  const observed = chance(k1) * (1 + 1e-7);
  let p = 0;
  for (let x = Math.max(0, k - n2); x <= Math.min(k, n1); x++) if (chance(x) <= observed) p += chance(x);
  return Math.min(1, p);
}

function at(values: Float64Array, p: number): number {
  const place = (values.length - 1) * p;
  const below = nth(values, Math.floor(place));
  const above = nth(values, Math.ceil(place));
  return below === above ? below : below + (place - Math.floor(place)) * (above - below);
}

/** The n-th smallest value, by Hoare's selection (1961); puts smaller ones before it and larger ones behind. */
function nth(values: Float64Array, n: number): number {
  let left = 0;
  let right = values.length - 1;
  while (left < right) {
    const pivot = values[(left + right) >> 1] ?? 0;
    let i = left;
    let j = right;
    while (i <= j) {
      while ((values[i] ?? 0) < pivot) i++;
      while ((values[j] ?? 0) > pivot) j--;
      if (i > j) break;
      const held = values[i] ?? 0;
      values[i] = values[j] ?? 0;
      values[j] = held;
      i++;
      j--;
    }
    if (n <= j) right = j;
    else if (n >= i) left = i;
    else break;
  }
  return values[n] ?? Number.NaN;
}

function checkCounts(k: number, n: number): void {
  if (!(Number.isInteger(k) && Number.isInteger(n) && k >= 0 && k <= n && n > 0))
    throw new RangeError(`not a count within a count: ${k} of ${n}`);
}

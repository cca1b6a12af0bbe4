/** Kendall's S of a series against time, with the two-sided p of "no trend, order by chance". */
export interface MannKendall {
  readonly s: number;
  readonly p: number;
}

const EXACT_UP_TO = 30;

/**
 * Mann 1945, Kendall 1975. Up to 30 values p is exact, with ties: the permutations of a multiset counted by their
 * inversions (Gaussian multinomial, MacMahon 1916). Above, the normal approximation with corrections for ties and
 * continuity. Values must be independent from one year to the next; a series that remembers makes p too small.
 */
export function mannKendall(values: ArrayLike<number>): MannKendall {
  let s = 0;
  for (let i = 0; i < values.length; i++)
    for (let j = i + 1; j < values.length; j++) s += Math.sign((values[j] ?? 0) - (values[i] ?? 0));
  const tied = new Map<number, number>();
  for (let i = 0; i < values.length; i++) tied.set(values[i] ?? 0, (tied.get(values[i] ?? 0) ?? 0) + 1);
  const groups = [...tied.values()];
  return { s, p: values.length <= EXACT_UP_TO ? exact(s, groups) : approximate(s, groups) };
}

function exact(s: number, groups: readonly number[]): number {
  let inversions: readonly number[] = [1];
  let placed = 0;
  for (const size of groups) {
    inversions = product(inversions, gaussianBinomial(placed + size, size));
    placed += size;
  }
  const pairs = inversions.length - 1;
  let all = 0;
  let asFar = 0;
  inversions.forEach((ways, k) => {
    all += ways;
    if (Math.abs(pairs - 2 * k) >= Math.abs(s)) asFar += ways;
  });
  return asFar / all;
}

/** Coefficients in q of the Gaussian binomial: ways to mix k equal and n - k equal values, by inversions. */
function gaussianBinomial(n: number, k: number): readonly number[] {
  let row: (readonly number[])[] = [[1]];
  for (let m = 1; m <= n; m++) {
    const next: (readonly number[])[] = [];
    for (let j = 0; j <= Math.min(m, k); j++) next.push(plus(row[j - 1] ?? [], row[j] ?? [], j));
    row = next;
  }
  return row[k] ?? [];
}

function plus(a: readonly number[], b: readonly number[], shift: number): readonly number[] {
  const length = Math.max(a.length, b.length === 0 ? 0 : b.length + shift);
  return Array.from({ length }, (_, i) => (a[i] ?? 0) + (b[i - shift] ?? 0));
}

function product(a: readonly number[], b: readonly number[]): readonly number[] {
  const out = new Array<number>(a.length + b.length - 1).fill(0);
  a.forEach((x, i) => {
    b.forEach((y, j) => {
      out[i + j] = (out[i + j] ?? 0) + x * y;
    });
  });
  return out;
}

function approximate(s: number, groups: readonly number[]): number {
  const n = groups.reduce((a, b) => a + b, 0);
  const term = (t: number) => (t * (t - 1) * (2 * t + 5)) / 18;
  const variance = term(n) - groups.reduce((a, t) => a + term(t), 0);
  if (variance <= 0) return 1;
  return Math.min(1, 2 * upperTail(Math.max(0, Math.abs(s) - 1) / Math.sqrt(variance)));
}

/** P(Z > z) for z of 0 or more; series of Marsaglia 2004, J. Stat. Softw. 11(4). */
function upperTail(z: number): number {
  if (z > 8) return 0;
  let term = z;
  let total = z;
  for (let k = 3; term > 1e-18 * total; k += 2) {
    term *= (z * z) / k;
    total += term;
  }
  return Math.max(0, 0.5 - (total * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI));
}

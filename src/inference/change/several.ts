import { lnGamma } from "../beta.ts";
import { lnSumExp } from "./ln-sum-exp.ts";
import type { OfSegment } from "./marginals.ts";

/** A division of years into regimes: the place of the first year of every regime but the first. */
export interface Division {
  readonly starts: readonly number[];
  readonly cost: number;
}

/**
 * The cheapest division of `n` years where every change costs `penalty` more: optimal partitioning
 * (Jackson et al. 2005), which gives what PELT gives without its pruning (Killick, Fearnhead & Eckley 2012).
 */
export function cheapest(n: number, cost: OfSegment, penalty: number): Division {
  const best = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY);
  const from = new Int32Array(n + 1);
  best[0] = -penalty;
  for (let to = 1; to <= n; to++) {
    for (let s = 0; s < to; s++) {
      const total = (best[s] ?? 0) + cost(s, to) + penalty;
      if (total < (best[to] ?? 0)) {
        best[to] = total;
        from[to] = s;
      }
    }
  }
  return { starts: traced(n, (to) => from[to] ?? 0), cost: n === 0 ? 0 : (best[n] ?? 0) };
}

/**
 * The cheapest division into each number of regimes from one up to `most`, each at least `least` years long
 * (Bai & Perron 2003). A number of regimes that there is no room for is left out.
 */
export function cheapestOfEach(n: number, cost: OfSegment, most: number, least = 1): readonly Division[] {
  const out: Division[] = [];
  const froms: Int32Array[] = [];
  let row = Float64Array.from({ length: n + 1 }, (_, to) =>
    to < least ? Number.POSITIVE_INFINITY : cost(0, to),
  );
  for (let regimes = 1; regimes <= most && regimes * least <= n; regimes++) {
    if (regimes > 1) {
      const next = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY);
      const from = new Int32Array(n + 1);
      for (let to = regimes * least; to <= n; to++) {
        for (let s = (regimes - 1) * least; s <= to - least; s++) {
          const total = (row[s] ?? 0) + cost(s, to);
          if (total < (next[to] ?? 0)) {
            next[to] = total;
            from[to] = s;
          }
        }
      }
      froms.push(from);
      row = next;
    }
    let left = froms.length;
    out.push({ starts: traced(n, (to) => froms[--left]?.[to] ?? 0), cost: row[n] ?? 0 });
  }
  return out;
}

/** How many changes there are, and where. */
export interface SeveralChanges {
  /** The chance of each number of changes from none up. */
  readonly numbers: Float64Array;
  /** The most probable division among those of the most probable number. */
  readonly starts: readonly number[];
}

/**
 * Exact posterior of the number of changes, from none to `most` as likely beforehand as one another, and every
 * division into one number as likely as another (Fearnhead 2006).
 */
export function severalChanges(n: number, ln: OfSegment, most: number): SeveralChanges {
  const changes = Math.min(most, n - 1);
  const lnNumbers: number[] = [];
  let row = Float64Array.from({ length: n + 1 }, (_, to) =>
    to === 0 ? Number.NEGATIVE_INFINITY : ln(0, to),
  );
  for (let m = 0; m <= changes; m++) {
    if (m > 0) {
      const before = row;
      row = Float64Array.from({ length: n + 1 }, (_, to) =>
        lnSumExp(Array.from({ length: Math.max(0, to - m) }, (_, i) => (before[m + i] ?? 0) + ln(m + i, to))),
      );
    }
    lnNumbers.push((row[n] ?? 0) - lnChoose(n - 1, m));
  }
  const all = lnSumExp(lnNumbers);
  const numbers = Float64Array.from(lnNumbers, (x) => Math.exp(x - all));
  let likeliest = 0;
  numbers.forEach((p, m) => {
    if (p > (numbers[likeliest] ?? 0) * (1 + 1e-9)) likeliest = m;
  });
  const division = cheapestOfEach(n, (from, to) => -ln(from, to), likeliest + 1)[likeliest];
  return { numbers, starts: division?.starts ?? [] };
}

function lnChoose(n: number, k: number): number {
  return lnGamma(n + 1) - lnGamma(k + 1) - lnGamma(n - k + 1);
}

function traced(n: number, from: (to: number) => number): readonly number[] {
  const starts: number[] = [];
  for (let to = from(n); to > 0; to = from(to)) starts.push(to);
  return starts.reverse();
}

import { randomOf } from "../random.ts";

/** So many ways to hand out labels are gone through one by one rather than drawn. */
const ENUMERATED = 20_000;
/** Draws in one block; each block has the random stream of its number. */
const BLOCK = 500;

/** How a statistic compares with what it would be if labels were handed out at random. */
export interface Permuted {
  /** Share of the ways that give as much or more, as little or less, and twice the smaller of them. */
  readonly above: number;
  readonly below: number;
  readonly both: number;
  readonly mean: number;
  /** Whether every way was gone through; else how many were drawn. */
  readonly exact: boolean;
  readonly ways: number;
}

/**
 * Hands out labels again in every way, or in as many random ways as asked for, and compares. Where all ways are gone
 * through the observed one is among them; where they are drawn it counts as one more (Davison & Hinkley 1997). Ways
 * for which there is no statistic (NaN) are left out.
 * @throws RangeError where there is no statistic for the labels as they are
 */
export function permuted(
  labels: Int32Array,
  statistic: (labels: Int32Array) => number,
  draws: number,
  seed: number,
): Permuted {
  const observed = statistic(labels);
  if (Number.isNaN(observed)) throw new RangeError(`not a statistic to compare with: ${observed}`);
  const near = 1e-9 * Math.max(1, Math.abs(observed));
  let [ways, atLeast, atMost, total] = [0, 0, 0, 0];
  const count = (one: number) => {
    if (Number.isNaN(one)) return;
    ways++;
    total += one;
    if (one >= observed - near) atLeast++;
    if (one <= observed + near) atMost++;
  };
  const exact = waysOf(labels) <= ENUMERATED;
  if (exact) eachWay(labels, (way) => count(statistic(way)));
  else {
    count(observed);
    for (let block = 0; block * BLOCK < draws; block++) {
      const random = randomOf(seed, block);
      const way = labels.slice();
      for (let d = block * BLOCK; d < Math.min(draws, (block + 1) * BLOCK); d++) {
        for (let i = way.length - 1; i > 0; i--) {
          const j = random.below(i + 1);
          const held = way[i] ?? 0;
          way[i] = way[j] ?? 0;
          way[j] = held;
        }
        count(statistic(way));
      }
    }
  }
  const above = atLeast / ways;
  const below = atMost / ways;
  return { above, below, both: Math.min(1, 2 * Math.min(above, below)), mean: total / ways, exact, ways };
}

/** How the comparison was made, for a note. */
export function wayOfTest({ exact, ways }: Permuted, seed: number): string {
  return exact
    ? `exact, all ${ways} ways to hand out the labels`
    : `${ways - 1} random ways to hand out the labels, seed ${seed}`;
}

/** In how many ways these labels can be handed out; more than can be gone through is infinite. */
function waysOf(labels: Int32Array): number {
  const held = new Map<number, number>();
  let ways = 1;
  labels.forEach((label, i) => {
    const k = (held.get(label) ?? 0) + 1;
    held.set(label, k);
    ways = (ways * (i + 1)) / k;
  });
  return Math.round(ways);
}

/** Every way to hand out the labels, in one array that changes. */
function eachWay(labels: Int32Array, visit: (way: Int32Array) => void): void {
  const kinds = [...new Set(labels)];
  const left = kinds.map((kind) => labels.filter((l) => l === kind).length);
  const way = new Int32Array(labels.length);
  const place = (i: number) => {
    if (i === way.length) {
      visit(way);
      return;
    }
    kinds.forEach((kind, k) => {
      if (left[k] === 0) return;
      left[k] = (left[k] ?? 0) - 1;
      way[i] = kind;
      place(i + 1);
      left[k] = (left[k] ?? 0) + 1;
    });
  };
  place(0);
}

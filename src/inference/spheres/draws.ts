import { quantile } from "../../measures/quantile.ts";
import { hill } from "../../measures/shares/shares.ts";
import type { Spheres } from "../../measures/spheres/units.ts";
import { randomOf } from "../random.ts";
import { type SharesOver, sharesOver } from "./shares.ts";

/** Draws in one block; each block has the random stream of its number. */
const BLOCK = 500;

/** What the records, drawn again, say of a recipient's partners. */
export interface SphereDraws {
  /** Shares as recorded: each layer's, weighed by its weight. */
  readonly shares: Float64Array;
  /** Effective number of partners of order 1, and how far the largest share is ahead of the second. */
  readonly effective: number;
  readonly margin: number;
  /** Which partner has the largest share in each draw, that share, and its distance to the second. */
  readonly leaders: Int32Array;
  readonly largest: Float64Array;
  readonly margins: Float64Array;
  /** Shares in the draws on average: what is to be expected where few records are known. */
  readonly expected: Float64Array;
  /** How probable it is that each partner has the largest share; partners level in a draw divide it. */
  readonly first: Float64Array;
  readonly layers: SharesOver["layers"];
  readonly dropped: readonly string[];
}

/** Draws the shares of a recipient's partners; null where no layer has a record of an outside partner. */
export function sphereDraws(spheres: Spheres, draws: number, seed: number): SphereDraws | null {
  const size = spheres.partners.length;
  const over = sharesOver(spheres);
  if (over === null) return null;
  const { shares, layers: held } = over;
  const leaders = new Int32Array(draws);
  const largest = new Float64Array(draws);
  const margins = new Float64Array(draws);
  const first = new Float64Array(size);
  const drawn = new Float64Array(size);
  const all = new Float64Array(size);
  for (let block = 0; block * BLOCK < draws; block++) {
    const random = randomOf(seed, block);
    for (let d = block * BLOCK; d < Math.min(draws, (block + 1) * BLOCK); d++) {
      drawn.fill(0);
      for (const { weight, shares: own } of held) own.draw(random, weight, drawn);
      const [one, two] = topTwo(drawn);
      leaders[d] = drawn.indexOf(one);
      largest[d] = one;
      margins[d] = one - two;
      const level = drawn.reduce((n, p) => n + (p === one ? 1 : 0), 0);
      for (let p = 0; p < size; p++) {
        all[p] = (all[p] ?? 0) + (drawn[p] ?? 0);
        if (drawn[p] === one) first[p] = (first[p] ?? 0) + 1 / level;
      }
    }
  }
  const [one, two] = topTwo(shares);
  return {
    shares,
    effective: hill(shares, 1),
    margin: one - two,
    leaders,
    largest,
    margins,
    expected: all.map((sum) => sum / draws),
    first: first.map((times) => times / draws),
    layers: held,
    dropped: spheres.layers.map((l) => l.name).filter((name) => !held.some((h) => h.name === name)),
  };
}

/** The part of the draws that meet a condition. */
export function chance(draws: Float64Array, meets: (x: number, d: number) => boolean): number {
  return draws.reduce((n, x, d) => n + (meets(x, d) ? 1 : 0), 0) / draws.length;
}

/** The middle 95 % of the draws. */
export function middle(draws: Float64Array): readonly [number, number] {
  return [quantile(draws, 0.025), quantile(draws, 0.975)];
}

function topTwo(shares: Float64Array): readonly [number, number] {
  let [one, two] = [0, 0];
  for (const p of shares) {
    if (p > one) [one, two] = [p, one];
    else if (p > two) two = p;
  }
  return [one, two];
}

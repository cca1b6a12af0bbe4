import type { Ties } from "../../measures/measure.ts";
import { sum } from "../../measures/sum.ts";
import { largestWeight } from "../../measures/ties/scaled.ts";

/**
 * How well a division into blocks explains ties: the log-likelihood, up to a constant, of a stochastic block model.
 * Plain, it is the sum over ordered pairs of blocks of m ln(m / (n n)); degree-corrected, of m ln(m / (κ κ)), with n
 * actors and κ ends of ties in a block. A tie without direction counts both ways. Karrer & Newman 2011, Phys. Rev. E
 * 83: 016107.
 * @param groups a whole number from 0 for each actor
 */
export function blockLikelihood(ties: Ties, groups: ArrayLike<number>, corrected: boolean): number {
  const k = blocksIn(groups, ties.nodes.length);
  const largest = largestWeight(ties);
  if (largest === 0) return 0;
  const { between, sent, received, sizes } = countsOf(ties, groups, k, largest);
  const terms: number[] = [];
  for (let r = 0; r < k; r++)
    for (let s = 0; s < k; s++) {
      const m = between[r * k + s] ?? 0;
      if (m === 0) continue;
      const chance = corrected
        ? Math.log(sent[r] ?? 0) + Math.log(received[s] ?? 0)
        : Math.log(sizes[r] ?? 0) + Math.log(sizes[s] ?? 0);
      terms.push(m * (Math.log(m) - chance + (corrected ? -1 : 1) * Math.log(largest)));
    }
  return largest * sum(terms);
}

/** Log-likelihood of who is tied to whom if each pair of blocks has one chance of a tie, whatever the weights. */
export function bernoulliLikelihood(ties: Ties, groups: ArrayLike<number>): number {
  const n = ties.nodes.length;
  const k = blocksIn(groups, n);
  const { sizes } = countsOf(ties, groups, k, 1);
  const present = new Float64Array(k * k);
  for (let i = 0; i < n; i++)
    for (let e = ties.starts[i] ?? 0; e < (ties.starts[i + 1] ?? 0); e++) {
      const at = (groups[i] ?? 0) * k + (groups[ties.targets[e] ?? 0] ?? 0);
      present[at] = (present[at] ?? 0) + 1;
    }
  const terms: number[] = [];
  for (let r = 0; r < k; r++)
    for (let s = 0; s < k; s++) {
      const possible = (sizes[r] ?? 0) * ((sizes[s] ?? 0) - (r === s ? 1 : 0));
      const m = present[r * k + s] ?? 0;
      if (m > 0 && m < possible)
        terms.push(m * Math.log(m / possible) + (possible - m) * Math.log1p(-m / possible));
    }
  return ties.directed ? sum(terms) : sum(terms) / 2;
}

/** Weights between blocks over `unit`, row sends to column, and what each block sends, receives and holds. */
export function countsOf(ties: Ties, groups: ArrayLike<number>, k: number, unit: number) {
  const between = new Float64Array(k * k);
  const sent = new Float64Array(k);
  const received = new Float64Array(k);
  const sizes = new Float64Array(k);
  for (let i = 0; i < ties.nodes.length; i++) {
    const r = groups[i] ?? 0;
    sizes[r] = (sizes[r] ?? 0) + 1;
    for (let e = ties.starts[i] ?? 0; e < (ties.starts[i + 1] ?? 0); e++) {
      const s = groups[ties.targets[e] ?? 0] ?? 0;
      const w = (ties.weights[e] ?? 0) / unit;
      if (!(w > 0)) continue;
      between[r * k + s] = (between[r * k + s] ?? 0) + w;
      sent[r] = (sent[r] ?? 0) + w;
      received[s] = (received[s] ?? 0) + w;
    }
  }
  return { between, sent, received, sizes };
}

function blocksIn(groups: ArrayLike<number>, n: number): number {
  if (groups.length !== n) throw new RangeError(`blocks of ${groups.length} actors for ${n}`);
  let k = 0;
  for (let i = 0; i < n; i++) {
    const g = groups[i] ?? -1;
    if (!(Number.isInteger(g) && g >= 0)) throw new RangeError(`not a block: ${g}`);
    k = Math.max(k, g + 1);
  }
  return k;
}

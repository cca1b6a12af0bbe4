import type { Ties } from "../../measures/measure.ts";
import { weightOf } from "../../measures/ties/graph.ts";

/** Ties of one component whose pairs may be turned around. */
export interface Ladder {
  /** Pairs that are tied more one way than the other. */
  readonly pairs: number;
  /**
   * How much weight fits the levels that fit best, (1 - F0) times all weight, where each pair in turn is reversed or not:
   * v·L⁺v, v what actors receive less what they send, L the Laplacian, which no reversal changes.
   */
  coherence(reversed: () => boolean): number;
}

/** Factors the equations of a component once, for as many reversals as are asked for. */
export function ladderOf(ties: Ties, members: readonly number[]): Ladder {
  const place = new Map(members.map((i, a) => [i, a]));
  const n = members.length - 1;
  const laplacian = new Float64Array(n * n);
  const [lower, upper, more]: [number[], number[], number[]] = [[], [], []];
  const add = (a: number, b: number, w: number): void => {
    if (a >= 0 && b >= 0) laplacian[a * n + b] = (laplacian[a * n + b] ?? 0) + w;
  };
  members.forEach((i, a) => {
    for (let k = ties.starts[i] ?? 0; k < (ties.starts[i + 1] ?? 0); k++) {
      const b = place.get(ties.targets[k] ?? -1) ?? 0;
      const w = ties.weights[k] ?? 0;
      const back = weightOf(ties, ties.targets[k] ?? 0, i);
      // The last member is held at 0: its row and column are left out.
      const [from, to] = [a === n ? -1 : a, b === n ? -1 : b];
      add(from, from, w);
      add(to, to, w);
      add(from, to, -w);
      add(to, from, -w);
      if (w > back) {
        lower.push(from);
        upper.push(to);
        more.push(w - back);
      }
    }
  });
  factor(laplacian, n);
  const net = new Float64Array(n);
  return {
    pairs: more.length,
    coherence: (reversed) => {
      net.fill(0);
      for (let d = 0; d < more.length; d++) {
        const w = reversed() ? -(more[d] ?? 0) : (more[d] ?? 0);
        const [from, to] = [lower[d] ?? -1, upper[d] ?? -1];
        if (from >= 0) net[from] = (net[from] ?? 0) - w;
        if (to >= 0) net[to] = (net[to] ?? 0) + w;
      }
      return lengthThrough(laplacian, net, n);
    },
  };
}

/** Cholesky's factor in place of the lower half. */
function factor(matrix: Float64Array, n: number): void {
  for (let j = 0; j < n; j++)
    for (let i = j; i < n; i++) {
      let value = matrix[i * n + j] ?? 0;
      for (let k = 0; k < j; k++) value -= (matrix[i * n + k] ?? 0) * (matrix[j * n + k] ?? 0);
      matrix[i * n + j] = i === j ? Math.sqrt(value) : value / (matrix[j * n + j] ?? 1);
    }
}

/** Squared length of G⁻¹ v, which is v·(G Gᵀ)⁻¹ v; `v` is written over. */
function lengthThrough(lower: Float64Array, v: Float64Array, n: number): number {
  let total = 0;
  for (let i = 0; i < n; i++) {
    let value = v[i] ?? 0;
    for (let k = 0; k < i; k++) value -= (lower[i * n + k] ?? 0) * (v[k] ?? 0);
    value /= lower[i * n + i] ?? 1;
    v[i] = value;
    total += value * value;
  }
  return total;
}

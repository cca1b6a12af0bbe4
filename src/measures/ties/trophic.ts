import { bounded, type Measure, nothing, type Ties } from "../measure.ts";
import { sum } from "../sum.ts";
import { onTies, weakComponents, weightOf } from "./graph.ts";

export const trophicIncoherence: Measure<"ties"> = {
  name: "trophic-incoherence",
  input: "ties",
  title: "Trophic incoherence",
  says: "How badly weighted ties fit on one ladder: 0 where each goes up exactly one step, 1 in a circle.",
  formula: "F0 = sum of w_ij (h_j - h_i - 1)² / sum of w_ij, h the levels that make it least",
  unit: "index",
  range: "0 to 1",
  nulls: [
    "no-data: no actor, or a tie is unknown",
    "undefined-by-definition: one actor only, or ties have no direction",
    "degenerate: no ties",
    "by-construction: the way ties were made decides the result",
  ],
  cites: "MacKay, Johnson & Sansom 2020, R. Soc. Open Sci. 7: 201138",
  example: "a to b, b to c, a to c, d and e alone: levels 0, 2/3, 4/3, 0.1111",
  of: (ties) =>
    onTies(ties, { directed: true }, (_, n) => {
      const levels = trophicLevels(ties);
      const misfit: number[] = [];
      const weight: number[] = [];
      for (let i = 0; i < n; i++)
        for (let j = 0; j < n; j++) {
          if (i === j) continue;
          const w = weightOf(ties, i, j);
          weight.push(w);
          misfit.push(w * ((levels[j] ?? 0) - (levels[i] ?? 0) - 1) ** 2);
        }
      const all = sum(weight);
      if (all === 0) return nothing("degenerate");
      const value = sum(misfit) / all;
      return bounded(value, value, value);
    }),
};

/**
 * Level of each actor, n of them, the lowest of every weak component at 0: the solution of
 * (diag(in + out) - W - Wᵀ) h = in - out. Not the levels of Levine 1980 that networkx computes.
 */
export function trophicLevels(ties: Ties): Float64Array {
  const levels = new Float64Array(ties.nodes.length);
  for (const members of weakComponents(ties)) {
    const solved = solve(...systemOf(ties, members));
    const lowest = solved.reduce((a, b) => Math.min(a, b), 0);
    members.forEach((i, k) => {
      levels[i] = (k === 0 ? 0 : (solved[k - 1] ?? 0)) - lowest;
    });
  }
  return levels;
}

/** The equations of one component with its first actor held at 0, which makes them positive definite. */
function systemOf(ties: Ties, members: readonly number[]): [matrix: Float64Array, right: Float64Array] {
  const free = members.slice(1);
  const matrix = new Float64Array(free.length ** 2);
  const right = new Float64Array(free.length);
  free.forEach((i, a) => {
    const others = members.filter((j) => j !== i);
    const sent = sum(others.map((j) => weightOf(ties, i, j)));
    const received = sum(others.map((j) => weightOf(ties, j, i)));
    right[a] = received - sent;
    free.forEach((j, b) => {
      matrix[a * free.length + b] = i === j ? sent + received : -weightOf(ties, i, j) - weightOf(ties, j, i);
    });
  });
  return [matrix, right];
}

/** Gaussian elimination; a positive definite matrix needs no pivoting. */
function solve(matrix: Float64Array, right: Float64Array): Float64Array {
  const n = right.length;
  const at = (i: number, j: number) => matrix[i * n + j] ?? 0;
  for (let k = 0; k < n; k++)
    for (let i = k + 1; i < n; i++) {
      const factor = at(i, k) / at(k, k);
      if (factor === 0) continue;
      for (let j = k; j < n; j++) matrix[i * n + j] = at(i, j) - factor * at(k, j);
      right[i] = (right[i] ?? 0) - factor * (right[k] ?? 0);
    }
  for (let i = n - 1; i >= 0; i--) {
    let rest = right[i] ?? 0;
    for (let j = i + 1; j < n; j++) rest -= at(i, j) * (right[j] ?? 0);
    right[i] = rest / at(i, i);
  }
  return right;
}

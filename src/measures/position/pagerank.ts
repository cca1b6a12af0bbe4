import { numberIn, type Ties } from "../measure.ts";
import { reversed } from "../ties/build.ts";
import { BY_CONSTRUCTION } from "../ties/nulls.ts";
import { NOBODY, ofOne } from "./of-one.ts";
import { sentShares } from "./sent-shares.ts";

export const pagerank = ofOne({
  name: "pagerank",
  title: "PageRank",
  says: "How often a walk along ties meets an actor that now and then starts anew at any of them.",
  formula:
    "x_j = (1 - d) / n + d Σ x_i w_ij / s_i, what nobody passes on shared among all; d by the convention damping",
  unit: "share",
  range: "0 to 1; all add up to 1",
  nulls: [...NOBODY, BY_CONSTRUCTION],
  cites: "Brin & Page 1998",
  example: "p is tied to q, r and s, q to r, s to t: 0.2834",
  rows: ["a,b", "p,q", "p,r", "p,s", "q,r", "s,t"],
  gives: 0.2834,
  uses: ["damping"],
  scores: (ties, chosen) => pageRanks(ties, numberIn(chosen, "damping", 0.85)),
});

/**
 * PageRank of everybody, to 1e-12 of the whole. Each actor's new value is used at once for the next one (Gauss and
 * Seidel), what actors that send nothing hold is shared among all, and after each round all add up to 1 again.
 */
export function pageRanks(ties: Ties, damping = 0.85): Float64Array {
  const n = ties.nodes.length;
  const into = reversed(ties);
  const shares = sentShares(into, ties);
  const x = new Float64Array(n).fill(1 / n);
  const passed = new Float64Array(n);
  const factors = new Float64Array(n);
  let idle = 0;
  for (let i = 0; i < n; i++) {
    const sends = shares.totals[i] ?? 0;
    if (sends === 0) idle += 1 / n;
    else factors[i] = damping / sends;
    passed[i] = (factors[i] ?? 0) / n;
  }
  for (let round = 0; round < 100_000; round++) {
    const moved = sweep(into, shares.parts, x, passed, factors, damping, idle);
    const all = moved.all;
    for (let i = 0; i < n; i++) {
      x[i] = (x[i] ?? 0) / all;
      passed[i] = (passed[i] ?? 0) / all;
    }
    idle = moved.idle / all;
    if (moved.by <= 1e-12) break;
  }
  return x;
}

/** One round over all actors: how far values moved in all, what those hold who send nothing, and what all hold. */
function sweep(
  into: Ties,
  parts: Float64Array | null,
  x: Float64Array,
  passed: Float64Array,
  factors: Float64Array,
  damping: number,
  held: number,
): { by: number; idle: number; all: number } {
  const { starts, targets } = into;
  const n = x.length;
  let by = 0;
  let all = 0;
  let idle = held;
  for (let i = 0; i < n; i++) {
    let total = 0;
    const last = starts[i + 1] ?? 0;
    if (parts === null) for (let k = starts[i] ?? 0; k < last; k++) total += passed[targets[k] ?? 0] ?? 0;
    else
      for (let k = starts[i] ?? 0; k < last; k++) total += (parts[k] ?? 0) * (passed[targets[k] ?? 0] ?? 0);
    const was = x[i] ?? 0;
    const factor = factors[i] ?? 0;
    const now = (1 - damping + damping * idle) / n + total;
    by += Math.abs(now - was);
    all += now;
    if (factor === 0) idle += now - was;
    passed[i] = now * factor;
    x[i] = now;
  }
  return { by, idle, all };
}

import type { Ties } from "../measure.ts";
import { undirected } from "../ties/build.ts";
import { BY_CONSTRUCTION } from "../ties/nulls.ts";
import { NOBODY, ofOne } from "./of-one.ts";
import { sentShares } from "./sent-shares.ts";

const few = 20;
const nulls = [...NOBODY, "isolate: no tie", `too-few: fewer than ${few} actors with ties`, BY_CONSTRUCTION];
const CITES = "Burt 1992, Structural Holes";
const ROWS = ["a,b", "p,q", "p,r", "p,s", "q,r", "s,t"];

export const constraint = ofOne({
  name: "constraint",
  title: "Constraint",
  says: "How far an actor's contacts are tied to each other, so that it cannot play one off against another; low is room.",
  formula: "Σ_j (p_ij + Σ_q p_iq p_qj)², p_ij the share of j in all weight of i, sent and received",
  unit: "index",
  range: "0 to 1.125",
  nulls,
  cites: CITES,
  example: "p is tied to q, r and s, q to r, s to t: 0.6111",
  rows: ROWS,
  gives: 0.6111,
  few,
  scores: constraints,
});

export const effectiveSize = ofOne({
  name: "effective-size",
  title: "Effective size",
  says: "How many contacts of an actor are not made needless by another contact that is tied to them.",
  formula: "Σ_j (1 - Σ_q p_iq m_jq), m_jq what j and q have together over the most that j has with anybody",
  unit: "actors",
  range: "above 0, up to the number of contacts",
  nulls,
  cites: `${CITES}; Borgatti 1997, Connections 20(1)`,
  example: "p is tied to q, r and s, q to r, s to t: 2.333",
  rows: ROWS,
  gives: 2.333,
  few,
  scores: effectiveSizes,
});

export const egoEfficiency = ofOne({
  name: "ego-efficiency",
  title: "Efficiency of contacts",
  says: "What part of an actor's contacts is not needless: effective size over how many there are.",
  formula: "effective size / number of contacts",
  unit: "share",
  range: "0 to 1",
  nulls,
  cites: CITES,
  example: "p is tied to q, r and s, q to r, s to t: 0.7778",
  rows: ROWS,
  gives: 0.7778,
  few,
  scores: (ties) => {
    const { starts } = undirected(ties);
    return effectiveSizes(ties).map((size, i) => size / ((starts[i + 1] ?? 0) - (starts[i] ?? 0)));
  },
});

/** Burt's constraint of everybody; NaN for one without ties. */
export function constraints(ties: Ties): Float64Array {
  const all = undirected(ties);
  const { starts, targets } = all;
  const n = all.nodes.length;
  const { totals, parts } = sentShares(all, all);
  const owns = ownShares(all, parts, totals);
  const near = new Float64Array(n);
  const scores = new Float64Array(n).fill(Number.NaN);
  for (let i = 0; i < n; i++) {
    const first = starts[i] ?? 0;
    const last = starts[i + 1] ?? 0;
    if (first === last) continue;
    for (let k = first; k < last; k++) {
      const q = targets[k] ?? 0;
      near[q] = (owns === null ? 1 / (totals[i] ?? 1) : (owns[k] ?? 0)) / (totals[q] ?? 1);
    }
    let total = 0;
    for (let k = first; k < last; k++) {
      const j = targets[k] ?? 0;
      const end = starts[j + 1] ?? 0;
      let share = owns === null ? 1 / (totals[i] ?? 1) : (owns[k] ?? 0);
      if (parts === null) for (let h = starts[j] ?? 0; h < end; h++) share += near[targets[h] ?? 0] ?? 0;
      else for (let h = starts[j] ?? 0; h < end; h++) share += (parts[h] ?? 0) * (near[targets[h] ?? 0] ?? 0);
      total += share * share;
    }
    for (let k = first; k < last; k++) near[targets[k] ?? 0] = 0;
    scores[i] = total;
  }
  return scores;
}

/** Burt's effective size of everybody; NaN for one without ties. */
export function effectiveSizes(ties: Ties): Float64Array {
  const all = undirected(ties);
  const { starts, targets } = all;
  const n = all.nodes.length;
  const { totals, parts } = sentShares(all, all);
  const owns = ownShares(all, parts, totals);
  const most = largestOf(all);
  const near = new Float64Array(n);
  const scores = new Float64Array(n).fill(Number.NaN);
  for (let i = 0; i < n; i++) {
    const first = starts[i] ?? 0;
    const last = starts[i + 1] ?? 0;
    if (first === last) continue;
    for (let k = first; k < last; k++)
      near[targets[k] ?? 0] = owns === null ? 1 / (totals[i] ?? 1) : (owns[k] ?? 0);
    let needless = 0;
    for (let k = first; k < last; k++) {
      const j = targets[k] ?? 0;
      for (let h = starts[j] ?? 0; h < (starts[j + 1] ?? 0); h++)
        needless += ((all.weights[h] ?? 0) / (most[j] ?? 1)) * (near[targets[h] ?? 0] ?? 0);
    }
    for (let k = first; k < last; k++) near[targets[k] ?? 0] = 0;
    scores[i] = last - first - needless;
  }
  return scores;
}

/** The share of each tie in all weight of the actor in whose row it stands; null where all ties are as heavy. */
function ownShares(ties: Ties, parts: Float64Array | null, totals: Float64Array): Float64Array | null {
  if (parts === null) return null;
  const most = largestOf(ties);
  const shares = new Float64Array(parts.length);
  for (let i = 0; i < totals.length; i++)
    for (let k = ties.starts[i] ?? 0; k < (ties.starts[i + 1] ?? 0); k++)
      shares[k] = (ties.weights[k] ?? 0) / (most[i] ?? 1) / (totals[i] ?? 1);
  return shares;
}

/** The heaviest tie of each actor. */
function largestOf(ties: Ties): Float64Array {
  return Float64Array.from(ties.nodes, (_, i) => {
    let most = 0;
    for (let k = ties.starts[i] ?? 0; k < (ties.starts[i + 1] ?? 0); k++)
      most = Math.max(most, ties.weights[k] ?? 0);
    return most;
  });
}

import type { Ties } from "../measure.ts";
import { arcsOf, tiesFrom } from "../ties/build.ts";
import { BY_CONSTRUCTION } from "../ties/nulls.ts";
import { NOBODY, ofOne } from "./of-one.ts";

export const kCore = ofOne({
  name: "k-core",
  title: "Coreness",
  says: "The largest k for which an actor is in a group whose members have k ties each within it.",
  formula: "the k of the innermost k-core; ties sent and received both count",
  unit: "ties",
  range: "0 and more",
  nulls: [...NOBODY, BY_CONSTRUCTION],
  cites: "Seidman 1983, Soc. Networks 5(3); Batagelj & Zaversnik 2003",
  example: "p is tied to q, r and s, q to r, s to t: 2",
  rows: ["a,b", "p,q", "p,r", "p,s", "q,r", "s,t"],
  gives: 2,
  scores: coreness,
});

/** Takes away whoever has the fewest ties left, again and again. */
function coreness(ties: Ties): Float64Array {
  const { starts, targets, weights } = bothWays(ties);
  const n = ties.nodes.length;
  const left = new Int32Array(n);
  for (let i = 0; i < n; i++)
    for (let k = starts[i] ?? 0; k < (starts[i + 1] ?? 0); k++) left[i] = (left[i] ?? 0) + (weights[k] ?? 0);
  const waiting: number[][] = [];
  const wait = (i: number) => {
    const at = left[i] ?? 0;
    while (waiting.length <= at) waiting.push([]);
    waiting[at]?.push(i);
  };
  for (let i = 0; i < n; i++) wait(i);
  const cores = new Float64Array(n).fill(-1);
  let level = 0;
  for (let at = 0; at < waiting.length; ) {
    const i = waiting[at]?.pop();
    if (i === undefined) {
      at++;
      continue;
    }
    if (cores[i] !== -1 || left[i] !== at) continue;
    level = Math.max(level, at);
    cores[i] = level;
    for (let k = starts[i] ?? 0; k < (starts[i + 1] ?? 0); k++) {
      const j = targets[k] ?? 0;
      if (cores[j] !== -1) continue;
      left[j] = Math.max(level, (left[j] ?? 0) - (weights[k] ?? 0));
      wait(j);
    }
    at = Math.min(at, level);
  }
  return cores;
}

/** How many ties there are between each two, whoever sends. */
function bothWays(ties: Ties): Ties {
  const { from, to, weights } = arcsOf(ties);
  const ones = new Float64Array(weights.length).fill(1);
  if (!ties.directed) return { ...ties, weights: ones };
  return tiesFrom(ties.nodes, { from, to, weights: ones }, { directed: false });
}

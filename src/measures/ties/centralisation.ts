import { bounded, type Measure, nothing, type Reading, type Ties } from "../measure.ts";
import { sum } from "../sum.ts";
import { reversed, undirected } from "./build.ts";
import { onTies } from "./graph.ts";
import { BY_CONSTRUCTION, UNTIED } from "./nulls.ts";
import { scaled } from "./scaled.ts";

const NULLS = [UNTIED, "undefined-by-definition: fewer than three actors", BY_CONSTRUCTION];
const STAR = ["from,to", "p,a", "p,b", "p,c", "p,d", "p,e"];

export const degreeCentralisation: Measure<"ties"> = {
  name: "degree-centralisation",
  input: "ties",
  title: "Degree centralisation",
  says: "How far ties run to one actor only, whatever their direction: 1 in a star, 0 where all have as many.",
  formula: "sum of (max d - d_i) / ((n - 1)(n - 2)), d the number of actors that one is tied to",
  unit: "index",
  range: "0 to 1",
  nulls: NULLS,
  cites: "Freeman 1979, Soc. Networks 1: 215",
  example: "a to b, c and d, b to c, e alone: (0 + 1 + 1 + 2 + 3) / 12 = 0.5833",
  rows: ["a,b", "a,b", "a,c", "a,d", "b,c", "e,"],
  gives: 0.5833,
  uses: ["caution"],
  of: (ties, chosen) =>
    onTies(ties, {}, (_, n) => centralised(degreesOf(undirected(ties)), (n - 1) * (n - 2)), chosen),
};

export const outCentralisation: Measure<"ties"> = {
  name: "out-centralisation",
  input: "ties",
  title: "Out-degree centralisation",
  says: "How far ties start from one actor only: 1 where one sends to all and nobody else sends.",
  formula: "sum of (max d - d_i) / (n - 1)², undirected over (n - 1)(n - 2)",
  unit: "index",
  range: "0 to 1",
  nulls: NULLS,
  cites: "Freeman 1979, Soc. Networks 1: 215",
  example: "one outside partner to five recipients: 1",
  rows: STAR,
  gives: 1,
  uses: ["caution"],
  of: (ties, chosen) => onTies(ties, {}, (_, n) => centralised(degreesOf(ties), mostOf(ties, n)), chosen),
};

export const inCentralisation: Measure<"ties"> = {
  name: "in-centralisation",
  input: "ties",
  title: "In-degree centralisation",
  says: "How far ties end at one actor only: 1 where all send to one and nobody else receives.",
  formula: "sum of (max d - d_i) / (n - 1)², undirected over (n - 1)(n - 2)",
  unit: "index",
  range: "0 to 1",
  nulls: NULLS,
  cites: "Freeman 1979, Soc. Networks 1: 215",
  example: "one outside partner to five recipients: received 0, 1, 1, 1, 1, 1, so 1 / 25 = 0.04",
  rows: STAR,
  gives: 0.04,
  uses: ["caution"],
  of: (ties, chosen) =>
    onTies(ties, {}, (_, n) => centralised(degreesOf(reversed(ties)), mostOf(ties, n)), chosen),
};

export const strengthCentralisation: Measure<"ties"> = {
  name: "strength-centralisation",
  input: "ties",
  title: "Strength centralisation",
  says: "How far the others stay behind the strongest actor; a share of the strongest, since weights have no most.",
  formula:
    "sum of (max s - s_i) / ((n - 1) max s), s the weight that one sends, undirected all of one's ties",
  unit: "share of the strongest",
  range: "0 to 1; an undirected star of equal weights has (n - 2) / (n - 1)",
  nulls: [UNTIED, "degenerate: no ties", ...NULLS.slice(1)],
  cites: "Freeman 1979, Soc. Networks 1: 215, for the form; Opsahl, Agneessens & Skvoretz 2010 for weights",
  example: "a sends 4, b 2, c 1, d and e nothing: (2 + 3 + 4 + 4) / 16 = 0.8125",
  rows: ["from,to,weight", "a,b,3", "a,c,1", "b,d,2", "c,d,1", "e,,"],
  gives: 0.8125,
  uses: ["caution"],
  of: (ties, chosen) => onTies(ties, {}, () => strengthSpread(scaled(ties)), chosen),
};

/** How far scores fall short of the largest, over the most that they could. */
export function centralised(scores: Float64Array, most: number): Reading {
  if (scores.length < 3) return nothing("undefined-by-definition", "fewer than three actors");
  return spreadBelowMax(scores, most);
}

/** Sum of what scores fall short of the largest, over `most`. */
export function spreadBelowMax(scores: Float64Array, most: number): Reading {
  const max = scores.reduce((a, b) => Math.max(a, b), 0);
  const value = sum(scores.map((s) => max - s)) / most;
  return bounded(value, value, value);
}

function strengthSpread(ties: Ties): Reading {
  const n = ties.nodes.length;
  if (n < 3) return nothing("undefined-by-definition", "fewer than three actors");
  const sent = Float64Array.from({ length: n }, (_, i) =>
    sum(ties.weights.subarray(ties.starts[i], ties.starts[i + 1])),
  );
  const max = sent.reduce((a, b) => Math.max(a, b), 0);
  if (max === 0) return nothing("degenerate", "no ties");
  const { value } = spreadBelowMax(sent, (n - 1) * max);
  const notes = ["weights have no theoretical most, so this is held against the strongest actor observed"];
  return typeof value === "number" ? bounded(value, value, value, notes) : { value };
}

function degreesOf(ties: Ties): Float64Array {
  return Float64Array.from(ties.nodes, (_, i) => (ties.starts[i + 1] ?? 0) - (ties.starts[i] ?? 0));
}

function mostOf(ties: Ties, n: number): number {
  return ties.directed ? (n - 1) ** 2 : (n - 1) * (n - 2);
}

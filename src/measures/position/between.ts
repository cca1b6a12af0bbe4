import type { Ties } from "../measure.ts";
import { BY_CONSTRUCTION } from "../ties/nulls.ts";
import { betweenness as betweennessOf } from "./betweenness.ts";
import { NOBODY, ofOne } from "./of-one.ts";

const ROWS = ["a,b,weight", "p,q,4", "p,r,1", "q,r,2", "p,s,1", "s,t,1"];
const nulls = [...NOBODY, "undefined-by-definition: fewer than three actors", BY_CONSTRUCTION];
const none = ["undefined-by-definition", "fewer than three actors"] as const;
const CITES = "Freeman 1977, Sociometry 40(1); Brandes 2001";

export const betweenness = ofOne({
  name: "betweenness",
  title: "Betweenness",
  says: "How much of what passes between others by the shortest ways would pass through an actor.",
  formula:
    "Σ σ_st(v) / σ_st over the (n - 1)(n - 2) pairs of others, half as many without direction; every tie one step",
  unit: "share",
  range: "0 to 1",
  nulls,
  cites: CITES,
  example: "p is tied to q, r and s, q to r, s to t: on the ways of 4 of 6 pairs, 0.6667",
  rows: ROWS,
  gives: 0.6667,
  none,
  scores: (ties) => perPair(ties, betweennessOf(ties)),
});

export const betweennessRaw = ofOne({
  name: "betweenness-raw",
  title: "Betweenness, not normalised",
  says: "Between how many pairs of others an actor stands, several shortest ways sharing one pair.",
  formula: "Σ σ_st(v) / σ_st; every tie one step",
  unit: "pairs",
  range: "0 and more",
  nulls,
  cites: CITES,
  example: "p is tied to q, r and s, q to r, s to t: 4",
  rows: ROWS,
  gives: 4,
  none,
  scores: (ties) => perPair(ties, betweennessOf(ties), 1),
});

export const betweennessWeighted = ofOne({
  name: "betweenness-weighted",
  title: "Betweenness along strong ties",
  says: "Betweenness where a strong tie is a short one, so that ways lead along the strongest.",
  formula: "as betweenness, a tie of weight w being 1 / w long",
  unit: "share",
  range: "0 to 1",
  nulls,
  cites: "Brandes 2001; Newman 2001; Opsahl, Agneessens & Skvoretz 2010, Soc. Networks 32(3)",
  example: "p to q 4, q to r 2, p to r, p to s and s to t 1: 0.6667",
  rows: ROWS,
  gives: 0.6667,
  none,
  scores: (ties) => perPair(ties, betweennessOf(ties, { costs: true })),
});

function perPair(ties: Ties, scores: Float64Array, pairs?: number): Float64Array {
  const n = ties.nodes.length;
  if (n < 3) return new Float64Array(n).fill(Number.NaN);
  const all = ((n - 1) * (n - 2)) / (ties.directed ? 1 : 2);
  return scores.map((s) => s / (pairs ?? all));
}

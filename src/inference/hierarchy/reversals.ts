import {
  type Chosen,
  type Measure,
  nothing,
  numberIn,
  type Reading,
  type Ties,
} from "../../measures/measure.ts";
import { onTies, weakComponents } from "../../measures/ties/graph.ts";
import { BY_CONSTRUCTION, UNTIED } from "../../measures/ties/nulls.ts";
import { scaled } from "../../measures/ties/scaled.ts";
import { randomOf } from "../random.ts";
import { ladderOf } from "./ladder.ts";

/** Up to how many pairs every reversal is looked at, and how many actors may hang together. */
const EXACT = 12;
const MOST = 400;
/** Draws of one stream. */
const BLOCK = 500;

export const trophicIncoherenceP: Measure<"ties"> = {
  name: "trophic-incoherence-p",
  input: "ties",
  title: "Permutation test of trophic incoherence",
  says: "How often ties that run either way by chance are as coherent as these; small where who sends to whom has an order.",
  formula:
    "share of random swaps of w_ij and w_ji in each pair with F0 as low; (1 + k) / (1 + B), exact up to 12 pairs",
  unit: "probability",
  range: "above 0, to 1",
  nulls: [
    UNTIED,
    "undefined-by-definition: one actor only, ties have no direction, or more than 400 actors hang together: trophic-incoherence takes any number",
    "degenerate: no pair is tied more one way than the other",
    BY_CONSTRUCTION,
  ],
  cites: "MacKay, Johnson & Sansom 2020 for F0; Phipson & Smyth 2010 for (1 + k) / (1 + B)",
  example:
    "two outside partners to the same two recipients, one of them to another: 12 of 32 ways to point five ties fit a ladder, 0.375",
  rows: ["from,to", "p,a", "p,b", "q,a", "q,b", "q,c"],
  gives: 0.375,
  uses: ["caution", "draws", "seed"],
  of: (ties, chosen) => onTies(ties, { directed: true }, () => tested(ties, chosen), chosen),
};

function tested(ties: Ties, chosen: Chosen | undefined): Reading {
  const components = weakComponents(ties).filter((c) => c.length > 1);
  if (components.some((c) => c.length > MOST))
    return nothing(
      "undefined-by-definition",
      `more than ${MOST} actors hang together, too many to reverse at random; trophic-incoherence takes any number`,
    );
  const even = scaled(ties);
  const ladders = components.map((members) => ladderOf(even, members));
  const pairs = ladders.reduce((a, ladder) => a + ladder.pairs, 0);
  if (pairs === 0) return nothing("degenerate", "no pair is tied more one way than the other");
  const coherence = (reversed: () => boolean): number => {
    let all = 0;
    for (const ladder of ladders) all += ladder.coherence(reversed);
    return all;
  };
  const observed = coherence(() => false) * (1 - 1e-9);
  if (!Number.isFinite(observed)) return nothing("undefined-by-definition", "weights are too unequal");
  return pairs <= EXACT
    ? everyReversal(pairs, observed, coherence)
    : drawn(observed, coherence, numberIn(chosen, "draws", 2000), numberIn(chosen, "seed", 1));
}

type Coherence = (reversed: () => boolean) => number;

function everyReversal(pairs: number, observed: number, coherence: Coherence): Reading {
  let as = 0;
  for (let code = 0; code < 2 ** pairs; code++) {
    let bit = 0;
    if (coherence(() => ((code >> bit++) & 1) === 1) >= observed) as++;
  }
  const value = as / 2 ** pairs;
  return { value, low: value, high: value, notes: [`exact: all ${2 ** pairs} ways to point ${pairs} pairs`] };
}

function drawn(observed: number, coherence: Coherence, draws: number, seed: number): Reading {
  let as = 0;
  for (let done = 0; done < draws; done += BLOCK) {
    const random = randomOf(seed, done / BLOCK);
    const reversed = () => random.next() < 0.5;
    for (let b = done; b < Math.min(draws, done + BLOCK); b++) if (coherence(reversed) >= observed) as++;
  }
  return { value: (1 + as) / (1 + draws), low: null, high: null, notes: [`${draws} random reversals`] };
}

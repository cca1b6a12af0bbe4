import type { Ties } from "../../measures/measure.ts";
import { reversed } from "../../measures/ties/build.ts";
import { largestWeight } from "../../measures/ties/scaled.ts";
import { randomOf } from "../random.ts";
import { blockLikelihood, countsOf } from "./block-likelihood.ts";
import { shuffled } from "./moves.ts";

/** Starts of the search, and how many of the best are polished. */
const STARTS = 60;
const POLISHED = 5;
/** Beyond this many actors the best is not polished: one pass looks at every pair of them. */
const MANY = 500;

/**
 * The blocks that explain ties best, of those that 60 random starts lead to: actors move one by one while the
 * likelihood gains, and the best divisions are then polished by Kernighan and Lin's passes, as Karrer & Newman do.
 */
export function blocksOf(ties: Ties, k: number, corrected: boolean, seed: number): Int32Array {
  const n = ties.nodes.length;
  const into = reversed(ties);
  const largest = largestWeight(ties) || 1;
  const found = Array.from({ length: STARTS }, (_, start) => {
    const random = randomOf(seed, start);
    const groups = Int32Array.from({ length: n }, () => random.below(k));
    const state = stateOf(ties, into, groups, k, corrected, largest);
    for (let pass = 0; pass < 100; pass++) {
      let any = false;
      for (const i of shuffled(n, random)) {
        const move = state.best(i);
        if (move.gain <= 1e-9) continue;
        state.put(i, move.to);
        any = true;
      }
      if (!any) break;
    }
    return { groups, state, likelihood: blockLikelihood(ties, groups, corrected) };
  }).sort((a, b) => b.likelihood - a.likelihood);
  const polished = n > MANY ? found.slice(0, 1) : found.slice(0, POLISHED);
  if (n <= MANY) for (const { groups, state } of polished) polish(state, groups);
  const [first, ...others] = polished.map(({ groups }) => ({
    groups,
    likelihood: blockLikelihood(ties, groups, corrected),
  }));
  if (first === undefined) throw new Error("no start of a search");
  return others.reduce((a, b) => (b.likelihood > a.likelihood ? b : a), first).groups;
}

interface State {
  /** Where actor `i` would go, and what the likelihood gains. */
  best(i: number): { readonly to: number; readonly gain: number };
  put(i: number, to: number): void;
}

/** Moves every actor once, the best move first even where it loses, and keeps the best division on the way. */
function polish(state: State, groups: Int32Array): void {
  for (let pass = 0; pass < 20; pass++) {
    const open = new Set(groups.keys());
    const path: { readonly i: number; readonly from: number }[] = [];
    let [total, most, kept] = [0, 1e-9, 0];
    while (open.size > 0) {
      let next = { i: -1, to: -1, gain: Number.NEGATIVE_INFINITY };
      for (const i of open) {
        const move = state.best(i);
        if (move.gain > next.gain) next = { i, ...move };
      }
      open.delete(next.i);
      path.push({ i: next.i, from: groups[next.i] ?? 0 });
      state.put(next.i, next.to);
      total += next.gain;
      if (total > most) [most, kept] = [total, path.length];
    }
    for (const { i, from } of path.slice(kept).reverse()) state.put(i, from);
    if (kept === 0) return;
  }
}

/** Counts between blocks, kept as actors move: the likelihood is a sum of x ln x over them. */
function stateOf(
  ties: Ties,
  into: Ties,
  groups: Int32Array,
  k: number,
  corrected: boolean,
  largest: number,
): State {
  const { between, sent, received, sizes } = countsOf(ties, groups, k, largest);
  const out = new Float64Array(k);
  const back = new Float64Array(k);
  const near = new Int32Array(k);
  let [found, sends, receives] = [0, 0, 0];

  /** What actor `i` sends to each block and receives from it, and which blocks those are. */
  const look = (i: number) => {
    for (let f = 0; f < found; f++) {
      out[near[f] ?? 0] = 0;
      back[near[f] ?? 0] = 0;
    }
    found = 0;
    sends = add(ties, i, out);
    receives = add(into, i, back);
  };
  const add = (rows: Ties, i: number, to: Float64Array): number => {
    let total = 0;
    for (let e = rows.starts[i] ?? 0; e < (rows.starts[i + 1] ?? 0); e++) {
      const g = groups[rows.targets[e] ?? 0] ?? 0;
      const w = (rows.weights[e] ?? 0) / largest;
      if (out[g] === 0 && back[g] === 0 && w > 0) near[found++] = g;
      to[g] = (to[g] ?? 0) + w;
      total += w;
    }
    return total;
  };
  /** Takes the actor last looked at out of a block (-1) or puts it in (1); it has no tie to itself. */
  const shift = (block: number, times: 1 | -1) => {
    sizes[block] = (sizes[block] ?? 0) + times;
    sent[block] = rounded((sent[block] ?? 0) + times * sends);
    received[block] = rounded((received[block] ?? 0) + times * receives);
    for (let f = 0; f < found; f++) {
      const g = near[f] ?? 0;
      between[block * k + g] = rounded((between[block * k + g] ?? 0) + times * (out[g] ?? 0));
      between[g * k + block] = rounded((between[g * k + block] ?? 0) + times * (back[g] ?? 0));
    }
  };
  /** What the likelihood gains when the actor, which is in no block, is put into one. */
  const gained = (block: number) => {
    let gain = 0;
    for (let f = 0; f < found; f++) {
      const g = near[f] ?? 0;
      if (g === block) gain += grown(between[g * k + g] ?? 0, (out[g] ?? 0) + (back[g] ?? 0));
      else
        gain +=
          grown(between[block * k + g] ?? 0, out[g] ?? 0) + grown(between[g * k + block] ?? 0, back[g] ?? 0);
    }
    if (corrected) return gain - grown(sent[block] ?? 0, sends) - grown(received[block] ?? 0, receives);
    const ends = (sent[block] ?? 0) + (received[block] ?? 0);
    const size = sizes[block] ?? 0;
    return gain - (ends + sends + receives) * Math.log(size + 1) + ends * Math.log(Math.max(1, size));
  };
  return {
    best: (i) => {
      const own = groups[i] ?? 0;
      look(i);
      shift(own, -1);
      const stay = gained(own);
      let best = { to: own === 0 ? 1 : 0, gain: Number.NEGATIVE_INFINITY };
      for (let to = 0; to < k; to++) {
        if (to === own) continue;
        const gain = gained(to) - stay;
        if (gain > best.gain) best = { to, gain };
      }
      shift(own, 1);
      return best;
    },
    put: (i, to) => {
      look(i);
      shift(groups[i] ?? 0, -1);
      shift(to, 1);
      groups[i] = to;
    },
  };
}

/** What is left of a sum that should be 0. */
function rounded(x: number): number {
  return x < 1e-12 ? 0 : x;
}

/** How much x ln x grows by `more`. */
function grown(x: number, more: number): number {
  return more > 0 ? xlnx(x + more) - xlnx(x) : 0;
}

function xlnx(x: number): number {
  return x > 0 ? x * Math.log(x) : 0;
}

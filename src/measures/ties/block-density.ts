import { bounded, type Chosen, type Measure, nothing, type Reading, type Ties } from "../measure.ts";
import { sum } from "../sum.ts";
import { onTies } from "./graph.ts";
import { largestWeight } from "./scaled.ts";

/** Pairs of a sender and a receiver that a density looks at. */
type Block = "two-mode" | "vertical" | "horizontal";

const NULLS = [
  "no-data: no actor, or no pair of the block is known",
  "undefined-by-definition: one actor only, or no pair in the block",
];
const FLAT = [
  ...NULLS,
  "by-construction: the layer or the projection decides whether states of the region can be tied",
];
const CITES = "Wasserman & Faust 1994; Borgatti & Everett 1997, Soc. Networks 19(3)";
const ROWS = ["from,to,weight,inside", "k,l,2,yes", "l,k,2,yes", "m,,,yes", "p,k,6,", "p,l,2,"];
const shared = {
  input: "ties",
  nulls: NULLS,
  cites: CITES,
  rows: ROWS,
  range: "0 to 1",
  unit: "share",
} as const;
const valued = { ...shared, range: "0 and more", unit: "of the value" } as const;

export const twoModeDensity: Measure<"ties"> = {
  ...shared,
  name: "two-mode-density",
  title: "Two-mode density",
  says: "Of all pairs of an outsider and a state of the region, the part where the outsider sends to the state.",
  formula: "m / (n_outside n_region), ties from outside into the region; undirected any tie between them",
  example: "one outsider to two of three states: 0.6667",
  gives: 0.6667,
  of: (ties) => present(ties, "two-mode"),
};

export const twoModeDensityValued: Measure<"ties"> = {
  ...valued,
  name: "two-mode-density-valued",
  title: "Valued two-mode density",
  says: "What an outsider sends to a state of the region on average, nothing included.",
  formula: "sum of w / (n_outside n_region), ties from outside into the region",
  example: "6 and 2 to two of three states: 2.667",
  gives: 2.667,
  of: (ties) => weighed(ties, "two-mode"),
};

export const verticalDensity: Measure<"ties"> = {
  ...shared,
  name: "vertical-density",
  title: "Vertical density",
  says: "Of all ties there could be between outsiders and the region, either way, the part that there is.",
  formula: "m / (2 n_outside n_region), undirected / (n_outside n_region)",
  example: "one outsider to two of three states and nothing back: 0.3333",
  gives: 0.3333,
  of: (ties) => present(ties, "vertical"),
};

export const verticalDensityValued: Measure<"ties"> = {
  ...valued,
  name: "vertical-density-valued",
  title: "Valued vertical density",
  says: "The mean weight over all ties there could be between outsiders and the region, either way.",
  formula: "sum of w / (2 n_outside n_region), undirected / (n_outside n_region)",
  example: "6 and 2 to two of three states and nothing back: 1.333",
  gives: 1.333,
  of: (ties) => weighed(ties, "vertical"),
};

export const horizontalDensity: Measure<"ties"> = {
  ...shared,
  nulls: FLAT,
  name: "horizontal-density",
  title: "Horizontal density",
  says: "Of all ties there could be among the states of the region, the part that there is.",
  formula: "m / (n_region (n_region - 1)), undirected over half as many",
  example: "two of three states send to each other: 0.3333",
  gives: 0.3333,
  uses: ["caution"],
  of: (ties, chosen) => present(ties, "horizontal", chosen),
};

export const horizontalDensityValued: Measure<"ties"> = {
  ...valued,
  nulls: FLAT,
  name: "horizontal-density-valued",
  title: "Valued horizontal density",
  says: "The mean weight over all ties there could be among the states of the region.",
  formula: "sum of w / (n_region (n_region - 1)), undirected over half as many",
  example: "two of three states send 2 to each other: 0.6667",
  gives: 0.6667,
  uses: ["caution"],
  of: (ties, chosen) => weighed(ties, "horizontal", chosen),
};

function present(ties: Ties, block: Block, chosen?: Chosen): Reading {
  const read = () => {
    const { weights, pairs } = within(ties, block);
    const unknown = weights.filter(Number.isNaN).length;
    const there = weights.length - unknown;
    if (pairs === 0) return noPair(block);
    if (unknown === pairs) return nothing("no-data");
    return bounded(there / (pairs - unknown), there / pairs, (there + unknown) / pairs);
  };
  return onTies(ties, { unknownToo: true }, read, chosen);
}

function weighed(ties: Ties, block: Block, chosen?: Chosen): Reading {
  const read = () => {
    const { weights, pairs } = within(ties, block);
    const known = weights.filter((w) => !Number.isNaN(w));
    const unknown = weights.length - known.length;
    if (pairs === 0) return noPair(block);
    if (unknown === pairs) return nothing("no-data");
    const most = largestWeight({ ...ties, weights: Float64Array.from(known) });
    const total = sum(known.map((w) => w / most)) || 0;
    const [value, low] = [most * (total / (pairs - unknown)), most * (total / pairs)];
    return bounded(value, low, unknown > 0 ? Number.NaN : low);
  };
  return onTies(ties, { unknownToo: true }, read, chosen);
}

function noPair(block: Block): Reading {
  const lacks =
    block === "horizontal" ? "fewer than two states of the region" : "no outsider, or nobody of the region";
  return nothing("undefined-by-definition", lacks);
}

/** Weights of the ties of a block, and how many there could be; an undirected tie counts once. */
function within(ties: Ties, block: Block): { weights: readonly number[]; pairs: number } {
  const n = ties.nodes.length;
  const members = ties.inside.reduce((a, b) => a + b, 0);
  const weights: number[] = [];
  for (let i = 0; i < n; i++)
    for (let k = ties.starts[i] ?? 0; k < (ties.starts[i + 1] ?? 0); k++) {
      const j = ties.targets[k] ?? 0;
      if (!ties.directed && j < i) continue;
      if (blockOf(ties, i, j) === block || (block === "two-mode" && intoRegion(ties, i, j)))
        weights.push(ties.weights[k] ?? 0);
    }
  const between = members * (n - members);
  const both = ties.directed ? 2 : 1;
  if (block === "two-mode") return { weights, pairs: between };
  return { weights, pairs: block === "vertical" ? both * between : (both * members * (members - 1)) / 2 };
}

function blockOf(ties: Ties, i: number, j: number): Block | null {
  if (ties.inside[i] !== ties.inside[j]) return "vertical";
  return ties.inside[i] === 1 ? "horizontal" : null;
}

function intoRegion(ties: Ties, i: number, j: number): boolean {
  return ties.inside[i] !== ties.inside[j] && (!ties.directed || ties.inside[j] === 1);
}

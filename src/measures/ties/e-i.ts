import { bounded, type Measure, nothing, type Reading, type Ties } from "../measure.ts";
import { sum } from "../sum.ts";
import { onTies } from "./graph.ts";
import { ALONE, UNTIED } from "./nulls.ts";
import { scaled } from "./scaled.ts";

const BY_CONSTRUCTION =
  "by-construction: the way ties were made decides the result, as a clique projection or a layer without ties between recipients does";
const ROWS = ["from,to,inside", "p,a,", "a,b,yes", "p,b,", "q,b,", "b,,yes"];

export const eI: Measure<"ties"> = {
  name: "e-i",
  input: "ties",
  title: "E-I index",
  says: "Whether the region's ties run to outsiders (1) or among its own members (-1); ties among outsiders are left out.",
  formula: "(E - I) / (E + I), weights summed",
  unit: "index",
  range: "-1 to 1",
  nulls: [UNTIED, "degenerate: the region has no ties", BY_CONSTRUCTION],
  cites: "Krackhardt & Stern 1988",
  example: "two members, two outsiders, 3 ties with outsiders, 1 between the members: 0.5",
  rows: ROWS,
  gives: 0.5,
  uses: ["caution"],
  of: (ties, chosen) =>
    onTies(
      ties,
      {},
      () => {
        const { external, internal } = mixingOf(scaled(ties), ties.inside);
        return index(external, internal, []);
      },
      chosen,
    ),
};

export const eIExpected: Measure<"ties"> = {
  name: "e-i-expected",
  input: "ties",
  title: "Expected E-I index",
  says: "The E-I index that ties made at random would have; it depends only on the numbers of actors.",
  formula: "(E* - I*) / (E* + I*), possible pairs counted",
  unit: "index",
  range: "-1 to 1",
  nulls: ["no-data: no actor", ALONE, "degenerate: no possible tie of the region", BY_CONSTRUCTION],
  cites: "Krackhardt & Stern 1988",
  example: "two members and two outsiders, directed: 8 against 2 pairs, 0.6",
  rows: ROWS,
  gives: 0.6,
  uses: ["caution"],
  of: (ties, chosen) =>
    onTies(
      ties,
      { unknownToo: true },
      () => {
        const { externalPairs, internalPairs } = mixingOf(ties, ties.inside);
        return index(externalPairs, internalPairs, []);
      },
      chosen,
    ),
};

export const eINormalised: Measure<"ties"> = {
  name: "e-i-normalised",
  input: "ties",
  title: "Density-normalised E-I index",
  says: "The E-I index of densities: not moved by how many outsiders and how many members there are.",
  formula: "(D_E - D_I) / (D_E + D_I), D the weight over the possible pairs of its kind",
  unit: "index",
  range: "-1 to 1",
  nulls: [
    UNTIED,
    "undefined-by-definition: no outsider, or fewer than two members",
    "degenerate: the region has no ties",
    BY_CONSTRUCTION,
  ],
  cites: "Krackhardt & Stern 1988; the form is this project's; docs/methods/ties-and-projections.md",
  example: "two members, two outsiders, 3 ties over 8 pairs and 1 over 2: -0.1429",
  rows: ROWS,
  gives: -0.1429,
  uses: ["caution"],
  of: (ties, chosen) =>
    onTies(
      ties,
      {},
      () => {
        const m = mixingOf(ties, ties.inside);
        if (m.externalPairs === 0 || m.internalPairs === 0) return nothing("undefined-by-definition");
        const external = m.external / m.externalPairs;
        const internal = m.internal / m.internalPairs;
        return index(external, internal, [
          `densities ${external.toPrecision(4)} and ${internal.toPrecision(4)}`,
        ]);
      },
      chosen,
    ),
};

/** Weight of ties, and number of possible pairs, between groups and within them. */
export interface Mixing {
  readonly external: number;
  readonly internal: number;
  readonly externalPairs: number;
  readonly internalPairs: number;
}

/**
 * Weights and possible pairs between groups and within them. Label 0 belongs to no group, so a tie between two of it
 * is neither: with the region as 1 that is the region's index; with labels from 1 on, that of Krackhardt & Stern.
 * An undirected tie counts once.
 */
export function mixingOf(ties: Ties, groups: ArrayLike<number>): Mixing {
  const n = ties.nodes.length;
  const sizes = new Map<number, number>();
  for (let i = 0; i < n; i++) sizes.set(groups[i] ?? 0, (sizes.get(groups[i] ?? 0) ?? 0) + 1);
  const pairsOf = (size: number) => (size * (size - 1)) / (ties.directed ? 1 : 2);
  const ofNone = pairsOf(sizes.get(0) ?? 0);
  const internalPairs = [...sizes].reduce((a, [group, size]) => a + (group === 0 ? 0 : pairsOf(size)), 0);
  const external: number[] = [];
  const internal: number[] = [];
  for (let i = 0; i < n; i++)
    for (let k = ties.starts[i] ?? 0; k < (ties.starts[i + 1] ?? 0); k++) {
      const j = ties.targets[k] ?? 0;
      if ((!ties.directed && j < i) || (groups[i] === 0 && groups[j] === 0)) continue;
      (groups[i] === groups[j] ? internal : external).push(ties.weights[k] ?? 0);
    }
  return {
    external: sum(external),
    internal: sum(internal),
    externalPairs: pairsOf(n) - ofNone - internalPairs,
    internalPairs,
  };
}

function index(external: number, internal: number, notes: readonly string[]): Reading {
  const both = external + internal;
  if (both === 0) return nothing("degenerate");
  const value = (external - internal) / both;
  return bounded(value, value, value, notes);
}

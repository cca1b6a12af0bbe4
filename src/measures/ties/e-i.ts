import { bounded, type Measure, nothing, type Reading, type Ties } from "../measure.ts";
import { onTies, weightOf } from "./graph.ts";

const BY_CONSTRUCTION =
  "by-construction: the way ties were made decides the result, as a clique projection or a layer without ties between recipients does";

export const eI: Measure<"ties"> = {
  name: "e-i",
  input: "ties",
  title: "E-I index",
  says: "Whether the region's ties run to outsiders (1) or among its own members (-1); ties among outsiders are left out.",
  formula: "(E - I) / (E + I), weights summed",
  unit: "index",
  range: "-1 to 1",
  nulls: ["no-data: no actor, or a tie is unknown", "degenerate: the region has no ties", BY_CONSTRUCTION],
  cites: "Krackhardt & Stern 1988",
  example: "five states, 13 ties with outsiders, 1 between them: 0.8571",
  of: (ties) =>
    onTies(ties, {}, () => {
      const { external, internal } = mixingOf(ties, ties.inside);
      return index(external, internal, []);
    }),
};

export const eIExpected: Measure<"ties"> = {
  name: "e-i-expected",
  input: "ties",
  title: "Expected E-I index",
  says: "The E-I index that ties made at random would have; it depends only on the numbers of actors.",
  formula: "(E* - I*) / (E* + I*), possible pairs counted",
  unit: "index",
  range: "-1 to 1",
  nulls: [
    "no-data: no actor",
    "undefined-by-definition: one actor only",
    "degenerate: no possible tie of the region",
    BY_CONSTRUCTION,
  ],
  cites: "Krackhardt & Stern 1988",
  example: "five states and ten outsiders: 50 against 10 pairs, 0.6667",
  of: (ties) =>
    onTies(ties, { unknownToo: true }, () => {
      const { externalPairs, internalPairs } = mixingOf(ties, ties.inside);
      return index(externalPairs, internalPairs, []);
    }),
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
    "no-data: no actor, or a tie is unknown",
    "undefined-by-definition: no outsider, or fewer than two members",
    "degenerate: the region has no ties",
    BY_CONSTRUCTION,
  ],
  cites: "Krackhardt & Stern 1988; methods 3.5",
  example: "five states, three outsiders, 13 and 1 ties: densities 0.8667 and 0.1, 0.7931",
  of: (ties) =>
    onTies(ties, {}, () => {
      const m = mixingOf(ties, ties.inside);
      if (m.externalPairs === 0 || m.internalPairs === 0) return nothing("undefined-by-definition");
      const external = m.external / m.externalPairs;
      const internal = m.internal / m.internalPairs;
      return index(external, internal, [
        `densities ${external.toPrecision(4)} and ${internal.toPrecision(4)}`,
      ]);
    }),
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
  const m = { external: 0, internal: 0, externalPairs: 0, internalPairs: 0 };
  const n = ties.nodes.length;
  for (let i = 0; i < n; i++)
    for (let j = ties.directed ? 0 : i + 1; j < n; j++) {
      if (i === j || (groups[i] === 0 && groups[j] === 0)) continue;
      const within = groups[i] === groups[j];
      m[within ? "internal" : "external"] += weightOf(ties, i, j);
      m[within ? "internalPairs" : "externalPairs"]++;
    }
  return m;
}

function index(external: number, internal: number, notes: readonly string[]): Reading {
  const both = external + internal;
  if (both === 0) return nothing("degenerate");
  const value = (external - internal) / both;
  return bounded(value, value, value, notes);
}

import { bounded, type Measure, nothing, type Reading, type Ties } from "../measure.ts";
import { distancesOf, onTies, sends, weakComponents } from "./graph.ts";

const CITES = "Krackhardt 1994, in Carley & Prietula (eds.), Computational Organization Theory";
const NULLS = [
  "no-data: no actor, or a tie is unknown",
  "undefined-by-definition: one actor only, or ties have no direction",
  "by-construction: the way ties were made decides the result",
];

export const connectedness: Measure<"ties"> = {
  name: "krackhardt-connectedness",
  input: "ties",
  title: "Krackhardt connectedness",
  says: "In how many pairs one actor is linked to the other at all, whatever the direction.",
  formula: "pairs in one weak component / all pairs",
  unit: "share",
  range: "0 to 1",
  nulls: NULLS,
  cites: CITES,
  example: "four actors linked, one alone: 6 of 10 pairs, 0.6",
  of: (ties) =>
    onTies(ties, { directed: true }, (_, n) => {
      const linked = weakComponents(ties).reduce((a, c) => a + pairsOf(c.length), 0);
      return exactly(linked / pairsOf(n));
    }),
};

export const hierarchy: Measure<"ties"> = {
  name: "krackhardt-hierarchy",
  input: "ties",
  title: "Krackhardt hierarchy",
  says: "In how many of the pairs where one reaches the other the way back is closed.",
  formula: "1 - pairs that reach each other / pairs where one reaches the other",
  unit: "share",
  range: "0 to 1",
  nulls: [...NULLS, "degenerate: nobody reaches anybody"],
  cites: CITES,
  example: "a to b, b to c, c to b, d and e alone: a above both, b and c level, 0.6667",
  of: (ties) =>
    onTies(ties, { directed: true }, (_, n) => {
      const reaches = reachOf(ties);
      let either = 0;
      let both = 0;
      for (let i = 0; i < n; i++)
        for (let j = i + 1; j < n; j++) {
          if (reaches(i, j) || reaches(j, i)) either++;
          if (reaches(i, j) && reaches(j, i)) both++;
        }
      return either === 0 ? nothing("degenerate") : exactly(1 - both / either);
    }),
};

export const efficiency: Measure<"ties"> = {
  name: "krackhardt-efficiency",
  input: "ties",
  title: "Krackhardt efficiency",
  says: "How few ties there are beyond those that hold each component together.",
  formula: "1 - (m - sum of (n_c - 1)) / sum of (n_c(n_c - 1) - (n_c - 1))",
  unit: "share",
  range: "0 to 1",
  nulls: [...NULLS, "degenerate: every actor is alone"],
  cites: CITES,
  example: "one patron to four recipients: 1",
  of: (ties) =>
    onTies(ties, { directed: true }, (_, n) => {
      let present = 0;
      for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) if (sends(ties, i, j)) present++;
      const sizes = weakComponents(ties).map((c) => c.length);
      const needed = sizes.reduce((a, s) => a + s - 1, 0);
      const spare = sizes.reduce((a, s) => a + (s - 1) ** 2, 0);
      return spare === 0 ? nothing("degenerate") : exactly(1 - (present - needed) / spare);
    }),
};

export const lub: Measure<"ties"> = {
  name: "krackhardt-lub",
  input: "ties",
  title: "Krackhardt unity of command",
  says: "How many pairs have one nearest common superior; several outside partners over the same recipients lower it.",
  formula: "1 - pairs without a least upper bound / sum of (n_c - 1)(n_c - 2) / 2",
  unit: "share",
  range: "0 to 1",
  nulls: [...NULLS, "degenerate: no component of three or more"],
  cites: CITES,
  example: "1 to 3, 2 to 3, 3 to 4, 3 to 5: only 1 and 2 have none, 0.8333",
  of: (ties) =>
    onTies(ties, { directed: true }, () => {
      const reaches = reachOf(ties);
      let without = 0;
      let most = 0;
      for (const c of weakComponents(ties).filter((c) => c.length > 2)) {
        most += pairsOf(c.length - 1);
        c.forEach((i, a) => {
          for (const j of c.slice(a + 1)) if (!hasLeastUpperBound(c, reaches, i, j)) without++;
        });
      }
      return most === 0 ? nothing("degenerate") : exactly(1 - without / most);
    }),
};

type Reach = (i: number, j: number) => boolean;

/** Whether some actor above both, or one of them, is reached by every other actor above both. */
function hasLeastUpperBound(members: readonly number[], reaches: Reach, i: number, j: number): boolean {
  const above = members.filter((k) => reaches(k, i) && reaches(k, j));
  return above.some((k) => above.every((other) => reaches(other, k)));
}

function reachOf(ties: Ties): Reach {
  const n = ties.nodes.length;
  const steps = distancesOf(ties);
  return (i, j) => (steps[i * n + j] ?? -1) >= 0;
}

function pairsOf(n: number): number {
  return (n * (n - 1)) / 2;
}

function exactly(value: number): Reading {
  return bounded(value, value, value);
}

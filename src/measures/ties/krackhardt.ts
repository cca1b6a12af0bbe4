import { bounded, type Measure, nothing, type Reading, type Ties } from "../measure.ts";
import { onTies, weakComponents } from "./graph.ts";
import { pairsWithoutLeastUpperBound } from "./least-upper-bound.ts";
import { BY_CONSTRUCTION, UNTIED } from "./nulls.ts";
import { reachCounts, strongComponents } from "./strong.ts";

const CITES = "Krackhardt 1994, in Carley & Prietula (eds.), Computational Organization Theory";
const NULLS = [UNTIED, "undefined-by-definition: one actor only, or ties have no direction", BY_CONSTRUCTION];
/** Beyond this many actors every pair is not looked at. */
const MOST = 2000;

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
  example: "a to d linked, e alone: 6 of 10 pairs, 0.6",
  rows: ["from,to", "a,b", "b,c", "c,d", "a,d", "e,"],
  gives: 0.6,
  uses: ["caution"],
  of: (ties, chosen) =>
    onTies(
      ties,
      { directed: true },
      (_, n) => {
        const linked = weakComponents(ties).reduce((a, c) => a + pairsOf(c.length), 0);
        return exactly(linked / pairsOf(n));
      },
      chosen,
    ),
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
  rows: ["from,to", "a,b", "b,c", "c,b", "d,", "e,"],
  gives: 0.6667,
  uses: ["caution"],
  of: (ties, chosen) =>
    onTies(
      ties,
      { directed: true },
      () => {
        const { of, count } = strongComponents(ties);
        const sizes = new Float64Array(count);
        for (const c of of) sizes[c] = (sizes[c] ?? 0) + 1;
        const both = sizes.reduce((a, s) => a + pairsOf(s), 0);
        const either = reachCounts(ties).reduce((a, r) => a + r, 0) - both;
        return either === 0 ? nothing("degenerate") : exactly(1 - both / either);
      },
      chosen,
    ),
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
  example: "one outside partner to four recipients, one tie between two of those: 1 of 16 to spare, 0.9375",
  rows: ["from,to", "p,a", "p,b", "p,c", "p,d", "a,b"],
  gives: 0.9375,
  uses: ["caution"],
  of: (ties, chosen) =>
    onTies(
      ties,
      { directed: true },
      () => {
        const sizes = weakComponents(ties).map((c) => c.length);
        const needed = sizes.reduce((a, s) => a + s - 1, 0);
        const spare = sizes.reduce((a, s) => a + (s - 1) ** 2, 0);
        return spare === 0 ? nothing("degenerate") : exactly(1 - (ties.targets.length - needed) / spare);
      },
      chosen,
    ),
};

export const lub: Measure<"ties"> = {
  name: "krackhardt-lub",
  input: "ties",
  title: "Krackhardt unity of command",
  says: "How many pairs have one nearest common superior; several outside partners over the same recipients lower it.",
  formula: "1 - pairs without a least upper bound / sum of (n_c - 1)(n_c - 2) / 2",
  unit: "share",
  range: "0 to 1",
  nulls: [
    ...NULLS,
    `undefined-by-definition: a component of more than ${MOST} actors, whose pairs are too many: reaching-centrality takes any number`,
    "degenerate: no component of three or more",
  ],
  cites: CITES,
  example: "1 to 3, 2 to 3, 3 to 4 and 5, 4 to 5: only 1 and 2 have none, 0.8333",
  rows: ["from,to", "1,3", "2,3", "3,4", "3,5", "4,5"],
  gives: 0.8333,
  uses: ["caution"],
  of: (ties, chosen) => onTies(ties, { directed: true }, () => unity(ties), chosen),
};

function unity(ties: Ties): Reading {
  let without = 0;
  let most = 0;
  for (const members of weakComponents(ties).filter((c) => c.length > 2)) {
    if (members.length > MOST)
      return nothing(
        "undefined-by-definition",
        "more than 2,000 actors hang together, too many pairs to look at each; reaching-centrality scales",
      );
    most += pairsOf(members.length - 1);
    without += pairsWithoutLeastUpperBound(ties, members);
  }
  return most === 0 ? nothing("degenerate") : exactly(1 - without / most);
}

function pairsOf(n: number): number {
  return (n * (n - 1)) / 2;
}

function exactly(value: number): Reading {
  return bounded(value, value, value);
}

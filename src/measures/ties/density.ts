import { bounded, type Chosen, type Measure, nothing, type Reading, type Ties } from "../measure.ts";
import { sum } from "../sum.ts";
import { onTies } from "./graph.ts";
import { ALONE, BY_CONSTRUCTION } from "./nulls.ts";
import { largestWeight, scaled } from "./scaled.ts";

const NULLS = ["no-data: no actor, or no pair of actors is known", ALONE, BY_CONSTRUCTION];

export const density: Measure<"ties"> = {
  name: "density",
  input: "ties",
  title: "Density",
  says: "How many of all possible ties exist; it falls as actors are added, so name the actors.",
  formula: "m / (n(n - 1)), undirected m / (n(n - 1) / 2); over the known pairs, bounds over all",
  unit: "share",
  range: "0 to 1",
  nulls: NULLS,
  cites: "Wasserman & Faust 1994",
  example: "five actors, five directed ties: 0.25",
  rows: ["from,to", "a,b", "a,c", "b,d", "d,e", "e,a"],
  gives: 0.25,
  uses: ["caution"],
  of: (ties, chosen) =>
    overPairs(ties, chosen, (pairs, unknown) => {
      const present = ties.targets.length - unknown;
      return bounded(present / (pairs - unknown), present / pairs, (present + unknown) / pairs);
    }),
};

export const densityValued: Measure<"ties"> = {
  name: "density-valued",
  input: "ties",
  title: "Valued density",
  says: "The mean weight over all possible ties; it has the unit of the weights.",
  formula: "sum of w / (n(n - 1)), undirected over n(n - 1) / 2; over the known pairs",
  unit: "of the value",
  range: "0 and more",
  nulls: NULLS,
  cites: "Wasserman & Faust 1994",
  example: "five actors, directed ties of 1, 2, 3, 4 and 5: 0.75",
  rows: ["from,to,weight", "a,b,1", "a,c,2", "b,d,3", "d,e,4", "e,a,5"],
  gives: 0.75,
  uses: ["caution"],
  of: (ties, chosen) =>
    overPairs(ties, chosen, (pairs, unknown) => {
      const weights = ties.weights.filter((w) => !Number.isNaN(w));
      const most = largestWeight({ ...ties, weights });
      const total = sum(scaled({ ...ties, weights }).weights);
      const mean = (over: number) => (most === 0 ? 0 : (total / over) * most);
      return bounded(mean(pairs - unknown), mean(pairs), unknown > 0 ? Number.NaN : mean(pairs));
    }),
};

/** A number over ordered pairs of actors, of which some are unknown; null where all are. */
function overPairs(
  ties: Ties,
  chosen: Chosen | undefined,
  compute: (pairs: number, unknown: number) => Reading,
): Reading {
  const known = (n: number) => {
    const [pairs, unknown] = [n * (n - 1), unknownIn(ties)];
    if (unknown === pairs) return nothing("no-data");
    return { ...compute(pairs, unknown), notes: [`over all pairs of ${n} actors`] };
  };
  return onTies(ties, { unknownToo: true }, (_, n) => known(n), chosen);
}

/** Ties that nobody knows of; an undirected one stands twice, as does its pair. */
function unknownIn(ties: Ties): number {
  return ties.weights.reduce((n, w) => (Number.isNaN(w) ? n + 1 : n), 0);
}

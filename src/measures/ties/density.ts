import { bounded, type Measure, nothing, type Ties } from "../measure.ts";
import { sum } from "../sum.ts";
import { onTies } from "./graph.ts";
import { largestWeight, scaled } from "./scaled.ts";

const NULLS = [
  "no-data: no actor, or no pair of actors is known",
  "undefined-by-definition: one actor only",
  "by-construction: the way ties were made decides the result",
];

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
  example: "five actors, four directed ties: 0.2",
  rows: ["from,to", "a,b", "a,c", "b,d", "d,e"],
  gives: 0.2,
  uses: ["caution"],
  of: (ties, chosen) =>
    onTies(
      ties,
      { unknownToo: true },
      (_, n) => {
        const pairs = n * (n - 1);
        const unknown = unknownIn(ties);
        if (unknown === pairs) return nothing("no-data");
        const present = ties.targets.length - unknown;
        return bounded(present / (pairs - unknown), present / pairs, (present + unknown) / pairs);
      },
      chosen,
    ),
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
  example: "five actors, directed ties of 1, 2, 3 and 4: 0.5",
  rows: ["from,to,weight", "a,b,1", "a,c,2", "b,d,3", "d,e,4"],
  gives: 0.5,
  uses: ["caution"],
  of: (ties, chosen) =>
    onTies(
      ties,
      { unknownToo: true },
      (_, n) => {
        const pairs = n * (n - 1);
        const known = pairs - unknownIn(ties);
        if (known === 0) return nothing("no-data");
        const weights = ties.weights.filter((w) => !Number.isNaN(w));
        const most = largestWeight({ ...ties, weights });
        const total = sum(scaled({ ...ties, weights }).weights);
        const mean = (over: number) => (most === 0 ? 0 : (total / over) * most);
        return bounded(mean(known), mean(pairs), known < pairs ? Number.NaN : mean(pairs));
      },
      chosen,
    ),
};

/** Ties that nobody knows of; an undirected one stands twice, as does its pair. */
function unknownIn(ties: Ties): number {
  return ties.weights.reduce((n, w) => (Number.isNaN(w) ? n + 1 : n), 0);
}

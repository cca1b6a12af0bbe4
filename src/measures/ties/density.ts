import { bounded, type Measure, nothing, type Ties } from "../measure.ts";
import { sum } from "../sum.ts";
import { onTies, weightOf } from "./graph.ts";

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
  of: (ties) =>
    onTies(ties, { unknownToo: true }, (_, n) => {
      const weights = offDiagonal(ties);
      const unknown = weights.filter(Number.isNaN).length;
      const present = weights.filter((w) => w > 0).length;
      const pairs = n * (n - 1);
      if (unknown === pairs) return nothing("no-data");
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
  example: "five actors, directed ties of 1, 2, 3 and 4: 0.5",
  of: (ties) =>
    onTies(ties, { unknownToo: true }, (_, n) => {
      const known = offDiagonal(ties).filter((w) => !Number.isNaN(w));
      const pairs = n * (n - 1);
      if (known.length === 0) return nothing("no-data");
      const total = sum(known);
      return bounded(total / known.length, total / pairs, known.length < pairs ? Number.NaN : total / pairs);
    }),
};

/** Weights of all ordered pairs of different actors; an undirected tie stands twice, as does its pair. */
function offDiagonal(ties: Ties): Float64Array {
  const n = ties.nodes.length;
  const weights = new Float64Array(n * (n - 1));
  let k = 0;
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) if (i !== j) weights[k++] = weightOf(ties, i, j);
  return weights;
}

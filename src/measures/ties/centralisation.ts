import { bounded, type Measure, nothing, type Reading } from "../measure.ts";
import { sum } from "../sum.ts";
import { distancesOf, onTies, sends } from "./graph.ts";

const BY_CONSTRUCTION = "by-construction: the way ties were made decides the result";

export const outCentralisation: Measure<"ties"> = {
  name: "out-centralisation",
  input: "ties",
  title: "Out-degree centralisation",
  says: "How far ties start from one actor only: 1 where one sends to all and nobody else sends.",
  formula: "sum of (max d - d_i) / (n - 1)², undirected over (n - 1)(n - 2)",
  unit: "index",
  range: "0 to 1",
  nulls: [
    "no-data: no actor, or a tie is unknown",
    "undefined-by-definition: fewer than three actors",
    BY_CONSTRUCTION,
  ],
  cites: "Freeman 1979",
  example: "one patron to four recipients: 1",
  of: (ties) =>
    onTies(ties, {}, (_, n) => {
      if (n < 3) return nothing("undefined-by-definition", "fewer than three actors");
      const degrees = Float64Array.from(
        { length: n },
        (_, i) => ties.nodes.filter((_, j) => sends(ties, i, j)).length,
      );
      return spreadBelowMax(degrees, ties.directed ? (n - 1) ** 2 : (n - 1) * (n - 2));
    }),
};

export const reachingCentrality: Measure<"ties"> = {
  name: "reaching-centrality",
  input: "ties",
  title: "Global reaching centrality",
  says: "How far one actor reaches more of the others than the rest do: 1 in a star, 0 in a circle.",
  formula:
    "sum of (max C - C_i) / (n - 1), C_i the share of others in reach, undirected the mean of 1/distance",
  unit: "index",
  range: "0 to 1",
  nulls: [
    "no-data: no actor, or a tie is unknown",
    "undefined-by-definition: one actor only",
    BY_CONSTRUCTION,
  ],
  cites: "Mones, Vicsek & Vicsek 2012, PLoS ONE 7(3) e33799",
  example: "a chain of five: 0.625",
  of: (ties) =>
    onTies(ties, {}, (_, n) => {
      const steps = distancesOf(ties);
      const reach = Float64Array.from({ length: n }, (_, i) => {
        const others = steps.subarray(i * n, i * n + n).filter((d) => d > 0);
        return sum(Float64Array.from(others, (d) => (ties.directed ? 1 : 1 / d))) / (n - 1);
      });
      return spreadBelowMax(reach, n - 1);
    }),
};

function spreadBelowMax(scores: Float64Array, most: number): Reading {
  const max = scores.reduce((a, b) => Math.max(a, b), 0);
  const value = sum(scores.map((s) => max - s)) / most;
  return bounded(value, value, value);
}

import { bounded, type Measure, nothing, type Ties } from "../measure.ts";
import { sum } from "../sum.ts";
import { distancesOf, onTies, weightOf } from "./graph.ts";

export const flowHierarchy: Measure<"ties"> = {
  name: "flow-hierarchy",
  input: "ties",
  title: "Flow hierarchy",
  says: "What part of all weight lies in ties that are in no circle: 1 where nothing ever comes back.",
  formula: "1 - weight within strongly connected components / weight",
  unit: "share",
  range: "0 to 1",
  nulls: [
    "no-data: no actor, or a tie is unknown",
    "undefined-by-definition: one actor only, or ties have no direction",
    "degenerate: no ties",
    "by-construction: the way ties were made decides the result",
  ],
  cites: "Luo & Magee 2011, Complexity 16(6)",
  example: "a to b 5, b to c 1, c to a 1, c to d 3, e alone: 0.3",
  of: (ties) =>
    onTies(ties, { directed: true }, () => {
      const { all, circular } = weightsOf(ties);
      if (all === 0) return nothing("degenerate");
      const value = 1 - circular / all;
      return bounded(value, value, value);
    }),
};

/** All weight, and that of ties whose two ends reach each other. */
function weightsOf(ties: Ties): { all: number; circular: number } {
  const n = ties.nodes.length;
  const steps = distancesOf(ties);
  const all: number[] = [];
  const circular: number[] = [];
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      if (i === j) continue;
      all.push(weightOf(ties, i, j));
      if ((steps[j * n + i] ?? -1) >= 0) circular.push(weightOf(ties, i, j));
    }
  return { all: sum(all), circular: sum(circular) };
}

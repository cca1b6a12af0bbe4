import { bounded, type Measure, nothing, type Ties } from "../measure.ts";
import { sum } from "../sum.ts";
import { onTies } from "./graph.ts";
import { BY_CONSTRUCTION, UNTIED } from "./nulls.ts";
import { scaled } from "./scaled.ts";
import { strongComponents } from "./strong.ts";

export const flowHierarchy: Measure<"ties"> = {
  name: "flow-hierarchy",
  input: "ties",
  title: "Flow hierarchy",
  says: "What part of all weight lies in ties that are in no circle: 1 where nothing ever comes back.",
  formula: "1 - weight within strongly connected components / weight",
  unit: "share",
  range: "0 to 1",
  nulls: [
    UNTIED,
    "undefined-by-definition: one actor only, or ties have no direction",
    "degenerate: no ties",
    BY_CONSTRUCTION,
  ],
  cites: "Luo & Magee 2011, Complexity 16(6)",
  example: "a to b 5, b to c 1, c to a 1, c to d 3, e alone: 0.3",
  rows: ["from,to,weight", "a,b,5", "b,c,1", "c,a,1", "c,d,3", "e,,"],
  gives: 0.3,
  uses: ["caution"],
  of: (ties, chosen) =>
    onTies(
      ties,
      { directed: true },
      () => {
        const { all, straight } = weightsOf(scaled(ties));
        if (all === 0) return nothing("degenerate");
        return bounded(straight / all, straight / all, straight / all);
      },
      chosen,
    ),
};

/** All weight, and that of ties whose far end does not reach the near one. */
function weightsOf(ties: Ties): { all: number; straight: number } {
  const { of } = strongComponents(ties);
  const straight: number[] = [];
  for (let i = 0; i < ties.nodes.length; i++)
    for (let k = ties.starts[i] ?? 0; k < (ties.starts[i + 1] ?? 0); k++)
      if (of[i] !== of[ties.targets[k] ?? 0]) straight.push(ties.weights[k] ?? 0);
  return { all: sum(ties.weights), straight: sum(straight) };
}

import { bounded, type Measure, nothing } from "../measure.ts";
import { mixingOf } from "./e-i.ts";
import { onTies } from "./graph.ts";
import { UNTIED } from "./nulls.ts";
import { largestWeight, scaled } from "./scaled.ts";

export const hubAndSpoke: Measure<"ties"> = {
  name: "hub-and-spoke",
  input: "ties",
  title: "Hub-and-spoke index",
  says: "Whether the region's members are tied to outside partners rather than to each other: 1 where only to partners.",
  formula: "(D_V - D_H) / (D_V + D_H), D the mean weight over the possible vertical or horizontal ties",
  unit: "index",
  range: "-1 to 1",
  nulls: [
    UNTIED,
    "undefined-by-definition: no outsider, or fewer than two members",
    "degenerate: the region has no ties",
    "by-construction: a projection, or a layer without ties between recipients, decides the result",
  ],
  cites: "Krackhardt & Stern 1988 for the index; of densities this project's; docs/methods/hierarchy.md",
  example:
    "two members, one outsider to both and one to one of them at 1, a to b at 1: densities 0.375 and 0.5, -0.1429",
  rows: ["from,to,weight,inside", "p,a,1,", "p,b,1,", "q,a,1,", "a,b,1,yes", "b,,,yes"],
  gives: -0.1429,
  uses: ["caution"],
  of: (ties, chosen) =>
    onTies(
      ties,
      {},
      () => {
        const m = mixingOf(scaled(ties), ties.inside);
        if (m.externalPairs === 0 || m.internalPairs === 0)
          return nothing("undefined-by-definition", "no outsider, or fewer than two members");
        const vertical = m.external / m.externalPairs;
        const horizontal = m.internal / m.internalPairs;
        if (vertical + horizontal === 0) return nothing("degenerate");
        const value = (vertical - horizontal) / (vertical + horizontal);
        const most = largestWeight(ties);
        return bounded(value, value, value, [
          `vertical density ${(vertical * most).toPrecision(4)}, over ${m.externalPairs} pairs`,
          `horizontal density ${(horizontal * most).toPrecision(4)}, over ${m.internalPairs} pairs`,
        ]);
      },
      chosen,
    ),
};

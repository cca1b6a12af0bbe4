import { bounded, type Measure, nothing } from "../measure.ts";
import { onTies, sends } from "../ties/graph.ts";
import { BY_CONSTRUCTION, UNTIED } from "../ties/nulls.ts";

export const reciprocity: Measure<"ties"> = {
  name: "reciprocity",
  input: "ties",
  title: "Reciprocity",
  says: "What part of all ties is returned.",
  formula: "ties that run both ways / ties",
  unit: "share",
  range: "0 to 1",
  nulls: [
    UNTIED,
    "undefined-by-definition: one actor only, or ties have no direction",
    "degenerate: no ties",
    BY_CONSTRUCTION,
  ],
  cites: "Wasserman & Faust 1994",
  example: "p and q send to each other, p to r, r to s, s to t: 0.4",
  rows: ["from,to", "p,q", "q,p", "p,r", "r,s", "s,t"],
  gives: 0.4,
  uses: ["caution"],
  of: (ties, chosen) =>
    onTies(
      ties,
      { directed: true },
      (_, n) => {
        const all = ties.targets.length;
        if (all === 0) return nothing("degenerate", "no ties");
        let returned = 0;
        for (let i = 0; i < n; i++)
          for (let k = ties.starts[i] ?? 0; k < (ties.starts[i + 1] ?? 0); k++)
            if (sends(ties, ties.targets[k] ?? 0, i)) returned++;
        return bounded(returned / all, returned / all, returned / all);
      },
      chosen,
    ),
};

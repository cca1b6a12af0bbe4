import { type Measure, nothing, numberIn, type Ties } from "../../measures/measure.ts";
import { mixingOf } from "../../measures/ties/e-i.ts";
import { onTies } from "../../measures/ties/graph.ts";
import { BY_CONSTRUCTION, UNTIED } from "../../measures/ties/nulls.ts";
import { scaled } from "../../measures/ties/scaled.ts";
import { permuted, wayOfTest } from "./labels.ts";

export const eIP: Measure<"ties"> = {
  name: "e-i-p",
  input: "ties",
  title: "E-I index, permutation test",
  says: "How often the E-I index would be as far from what chance gives if the same ties ran between the same actors and the region's members were any of them.",
  formula:
    "twice the smaller of Pr(index as high or higher) and Pr(as low or lower), memberships handed out at random",
  unit: "probability",
  range: "above 0 to 1",
  nulls: [
    UNTIED,
    "undefined-by-definition: one actor only, no outsider, or no member",
    "degenerate: the region has no ties",
    BY_CONSTRUCTION,
  ],
  cites: "Krackhardt & Stern 1988; Davison & Hinkley 1997",
  example:
    "two members tied to each other, three outsiders tied to each other: 1 of 10 ways is as internal, 0.2",
  rows: ["from,to,inside", "a,b,yes", "p,q,", "q,r,", "p,r,", "b,,yes"],
  gives: 0.2,
  uses: ["caution", "draws", "seed"],
  of: (ties, chosen) =>
    onTies(
      ties,
      {},
      (_, n) => {
        const members = ties.inside.reduce((a, b) => a + b, 0);
        if (members === 0 || members === n)
          return nothing("undefined-by-definition", members === 0 ? "no member" : "no outsider");
        const index = indexOf(scaled(ties));
        const labels = Int32Array.from(ties.inside);
        const observed = index(labels);
        if (Number.isNaN(observed)) return nothing("degenerate");
        const seed = numberIn(chosen, "seed", 1);
        const test = permuted(labels, index, numberIn(chosen, "draws", 2000), seed);
        const apart = observed - test.mean;
        const side = apart > 0 ? "more external than" : apart < 0 ? "more internal than" : "just what";
        return {
          value: test.both,
          notes: [
            `index ${observed.toFixed(4)}, ${side} memberships at random give (mean ${test.mean.toFixed(4)})`,
            `as high or higher ${test.above.toPrecision(3)}, as low or lower ${test.below.toPrecision(3)}; ${wayOfTest(test, seed)}`,
            normalised(ties),
          ],
        };
      },
      chosen,
    ),
};

/** The index for any memberships; NaN where members have no ties. */
function indexOf(ties: Ties): (labels: Int32Array) => number {
  const from: number[] = [];
  const to: number[] = [];
  const weights: number[] = [];
  for (let i = 0; i < ties.nodes.length; i++)
    for (let k = ties.starts[i] ?? 0; k < (ties.starts[i + 1] ?? 0); k++) {
      const j = ties.targets[k] ?? 0;
      if (!ties.directed && j < i) continue;
      from.push(i);
      to.push(j);
      weights.push(ties.weights[k] ?? 0);
    }
  return (labels) => {
    let [external, internal] = [0, 0];
    for (let k = 0; k < from.length; k++) {
      const both = (labels[from[k] ?? 0] ?? 0) + (labels[to[k] ?? 0] ?? 0);
      if (both === 1) external += weights[k] ?? 0;
      else if (both === 2) internal += weights[k] ?? 0;
    }
    return external + internal === 0 ? Number.NaN : (external - internal) / (external + internal);
  };
}

function normalised(ties: Ties): string {
  const m = mixingOf(scaled(ties), ties.inside);
  if (m.externalPairs === 0 || m.internalPairs === 0)
    return "no density-normalised index: no pair of members";
  const [e, i] = [m.external / m.externalPairs, m.internal / m.internalPairs];
  return `density-normalised index ${((e - i) / (e + i)).toFixed(4)}`;
}

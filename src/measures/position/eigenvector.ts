import { weakComponents } from "../ties/graph.ts";
import { BY_CONSTRUCTION } from "../ties/nulls.ts";
import { scaled } from "../ties/scaled.ts";
import { NOBODY, ofOne } from "./of-one.ts";
import { leadingOf } from "./spectrum.ts";

export const eigenvector = ofOne({
  name: "eigenvector",
  title: "Eigenvector centrality",
  says: "How far an actor is tied to those who are themselves well tied, among the actors it hangs together with.",
  formula:
    "x of W'x = λx for the largest λ, length 1 in each component; with direction from senders to receivers",
  unit: "index",
  range: "0 to 1",
  nulls: [
    ...NOBODY,
    "isolate: no tie",
    "degenerate: no circle of ties, or several equally strong",
    BY_CONSTRUCTION,
  ],
  cites: "Bonacich 1972, J. Math. Sociol. 2(1)",
  example: "p is tied to q, r and s, q to r, s to t: 0.6037",
  rows: ["a,b", "p,q", "p,r", "p,s", "q,r", "s,t"],
  gives: 0.6037,
  none: [
    "degenerate",
    "ties run in no circle, or several circles are equally strong, so that no one vector leads",
  ],
  scores: (ties) => {
    const scores = new Float64Array(ties.nodes.length).fill(Number.NaN);
    const all = ties.directed ? ties : scaled(ties);
    for (const members of weakComponents(all)) {
      if (members.length === 1) continue;
      const { vector, settled } = leadingOf(all, members);
      if (settled) for (const i of members) scores[i] = vector[i] ?? 0;
    }
    return scores;
  },
  notes: (ties, ego) => {
    const parts = weakComponents(ties).filter((members) => members.length > 1);
    const own = parts.find((members) => members.includes(ego)) ?? [];
    return parts.length > 1
      ? [`ties fall into ${parts.length} components; this is among the ${own.length} actors of its own`]
      : [];
  },
});

import { bounded, type Measure, nothing, type Ties } from "../measure.ts";
import { undirected } from "../ties/build.ts";
import { onTies } from "../ties/graph.ts";
import { ALONE, BY_CONSTRUCTION, UNTIED } from "../ties/nulls.ts";
import { NOBODY, ofOne } from "./of-one.ts";

const ROWS = ["a,b", "p,q", "p,r", "p,s", "q,r", "s,t"];

export const localClustering = ofOne({
  name: "local-clustering",
  title: "Local clustering",
  says: "Of all pairs of an actor's contacts, the part that is tied to each other, whatever the direction of ties.",
  formula: "tied pairs of contacts / (d(d - 1) / 2)",
  unit: "share",
  range: "0 to 1",
  nulls: [...NOBODY, "isolate: no tie", "undefined-by-definition: one contact only", BY_CONSTRUCTION],
  cites: "Watts & Strogatz 1998, Nature 393",
  example: "p is tied to q, r and s, of which q and r are tied: 0.3333",
  rows: ROWS,
  gives: 0.3333,
  none: ["undefined-by-definition", "one contact only"],
  scores: (ties) => {
    const all = undirected(ties);
    return trianglesOf(all).map((t, i) => {
      const pairs = pairsAt(all, i);
      return pairs === 0 ? Number.NaN : t / pairs;
    });
  },
});

export const transitivity: Measure<"ties"> = {
  name: "transitivity",
  input: "ties",
  title: "Transitivity",
  says: "Where one actor is tied to two others, how often these are tied too, whatever the direction of ties.",
  formula: "3 triangles / pairs of ties that share an actor",
  unit: "share",
  range: "0 to 1",
  nulls: [UNTIED, ALONE, "degenerate: nobody has two contacts", BY_CONSTRUCTION],
  cites: "Wasserman & Faust 1994; Newman 2003, SIAM Rev. 45(2)",
  example: "p is tied to q, r and s, q to r, s to t: one triangle, six pairs, 0.5",
  rows: ROWS,
  typed: ["clustering"],
  gives: 0.5,
  uses: ["caution"],
  of: (ties, chosen) =>
    onTies(
      ties,
      {},
      () => {
        const all = undirected(ties);
        const pairs = ties.nodes.reduce((a, _, i) => a + pairsAt(all, i), 0);
        if (pairs === 0) return nothing("degenerate", "nobody has two contacts");
        const value = trianglesOf(all).reduce((a, b) => a + b, 0) / pairs;
        return bounded(value, value, value);
      },
      chosen,
    ),
};

function pairsAt(ties: Ties, i: number): number {
  const contacts = (ties.starts[i + 1] ?? 0) - (ties.starts[i] ?? 0);
  return (contacts * (contacts - 1)) / 2;
}

/** How many pairs of each actor's contacts are tied: each triangle is found once, from the two less tied of its three. */
function trianglesOf(ties: Ties): Float64Array {
  const { starts, targets } = ties;
  const n = ties.nodes.length;
  const triangles = new Float64Array(n);
  const marked = new Int32Array(n).fill(-1);
  const tied = (i: number) => (starts[i + 1] ?? 0) - (starts[i] ?? 0);
  const above = (j: number, i: number) => tied(j) > tied(i) || (tied(j) === tied(i) && j > i);
  for (let i = 0; i < n; i++) {
    for (let k = starts[i] ?? 0; k < (starts[i + 1] ?? 0); k++)
      if (above(targets[k] ?? 0, i)) marked[targets[k] ?? 0] = i;
    for (let k = starts[i] ?? 0; k < (starts[i + 1] ?? 0); k++) {
      const j = targets[k] ?? 0;
      if (marked[j] !== i) continue;
      for (let h = starts[j] ?? 0; h < (starts[j + 1] ?? 0); h++) {
        const q = targets[h] ?? 0;
        if (marked[q] !== i || !above(q, j)) continue;
        for (const corner of [i, j, q]) triangles[corner] = (triangles[corner] ?? 0) + 1;
      }
    }
  }
  return triangles;
}

import type { Measure } from "../measure.ts";
import { betweenness } from "../position/betweenness.ts";
import { centralised } from "./centralisation.ts";
import { onTies } from "./graph.ts";

export const betweennessCentralisation: Measure<"ties"> = {
  name: "betweenness-centralisation",
  input: "ties",
  title: "Betweenness centralisation",
  says: "How far one actor alone lies on the shortest ways between the others: 1 in a star, 0 in a circle.",
  formula: "sum of (max b - b_i) / ((n - 1)²(n - 2)), undirected over half of that; weights are not read",
  unit: "index",
  range: "0 to 1",
  nulls: [
    "no-data: no actor, or a tie is unknown",
    "undefined-by-definition: fewer than three actors",
    "by-construction: the way ties were made decides the result",
  ],
  cites: "Freeman 1979, Soc. Networks 1: 215",
  example: "a to b, b to c, c to d, d to e, undirected: b 3, c 4, d 3, (4 + 1 + 0 + 1 + 4) / 24 = 0.4167",
  rows: ["a,b", "a,b", "b,c", "c,d", "d,e"],
  gives: 0.4167,
  uses: ["caution"],
  of: (ties, chosen) =>
    onTies(
      ties,
      {},
      (_, n) => centralised(betweenness(ties), ((n - 1) ** 2 * (n - 2)) / (ties.directed ? 1 : 2)),
      chosen,
    ),
};

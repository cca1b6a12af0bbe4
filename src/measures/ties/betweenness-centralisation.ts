import type { Measure } from "../measure.ts";
import { betweenness } from "../position/betweenness.ts";
import { centralised } from "./centralisation.ts";
import { onTies } from "./graph.ts";
import { BY_CONSTRUCTION, UNTIED } from "./nulls.ts";

export const betweennessCentralisation: Measure<"ties"> = {
  name: "betweenness-centralisation",
  input: "ties",
  title: "Betweenness centralisation",
  says: "How far one actor alone lies on the shortest ways between the others: 1 in a star, 0 in a circle.",
  formula: "sum of (max b - b_i) / ((n - 1)²(n - 2)), undirected over half of that; weights are not read",
  unit: "index",
  range: "0 to 1",
  nulls: [UNTIED, "undefined-by-definition: fewer than three actors", BY_CONSTRUCTION],
  cites: "Freeman 1979, Soc. Networks 1: 215",
  example:
    "a to b, b to c, c to d, d to e, b to d, undirected: b 3, d 3, the others 0, (3 + 0 + 3 + 0 + 3) / 24 = 0.375",
  rows: ["a,b", "a,b", "b,c", "c,d", "d,e", "b,d"],
  gives: 0.375,
  uses: ["caution"],
  of: (ties, chosen) =>
    onTies(
      ties,
      {},
      (_, n) => centralised(betweenness(ties), ((n - 1) ** 2 * (n - 2)) / (ties.directed ? 1 : 2)),
      chosen,
    ),
};

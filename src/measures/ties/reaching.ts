import { bounded, type Measure, nothing, type Reading, type Ties } from "../measure.ts";
import { sum } from "../sum.ts";
import { spreadBelowMax } from "./centralisation.ts";
import { onTies } from "./graph.ts";
import { ALONE, BY_CONSTRUCTION, UNTIED } from "./nulls.ts";
import { scaled } from "./scaled.ts";
import { reachCounts } from "./strong.ts";
import { walker } from "./walks.ts";

const NULLS = [UNTIED, ALONE, BY_CONSTRUCTION];
const CITES = "Mones, Vicsek & Vicsek 2012, PLoS ONE 7(3) e33799";

export const reachingCentrality: Measure<"ties"> = {
  name: "reaching-centrality",
  input: "ties",
  title: "Global reaching centrality",
  says: "How far one actor reaches more of the others than the rest do: 1 in a star, 0 in a circle.",
  formula:
    "sum of (max C - C_i) / (n - 1), C_i the share of others in reach, undirected the mean of 1/distance",
  unit: "index",
  range: "0 to 1",
  nulls: NULLS,
  cites: CITES,
  example: "a chain of six: 0.6",
  rows: ["from,to", "a,b", "b,c", "c,d", "d,e", "e,f"],
  gives: 0.6,
  uses: ["caution"],
  of: (ties, chosen) =>
    onTies(
      ties,
      {},
      (_, n) => {
        const reach = ties.directed ? reachCounts(ties) : nearness(ties);
        return spreadBelowMax(
          reach.map((r) => r / (n - 1)),
          n - 1,
        );
      },
      chosen,
    ),
};

export const reachingCentralityWeighted: Measure<"ties"> = {
  name: "reaching-centrality-weighted",
  input: "ties",
  title: "Weighted global reaching centrality",
  says: "How far one actor reaches the others over stronger ties than the rest do; strong ties are short.",
  formula:
    "sum of (max C - C_i) / (n - 1), C_i the mean over others of the mean weight on the shortest path to them (length 1/w), in mean weights",
  unit: "index",
  range: "0 and more",
  nulls: [...NULLS, "degenerate: no ties"],
  cites: CITES,
  example: "a to b 2, a to c 4, b to d 2, c to d 2, e alone: C 0.9, 0.2, 0.2, 0, 0: 0.8",
  rows: ["from,to,weight", "a,b,2", "a,c,4", "b,d,2", "c,d,2", "e,,"],
  gives: 0.8,
  uses: ["caution"],
  of: (ties, chosen) => onTies(ties, {}, () => weighted(scaled(ties)), chosen),
};

function weighted(ties: Ties): Reading {
  const n = ties.nodes.length;
  const m = ties.weights.length;
  if (m === 0) return nothing("degenerate", "no ties");
  const mean = sum(ties.weights) / m;
  const walk = walker(ties);
  const terms = new Float64Array(n);
  const reach = Float64Array.from({ length: n }, (_, source) => {
    terms.fill(0);
    walk(source, (j, steps, weight) => {
      terms[j] = weight / steps;
    });
    return sum(terms) / (n - 1) / mean;
  });
  const { value } = spreadBelowMax(reach, n - 1);
  return typeof value === "number" ? bounded(value, value, value) : { value };
}

/** Sum over the others of 1/distance, undirected. */
function nearness(ties: Ties): Float64Array {
  const n = ties.nodes.length;
  const { starts, targets } = ties;
  const seen = new Int32Array(n).fill(-1);
  const queue = new Int32Array(n);
  return Float64Array.from({ length: n }, (_, source) => {
    let [first, end, near] = [0, 1, 0];
    queue[0] = source;
    seen[source] = source;
    for (let steps = 1; first < end; steps++) {
      const last = end;
      for (; first < last; first++) {
        const i = queue[first] ?? 0;
        const stop = starts[i + 1] ?? 0;
        for (let k = starts[i] ?? 0; k < stop; k++) {
          const j = targets[k] ?? 0;
          if (seen[j] === source) continue;
          seen[j] = source;
          queue[end++] = j;
        }
      }
      near += (end - last) / steps;
    }
    return near;
  });
}

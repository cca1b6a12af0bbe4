import type { Ties } from "../measure.ts";
import { BY_CONSTRUCTION } from "../ties/nulls.ts";
import { NOBODY, ofOne } from "./of-one.ts";

const ROWS = ["from,to", "p,q", "q,r", "q,s", "s,t", "t,p"];

export const closeness = ofOne({
  name: "closeness",
  title: "Closeness",
  says: "How few steps an actor needs to those it can reach; those out of reach are left out, so see how many there are.",
  formula: "actors in reach / Σ steps to them, along the direction of ties",
  unit: "index",
  range: "0 to 1",
  nulls: [...NOBODY, "isolate: no tie", "degenerate: it reaches nobody", BY_CONSTRUCTION],
  cites: "Freeman 1979, Soc. Networks 1(3)",
  example: "p reaches q in 1 step, r and s in 2, t in 3: 0.5",
  rows: ROWS,
  gives: 0.5,
  none: ["degenerate", "it reaches nobody along the direction of ties"],
  scores: (ties) => {
    const { reached, steps } = walked(ties);
    return reached.map((r, i) => (r === 0 ? Number.NaN : r / (steps[i] ?? 0)));
  },
  notes: (ties, ego) => {
    const reached = walked(ties, ego).reached[ego] ?? 0;
    const others = ties.nodes.length - 1;
    return reached < others ? [`of ${others} others it reaches ${reached}`] : [];
  },
});

export const closenessHarmonic = ofOne({
  name: "closeness-harmonic",
  title: "Harmonic closeness",
  says: "How near the others are to an actor on average, those out of reach counting nothing.",
  formula: "Σ 1 / steps over the others / (n - 1), along the direction of ties",
  unit: "index",
  range: "0 to 1",
  nulls: [...NOBODY, BY_CONSTRUCTION],
  cites: "Marchiori & Latora 2000; Rochat 2009",
  example: "p reaches q in 1 step, r and s in 2, t in 3: 0.5833",
  rows: ROWS,
  gives: 0.5833,
  scores: (ties) => {
    const { inverse } = walked(ties);
    return inverse.map((v) => v / (ties.nodes.length - 1));
  },
});

/** Of everybody, or of one: how many it reaches, in how many steps together, and the sum of what one over each is. */
function walked(
  ties: Ties,
  only?: number,
): { reached: Float64Array; steps: Float64Array; inverse: Float64Array } {
  const n = ties.nodes.length;
  const { starts, targets } = ties;
  const found = { reached: new Float64Array(n), steps: new Float64Array(n), inverse: new Float64Array(n) };
  const queue = new Int32Array(n);
  const met = new Int32Array(n).fill(-1);
  for (let source = only ?? 0; source < (only === undefined ? n : only + 1); source++) {
    queue[0] = source;
    met[source] = source;
    let [end, levelEnd, distance, total, inverse] = [1, 1, 1, 0, 0];
    for (let at = 0; at < end; at++) {
      if (at === levelEnd) {
        levelEnd = end;
        distance++;
      }
      const i = queue[at] ?? 0;
      const last = starts[i + 1] ?? 0;
      for (let k = starts[i] ?? 0; k < last; k++) {
        const j = targets[k] ?? 0;
        if (met[j] === source) continue;
        met[j] = source;
        queue[end++] = j;
        total += distance;
        inverse += 1 / distance;
      }
    }
    found.reached[source] = end - 1;
    found.steps[source] = total;
    found.inverse[source] = inverse;
  }
  return found;
}

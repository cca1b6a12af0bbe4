import { bounded, type Measure, nothing, type Ties } from "../measure.ts";
import { sum } from "../sum.ts";
import { onTies } from "./graph.ts";
import { BY_CONSTRUCTION, UNTIED } from "./nulls.ts";
import { scaled } from "./scaled.ts";
import { trophicLevels } from "./trophic-levels.ts";

const CITES = "MacKay, Johnson & Sansom 2020, R. Soc. Open Sci. 7: 201138";
const NULLS = [
  UNTIED,
  "undefined-by-definition: one actor only, ties have no direction, or weights so unequal that no levels are found",
];
const ROWS = ["from,to", "a,b", "b,c", "a,c", "d,", "e,"];
const UNSETTLED = "weights are too unequal for levels of a component as large as this";

export const trophicIncoherence: Measure<"ties"> = {
  name: "trophic-incoherence",
  input: "ties",
  title: "Trophic incoherence",
  says: "How badly weighted ties fit on one ladder: 0 where each goes up exactly one step, 1 in a circle.",
  formula: "F0 = sum of w_ij (h_j - h_i - 1)² / sum of w_ij, h the levels that make it least",
  unit: "index",
  range: "0 to 1",
  nulls: [...NULLS, "degenerate: no ties", BY_CONSTRUCTION],
  cites: CITES,
  example: "a to b, b to c, a to c, d and e alone: levels 0, 2/3, 4/3, 0.1111",
  rows: ROWS,
  gives: 0.1111,
  uses: ["caution"],
  of: (ties, chosen) =>
    onTies(
      ties,
      { directed: true },
      () => {
        if (ties.targets.length === 0) return nothing("degenerate");
        const value = incoherence(ties);
        return value === null ? nothing("undefined-by-definition", UNSETTLED) : bounded(value, value, value);
      },
      chosen,
    ),
};

export const trophicLevel: Measure<"position"> = {
  name: "trophic-level",
  input: "position",
  title: "Trophic level",
  says: "On which rung of the ladder of ties an actor stands: 0 the lowest of its component, who only sends.",
  formula: "h of (diag(in + out) - W - Wᵀ) h = in - out, the lowest of each component 0",
  unit: "steps",
  range: "0 and more",
  nulls: [...NULLS, "isolate: the actor has no ties", "under-specified: no actor is named", BY_CONSTRUCTION],
  cites: CITES,
  example: "b in a to b, b to c, a to c: 0.6667",
  rows: ["from,to", "b,c", "a,b", "a,c", "d,", "e,"],
  gives: 0.6667,
  uses: ["caution"],
  of: ({ ties, ego }, chosen) =>
    onTies(
      ties,
      { directed: true },
      () => {
        if (ego < 0)
          return nothing(
            "under-specified",
            "of whom? name one with to or from; by recipient or by partner gives everyone",
          );
        const levels = rungsOf(ties);
        if (levels === null) return nothing("undefined-by-definition", UNSETTLED);
        const value = levels[ego] ?? Number.NaN;
        return Number.isNaN(value) ? nothing("isolate") : bounded(value, value, value);
      },
      chosen,
    ),
  each: (ties) =>
    (ties.directed ? rungsOf(ties) : null) ?? new Float64Array(ties.nodes.length).fill(Number.NaN),
};

/** Level of each actor, NaN for one without ties; null where no levels are found. */
function rungsOf(ties: Ties): Float64Array | null {
  const tied = new Uint8Array(ties.nodes.length);
  ties.targets.forEach((j) => {
    tied[j] = 1;
  });
  const sends = (i: number) => (ties.starts[i + 1] ?? 0) > (ties.starts[i] ?? 0);
  const levels = trophicLevels(ties);
  return levels === null ? null : levels.map((h, i) => (tied[i] === 1 || sends(i) ? h : Number.NaN));
}

/** F0 of directed ties, at least one; null where no levels are found. */
export function incoherence(ties: Ties): number | null {
  const levels = trophicLevels(ties);
  if (levels === null) return null;
  const { weights } = scaled(ties);
  const misfit = new Float64Array(weights.length);
  for (let i = 0; i < ties.nodes.length; i++)
    for (let k = ties.starts[i] ?? 0; k < (ties.starts[i + 1] ?? 0); k++)
      misfit[k] = (weights[k] ?? 0) * ((levels[ties.targets[k] ?? 0] ?? 0) - (levels[i] ?? 0) - 1) ** 2;
  return Math.min(1, sum(misfit) / sum(weights));
}

import { bounded, type Measure, nothing, type Reading, type Ties } from "../measure.ts";
import { type Blocks, type Cores, coresOf, EXHAUSTIVE, type Fit, fewestErrors } from "./core-search.ts";
import { onTies } from "./graph.ts";
import { ALONE, BY_CONSTRUCTION, UNTIED } from "./nulls.ts";

const CITES = "Borgatti & Everett 2000, Soc. Networks 21: 375; Lip 2011, arXiv:1102.5511";
const NULLS = [
  UNTIED,
  ALONE,
  "degenerate: no core can be told from a periphery, as where none or all are tied",
  BY_CONSTRUCTION,
];
const ROWS = ["a,b", "a,b", "a,c", "a,d", "b,c", "d,e"];
/** How many cores that fit as well are told. */
const TOLD = 12;

export const corePeriphery: Measure<"ties"> = {
  name: "core-periphery",
  input: "ties",
  title: "Core-periphery fit",
  says: "How closely ties follow a core that is tied to all and a periphery that is tied to the core alone; 1 in a star.",
  formula: "largest Pearson r of a_ij and c_i or c_j over pairs, c of 0 and 1",
  unit: "correlation",
  range: "above -1, to 1",
  nulls: NULLS,
  cites: CITES,
  example: "a to b, c and d, b to c, d to e: core a, with 3 of its 4 pairs tied and 2 of the other 6, 0.4082",
  rows: ROWS,
  gives: 0.4082,
  uses: ["caution"],
  of: (ties, chosen) => onTies(ties, {}, () => fitOf(ties, coresOf(ties, either)), chosen),
};

export const corePeripheryOpen: Measure<"ties"> = {
  name: "core-periphery-open",
  input: "ties",
  title: "Core-periphery fit, ties between the two left open",
  says: "How closely ties follow a core where all are tied and a periphery where none are, whatever runs between them.",
  formula: "largest Pearson r of a_ij and c_i over pairs with c_i = c_j",
  unit: "correlation",
  range: "above -1, to 1",
  nulls: NULLS,
  cites: CITES,
  example: "a to b, c and d, b to c, d to e: core a and b, tied, and 1 of 3 pairs of the rest, 0.5774",
  rows: ROWS,
  gives: 0.5774,
  uses: ["caution"],
  of: (ties, chosen) => onTies(ties, {}, () => fitOf(ties, coresOf(ties, within)), chosen),
};

export const core: Measure<"ties"> = {
  name: "core",
  input: "ties",
  title: "Core",
  says: "Who is in the core where a core and a periphery fit best; other cores that fit as well are in the notes.",
  formula: "argmax over c of the r of core-periphery; the smallest, then the first in alphabetical order",
  unit: "names",
  range: "one name or more",
  nulls: NULLS,
  cites: CITES,
  example: "one outside partner to four recipients, two of them tied: the partner",
  rows: ["from,to", "p,a", "p,b", "p,c", "p,d", "a,b"],
  gives: "p",
  uses: ["caution"],
  of: (ties, chosen) =>
    onTies(
      ties,
      {},
      () => {
        const found = coresOf(ties, either);
        const { value, notes } = fitOf(ties, found);
        const [best] = listed(ties, found);
        if (best === undefined || typeof value !== "number") return nothing("degenerate");
        return {
          value: best,
          low: null,
          high: null,
          notes: [`r ${value.toPrecision(4)}`, ...(notes ?? []).slice(1)],
        };
      },
      chosen,
    ),
};

/** A pair should be tied where either is of the core. */
const either: Fit = ({ core, size, inPeriphery, ties }) => {
  const all = size * (size - 1);
  const wanted = all - (size - core) * (size - core - 1);
  return correlation(all, ties, wanted, ties - inPeriphery);
};

/** A pair should be tied where both are of the core and not where neither is. */
const within: Fit = ({ core, size, inCore, inPeriphery }: Blocks) => {
  const wanted = core * (core - 1);
  return correlation(wanted + (size - core) * (size - core - 1), inCore + inPeriphery, wanted, inCore);
};

/** Pearson's r of two marks over `n` pairs: so many have the first, so many the second, so many both. */
function correlation(n: number, first: number, second: number, both: number): number {
  const spread = first * (n - first) * second * (n - second);
  return spread > 0 ? (n * both - first * second) / Math.sqrt(spread) : Number.NaN;
}

function fitOf(ties: Ties, found: Cores): Reading {
  if (found.cores.length === 0) return nothing("degenerate");
  const [best = [], ...others] = listed(ties, found);
  const { errors, core: few } = fewestErrors(ties);
  const notes = [
    `core ${best.join(", ")}`,
    ...others.slice(0, TOLD).map((names) => `fits as well: ${names.join(", ")}`),
    ...(others.length > TOLD ? [`and ${others.length - TOLD} more cores fit as well`] : []),
    ...(found.exhaustive
      ? []
      : [`heuristic: with more than ${EXHAUSTIVE} actors not every core was looked at`]),
    `fewest ties out of place (Lip): ${errors}, with a core of ${namesOf(ties, few).join(", ") || "nobody"}`,
  ];
  const value = Math.min(1, found.fit);
  return found.exhaustive ? bounded(value, value, value, notes) : { value, low: value, high: null, notes };
}

/** The cores by name, the smallest first. */
function listed(ties: Ties, { cores }: Cores): readonly (readonly string[])[] {
  return cores
    .map((marks) =>
      namesOf(
        ties,
        [...marks.keys()].filter((i) => marks[i] === 1),
      ),
    )
    .sort((a, b) => a.length - b.length || (a.join() < b.join() ? -1 : 1));
}

function namesOf(ties: Ties, actors: readonly number[]): readonly string[] {
  return actors.map((i) => ties.nodes[i] ?? "").sort();
}

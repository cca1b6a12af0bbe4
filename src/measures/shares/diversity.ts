import { bounded, type Measure, type Parts, type Reading } from "../measure.ts";
import { sum } from "../sum.ts";
import { settled } from "./concentration.ts";
import { byNumber, inequality, LOGS, leastOf, mostOf, SQUARES } from "./extremes.ts";
import { entropy, hill, type Known, onParts, SAMPLED } from "./shares.ts";

const NO_PART = ["no-data: no part is known", "degenerate: every part is 0"];
const EXAMPLE = "52, 15, 11, 7, 6:";

const ROWS = ["name,value", "A,52", "B,15", "C,11", "D,7", "E,6"];

export const effectiveNumber: Measure<"parts"> = {
  name: "effective-number",
  input: "parts",
  amongKnown: true,
  title: "Effective number of partners",
  says: "How many equally large partners would be as concentrated as these; small ones count for little.",
  formula: "1 / sum of p², Hill number of order 2",
  unit: "partners",
  range: "1 to S",
  nulls: NO_PART,
  cites: "Laakso & Taagepera 1979; Hill 1973",
  example: `${EXAMPLE} 2.641`,
  rows: ROWS,
  typed: ["diversity", "diversification", "simpson", "laakso-taagepera"],
  gives: 2.641,
  uses: SAMPLED,
  of: (parts) =>
    onParts(parts, (known) => {
      const h = inequality(SQUARES, known.ends);
      return bounded(hill(known.shares, 2), 1 / h.high, 1 / h.low);
    }),
};

export const effectiveNumber1: Measure<"parts"> = {
  name: "effective-number-1",
  input: "parts",
  amongKnown: true,
  title: "Effective number of partners, order 1",
  says: "How many equally large partners would be as diverse as these, each weighed by its share.",
  formula: "exp(-sum of p ln p), Hill number of order 1; open above where an amount is unknown",
  unit: "partners",
  range: "1 to S",
  nulls: NO_PART,
  cites: "Hill 1973; Jost 2006",
  example: `${EXAMPLE} 3.487`,
  rows: ROWS,
  gives: 3.487,
  uses: SAMPLED,
  of: (parts) => onEntropy(parts, Math.exp),
};

export const richness: Measure<"parts"> = {
  name: "richness",
  input: "parts",
  amongKnown: true,
  title: "Number of partners",
  says: "How many partners have any part at all.",
  formula: "S, Hill number of order 0; open above where an amount is unknown",
  unit: "partners",
  range: "1 and more",
  nulls: NO_PART,
  cites: "Hill 1973",
  example: `${EXAMPLE} 5`,
  rows: ROWS,
  gives: 5,
  uses: SAMPLED,
  of: (parts) =>
    onParts(parts, ({ values, ends }) => {
      const sure = ends.low.filter((x) => x > 0).length;
      const most = ends.unknown[1] === 0 ? ends.high.length : Number.NaN;
      return bounded(values.length, Math.max(1, sure), most);
    }),
};

export const shannon: Measure<"parts"> = {
  name: "shannon",
  input: "parts",
  amongKnown: true,
  title: "Shannon entropy",
  says: "How hard it is to guess the partner of one unit drawn at random.",
  formula: "-sum of p ln p; open above where an amount is unknown",
  unit: "nats",
  range: "0 to ln S",
  nulls: NO_PART,
  cites: "Shannon 1948",
  example: `${EXAMPLE} 1.2489`,
  rows: ROWS,
  typed: ["entropy"],
  gives: 1.249,
  uses: SAMPLED,
  of: (parts) => onEntropy(parts, (h) => h),
};

export const theil: Measure<"parts"> = {
  name: "theil",
  input: "parts",
  amongKnown: true,
  title: "Theil index",
  says: "How far shares are from equal; it splits into between and within blocs.",
  formula: "ln S + sum of p ln p",
  unit: "nats",
  range: "0 to ln S",
  nulls: NO_PART,
  cites: "Theil 1967",
  example: `${EXAMPLE} 0.3605`,
  rows: ROWS,
  gives: 0.3605,
  uses: SAMPLED,
  of: (parts) =>
    onParts(parts, (known) => {
      const above = (index: number, n: number) => Math.max(0, Math.log(n) + index);
      const least = byNumber(known.ends, 1).map((ends) => above(leastOf(LOGS, ends), ends.low.length));
      const most = above(mostOf(LOGS, known.ends), known.ends.low.length);
      return settled(above(-entropy(known.shares), known.values.length), known, Math.min(...least), most);
    }),
};

export const gini: Measure<"parts"> = {
  name: "gini",
  input: "parts",
  amongKnown: true,
  atBest: true,
  title: "Gini coefficient",
  says: "How unequal the parts that are not zero are; with five partners it cannot exceed 0.8.",
  formula: "sum of (2i - S - 1) x_i / (S · sum of x), x in rising order",
  unit: "index",
  range: "0 to 1 - 1/S",
  nulls: NO_PART,
  cites: "Gini 1912",
  example: `${EXAMPLE} 0.4396`,
  rows: ROWS,
  gives: 0.4396,
  uses: SAMPLED,
  of: (parts) => onParts(parts, (known) => settled(giniOf(known), known)),
};

function giniOf({ values, total }: Known): number {
  const s = values.length;
  const sorted = values.toSorted();
  return Math.max(0, sum(sorted.map((x, i) => (2 * (i + 1) - s - 1) * x)) / (s * total));
}

/** Least where all that is unknown belongs to the largest; without limit where it may be spread thin. */
function onEntropy(parts: Parts, f: (entropy: number) => number): Reading {
  return onParts(parts, ({ shares, ends }) => {
    const high = ends.unknown[1] === 0 ? f(0 - leastOf(LOGS, ends)) : Number.NaN;
    return bounded(f(entropy(shares)), f(0 - mostOf(LOGS, ends)), high);
  });
}

import { bounded, type Measure, nothing, type Reading } from "../measure.ts";
import { sum } from "../sum.ts";
import { byNumber, inequality, leastOf, mostOf, SQUARES } from "./extremes.ts";
import { type Known, onParts, SAMPLED } from "./shares.ts";

const NO_PART = ["no-data: no part is known", "degenerate: every part is 0"];
const EXAMPLE = "52, 15, 11, 7, 6:";

const ROWS = ["name,value", "A,52", "B,15", "C,11", "D,7", "E,6"];

export const hhi: Measure<"parts"> = {
  name: "hhi",
  input: "parts",
  amongKnown: true,
  title: "Herfindahl–Hirschman index",
  says: "How concentrated a total is on few partners: 1 where one has all of it.",
  formula:
    "sum of p²; bounds give the unknown amount to many tiny partners or all to the largest, each part within its range",
  unit: "index",
  range: "1/S to 1",
  nulls: NO_PART,
  cites: "Hirschman 1964; Herfindahl 1950; bounds after Manski 2003",
  example: `${EXAMPLE} 0.3786`,
  rows: ROWS,
  typed: ["concentration", "herfindahl", "herfindahl-hirschman"],
  gives: 0.3786,
  uses: SAMPLED,
  of: (parts) =>
    onParts(parts, (known) => {
      const { low, high } = inequality(SQUARES, known.ends);
      return bounded(squares(known), low, high);
    }),
};

export const hhiNormalised: Measure<"parts"> = {
  name: "hhi-normalised",
  input: "parts",
  amongKnown: true,
  title: "Normalised HHI",
  says: "Concentration beyond what the number of partners makes inevitable: 0 where all have the same.",
  formula: "(H - 1/S) / (1 - 1/S)",
  unit: "index",
  range: "0 to 1",
  nulls: [...NO_PART, "undefined-by-definition: one partner only"],
  cites: "Hirschman 1964",
  example: `${EXAMPLE} 0.2232`,
  rows: ROWS,
  gives: 0.2232,
  uses: SAMPLED,
  of: (parts) =>
    onParts(parts, (known) => {
      const s = known.values.length;
      if (s < 2) return nothing("undefined-by-definition");
      const beyond = (h: number, n: number) => (h - 1 / n) / (1 - 1 / n);
      const least = byNumber(known.ends, 2).map((ends) => beyond(leastOf(SQUARES, ends), ends.low.length));
      const most = beyond(mostOf(SQUARES, known.ends), known.ends.low.length);
      return settled(beyond(squares(known), s), known, Math.min(...least), most);
    }),
};

export const hhiUnbiased: Measure<"parts"> = {
  name: "hhi-unbiased",
  input: "parts",
  amongKnown: true,
  atBest: true,
  title: "Unbiased HHI of counts",
  says: "The chance that two different activities have the same partner; few activities do not inflate it.",
  formula: "sum of n(n - 1) / (N(N - 1))",
  unit: "index",
  range: "0 to 1",
  nulls: [
    ...NO_PART,
    "too-few: fewer than two activities",
    "undefined-by-definition: parts are not whole counts",
  ],
  cites: "Simpson 1949",
  example: "136, 91, 41, 19, 20: 0.3078",
  rows: ["name,value", "A,136", "B,91", "C,41", "D,19", "E,20"],
  gives: 0.3078,
  uses: SAMPLED,
  of: (parts) =>
    onParts(parts, (known) => {
      if (!known.values.every(Number.isInteger))
        return nothing("undefined-by-definition", "parts are not whole counts");
      if (known.total < 2) return nothing("too-few");
      return settled(sum(known.values.map((n) => n * (n - 1))) / (known.total * (known.total - 1)), known);
    }),
};

export const hirschman: Measure<"parts"> = {
  name: "hirschman",
  input: "parts",
  amongKnown: true,
  title: "Hirschman index",
  says: "Square root of the HHI, as Hirschman first printed it for trade.",
  formula: "sqrt(sum of p²)",
  unit: "index",
  range: "1/sqrt(S) to 1",
  nulls: NO_PART,
  cites: "Hirschman 1945; 1964",
  example: `${EXAMPLE} 0.6153`,
  rows: ROWS,
  gives: 0.6153,
  uses: SAMPLED,
  of: (parts) =>
    onParts(parts, (known) => {
      const { low, high } = inequality(SQUARES, known.ends);
      return bounded(Math.sqrt(squares(known)), Math.sqrt(low), Math.sqrt(high));
    }),
};

/** Within these ends where all is somebody's; without ends where the number of partners is itself open. */
export function settled(value: number, known: Known, low = value, high = value): Reading {
  return known.ends.unknown[1] === 0 ? bounded(value, low, high) : bounded(value, Number.NaN, Number.NaN);
}

function squares(known: Known): number {
  return sum(known.shares.map((p) => p * p));
}

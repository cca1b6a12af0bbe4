import { bounded, type Measure, nothing, type Pair, type Reading } from "../measure.ts";
import { SAMPLED } from "../shares/shares.ts";
import { endsOf, type Interval, shareOf } from "./interval.ts";
import { checkTotal, isMissing } from "./totals.ts";

export const share: Measure<"pair"> = {
  name: "share",
  input: "pair",
  title: "Share",
  says: "What part of everyone's total the question has; concentration, and not yet dependence.",
  formula: "x / X; bounds x.low / (x.low + rest.high) and x.high / (x.high + rest.low)",
  unit: "share",
  range: "0 to 1",
  nulls: ["no-data: nothing was looked at or no amount is known", "degenerate: the whole is 0"],
  cites: "Holtom, Bromley & Simmel 2012 (TIV is a volume, not a price); Manski 2003 (bounds)",
  example: "52 of 52 + 15 + 11 + 7 + 6: 0.5714",
  rows: ["name,value", "of,52", "rest,15", "rest,11", "rest,7", "rest,6"],
  typed: ["market-share", "proportion", "percentage"],
  gives: 0.5714,
  uses: SAMPLED,
  of(pair) {
    checkPair(pair);
    const part = pair.of.best;
    if (pair.rest !== null && part > pair.against.best * (1 + 1e-9))
      throw new RangeError(`part larger than its whole: ${part} of ${pair.against.best}`);
    return quotient(pair);
  },
};

export const ratio: Measure<"pair"> = {
  name: "ratio",
  input: "pair",
  title: "Ratio",
  says: "How many times as large the question is as what it is held against.",
  formula: "x / y; bounds x.low / y.high and x.high / y.low, or those of a share where x is part of y",
  unit: "times",
  range: "0 and more",
  nulls: ["no-data: nothing was looked at or no amount is known", "degenerate: the base is 0"],
  cites: "Moore 1966 (interval arithmetic)",
  example: "136 drills over 41: 3.317",
  rows: ["name,value", "of,60", "of,50", "of,26", "against,30", "against,11"],
  gives: 3.317,
  uses: SAMPLED,
  of(pair) {
    checkPair(pair);
    return quotient(pair);
  },
};

export const change: Measure<"pair"> = {
  name: "change",
  input: "pair",
  title: "Change",
  says: "The question less what it is held against; shares are compared in points, not in per cent.",
  formula: "x - y; bounds x.low - y.high and x.high - y.low",
  unit: "of the value",
  range: "any number",
  nulls: ["no-data: one of the two was not looked at or no amount of it is known"],
  cites: "Moore 1966 (interval arithmetic)",
  example: "10 and 3 in the later years, 4, 3 and 2 in the earlier: 13 less 9, 4",
  rows: ["name,value", "of,10", "of,3", "against,4", "against,3", "against,2"],
  gives: 4,
  uses: SAMPLED,
  of({ of, against }) {
    checkTotal(of);
    checkTotal(against);
    if (isMissing(of) || isMissing(against)) return nothing("no-data");
    return bounded(of.best - against.best, of.low - against.high, of.high - against.low);
  },
};

function quotient({ of, against, rest }: Pair): Reading {
  if (isMissing(against) || Number.isNaN(of.best)) return nothing("no-data");
  if (against.best === 0) return nothing("degenerate");
  const value = of.best / against.best;
  const ends = rest === null ? apart(endsOf(of), endsOf(against)) : shareOf(endsOf(of), endsOf(rest));
  // A part and a rest added up give a whole in other last digits than the whole by itself.
  const end = (n: number) => (Math.abs(n - value) <= LAST_DIGITS * value ? value : n);
  return bounded(value, end(ends.low), end(ends.high));
}

const LAST_DIGITS = 1e-12;

function apart(of: Interval, against: Interval): Interval {
  return { low: of.low / against.high, high: of.high / against.low };
}

/** @throws RangeError where an amount is negative, or a best value lies outside its own ends */
export function checkPair(pair: Pair): void {
  for (const total of [pair.of, pair.against, ...(pair.rest === null ? [] : [pair.rest])]) {
    checkTotal(total);
    if (total.best < 0 || total.low < 0)
      throw new RangeError(`negative amount: ${Math.min(total.best, total.low)}`);
  }
}

import { bounded, type Measure, nothing } from "../measure.ts";
import { checkTotal, isMissing } from "./totals.ts";

export const frequency: Measure<"rate"> = {
  name: "frequency",
  input: "rate",
  title: "Frequency",
  says: "Activities a year over the whole period, years without any included.",
  formula: "n / years",
  unit: "of the value a year",
  range: "0 and more",
  nulls: ["no-data: no record was looked at", "degenerate: the period has no length"],
  cites: "elementary",
  example: "1, 0, 2, 1, 1 in five years: 1 a year",
  rows: ["year,value", "2001,1", "2002,0", "2003,2", "2004,1", "2005,1"],
  gives: 1,
  of({ count, years }) {
    checkTotal(count);
    if (count.best < 0) throw new RangeError(`negative count: ${count.best}`);
    if (!(years >= 0)) throw new RangeError(`not a number of years: ${years}`);
    if (isMissing(count)) return nothing("no-data");
    if (years === 0) return nothing("degenerate");
    return bounded(count.best / years, count.low / years, count.high / years);
  },
};

export const tieCoverage: Measure<"coverage"> = {
  name: "tie-coverage",
  input: "coverage",
  title: "Tie coverage",
  says: "In how many of all pairs of recipient and layer a partner has any tie.",
  formula: "reached (recipient, layer) pairs / (n_R · L)",
  unit: "share",
  range: "0 to 1",
  nulls: ["no-data: no recipient or no layer"],
  cites: "this project's; docs/methods/ties-and-projections.md; after the density of Wasserman & Faust 1994",
  example: "three recipients, two layers, ties in 4: 0.6667",
  rows: [
    "recipient,layer,reached",
    "A,drills,yes",
    "A,arms,yes",
    "B,drills,yes",
    "C,arms,yes",
    "C,drills,no",
  ],
  gives: 0.6667,
  of({ reached, possible }) {
    if (!(reached >= 0 && reached <= possible))
      throw new RangeError(`not a part of ${possible} pairs: ${reached}`);
    return possible === 0
      ? nothing("no-data")
      : bounded(reached / possible, reached / possible, reached / possible);
  },
};

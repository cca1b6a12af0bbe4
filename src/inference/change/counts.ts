import { type Chosen, type Measure, numberIn } from "../../measures/measure.ts";
import type { Course } from "../../measures/yearly/yearly.ts";
import { fixed } from "../written.ts";
import { lnCounts, poissonCost } from "./marginals.ts";
import { remarksOn } from "./remarks.ts";
import { allRegimes, NULLS, newRegime, withoutCounts } from "./report.ts";
import { runLengths } from "./run-lengths.ts";
import { cheapest } from "./several.ts";
import { credibleSet, modeOf, singleChange } from "./single.ts";

const SHARED = [...NULLS, "undefined-by-definition: volumes, not counts"];
const ROWS = ["year,value", "2001,4", "2002,5", "2003,4", "2004,6", "2005,1", "2006,0", "2007,1", "2008,1"];
const EXAMPLE = "4, 5, 4, 6, 1, 0, 1, 1 in 2001 to 2008:";

export const changePointCount: Measure<"course"> = {
  name: "change-point-count",
  input: "course",
  title: "Change point of counts",
  says: "The first year of a new rate of activities, if there is one such year.",
  formula: "mode of P(k) ∝ m(years to k) · m(years after k), m Gamma–Poisson; 95 % credible set of years",
  unit: "year",
  range: "second to last year of the period, or none where no change is likelier",
  nulls: SHARED,
  cites: "Raftery & Akman 1986; Carlin, Gelfand & Smith 1992; Kass & Raftery 1995",
  example: `${EXAMPLE} 2005`,
  rows: ROWS,
  gives: 2005,
  uses: ["rate-prior"],
  of: (course, chosen) => {
    const without = withoutCounts(course);
    if (without !== null) return without;
    const { shape, rate } = priorOf(course, chosen);
    const change = singleChange(course.years.length, lnCounts(course.values, shape, rate));
    const expected = change.posterior.reduce((sum, p, k) => sum + p * (course.years[k + 1] ?? 0), 0);
    return newRegime(course, change, (at) => [
      `${meanText(course, 0, at)} a year before, ${meanText(course, at, course.years.length)} from then on`,
      `expected first year of the new rate ${expected.toFixed(1)}`,
    ]);
  },
};

export const changePointsCount: Measure<"course"> = {
  name: "change-points-count",
  input: "course",
  title: "Change points of counts",
  says: "First years of all new rates of activities, where each must explain more than its penalty.",
  formula: "division with the least sum of 2n(1 - ln of mean) + penalty · changes, n the count of a regime",
  unit: "years",
  range: "none to all years but the first",
  nulls: SHARED,
  cites: "Jackson et al. 2005; Killick, Fearnhead & Eckley 2012",
  example: `${EXAMPLE} 2005`,
  rows: ROWS,
  gives: "2005",
  uses: ["penalty"],
  of: (course, chosen) => {
    const without = withoutCounts(course);
    if (without !== null) return without;
    const n = course.years.length;
    const factor = { "ln-n": 1, "2-ln-n": 2, "3-ln-n": 3 }[chosen?.penalty ?? "2-ln-n"] ?? 2;
    const { starts, cost } = cheapest(n, poissonCost(course.values), factor * Math.log(n));
    const rates = [...starts, n].map((end, i) => {
      const from = starts[i - 1] ?? 0;
      return `${course.years[from]} to ${course.years[end - 1]}: ${meanText(course, from, end)} a year`;
    });
    return allRegimes(course, starts, [...rates, `cost ${cost.toPrecision(6)} with its penalties`]);
  },
};

export const runLength: Measure<"course"> = {
  name: "run-length",
  input: "course",
  title: "Age of the present rate",
  says: "For how many years up to the last one activities have come at the rate they come at now.",
  formula: "mode of the run length r ≥ 1 after the last year, each year ending a regime with chance `hazard`",
  unit: "years",
  range: "1 to the number of years",
  nulls: SHARED,
  cites: "Adams & MacKay 2007",
  example: `${EXAMPLE} 4`,
  rows: ROWS,
  gives: 4,
  uses: ["hazard", "rate-prior"],
  of: (course, chosen) => {
    const without = withoutCounts(course);
    if (without !== null) return without;
    const { shape, rate } = priorOf(course, chosen);
    const hazard = numberIn(chosen, "hazard", 0.02);
    const { posteriors, lnEvidence } = runLengths(course.values, shape, rate, hazard);
    const posterior = (posteriors.at(-1) ?? new Float64Array()).slice(1).map((p) => p / (1 - hazard));
    const at = modeOf(posterior);
    const set = credibleSet(posterior);
    const began = course.years[course.years.length - 1 - at] ?? 0;
    return {
      value: at + 1,
      low: Math.min(at, set[0] ?? at) + 1,
      high: Math.max(at, set.at(-1) ?? at) + 1,
      spread: "credible",
      notes: [
        `since ${began}, with probability ${(posterior[at] ?? 0).toFixed(3)}`,
        `log evidence ${fixed(lnEvidence, 3)}`,
        ...remarksOn(course, at + 1 === course.years.length ? [] : [began]),
      ],
    };
  },
};

/** An exponential prior of the rate: its mean is that of all years, or the number chosen. */
function priorOf(
  course: Course,
  chosen: Chosen | undefined,
): { readonly shape: number; readonly rate: number } {
  const text = chosen?.["rate-prior"] ?? "mean";
  const mean = course.values.reduce((a, b) => a + b, 0) / course.values.length;
  return { shape: 1, rate: 1 / (text === "mean" ? mean : Number(text)) };
}

function meanText({ values }: Course, from: number, to: number): string {
  const total = values.slice(from, to).reduce((a, b) => a + b, 0);
  return String(Number((total / (to - from)).toPrecision(3)));
}

import { type Measure, nothing, type Reading } from "../../measures/measure.ts";
import { sum } from "../../measures/sum.ts";
import type { Course } from "../../measures/yearly/yearly.ts";
import { breakInterval } from "./break-interval.ts";
import { squaresLeft } from "./marginals.ts";
import { remarksOn } from "./remarks.ts";
import { allRegimes, noRegime, withoutChange } from "./report.ts";
import { cheapestOfEach, type Division } from "./several.ts";

/** Fewer years than this leave no room for two means and their spread. */
const FEWEST = 10;
/** No regime is shorter than this part of all years. */
const TRIM = 0.15;
const MOST = 5;
const NULLS = [
  "no-data: nothing is recorded, or nobody knows how much",
  "too-few: fewer than ten years",
  "degenerate: every year has the same",
];
const VALUES = [5, 7, 6, 5, 6, 7, 14, 12, 13, 15, 12, 14];
const ROWS = ["year,value", ...VALUES.map((x, i) => `${2001 + i},${x}`)];
const EXAMPLE = `${VALUES.join(", ")} in 2001 to 2012:`;

export const changePointVolume: Measure<"course"> = {
  name: "change-point-volume",
  input: "course",
  title: "Break in yearly volumes",
  says: "The first year of a new mean of yearly amounts, if there is one such year.",
  formula:
    "least sum of squares about two means, no regime shorter than 15 %; 95 % interval by Bai's limit law",
  unit: "year",
  range: "years of the period, 15 % at either end left out, or none where no change is likelier",
  nulls: NULLS,
  cites: "Bai 1997; Bai & Perron 2003",
  example: `${EXAMPLE} 2007`,
  rows: ROWS,
  gives: 2007,
  of: (course) => onVolumes(course, (divided) => oneBreak(course, divided)),
};

export const changePointsVolume: Measure<"course"> = {
  name: "change-points-volume",
  input: "course",
  title: "Breaks in yearly volumes",
  says: "First years of all new means of yearly amounts, as many as have the least BIC.",
  formula:
    "min of n(ln(RSS/n) + 1 + ln 2π) + 2(m + 1) ln n over m breaks, 0 to 5; the division of least squares",
  unit: "years",
  range: "none to five years",
  nulls: NULLS,
  cites: "Bai & Perron 2003; Zeileis et al. 2003",
  example: `${EXAMPLE} 2007`,
  rows: ROWS,
  gives: "2007",
  of: (course) =>
    onVolumes(course, ({ divisions, mean }) => {
      const { years } = course;
      const criteria = divisions.map((d, m) => bic(d.cost, years.length, m));
      const best = criteria.reduce((a, x, m) => (x < (criteria[a] ?? x) ? m : a), 0);
      const beside = criteria.map((x, m) => `${m} ${(x - (criteria[best] ?? x)).toFixed(1)}`);
      const starts = divisions[best]?.starts ?? [];
      const means = [...starts, years.length].map((end, i) => {
        const from = starts[i - 1] ?? 0;
        return `${years[from]} to ${years[end - 1]}: mean ${mean(from, end)}`;
      });
      return allRegimes(course, starts, [
        `BIC above the least, by number of breaks: ${beside.join(", ")}`,
        ...means,
      ]);
    }),
};

/** Bayesian information criterion of normal errors about `m + 1` means: lower is better. */
export function bic(squares: number, n: number, m: number): number {
  return n * (Math.log(squares / n) + 1 + Math.log(2 * Math.PI)) + 2 * (m + 1) * Math.log(n);
}

/** Yearly amounts in a unit in which the largest is near 1, and how they are best divided. */
interface Divided {
  readonly scaled: Float64Array;
  readonly divisions: readonly Division[];
  /** Mean of some years in the unit of the question, as text. */
  mean(from: number, to: number): string;
}

function onVolumes(course: Course, compute: (divided: Divided) => Reading): Reading {
  const without = withoutChange(course, FEWEST);
  if (without !== null) return without;
  const n = course.years.length;
  const largest = course.values.reduce((a, b) => Math.max(a, Math.abs(b)), 0);
  const unit = 2 ** Math.floor(Math.log2(largest));
  const scaled = course.values.map((x) => x / unit);
  const divisions = cheapestOfEach(n, squaresLeft(scaled), MOST + 1, Math.max(2, Math.floor(TRIM * n)));
  const none = divisions[0]?.cost ?? 0;
  if (!(none > 1e-24)) return nothing("degenerate");
  return compute({
    scaled,
    // Means that leave nothing over would have a criterion of minus infinity; no further break can better them.
    divisions: divisions.map((d) => ({ starts: d.starts, cost: Math.max(d.cost, none * 1e-20) })),
    mean: (from, to) => String(Number((momentsOf(scaled, from, to).mean * unit).toPrecision(3))),
  });
}

function oneBreak(course: Course, { scaled, divisions, mean }: Divided): Reading {
  const n = course.years.length;
  const [none, one] = divisions;
  const at = one?.starts[0] ?? 0;
  const [before, after] = [momentsOf(scaled, 0, at), momentsOf(scaled, at, n)];
  const interval = breakInterval(after.mean - before.mean, before.variance, after.variance);
  const [rss0, rss1] = [none?.cost ?? 0, one?.cost ?? 0];
  const year = course.years[at] ?? 0;
  const gain = bic(rss0, n, 0) - bic(rss1, n, 1);
  const f = breakF(rss0, rss1, n);
  if (!(gain > 0)) return noRegime(`no change is likelier than one by BIC, ${supF(f)}`, course, year);
  return {
    value: year,
    low: interval === null ? null : Math.max(year - interval.back, course.years[1] ?? year),
    high: interval === null ? null : Math.min(year + interval.ahead, course.years[n - 1] ?? year),
    spread: "confidence",
    notes: [
      "BIC prefers the break",
      supF(f),
      `mean ${mean(0, at)} a year before, ${mean(at, n)} from then on`,
      ...remarksOn(course, [year]),
    ],
  };
}

/** The largest F of one break against none, from the squares that the two leave over (Andrews 1993). */
export function breakF(none: number, one: number, years: number): number {
  return (none - one) / (one / (years - 2));
}

function supF(f: number): string {
  return f < 1e12 ? `supF ${f.toFixed(2)}` : "two means leave nothing over";
}

function momentsOf(
  values: Float64Array,
  from: number,
  to: number,
): { readonly mean: number; readonly variance: number } {
  const own = values.subarray(from, to);
  const mean = sum(own) / own.length;
  return { mean, variance: sum(own.map((x) => (x - mean) ** 2)) / own.length };
}

import { nothing, type Reading } from "../../measures/measure.ts";
import type { Course } from "../../measures/yearly/yearly.ts";
import { fixed } from "../written.ts";
import { remarksOn } from "./remarks.ts";
import { credibleSet, modeOf, type SingleChange } from "./single.ts";

/** Fewer years than this hold no change that could be told from chance. */
export const FEWEST = 4;

/** Reasons that the measures of change share. */
export const NULLS = [
  "no-data: nothing is recorded, or nobody knows how much",
  "too-few: fewer than four years",
];

/** Why counts of these years hold no change to look for, or null. */
export function withoutChange(course: Course, fewest = FEWEST): Reading | null {
  if (course.years.length === 0) return nothing("no-data");
  if (course.years.length < fewest) return nothing("too-few", `${course.years.length} years`);
  const unknown = course.years.filter((_, y) => Number.isNaN(course.values[y] ?? Number.NaN));
  if (unknown.length > 0) return nothing("no-data", `not known of ${[...unknown].join(", ")}`);
  return course.values.some((x) => x > 0) ? null : nothing("no-data");
}

/** The same, and that the years hold amounts where counts are asked for. */
export function withoutCounts(course: Course): Reading | null {
  if (!course.counts)
    return nothing("undefined-by-definition", "it is of counts; change-point-volume is of amounts");
  return withoutChange(course);
}

/** What stands for a year where no change is likelier than one. */
export const NONE = "none";

/** No year, with what says so and the year that would be the likeliest if there had to be one. */
export function noRegime(evidence: string, course: Course, year: number): Reading {
  const notes = [evidence, `if there had to be one change, its likeliest year would be ${year}`];
  return { value: NONE, low: null, high: null, notes: [...notes, ...remarksOn(course, [])] };
}

/** The first year of the new regime, with the credible set of years; none where no change is likelier than one. */
export function newRegime(
  course: Course,
  change: SingleChange,
  about: (at: number) => readonly string[],
): Reading {
  const { years } = course;
  const { posterior } = change;
  const at = modeOf(posterior) + 1;
  const set = credibleSet(posterior).map((k) => years[k + 1] ?? 0);
  const [low, high] = [set[0] ?? 0, set.at(-1) ?? 0];
  const year = years[at] ?? 0;
  const chance = posterior[at - 1] ?? 0;
  if (!(change.lnBayesFactor > 0)) return noRegime(evidenceText(change.lnBayesFactor), course, year);
  return {
    value: year,
    low: Math.min(low, year),
    high: Math.max(high, year),
    spread: "credible",
    notes: [
      evidenceText(change.lnBayesFactor),
      `given one change, ${year} has probability ${chance.toFixed(3)}`,
      ...(set.length < high - low + 1 ? [`the 95 % set is ${spansText(set)}`] : []),
      ...about(at),
      ...remarksOn(course, [year]),
    ],
  };
}

/** Years as spans: 1998 to 2003, 2005. */
function spansText(years: readonly number[]): string {
  const spans: [number, number][] = [];
  for (const year of years) {
    const last = spans.at(-1);
    if (last !== undefined && year === last[1] + 1) last[1] = year;
    else spans.push([year, year]);
  }
  return spans.map(([from, to]) => (from === to ? String(from) : `${from} to ${to}`)).join(", ");
}

/** What a log Bayes factor says, in the words of Kass & Raftery 1995. */
export function evidenceText(lnBayesFactor: number): string {
  const number = `ln BF ${fixed(lnBayesFactor, 2)}`;
  if (!(lnBayesFactor > 0)) return `no change is likelier than one: ${number}`;
  const twice = 2 * lnBayesFactor;
  const words =
    twice < 2 ? "barely worth a mention" : twice < 6 ? "positive" : twice < 10 ? "strong" : "very strong";
  return `evidence for a change: ${words}, ${number}`;
}

/** First years of all regimes but the first, with how many changes are how likely. */
export function allRegimes(course: Course, starts: readonly number[], notes: readonly string[]): Reading {
  const begins = starts.map((s) => course.years[s] ?? 0);
  return {
    value: begins.map(String),
    low: null,
    high: null,
    notes: [...notes, ...(begins.length === 0 ? [] : remarksOn(course, begins))],
  };
}

/** How likely each number of changes is, the likely ones only. */
export function numbersText(numbers: ArrayLike<number>): string {
  const likely = Array.from(numbers, (p, m) => ({ p, m })).filter(({ p }) => p >= 0.05);
  return `number of changes: ${likely.map(({ p, m }) => `${m} with probability ${p.toFixed(2)}`).join(", ")}`;
}

import type { Course, Mix } from "../../measures/yearly/yearly.ts";
import { lnShares } from "./marginals.ts";
import { modeOf, singleChange } from "./single.ts";

/** A source with less than this part of all activities is put with the others of its kind. */
const RARE = 0.05;
/** What half an activity of each source to begin with is, whatever the question's own prior. */
const PRIOR = 0.5;
/** Years in which nearly everything was called off, whoever organised it. */
const PANDEMIC: readonly number[] = [2020, 2021];

/**
 * What a reader should know before believing that a new regime began in these years: that the sources change there
 * too, that the last years are not yet complete, that a pandemic emptied some.
 */
export function remarksOn(course: Course, begins: readonly number[]): readonly string[] {
  const notes: string[] = [];
  const sources = sourceChange(course);
  if (sources !== null && begins.some((year) => Math.abs(year - sources.year) <= 1)) notes.push(sources.note);
  const last = course.years.at(-1);
  if (last !== undefined && course.recordsEnd !== null && last >= course.recordsEnd - 1)
    notes.push(
      `the records end in ${course.recordsEnd}; what happened in the last two years is often recorded later`,
    );
  if (begins.some((year) => PANDEMIC.includes(year) || PANDEMIC.includes(year - 1)))
    notes.push("the pandemic of 2020 and 2021 may be what changed");
  if (!course.once)
    notes.push(
      "one activity counts in every year it lasts, so that years are not independent and the change looks surer than it is",
    );
  return notes;
}

/** The year in which other sources take over, and which; null where that is less likely than not. */
export function sourceChange({
  years,
  sources,
}: Course): { readonly year: number; readonly note: string } | null {
  const mix = commonOf(sources);
  if (mix.names.length < 2 || years.length < 2) return null;
  const { posterior, lnBayesFactor } = singleChange(years.length, lnShares(mix.rows, PRIOR));
  if (!(lnBayesFactor > 0)) return null;
  const at = modeOf(posterior) + 1;
  const year = years[at] ?? 0;
  const before = sharesText({ names: mix.names, rows: mix.rows.slice(0, at) }, 2);
  const after = sharesText({ names: mix.names, rows: mix.rows.slice(at) }, 2);
  return { year, note: `a change of sources coincides: before ${year} ${before}; from then on ${after}` };
}

/** Shares of the largest names over all years of a mix, as text. */
export function sharesText({ names, rows }: Mix, most = 4): string {
  const totals = names.map((_, k) => rows.reduce((total, row) => total + (row[k] ?? 0), 0));
  const all = totals.reduce((a, b) => a + b, 0);
  if (all === 0) return "nothing";
  return names
    .map((name, k) => ({ name, share: (totals[k] ?? 0) / all }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share || (a.name < b.name ? -1 : 1))
    .slice(0, most)
    .map(({ name, share }) => `${name} ${Math.round(100 * share)} %`)
    .join(", ");
}

/** Sources with a part worth naming, and all the rest as one. */
function commonOf({ names, rows }: Mix): Mix {
  const totals = names.map((_, k) => rows.reduce((total, row) => total + (row[k] ?? 0), 0));
  const all = totals.reduce((a, b) => a + b, 0);
  const common = names.map((_, k) => k).filter((k) => (totals[k] ?? 0) >= RARE * all && (totals[k] ?? 0) > 0);
  if (common.length === names.length) return { names, rows };
  const rest = rows.map((row) => row.reduce((total, x, k) => (common.includes(k) ? total : total + x), 0));
  return {
    names: [...common.map((k) => names[k] ?? ""), "sources of few activities each"],
    rows: rows.map((row, y) => Float64Array.of(...common.map((k) => row[k] ?? 0), rest[y] ?? 0)),
  };
}

import { mannKendall } from "../measures/amounts/mann-kendall.ts";
import { trend as trendOf } from "../measures/amounts/trend.ts";
import type { Question } from "../model/question.ts";
import { layersOf } from "../questions/plan.ts";
import type { CardAsked } from "./card.ts";
import { stateAsked } from "./state.ts";

/** How amounts went from year to year. */
export interface Trend {
  readonly years: readonly number[];
  /** 0 where somebody searched a year and found none; null where nobody searched all of it, or the amount is unknown. */
  readonly values: readonly (number | null)[];
  /** Typical change a year (Theil–Sen); null where a year was not searched or its records are not counted, since it is no zero. */
  readonly slope: number | null;
  /** Two-sided p of no trend (Mann–Kendall); null for what lasts, where one year remembers the last. */
  readonly p: number | null;
  /** Years without a record that were not searched in full. */
  readonly unsearched: readonly number[];
  /** Years with records of which none counts under the choices made. */
  readonly uncounted: readonly number[];
}

/** First and last year of several courses, so that they can stand below one another; null where there is none. */
export function spanOf(lines: readonly { readonly trend: Trend | null }[]): YearSpan | null {
  const years = lines.flatMap(({ trend }) => trend?.years ?? []);
  return years.length === 0 ? null : { first: Math.min(...years), last: Math.max(...years) };
}

export interface YearSpan {
  readonly first: number;
  readonly last: number;
}

/** The values of a course in each year of a span; null where it has none. */
export function valuesOver({ years, values }: Trend, { first, last }: YearSpan): readonly (number | null)[] {
  const by = new Map(years.map((year, i) => [year, values[i] ?? null]));
  return Array.from({ length: last - first + 1 }, (_, i) => by.get(first + i) ?? null);
}

/** What a line of a card is asked by, and what is added up. */
export type Base = Omit<Question, "measure"> & { readonly value: string };

/** The measure that adds it up. */
export function adding({ value }: Base): string {
  return value === "count" ? "count" : "sum";
}

/** Amounts by year; without a period from the first record to the last full year. */
export function trendIn({ ask, looked, uncounted, lastFull }: CardAsked, base: Base): Trend | null {
  const period = base.period ?? (lastFull === null ? undefined : `..${lastFull}`);
  const question = { ...base, measure: adding(base), ...(period === undefined ? {} : { period }) };
  const parts = Object.entries(ask({ ...question, by: "year" }).parts ?? {});
  if (parts.length === 0) return null;
  const years = parts.map(([year]) => Number(year));
  const states = parts.map(([year, part]) => {
    const ofYear = { ...question, period: year };
    const state = stateAsked(part, question, () => looked(ofYear));
    // What counts in another year is missing from none.
    if (state !== "uncounted" || uncounted(ofYear) !== null) return state;
    return looked(ofYear) === "all" ? "searched" : "not-searched";
  });
  const values = parts.map(([, { value }], i) => {
    if (states[i] === "not-searched" || states[i] === "uncounted") return null;
    return states[i] === "searched" ? 0 : typeof value === "number" ? value : null;
  });
  const those = (state: (typeof states)[number]) => years.filter((_, i) => states[i] === state);
  const [unsearched, left] = [those("not-searched"), those("uncounted")];
  const none = { years, values, slope: null, p: null, unsearched, uncounted: left };
  if (unsearched.length + left.length > 0) return none;
  const { value } = trendOf.of({
    years: Int32Array.from(years),
    values: Float64Array.from(values, (v) => v ?? Number.NaN),
  });
  if (typeof value !== "number") return none;
  const lasts = layersOf(base.layer).some((l) => l.time === "interval");
  const known = values.filter((v) => v !== null);
  return { ...none, slope: value, p: lasts ? null : mannKendall(known).p };
}

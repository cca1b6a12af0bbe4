import { lnCounts } from "../../inference/change/marginals.ts";
import { credibleSet, modeOf, singleChange } from "../../inference/change/single.ts";
import type { Answer } from "../../model/answer.ts";
import type { Question } from "../../model/question.ts";
import type { FigureBench } from "../kind.ts";
import type { Figure, Sketch } from "../spec.ts";
import { type Grid, gridOf } from "./grid.ts";

/** Counts of years with how likely each year is the first of a new rate. */
export interface Change {
  readonly grid: Grid;
  /** What the measure of change says: the year, its credible set and its evidence. */
  readonly answer: Answer;
  /** By year: how likely it is the first of a new rate, given that there is one change; null where it is not asked. */
  readonly chances: readonly number[] | null;
  /** The likeliest first year of a new rate, and the years of the 95 % set. */
  readonly year: number | null;
  readonly set: readonly number[];
  /** Whether a change is likelier than none. */
  readonly likely: boolean;
}

/** Why no change can be sought in a figure: its amounts cannot be added up by year. */
export function unfitForChange({ question: { measure = "count" } }: Sketch): readonly string[] {
  return ["count", "sum"].includes(measure)
    ? []
    : [`change-points needs a count or a sum, and no ${measure}`];
}

/** Seeks one change among the years of a figure. */
export function changeOf(bench: FigureBench, figure: Figure): Change {
  const { question } = figure;
  const counted = question.measure === "count";
  const { series: _, columns: __, ...one } = figure;
  const grid = gridOf(bench, { ...one, question: { ...question, by: "year" } });
  const answer = bench.ask(soughtIn(question, counted));
  const values = grid.totals.map((v) => v.value ?? 0);
  const years = grid.xs.map(Number);
  const year = typeof answer.value === "number" ? answer.value : null;
  if (!counted || years.length < 4 || values.every((v) => v === 0))
    return { grid, answer, chances: null, year, set: rangeOf(answer, year), likely: year !== null };
  const { shape, rate } = priorOf(values, answer.conventions["rate-prior"]);
  const { posterior, lnBayesFactor } = singleChange(years.length, lnCounts(values, shape, rate));
  const set = credibleSet(posterior).map((k) => years[k + 1] ?? 0);
  return {
    grid,
    answer,
    chances: [0, ...posterior],
    year: years[modeOf(posterior) + 1] ?? null,
    set,
    likely: lnBayesFactor > 0,
  };
}

function soughtIn({ by: _, against: __, ...question }: Question, counted: boolean): Question {
  return { ...question, measure: counted ? "change-point-count" : "change-point-volume" };
}

/** An exponential prior of the rate: its mean is that of all years, or the number chosen. */
function priorOf(
  values: readonly number[],
  text = "mean",
): { readonly shape: number; readonly rate: number } {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  return { shape: 1, rate: 1 / (text === "mean" ? mean : Number(text)) };
}

function rangeOf({ low, high }: Answer, year: number | null): readonly number[] {
  if (low === null || high === null || year === null) return year === null ? [] : [year];
  return Array.from({ length: high - low + 1 }, (_, i) => low + i);
}

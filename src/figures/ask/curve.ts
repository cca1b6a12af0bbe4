import type { Claim, Item, Mark } from "../../claims/claim.ts";
import { countedApart } from "../../claims/counted-apart.ts";
import { equivalentReadings, readingsOfItem } from "../../claims/in-readings.ts";
import { isConvention } from "../../conventions/index.ts";
import type { Answer } from "../../model/answer.ts";
import { type Question, QuestionError } from "../../model/question.ts";
import { answerPlan } from "../../questions/answer.ts";
import { planOf } from "../../questions/plan.ts";
import { LISTED, type Readings, readingsOf, type Vary } from "../../questions/readings.ts";
import { oneAtATime } from "../../questions/referee.ts";
import { drawnClaim } from "../drawn-claim.ts";
import type { FigureBench } from "../kind.ts";
import type { Figure } from "../spec.ts";
import { drawnValue, type Value } from "./value.ts";

/** One reading of a question: what was chosen and what it then says. */
export interface OneCurve {
  readonly value: number;
  readonly choices: Readonly<Record<string, string>>;
  /** Whether it is the question as asked. */
  readonly own: boolean;
}

/** All readings of a question in order of their values, and those of other questions apart. */
export interface Curve {
  readonly measure: string;
  readonly answer: Answer;
  readonly readings: readonly OneCurve[];
  /** Choices that move the answer, the strongest first, each with its values. */
  readonly axes: readonly (readonly [name: string, values: readonly string[]])[];
  /** Choices that were varied and change nothing. */
  readonly idle: readonly string[];
  readonly q1: number | null;
  readonly q3: number | null;
  readonly median: number | null;
  /** Readings without a value. */
  readonly nulls: number;
  readonly decides: string | null;
  /** Choices that decide whether there is a value at all. */
  readonly decidesValue: readonly string[];
  readonly printed: number | null;
  /** Whether the claim is judged on other records than are counted here. */
  readonly apart: boolean;
  /** What is no equivalent: one choice changed. */
  readonly others: readonly {
    readonly change: Readonly<Record<string, string>>;
    readonly mark: Mark;
    readonly value: number | null;
  }[];
  /** What there is in place of a curve whose every number is a 0 without a record; null of all others. */
  readonly none: Value | null;
}

/** @throws QuestionError where the question has no number, or nothing varies in it */
export function curveOf(bench: FigureBench, figure: Figure): Curve {
  const claim = claimOf(bench, figure);
  const { by: _, ...bare } = figure.question;
  // What a claim asks by year or by recipient is that question and no total.
  const question = claim === null ? bare : figure.question;
  const answer = bench.ask(question);
  const item = claim === null ? null : itemOf(claim, question);
  const found =
    claim === null ? allReadings(bench, question) : equivalents(bench, claim, item ?? claim, question);
  const { readings, others } = found;
  const asked = ownChoices(bench, question, Object.keys(readings.axes));
  const list = readings.list ?? [];
  const ordered = (readings.curve ?? []).flatMap((place): OneCurve[] => {
    const one = list[place];
    if (one === undefined || typeof one.value !== "number") return [];
    const own = Object.entries(one.choices).every(([name, value]) => asked[name] === value);
    return [{ value: one.value, choices: one.choices, own }];
  });
  const moving = readings.effects.filter((e) => e.eta2 > 1e-9).map((e) => e.name);
  const { decidesValue = [] } = readings;
  const several = Object.entries(readings.axes).filter(([, values]) => values.length > 1);
  const judged = claim === null ? null : judgedAnswer(bench, claim, question);
  return {
    measure: question.measure,
    answer,
    readings: ordered,
    axes: moving.flatMap((name) => several.filter(([n]) => n === name)),
    idle: several
      .map(([name]) => name)
      .filter((name) => !moving.includes(name) && !decidesValue.includes(name)),
    q1: readings.q1,
    q3: readings.q3,
    median: readings.median,
    nulls: readings.nulls,
    decides: readings.decides,
    decidesValue,
    printed: typeof item?.printed?.value === "number" ? item.printed.value : null,
    apart: judged !== null && countedApart(answer, judged),
    others,
    none: noneOf(bench, answer, question, [...ordered, ...others]),
  };
}

/** That there is no record, and whether anybody looked, where no number of a curve rests on any. */
function noneOf(
  bench: FigureBench,
  answer: Answer,
  question: Question,
  numbers: readonly { readonly value: number | null }[],
): Value | null {
  if (numbers.some(({ value }) => value !== null && value !== 0)) return null;
  const drawn = drawnValue(bench, answer, question);
  return ["searched", "not-searched", "uncounted"].includes(drawn.state) ? drawn : null;
}

/** The answer that a claim is judged by, where that is among other records than all. */
function judgedAnswer({ judged }: FigureBench, claim: Claim, question: Question): Answer | null {
  if (judged === undefined) return null;
  const { factors } = judged(claim);
  return answerPlan(factors, planOf(factors, question));
}

interface Found {
  readonly readings: Readings;
  readonly others: Curve["others"];
}

/** The claim that a curve is of. @throws QuestionError where the study has none such */
function claimOf(bench: FigureBench, figure: Figure): Claim | null {
  const id = drawnClaim(figure);
  if (id === null) return null;
  const claim = bench.claims?.get(id) ?? null;
  if (claim === null) throw new QuestionError(`there is no claim ${JSON.stringify(id)} in this study`);
  return claim;
}

/** The part of a claim that asks this question. */
function itemOf(claim: Claim, question: Question): Item | null {
  const key = keyOf(question);
  return [claim, ...claim.and].find((item) => item.question !== null && keyOf(item.question) === key) ?? null;
}

function keyOf(question: Question): string {
  return JSON.stringify(Object.entries(question).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Readings that a claim marks as equivalent, and the others one choice at a time. */
function equivalents(bench: FigureBench, claim: Claim, item: Item, question: Question): Found {
  const { others } = readingsOfItem(bench.factors, claim, item, question, () => null);
  return {
    readings: equivalentReadings(bench.factors, claim, item, question),
    others: others
      .filter((o) => o.struck === undefined)
      .map(({ change, mark, value }) => ({ change, mark, value: typeof value === "number" ? value : null })),
  };
}

/** Every choice that applies; where they are too many to list, those that move the answer most by themselves. */
function allReadings(bench: FigureBench, question: Question): Found {
  const { rows } = oneAtATime(bench.factors, question);
  const spread = new Map<string, { values: string[]; low: number; high: number }>();
  for (const row of rows) {
    const at = spread.get(row.convention) ?? {
      values: [],
      low: Number.POSITIVE_INFINITY,
      high: Number.NEGATIVE_INFINITY,
    };
    at.values.push(row.value);
    if (typeof row.answer === "number") {
      at.low = Math.min(at.low, row.answer);
      at.high = Math.max(at.high, row.answer);
    }
    spread.set(row.convention, at);
  }
  const byMove = [...spread].sort((a, b) => moveOf(b[1]) - moveOf(a[1]));
  const vary: Record<string, readonly string[]> = {};
  let size = 1;
  for (const [name, { values }] of byMove) {
    if (size * values.length > LISTED) continue;
    vary[name] = values;
    size *= values.length;
  }
  return { readings: readingsOf(bench.factors, question, false, vary satisfies Vary), others: [] };
}

function moveOf({ low, high }: { readonly low: number; readonly high: number }): number {
  return high > low ? high - low : 0;
}

/** The choices of the question as asked. */
function ownChoices(
  bench: FigureBench,
  question: Question,
  names: readonly string[],
): Readonly<Record<string, string>> {
  const plan = planOf(bench.factors, question);
  return Object.fromEntries(
    names.map((name) => {
      const convention = isConvention(name);
      const field = Object.entries(question).find(([key]) => key === name)?.[1];
      return [name, convention ? (plan.choices[name] ?? "") : typeof field === "string" ? field : ""];
    }),
  );
}

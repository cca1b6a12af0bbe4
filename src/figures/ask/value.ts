import type { Answer, Split, Why } from "../../model/answer.ts";
import type { Question } from "../../model/question.ts";
import { endRecords } from "../../questions/end-records.ts";
import { type Scope, scopesOf } from "../../questions/left-out.ts";
import { planOf } from "../../questions/plan.ts";
import { unnumberedIn } from "../../questions/unnumbered.ts";
import { isUnnumbered } from "../../views/reason.ts";
import { lookedAt } from "../../views/searched.ts";
import { type StateAsked, stateOf } from "../../views/state.ts";
import { uncountedOf } from "../../views/uncounted.ts";
import type { FigureBench } from "../kind.ts";

/** One number of a figure: what is drawn, how far it may be off, and why there is none. */
export interface Value {
  readonly value: number | null;
  /** Its ends; of no record, which has no value, those of what may be all the same. */
  readonly low: number | null;
  readonly high: number | null;
  readonly state: StateAsked;
  readonly unit: string;
  /** What its ends are, where these are not what records leave open. */
  readonly spread?: NonNullable<Answer["spread"]> | undefined;
  readonly why: Why | null;
  readonly receipt: readonly string[];
  /** Where no record counts for certain: those that may. */
  readonly may?: readonly string[] | undefined;
  /** Where records are there of which none counts under the choices made: those records. */
  readonly left?: readonly string[] | undefined;
  /** Of a share: which of them are counted, and what the others are. */
  readonly split?: Split | undefined;
  /** How many activities a share is of, where that is told. */
  readonly base?: Value;
  readonly narrows: Readonly<Record<string, string>>;
  /** Where it looks, so that what a release leaves out there can be counted; those of its panel where it is left out. */
  readonly scopes?: readonly Scope[];
  /** The question that has this value by itself; left out where it was worked out from several answers. */
  readonly question?: Question | undefined;
}

/** An answer as a figure draws it: where no record is behind it, only its whole, it has no value, and says whether anybody looked. */
export function drawnValue(
  bench: FigureBench,
  answer: Answer,
  question: Question,
  narrows: Value["narrows"] = {},
): Value {
  const { value, low, high, unit, spread } = answer;
  const state = stateOf(answer, question, () => lookedAt(bench.looked, question, bench.dataset.subject));
  const nothing = state === "searched" || state === "not-searched";
  const valued = !nothing && state !== "no-value" && typeof value === "number";
  const ends = nothing ? openEnds(bench, answer, question) : valued ? { low, high } : NO_ENDS;
  const left = nothing && ends === NO_ENDS ? uncountedOf(bench, question)?.ids : undefined;
  // Each of the same shape: there are as many as figures have marks, and one put together from parts is slow wherever it is read.
  return {
    value: valued ? value : null,
    low: finite(ends.low),
    high: finite(ends.high),
    state: left !== undefined ? "uncounted" : nothing || valued ? state : "no-value",
    unit,
    spread: spread === "bounds" ? undefined : spread,
    why: answer.why ?? (nothing ? "no-data" : null),
    receipt: nothing ? [] : valued ? answer.receipt : lackingOf(bench, answer, question),
    may: ends.may,
    left,
    split: nothing ? undefined : answer.split,
    narrows,
    scopes: scopesOf(question),
    question: valued ? question : undefined,
  };
}

/** The records of an answer without a value: those that lack the number where that is why. */
function lackingOf({ factors }: FigureBench, answer: Answer, question: Question): readonly string[] {
  return isUnnumbered(answer) ? unnumberedIn(factors, planOf(factors, question)) : answer.receipt;
}

/** What may be where no record counts for certain. */
export type Maybe = Pick<Value, "value" | "high" | "may">;

/** Whether no record counts for certain, and some may all the same. */
export function mayCount({ value, high, may }: Maybe): boolean {
  return value === null && ((high ?? 0) > 0 || may !== undefined);
}

/** The most that a value may be, whether it is certain or not; null where nothing counts and nothing may. */
export function mostOf(value: Maybe): number | null {
  if (value.value !== null) return Math.max(value.value, value.high ?? value.value);
  return mayCount(value) ? value.high : null;
}

const NO_ENDS: Pick<Value, "low" | "high" | "may"> = { low: null, high: null };

/** The ends of what no record counts in for certain, where any may, and those records. */
function openEnds(
  { factors }: FigureBench,
  answer: Answer,
  question: Question,
): Pick<Value, "low" | "high" | "may"> {
  if (answer.value !== 0 || answer.high === 0) return NO_ENDS;
  const { atMost } = endRecords(factors, planOf(factors, question), answer);
  return { low: answer.low, high: answer.high, may: atMost.length === 0 ? undefined : atMost };
}

/** No record, where a question was never asked. */
export function absent(bench: FigureBench, question: Question, unit: string): Value {
  const left = uncountedOf(bench, question)?.ids;
  const state = left === undefined ? searchedState(bench, question) : "uncounted";
  const scopes = scopesOf(question);
  return {
    value: null,
    low: null,
    high: null,
    state,
    unit,
    why: "no-data",
    receipt: [],
    left,
    narrows: {},
    scopes,
  };
}

function searchedState(bench: FigureBench, question: Question): "searched" | "not-searched" {
  return lookedAt(bench.looked, question, bench.dataset.subject) === "all" ? "searched" : "not-searched";
}

function finite(end: number | null): number | null {
  return end !== null && Number.isFinite(end) ? end : null;
}

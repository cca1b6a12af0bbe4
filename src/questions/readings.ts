import { median, quantile } from "../measures/quantile.ts";
import type { Answer } from "../model/answer.ts";
import type { Question } from "../model/question.ts";
import { type Effect, effectsAlong, type Interaction, interactionsAlong, laidOutAlong } from "./effects.ts";
import type { Choices, Factors } from "./factors.ts";
import { chosen } from "./narrow.ts";
import { type Plan, planOf } from "./plan.ts";
import { rankOf } from "./rank-of.ts";
import { readPlan } from "./reading.ts";
import { signatureOf } from "./signature.ts";
import { type Met, specificationsOf, type Vary } from "./specifications.ts";
import { toTheEnd, within } from "./steps.ts";
import { decidingValue } from "./unvalued.ts";

export type { Vary } from "./specifications.ts";

/** One way of reading a question: what was chosen, and what it then says. */
export interface OneReading {
  readonly choices: Choices;
  readonly value: Answer["value"];
}

/** How many of the readings that have a value agree with the answer, and on what. */
export interface Agreed {
  /** `half` is on which side of one half a probability lies. */
  readonly on: "sign" | "half" | "rank" | "value";
  readonly share: number;
  /** Which rank among partners they have in common with the answer, where they agree on that. */
  readonly rank?: number;
  /** Readings in which whoever is asked about has no rank, so that they agree on none; left out where there are none. */
  readonly unranked?: number;
}

/** What a question says under every choice: its multiverse (Steegen et al. 2016; Simonsohn, Simmons & Nelson 2020). */
export interface Readings {
  /** Number of readings, those without a value included. */
  readonly n: number;
  readonly distinct: number;
  /** Readings that have no value. */
  readonly nulls: number;
  readonly median: number | null;
  readonly q1: number | null;
  readonly q3: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly agreement: Agreed | null;
  /** The choice that moves the answer most. */
  readonly decides: string | null;
  /** Choices that decide whether there is a value at all; left out where none does, and where readings are not listed. */
  readonly decidesValue?: readonly string[];
  readonly effects: readonly Effect[];
  /** Choices varied, each with its values. */
  readonly axes: Readonly<Record<string, readonly string[]>>;
  readonly struck: readonly { readonly when: Choices; readonly why: string }[];
  /** What two choices do together beyond what each does alone, the strongest first; only where every combination was read. */
  readonly interactions?: readonly Interaction[];
  /** Every reading, in order of the axes; left out where there are more than `LISTED`. */
  readonly list?: readonly OneReading[];
  /** The specification curve: places in `list`, the smallest value first, those without a number left out. */
  readonly curve?: readonly number[];
}

/** Up to this many readings are listed one by one. */
export const LISTED = 2000;
/**
 * Asks a question under many choices.
 * @param all whether every convention that applies varies; else only what `vary` names
 */
export function readingsOf(factors: Factors, question: Question, all: boolean, vary: Vary = {}): Readings {
  return toTheEnd(readingsAlong(factors, question, all, vary));
}

/**
 * The same, one reading after another, so that a page can pause between them or leave off: gives how many are made, the last
 * number again while they are summed up.
 * @param listed up to how many are listed one by one
 */
export function* readingsAlong(
  factors: Factors,
  question: Question,
  all: boolean,
  vary: Vary = {},
  listed: number = LISTED,
): Generator<number, Readings> {
  const base = planOf(factors, question);
  const met: Met = { axes: new Map(), struck: [] };
  const list: OneReading[] = [];
  const ranks: (number | null)[] = [];
  const ranked = question.from !== undefined && ["count", "sum", "share"].includes(base.measure.name);
  const known = new Map<string, { value: Answer["value"]; rank: number | null }>();
  for (const { choices, plan, fields } of specificationsOf(factors, question, all, vary, met)) {
    const key = `${fields}|${signatureOf(factors, plan, ranked)}`;
    let made = known.get(key);
    if (made === undefined) {
      const { reading, tally } = readPlan(factors, plan);
      const rank = ranked && ranksOthers(plan) ? rankOf(factors, plan, tally) : null;
      made = { value: reading.value, rank };
      known.set(key, made);
    }
    list.push({ choices, value: made.value });
    if (ranked) ranks.push(made.rank);
    yield list.length;
  }
  return yield* summary(factors, base, list, ranks, met, listed);
}

/** Whether the records of a reading are of everyone whom a rank is among. */
function ranksOthers({ applying, asked, choices }: Plan): boolean {
  const among = { ...asked, others: true };
  return applying.every((c) => (c.struck?.(among, choices[c.name] ?? "") ?? null) === null);
}

/** What the readings come to; it pauses between its parts. */
function* summary(
  factors: Factors,
  base: Plan,
  list: readonly OneReading[],
  ranks: readonly (number | null)[],
  { axes, struck }: Met,
  listed: number,
): Generator<number, Readings> {
  const read = readPlan(factors, chosen(base, { spread: "bounds" }));
  const numbers = list.map((r) => r.value).filter((v) => typeof v === "number");
  const sorted = Float64Array.from(numbers).sort();
  const at = (p: number) => (sorted.length === 0 ? null : quantile(sorted, p));
  const n = list.length;
  yield n;
  const laidOut = yield* within(laidOutAlong(list, axes, read.reading.value), n);
  const effects = yield* within(effectsAlong(laidOut), n);
  const interactions = yield* within(interactionsAlong(laidOut), n);
  yield n;
  const decidesValue = n <= listed ? decidingValue(list) : [];
  yield n;
  const distinct = new Set(list.filter((r) => r.value !== null).map((r) => keyOf(r.value))).size;
  yield n;
  return {
    n,
    distinct,
    nulls: list.filter((r) => r.value === null).length,
    median: sorted.length === 0 ? null : median(sorted),
    q1: at(0.25),
    q3: at(0.75),
    min: sorted[0] ?? null,
    max: sorted.at(-1) ?? null,
    agreement: agreementOf(
      list,
      read.reading.value,
      ranks,
      () => rankOf(factors, base, read.tally),
      base.measure.unit === "probability",
    ),
    decides: effects[0] !== undefined && effects[0].eta2 > 0 ? effects[0].name : null,
    ...(decidesValue.length > 0 ? { decidesValue } : {}),
    effects,
    ...(interactions.length > 0 ? { interactions } : {}),
    axes: Object.fromEntries([...axes].map(([name, values]) => [name, [...values]])),
    struck,
    ...(n <= listed ? { list, curve: curveOf(list) } : {}),
  };
}

/** Places in the list of the readings that are numbers, the smallest first: a specification curve. */
function curveOf(list: readonly OneReading[]): readonly number[] {
  const valueAt = (n: number) => Number(list[n]?.value);
  return [...list.keys()]
    .filter((n) => typeof list[n]?.value === "number")
    .sort((a, b) => valueAt(a) - valueAt(b) || a - b);
}

/** A value as text: numbers that differ only in the last bits are one. */
export function keyOf(value: Answer["value"]): string {
  return typeof value === "number" ? value.toPrecision(12) : JSON.stringify(value);
}

function agreementOf(
  list: readonly OneReading[],
  value: Answer["value"],
  ranks: readonly (number | null)[],
  ownRank: () => number | null,
  probable: boolean,
): Agreed | null {
  const valued = list.filter((r) => r.value !== null);
  if (value === null || valued.length === 0) return null;
  if (typeof value !== "number") {
    return {
      on: "value",
      share: valued.filter((r) => keyOf(r.value) === keyOf(value)).length / valued.length,
    };
  }
  if (ranks.length > 0) {
    const own = ownRank();
    const of = ranks.filter((_, n) => list[n]?.value !== null);
    const unranked = of.filter((r) => r === null).length;
    const share = of.filter((r) => r === own).length / of.length;
    if (own !== null) return { on: "rank", share, rank: own, ...(unranked === 0 ? {} : { unranked }) };
  }
  const side = (x: number) => Math.sign(probable ? x - 0.5 : x);
  const same = valued.filter((r) => typeof r.value === "number" && side(r.value) === side(value));
  return { on: probable ? "half" : "sign", share: same.length / valued.length };
}

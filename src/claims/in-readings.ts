import { isConvention } from "../conventions/index.ts";
import type { Answer } from "../model/answer.ts";
import { type Question, QuestionError } from "../model/question.ts";
import { effectsOf } from "../questions/effects.ts";
import type { Factors } from "../questions/factors.ts";
import { type Plan, planOf } from "../questions/plan.ts";
import { readPlan } from "../questions/reading.ts";
import { keyOf, type Readings, readingsOf } from "../questions/readings.ts";
import { type Unvalued, unvaluedOf } from "../questions/unvalued.ts";
import { type Agreement, holds } from "./agree.ts";
import type { Claim, Item, Mark } from "./claim.ts";

/** In how many equivalent readings a value holds, and the choice that decides it. */
export interface InReadings {
  readonly holdsIn: number;
  readonly of: number;
  readonly distinct: number;
  readonly decides: string | null;
  readonly unvalued: Unvalued;
}

/** Another question, or an uncertain one: one choice changed and the rest as the author has them. */
export interface Alternative {
  readonly change: Readonly<Record<string, string>>;
  readonly mark: Mark;
  readonly value: Answer["value"];
  readonly holds: boolean | null;
  /** Why it makes no sense. */
  readonly struck?: string;
}

/** Asks the question of a claim under its alternatives: the equivalent ones together, the others one at a time. */
export function readingsOfItem(
  factors: Factors,
  claim: Claim,
  item: Item,
  question: Question,
  compare: (value: Answer["value"]) => Agreement | null,
): InReadings & { readonly others: readonly Alternative[] } {
  const marks = marksOf(claim, item, question);
  const plan = planOf(factors, question);
  const applying = new Set(plan.applying.map((c) => c.name));
  const readings = equivalentReadings(factors, claim, item, question);
  const list = readings.list ?? [];
  const axes = new Map(Object.entries(readings.axes).map(([name, values]) => [name, new Set(values)]));
  const held = list.map((r) => ({ ...r, holds: holds(compare(r.value)) }));
  return {
    holdsIn: held.filter((r) => r.holds === true).length,
    of: list.length,
    distinct: new Set(list.filter((r) => r.value !== null).map((r) => keyOf(r.value))).size,
    decides: decidesOf(held, axes),
    unvalued: unvaluedOf(list),
    others: marks.flatMap(([name, alternatives]) =>
      Object.entries(alternatives).flatMap(([value, mark]) =>
        mark === "E" || value === baseOf(plan, name) || (isConvention(name) && !applying.has(name))
          ? []
          : [alternative(factors, claim, question, name, value, mark, compare)],
      ),
    ),
  };
}

/** The question of a claim under the choices that are equivalent; read once, however often it is judged or drawn. */
export function equivalentReadings(factors: Factors, claim: Claim, item: Item, question: Question): Readings {
  const vary = equivalentChoices(factors, claim, item, question);
  return factors.always(`equivalent|${JSON.stringify([question, vary])}`, () =>
    readingsOf(factors, question, false, vary),
  );
}

/** What may vary in the question of a claim without asking another: each choice with its value and the equivalent ones. */
export function equivalentChoices(
  factors: Factors,
  claim: Claim,
  item: Item,
  question: Question,
): Readonly<Record<string, readonly string[]>> {
  const plan = planOf(factors, question);
  const applying = new Set(plan.applying.map((c) => c.name));
  const vary: Record<string, readonly string[]> = {};
  for (const [name, alternatives] of marksOf(claim, item, question)) {
    const base = baseOf(plan, name);
    const equal = Object.entries(alternatives).filter(
      ([value, mark]) => mark === "E" && value !== base && !isStruck(claim, name, value),
    );
    if (equal.length > 0 && (!isConvention(name) || applying.has(name)))
      vary[name] = [base, ...equal.map(([value]) => value)];
  }
  return vary;
}

/** The marked alternatives that bear on a question: what the author fixes is never varied. */
function marksOf(
  claim: Claim,
  item: Item,
  question: Question,
): (readonly [string, Readonly<Record<string, Mark>>])[] {
  return Object.entries(item.readings).filter(
    ([name]) => !Object.hasOwn(claim.states, name) && appliesTo(item, claim, question, name),
  );
}

/** A reading by period, value or recipient belongs to the question it was written for. */
function appliesTo(item: Item, claim: Claim, question: Question, name: string): boolean {
  if (isConvention(name) || item === claim) return true;
  const field = name as keyof Question;
  return question[field] !== undefined && question[field] === claim.question?.[field];
}

function isStruck(claim: Claim, name: string, value: string): boolean {
  return Object.hasOwn(claim.struck, `${name}=${value}`);
}

/** The value that a question has for a field or a convention. */
function baseOf(plan: Plan, name: string): string {
  if (isConvention(name)) return plan.choices[name] ?? "";
  const value = plan.question[name as keyof Question];
  return typeof value === "string" ? value : "";
}

/** The choice that decides whether it holds, or where it always or never does, the one that moves the value most. */
function decidesOf(
  held: readonly {
    choices: Readonly<Record<string, string>>;
    value: Answer["value"];
    holds: boolean | null;
  }[],
  axes: ReadonlyMap<string, ReadonlySet<string>>,
): string | null {
  const verdicts = held.map((r) => ({ choices: r.choices, value: r.holds === true ? 1 : 0 }));
  const byHolding = effectsOf(verdicts, axes, 1)[0];
  if (byHolding !== undefined && byHolding.eta2 > 0) return byHolding.name;
  const byValue = effectsOf(held, axes, held[0]?.value ?? null)[0];
  return byValue !== undefined && byValue.eta2 > 0 ? byValue.name : null;
}

function alternative(
  factors: Factors,
  claim: Claim,
  question: Question,
  name: string,
  value: string,
  mark: Mark,
  compare: (value: Answer["value"]) => Agreement | null,
): Alternative {
  const change = { [name]: value };
  const struck = claim.struck[`${name}=${value}`];
  if (struck !== undefined) return { change, mark, value: null, holds: null, struck };
  const asked: Question = isConvention(name)
    ? { ...question, conventions: { ...question.conventions, ...change } }
    : { ...question, ...change };
  try {
    const read = factors.always(
      `other|${JSON.stringify(asked)}`,
      () => readPlan(factors, planOf(factors, asked)).reading.value,
    );
    return { change, mark, value: read, holds: holds(compare(read)) };
  } catch (error) {
    if (!(error instanceof QuestionError)) throw error;
    return { change, mark, value: null, holds: null, struck: error.message };
  }
}

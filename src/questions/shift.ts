import type { Inputs, Pair } from "../measures/measure.ts";
import { fieldNamed } from "../model/field-named.ts";
import { QuestionError } from "../model/question.ts";
import { refusal } from "../model/refusal.ts";
import type { Factors } from "./factors.ts";
import { narrowed, without } from "./narrow.ts";
import { type Plan, sendersNamed } from "./plan.ts";
import { tallyOf } from "./tally.ts";

/** What a partner, and another whose place it may take, have in a period and in an earlier one, beside everyone. */
export function shiftOf(factors: Factors, plan: Plan): Inputs["shift"] {
  const { own, other } = periodsOf(factors, plan);
  const pairs = ([earlier, later]: readonly [Plan, Plan]) => ({
    earlier: pairOf(factors, earlier),
    later: pairOf(factors, later),
  });
  return { ...pairs(own), other: other === null ? null : pairs(other) };
}

/** The partner and the other in the earlier period and the later. @throws QuestionError where one is not said */
export function periodsOf(
  factors: Factors,
  plan: Plan,
): { readonly own: readonly [Plan, Plan]; readonly other: readonly [Plan, Plan] | null } {
  const { measure, question } = plan;
  const { period, from, ...more } = question.against ?? {};
  if (question.from === undefined) throw refusal`${measure.name} needs a partner: ${fieldNamed("from")}`;
  if (period === undefined)
    throw refusal`${measure.name} needs the earlier period: ${fieldNamed("against", { period: "2010..2015" })}`;
  const names = Object.keys(more);
  if (names.length > 0)
    throw new QuestionError(
      `${measure.name} is against an earlier period and another partner; leave out ${names.join(", ")}`,
    );
  const later = without(plan, "against");
  const own = [narrowed(later, { period }), later] as const;
  if (own[0].period.from > plan.period.from || own[0].period.to >= plan.period.to)
    throw refusal`${fieldNamed("against")} must hold the earlier period: ${JSON.stringify(period)}`;
  if (from === undefined) return { own, other: null };
  if (measure.name.endsWith("-effect"))
    throw refusal`${measure.name} is of one partner; leave out ${fieldNamed("against", ["from"])}`;
  const mine = sendersNamed(factors, question.from, plan.choices);
  if ([...sendersNamed(factors, from, plan.choices)].some((actor) => mine.has(actor)))
    throw new QuestionError(`the two partners must have no actor in common: ${JSON.stringify(from)}`);
  return { own, other: [narrowed(later, { period, from }), narrowed(later, { from })] };
}

function pairOf(factors: Factors, plan: Plan): Pair {
  const { total, whole, rest } = tallyOf(factors, plan);
  return { of: total, against: whole, rest };
}

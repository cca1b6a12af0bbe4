import type { Inputs, Reading } from "../measures/measure.ts";
import { yearsBetween } from "../model/period.ts";
import { actorsInBlocs, knownPartners } from "./blocs.ts";
import type { Factors } from "./factors.ts";
import { byOf, measureNamed, narrowed, without } from "./narrow.ts";
import { partsOf, yearsOf } from "./parts.ts";
import type { Plan } from "./plan.ts";
import { apartFrom, totalsOnce } from "./rank-of.ts";
import { coverageByPartner } from "./reached.ts";
import { type Tally, tallyOf } from "./tally.ts";

/** The parts that a measure compares: totals, or what `against.measure` says of each. */
export function amongParts(
  { factors, read }: { readonly factors: Factors; read(plan: Plan): Reading },
  plan: Plan,
  tally: Tally,
): Inputs["parts"] {
  const by = byOf(plan);
  if (overBlocs(plan)) return actorsInBlocs(factors, plan, tally);
  const compared = plan.question.against?.measure;
  const input = compared === undefined ? "total" : measureNamed(compared).input;
  if (by === "partner" && (input === "total" || input === "rate" || input === "coverage")) {
    return amongPartners(factors, plan, tally, input);
  }
  const wide = by === "partner" ? without(plan, "from") : plan;
  const parts = partsOf(factors, wide, tally, by);
  const values = parts.map((part) => {
    const one = narrowed(without(wide, "against", "by"), part.narrows);
    if (compared === undefined) return tallyOf(factors, one).total.best;
    const { value } = read(narrowed(one, { measure: compared }));
    return typeof value === "number" ? value : Number.NaN;
  });
  return { names: parts.map((p) => p.name), values: Float64Array.from(values), unknown: 0, focus: null };
}

/** Whether a measure takes partners apart into the actors of their blocs. */
export function overBlocs(plan: Plan): boolean {
  return plan.measure.name.startsWith("theil-") && byOf(plan) === "partner";
}

/** All partners at once; the one asked about stands in place of any that share an actor with it. */
function amongPartners(
  factors: Factors,
  plan: Plan,
  tally: Tally,
  input: "total" | "rate" | "coverage",
): Inputs["parts"] {
  const { from } = plan.question;
  const all = knownPartners(factors, plan, tally);
  const names = from === undefined ? all : [...apartFrom(factors, plan, from, all), from];
  const focus = from ?? null;
  if (input === "coverage")
    return { names, values: coverageByPartner(factors, plan, names), unknown: 0, focus };
  const { totals, rest } = totalsOnce(factors, plan, tally, names);
  if (input === "total") return { names, values: totals, unknown: rest, focus };
  const years = yearsIn(factors, plan, tally);
  return { names, values: totals.map((t) => t / years), unknown: 0, focus };
}

/** Length of the period in years, or the number of years that the records span. */
export function yearsIn(factors: Factors, plan: Plan, tally: Tally): number {
  return yearsBetween(plan.period) ?? yearsOf(factors, plan, tally).length;
}

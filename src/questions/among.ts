import type { Inputs, Reading, Total } from "../measures/measure.ts";
import { yearsBetween } from "../model/period.ts";
import { actorsInBlocs, knownPartners } from "./blocs.ts";
import type { Factors } from "./factors.ts";
import { overBlocs } from "./grouped.ts";
import { measureNamed } from "./measure-named.ts";
import { byOf, narrowed, without } from "./narrow.ts";
import { partsOf, yearsOf } from "./parts.ts";
import type { Plan } from "./plan.ts";
import { apartFrom, totalsOnce } from "./rank-of.ts";
import { coverageByPartner } from "./reached.ts";
import { type Tally, tallyOf } from "./tally.ts";
import type { End } from "./tally-columns.ts";

/** The parts that a measure compares: totals, or what `against.measure` says of each. */
export function amongParts(
  { factors, read }: { readonly factors: Factors; read(plan: Plan): Reading },
  plan: Plan,
  tally: Tally,
): Inputs["parts"] {
  const by = byOf(plan);
  if (overBlocs(plan.question, plan.measure)) return actorsInBlocs(factors, plan, tally);
  const compared = plan.question.against?.measure;
  const input = compared === undefined ? "total" : measureNamed(compared).input;
  if (by === "partner" && (input === "total" || input === "rate" || input === "coverage")) {
    return amongPartners(factors, plan, tally, input);
  }
  const wide = by === "partner" ? without(plan, "from") : plan;
  const parts = partsOf(factors, wide, tally, by);
  const totals = parts.map((part): Omit<Total, "known"> => {
    const one = narrowed(without(wide, "against", "by"), part.narrows);
    if (compared === undefined) return tallyOf(factors, one).total;
    const { value, low, high } = read(narrowed(one, { measure: compared }));
    const best = typeof value === "number" ? value : Number.NaN;
    return { best, low: endOf(low, best, 0), high: endOf(high, best, Number.POSITIVE_INFINITY) };
  });
  const of = (end: End) => Float64Array.from(totals, (total) => total[end]);
  const ends = { low: of("low"), high: of("high"), unknown: [0, 0] } as const;
  return { names: parts.map((p) => p.name), values: of("best"), unknown: 0, focus: null, ends };
}

/** An end of a reading: the value itself where it says nothing of ends, `open` where it has none. */
function endOf(end: number | null | undefined, value: number, open: number): number {
  return end === undefined ? value : (end ?? open);
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
  const years = input === "total" ? 1 : yearsIn(factors, plan, tally);
  const of = (end: End) => {
    const { totals, rest } = totalsOnce(factors, plan, tally, names, end);
    return { each: totals.map((t) => t / years), rest: input === "total" ? rest : 0 };
  };
  const [best, low, high] = [of("best"), of("low"), of("high")];
  const ends = { low: low.each, high: high.each, unknown: [low.rest, high.rest] } as const;
  return { names, values: best.each, unknown: best.rest, focus, ends };
}

/** Length of the period in years, or the number of years that the records span. */
export function yearsIn(factors: Factors, plan: Plan, tally: Tally): number {
  return yearsBetween(plan.period) ?? yearsOf(factors, plan, tally).length;
}

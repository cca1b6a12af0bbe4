import type { Layer } from "../layers/layer.ts";
import type { Inputs, Reading } from "../measures/measure.ts";
import { yearsBetween } from "../model/period.ts";
import { actorsInBlocs, knownPartners } from "./blocs.ts";
import { byPartner } from "./by-partner.ts";
import type { Factors } from "./factors.ts";
import { byOf, measureNamed, narrowed, without } from "./narrow.ts";
import { partsOf, yearsOf } from "./parts.ts";
import type { Plan } from "./plan.ts";
import { apartFrom, totalsOnce } from "./rank-of.ts";
import { selectionOf } from "./signature.ts";
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

/** Tie coverage of several partners: the pairs of a recipient and a layer that each reaches, of all there are. */
function coverageByPartner(factors: Factors, plan: Plan, names: readonly string[]): Float64Array {
  const wide = without(plan, "from", "to");
  const reached = new Float64Array(names.length);
  let possible = 0;
  for (const layer of plan.layers) {
    const one = narrowed(wide, { layer: layer.name });
    const times = reachIn(factors, one, layer, names);
    if (times === null) continue;
    possible += factors.dataset.subject.region.length;
    times.forEach((n, k) => {
      reached[k] = (reached[k] ?? 0) + n;
    });
  }
  return reached.map((r) => (possible === 0 ? Number.NaN : r / possible));
}

/** How many recipients each partner reaches in one layer; null where the layer holds no record. */
function reachIn(factors: Factors, plan: Plan, layer: Layer, names: readonly string[]): Float64Array | null {
  const made = layer.tables.map((table) => {
    const shares = factors.numberOf(factors.shares(layer, table, plan.choices));
    const parts = factors.numberOf(factors.parts(table, plan.choices));
    return `${selectionOf(factors, plan, layer, table)}.${shares}.${parts}`;
  });
  const { resolution, universe, grouping } = plan.choices;
  const key = `reach|${layer.name}|${made.join()}|${resolution}|${universe}|${grouping}|${names.join(";")}`;
  return factors.once(key, () => {
    if (tallyOf(factors, plan).total.best === 0) return null;
    const reached = new Float64Array(names.length);
    for (const to of factors.dataset.subject.region) {
      const one = narrowed(plan, { to });
      byPartner(factors, one, tallyOf(factors, one), names).totals.forEach((total, n) => {
        if (total > 0) reached[n] = (reached[n] ?? 0) + 1;
      });
    }
    return reached;
  });
}

/** Length of the period in years, or the number of years that the records span. */
export function yearsIn(factors: Factors, plan: Plan, tally: Tally): number {
  return yearsBetween(plan.period) ?? yearsOf(factors, plan, tally).length;
}

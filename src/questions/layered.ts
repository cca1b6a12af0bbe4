import type { Inputs } from "../measures/measure.ts";
import { fieldNamed } from "../model/field-named.ts";
import { refusal } from "../model/refusal.ts";
import { knownPartners } from "./blocs.ts";
import { byPartner } from "./by-partner.ts";
import type { Factors } from "./factors.ts";
import { narrowed } from "./narrow.ts";
import type { Plan } from "./plan.ts";
import { type Tally, tallyOf } from "./tally.ts";

/** Amounts by layer and partner, partners grouped alike in all layers, each layer added up by itself. */
export function layeredOf(factors: Factors, plan: Plan, tally: Tally): Inputs["layered"] {
  if (plan.question.from !== undefined)
    throw refusal`${plan.measure.name} is over all partners; leave out ${fieldNamed("from")}, or ask by layer or recipient`;
  const names = knownPartners(factors, plan, tally, "always");
  const made = plan.layers.map((layer) => {
    const one = narrowed(plan, { layer: layer.name });
    return byPartner(factors, one, tallyOf(factors, one), names);
  });
  return {
    layers: plan.layers.map((l) => l.name),
    names,
    values: made.map((m) => m.totals),
    unknown: Float64Array.from(made, (m) => m.rest),
  };
}

import type { Inputs } from "../measures/measure.ts";
import { UNKNOWN } from "../model/dataset.ts";
import { byPartner } from "./by-partner.ts";
import type { Factors } from "./factors.ts";
import { ownOf } from "./own.ts";
import { partnersOf, sendersIn } from "./parts.ts";
import { groupsOf, type Plan } from "./plan.ts";
import type { Tally } from "./tally.ts";

/** Amounts of actors one by one, each with its bloc: its group in the grouping chosen, itself where it is in none. */
export function actorsInBlocs(factors: Factors, plan: Plan, tally: Tally): Inputs["parts"] {
  const { dataset } = factors;
  const senders = new Set<string>();
  for (const layer of new Set(tally.rows.map((r) => r.layer)))
    for (const actor of sendersIn(factors, plan, layer)) senders.add(dataset.actors[actor] ?? "");
  for (const id of [UNKNOWN, ...ownOf(factors, plan)]) senders.delete(id);
  const names = [...senders].sort();
  const groups = Object.entries(groupsOf(dataset, plan.choices));
  const { totals, rest } = byPartner(factors, plan, tally, names);
  return {
    names,
    values: totals,
    unknown: rest,
    focus: null,
    blocs: names.map((name) => groups.find(([, members]) => members.includes(name))?.[0] ?? name),
  };
}

/** Partners by name, those of a group as one; what no source names is none of them. */
export function knownPartners(
  factors: Factors,
  plan: Plan,
  tally: Tally,
  grouped: "always" | "by-layer" = "by-layer",
): readonly string[] {
  return partnersOf(factors, plan, tally, grouped === "always").filter((name) => name !== UNKNOWN);
}

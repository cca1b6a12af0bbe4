import { weightsIn } from "../measures/dependence/influence.ts";
import type { Inputs } from "../measures/measure.ts";
import { type LayerUnits, unitsFrom } from "../measures/spheres/units.ts";
import { UNKNOWN } from "../model/dataset.ts";
import { fieldNamed } from "../model/field-named.ts";
import { refusal } from "../model/refusal.ts";
import { knownPartners } from "./blocs.ts";
import type { Factors } from "./factors.ts";
import { narrowed, without } from "./narrow.ts";
import { sharesOf } from "./per-table.ts";
import { type Plan, sendersNamed } from "./plan.ts";
import { wantedOf } from "./recipients.ts";
import { unitOf } from "./resampled.ts";
import { forAnybody, selectionOf } from "./signature.ts";
import { tallyOf } from "./tally.ts";

/** What one recipient has from outside partners, record by record in each layer. */
export function spheresOf(factors: Factors, plan: Plan): Inputs["spheres"] {
  const { dataset } = factors;
  const { from, to } = plan.question;
  if (to === undefined)
    throw refusal`${plan.measure.name} is of a recipient: name one with ${fieldNamed("to")}, or the region for each of its members`;
  const wide = without(plan, "from", "by");
  const known = knownPartners(factors, wide, tallyOf(factors, wide), "always");
  const names =
    from === undefined || known.includes(from) ? known : [from, ...besides(factors, plan, from, known)];
  const region = new Set(dataset.subject.region.map((id) => dataset.actorIndex.get(id) ?? -1));
  const isOwn = (name: string) => [...sendersNamed(factors, name, plan.choices)].every((a) => region.has(a));
  const own = names.filter(isOwn);
  const partners = names.filter((name) => !own.includes(name));
  const weights = weightsIn(
    plan.choices,
    plan.layers.map((l) => l.name),
  );
  const holders = holdersOf(factors, plan, partners, own);
  const layers = plan.layers.map((layer, l): LayerUnits => {
    const one = { ...narrowed(wide, { layer: layer.name }), value: plan.value };
    const units = unitsIn(factors, one, holders, partners, own);
    const possible = [...possibleIn(factors, one, holders, partners.length), ...units.possible];
    const weight = weights[l] ?? 0;
    return { ...units, weight, possible: [...new Set(possible)].sort((a, b) => a - b) };
  });
  const held = layers.map((l) => `${factors.numberOf(l.starts)} ${l.weight} ${l.possible}`);
  const key = `spheres|${JSON.stringify(partners)}|${held.join("|")}`;
  return {
    partners,
    layers,
    focus: from ?? null,
    ...apartOf(from, known, names),
    none: noneFor(factors, to, from, own),
    once: (more, make) => factors.once(`${key}|${more}`, make),
  };
}

/** The partners beside one that is asked about; what is left of its group stands for itself. */
function besides(factors: Factors, plan: Plan, from: string, names: readonly string[]): readonly string[] {
  const mine = sendersNamed(factors, from, plan.choices);
  return names.flatMap((name) => {
    const actors = [...sendersNamed(factors, name, plan.choices)];
    if (!actors.some((actor) => mine.has(actor))) return [name];
    return actors.filter((actor) => !mine.has(actor)).map((actor) => factors.dataset.actors[actor] ?? "");
  });
}

/** What is said of a partner out of a group. */
function apartOf(from: string | undefined, known: readonly string[], names: readonly string[]) {
  const [group] = known.filter((name) => !names.includes(name));
  if (from === undefined || group === undefined) return {};
  const rest = names.filter((name) => name !== from && !known.includes(name));
  const others = rest.length === 0 ? "of whom none sends" : rest.join(", ");
  return { apart: `${from} is taken out of ${group} and held against its other members too: ${others}` };
}

/** The number of the partner that each actor is of; all of the region's own have the number after the last. */
function holdersOf(
  factors: Factors,
  plan: Plan,
  partners: readonly string[],
  own: readonly string[],
): ReadonlyMap<number, number> {
  const holders = new Map<number, number>();
  [...partners, ...own].forEach((name, n) => {
    for (const actor of sendersNamed(factors, name, plan.choices))
      holders.set(actor, Math.min(n, partners.length));
  });
  return holders;
}

/** The outside partners that the records of a layer have for anybody in the region, at any time. */
function possibleIn(
  factors: Factors,
  plan: Plan,
  holders: ReadonlyMap<number, number>,
  outside: number,
): readonly number[] {
  const anybody = forAnybody(plan);
  const key = selectedOf(factors, anybody);
  const senders = factors.once(`spheres-senders|${plan.layers[0]?.name}|${key}`, () => {
    const found = new Set<number>();
    const sharesIn = sharesOf(factors, plan);
    for (const row of tallyOf(factors, anybody).each) {
      if (row.whole.best === 0) continue;
      for (const actor of sharesIn(row)[row.index]?.keys() ?? []) found.add(actor);
    }
    return found;
  });
  const possible = new Set<number>();
  for (const actor of senders) {
    const partner = holders.get(actor);
    if (partner !== undefined && partner < outside) possible.add(partner);
  }
  return [...possible];
}

/** Numbers what a plan selects, and who has what of it. */
function selectedOf(factors: Factors, plan: Plan): string {
  const { layers, choices } = plan;
  const selected = layers.flatMap((layer) =>
    layer.tables.map(
      (table) =>
        `${selectionOf(factors, plan, layer, table)} ${factors.numberOf(factors.shares(layer, table, choices))}`,
    ),
  );
  return selected.join();
}

/** The records of one layer as `layerOf` finds them; those that are the same are the same object, whatever was chosen. */
function unitsIn(
  factors: Factors,
  plan: Plan,
  holders: ReadonlyMap<number, number>,
  partners: readonly string[],
  own: readonly string[],
): LayerUnits {
  const { choices } = plan;
  const chosen = ["grouping", "unit", "resolution", "resampling-unit"].map((name) => choices[name]);
  const name = plan.layers[0]?.name;
  const names = JSON.stringify([partners, own]);
  const key = [name, plan.value, ...chosen, selectedOf(factors, plan), names].join("|");
  return factors.once(`spheres-units|${key}`, () => {
    const made = layerOf(factors, plan, holders, partners.length);
    const { counted, unknown, starts, amounts } = made;
    const content = [name, counted, made.own, unknown, starts, made.partners, amounts].join("|");
    return factors.once(`spheres-alike|${content}`, () => made);
  });
}

/** The records of one layer, each with what every outside partner has of it. */
function layerOf(
  factors: Factors,
  plan: Plan,
  holders: ReadonlyMap<number, number>,
  mine: number,
): LayerUnits {
  const units = new Map<string, Map<number, number>>();
  const left = { own: 0, unknown: 0 };
  const sharesIn = sharesOf(factors, plan);
  for (const row of tallyOf(factors, plan).each) {
    if (row.whole.best === 0) continue;
    const inRow = new Map<number, number>();
    let taken = 0;
    for (const [actor, share] of sharesIn(row)[row.index] ?? []) {
      const n = holders.get(actor);
      if (n === undefined) continue;
      taken += share;
      inRow.set(n, Math.min(1, (inRow.get(n) ?? 0) + share));
    }
    left.unknown += Math.max(0, 1 - taken) * row.whole.best;
    const name = unitOf(factors, plan, row);
    const unit = units.get(name) ?? new Map<number, number>();
    units.set(name, unit);
    for (const [n, share] of inRow) {
      const amount = share * row.whole.best;
      // The editions of a series count as the one that counts most.
      const both = plan.choices.unit === "series" ? Math.max : (a: number, b: number) => a + b;
      unit.set(n, both(unit.get(n) ?? 0, amount));
    }
  }
  const lists = [...units.values()].map((unit) => {
    left.own += unit.get(mine) ?? 0;
    return [...unit].filter(([n]) => n < mine).map(([partner, amount]) => ({ partner, amount }));
  });
  return unitsFrom(plan.layers[0]?.name ?? "", lists, { counted: plan.value === "count", ...left });
}

function noneFor(
  factors: Factors,
  to: string,
  from: string | undefined,
  own: readonly string[],
): Inputs["spheres"]["none"] {
  const { sets } = wantedOf(factors.dataset, to);
  if (!(sets.length === 1 && sets[0]?.length === 1))
    return {
      why: "under-specified",
      note: "several recipients: each has its own, and there is none of all of them together",
    };
  if (from !== undefined && (from === UNKNOWN || own.includes(from)))
    return { why: "undefined-by-definition", note: `${from} is no outside partner` };
  return null;
}

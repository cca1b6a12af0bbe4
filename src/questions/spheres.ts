import { weightsIn } from "../measures/dependence/influence.ts";
import type { Inputs } from "../measures/measure.ts";
import { type LayerUnits, unitsFrom } from "../measures/spheres/units.ts";
import { UNKNOWN } from "../model/dataset.ts";
import { QuestionError } from "../model/question.ts";
import { knownPartners } from "./blocs.ts";
import type { Factors } from "./factors.ts";
import { narrowed, without } from "./narrow.ts";
import { type Plan, sendersNamed } from "./plan.ts";
import { wantedOf } from "./recipients.ts";
import { unitOf } from "./resampled.ts";
import { tallyOf } from "./tally.ts";

/** What one recipient has from outside partners, record by record in each layer. */
export function spheresOf(factors: Factors, plan: Plan): Inputs["spheres"] {
  const { dataset } = factors;
  const { from, to } = plan.question;
  if (to === undefined)
    throw new QuestionError(
      `${plan.measure.name} is of a recipient: name one with to, or the region for each of its members`,
    );
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
  const layers = plan.layers.map((layer, l) => {
    const one = { ...narrowed(wide, { layer: layer.name }), value: plan.value };
    return layerOf(factors, one, partners, own, weights[l] ?? 0);
  });
  const held = layers.map((l) => `${l.name} ${l.weight} ${l.counted} ${l.starts} ${l.partners} ${l.amounts}`);
  const key = `spheres|${partners}|${held.join("|")}`;
  return {
    partners,
    layers,
    focus: from ?? null,
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

/** The records of one layer, each with what every outside partner has of it. */
function layerOf(
  factors: Factors,
  plan: Plan,
  partners: readonly string[],
  own: readonly string[],
  weight: number,
): LayerUnits {
  const holders = new Map<number, number>();
  const mine = partners.length;
  [...partners, ...own].forEach((name, n) => {
    for (const actor of sendersNamed(factors, name, plan.choices)) holders.set(actor, Math.min(n, mine));
  });
  const units = new Map<string, Map<number, number>>();
  const left = { own: 0, unknown: 0 };
  for (const row of tallyOf(factors, plan).each) {
    if (row.whole.best === 0) continue;
    const inRow = new Map<number, number>();
    let taken = 0;
    for (const [actor, share] of factors.shares(row.layer, row.table, plan.choices)[row.index] ?? []) {
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
  return unitsFrom(plan.layers[0]?.name ?? "", lists, { weight, counted: plan.value === "count", ...left });
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
      note: "several recipients: each has a sphere of its own, which by recipient gives",
    };
  if (from !== undefined && (from === UNKNOWN || own.includes(from)))
    return { why: "undefined-by-definition", note: `${from} is no outside partner` };
  return null;
}

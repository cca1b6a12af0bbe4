import { groupsIn, isRegional } from "../../../figures/colours.ts";
import type { FigureBench } from "../../../figures/kind.ts";
import { tablesOnce } from "../../../layers/index.ts";
import { ALL_TIME } from "../../../model/period.ts";
import type { Plan } from "../../../questions/plan.ts";

/** Whoever can have a tie with some recipients, and the actors that each is made of. */
export interface Partners {
  readonly names: readonly string[];
  readonly members: ReadonlyMap<string, readonly number[]>;
  /** What each has over all time, in the unit of the ties. */
  readonly sizes: readonly number[];
}

/**
 * Groups where activities are attributed or last and there are groups, else whoever sends, those with most first; recipients are none,
 * nor is whoever has no other recipient than itself.
 */
export function partnersOf(bench: FigureBench, plan: Plan, recipients: readonly string[]): Partners {
  const { dataset } = bench;
  const { subject } = dataset;
  const indexOf = (id: string) => dataset.actorIndex.get(id) ?? -1;
  const grouped = plan.layers.some((l) => l.attributed || l.time === "interval");
  const groups = grouped
    ? Object.entries(groupsIn(subject, plan.choices.grouping)).filter(([, of]) => !isRegional(of, subject))
    : [];
  const joint = groups.flatMap(([, of]) => (of.length > 1 ? of.map(indexOf) : []));
  const sent = sentBy(bench, plan, recipients.map(indexOf), new Set(joint));
  const only = recipients.length === 1 ? indexOf(recipients[0] ?? "") : null;
  const outside = new Set(
    [...sent.keys()].filter((actor) => !subject.region.includes(dataset.actors[actor] ?? "")),
  );
  const inGroups = groups.filter(
    ([, of]) =>
      of.some((id) => outside.has(indexOf(id))) && (of.length > 1 || of.every((id) => indexOf(id) !== only)),
  );
  const taken = new Set(inGroups.flatMap(([, of]) => of.map(indexOf)));
  const named = dataset.actorIndex.get("unknown") ?? -1;
  const alone = [...outside]
    .filter((actor) => !taken.has(actor) && actor !== named && actor !== only)
    .sort((a, b) => (sent.get(b) ?? 0) - (sent.get(a) ?? 0) || a - b);
  const members = new Map<string, readonly number[]>(inGroups.map(([name, of]) => [name, of.map(indexOf)]));
  for (const actor of alone) members.set(dataset.actors[actor] ?? "", [actor]);
  const sizes = [...members.values()].map((of) => of.reduce((sum, actor) => sum + (sent.get(actor) ?? 0), 0));
  return { names: [...members.keys()], members, sizes };
}

/** What each actor sends to these recipients over all time, in the unit that is asked for; what it has with itself only as one of several in a group. */
function sentBy(
  { factors, dataset }: FigureBench,
  { layers, choices, value, question }: Plan,
  recipients: readonly number[],
  joint: ReadonlySet<number>,
): ReadonlyMap<number, number> {
  const sent = new Map<number, number>();
  for (const { layer, table } of tablesOnce(layers)) {
    const records = factors.records(layer, table, choices).best;
    const where = question.where === undefined ? null : factors.where(table, question.where, choices).best;
    const { best } = factors.amounts(layer, table, value, ALL_TIME, choices);
    const present = recipients.map(
      (to) => factors.recipients(layer, table, dataset.actors[to] ?? "", ALL_TIME, choices).best,
    );
    factors.shares(layer, table, choices).forEach((of, i) => {
      if ((records[i] ?? 0) === 0) return;
      const there = recipients.filter((_, r) => (present[r]?.[i] ?? 0) > 0);
      const own = best[i] ?? 0;
      const amount = own > 0 ? own * (records[i] ?? 0) * (where?.[i] ?? 1) : 0;
      for (const [actor, share] of of) {
        const reaches = there.some((to) => to !== actor || joint.has(actor));
        sent.set(actor, (sent.get(actor) ?? 0) + (reaches ? share * amount : 0));
      }
    });
  }
  return sent;
}

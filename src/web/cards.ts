import { groupsIn } from "../figures/colours.ts";
import type { FigureBench } from "../figures/kind.ts";
import { tieLayers } from "../layers/index.ts";
import { ROLES } from "../model/activity.ts";
import type { Question } from "../model/question.ts";
import { leftOutOf, type Scope } from "../questions/left-out.ts";
import { undatedOf } from "../questions/outside.ts";
import { planOf } from "../questions/plan.ts";
import type { LeftOut } from "../study/left-out.ts";
import { yearsOf } from "../views/bench.ts";
import { type PartnerLine, partnerLines, type RecipientLine, recipientLines } from "../views/card.ts";
import { type OverAll, overAll } from "../views/over-layers.ts";
import { lookedAt } from "../views/searched.ts";
import { uncountedOf } from "../views/uncounted.ts";

/** A card of the region, a recipient, a group of partners or one partner, asked over all time. */
export interface ActorCard extends OverAll {
  readonly id: string;
  readonly role: "region" | "recipient" | "group" | "partner" | "named";
  /** Groups that it is in, and the members that it has. */
  readonly within: readonly string[];
  readonly members: readonly string[];
  readonly to: readonly RecipientLine[] | null;
  readonly from: readonly PartnerLine[] | null;
  /** The records that these numbers rest on, and those of the total of each layer. */
  readonly behind: {
    readonly over: readonly string[];
    readonly layers: ReadonlyMap<string, readonly string[]>;
  };
}

/** Ids that have cards besides the actors of a study: the region, and groups of the grouping it starts from. */
export function groupIds(subject: FigureBench["dataset"]["subject"]): readonly string[] {
  return ["region", ...Object.keys(groupsIn(subject))];
}

/**
 * @param recordsOf ids of the records of a receipt
 * @param leftOut what a release leaves out of the study
 */
export function cardOf(
  bench: FigureBench,
  id: string,
  recordsOf: (receipt: readonly string[]) => readonly string[],
  leftOut: readonly LeftOut[],
): ActorCard {
  const { subject } = bench.dataset;
  const groups: Readonly<Record<string, readonly string[]>> = Object.assign(
    Object.create(null),
    groupsIn(subject),
  );
  const span = yearsOf(bench);
  const asked = {
    ask: bench.ask,
    looked: (question: Question) => lookedAt(bench.looked, question, subject),
    uncounted: (question: Question) => uncountedOf(bench, question),
    undated: (question: Question) => undatedOf(bench.factors, planOf(bench.factors, question)).length,
    periods: [undefined],
    lastFull: span === null || span.last - 1 < span.first ? null : span.last - 1,
    groups,
    leftOut: (scope: Scope) => leftOutOf(leftOut, [scope], subject),
  };
  const role = roleOf(bench, id, groups);
  const receives = role === "region" || role === "recipient";
  // Of somebody who is merely named only the layers matter in which it gives anything.
  const layers = role === "named" ? sendingLayers(bench, id) : null;
  const sender = layers === null ? asked : { ...asked, layer: layers.join(",") };
  const to = receives ? recipientLines(asked, id) : null;
  const from = receives || layers?.length === 0 ? null : partnerLines(sender, id);
  const all: OverAll =
    receives && subject.region.length > 0
      ? overAll(asked, id, undefined)
      : { over: {}, shares: null, lack: null };
  const totals = (to ?? from ?? []).flatMap(({ layer, value, total }) =>
    total === null || value !== "count" ? [] : [[layer, recordsOf(total.receipt)] as const],
  );
  return {
    id,
    role,
    within: Object.keys(groups).filter((g) => groups[g]?.includes(id)),
    members: role === "region" ? subject.region : (groups[id] ?? []),
    to,
    from,
    ...all,
    behind: {
      over: recordsOf([...new Set(Object.values(all.over).flatMap(({ receipt }) => receipt))]),
      layers: new Map(totals),
    },
  };
}

function sendingLayers({ dataset }: FigureBench, id: string): readonly string[] {
  const actor = dataset.actorIndex.get(id);
  if (actor === undefined) return [];
  const sends = ({ tables, from }: (typeof tieLayers)[number]) => {
    const roles = new Set(from.map((role) => ROLES.indexOf(role)));
    return tables.some((name) => {
      const parts = dataset.tables.get(name)?.parts;
      return parts?.actors.some((a, p) => a === actor && roles.has(parts.roles[p] ?? -1)) ?? false;
    });
  };
  return tieLayers.filter((layer) => layer.name !== "memberships" && sends(layer)).map((layer) => layer.name);
}

function roleOf(
  { dataset: { subject } }: FigureBench,
  id: string,
  groups: Readonly<Record<string, readonly string[]>>,
): ActorCard["role"] {
  if (id === "region") return "region";
  if (groups[id] !== undefined) return "group";
  if (subject.region.includes(id)) return "recipient";
  const named = subject.partners.includes(id) || Object.values(groups).some((g) => g.includes(id));
  return named ? "partner" : "named";
}

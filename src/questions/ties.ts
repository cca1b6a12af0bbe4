import type { Inputs } from "../measures/measure.ts";
import { tiesFrom } from "../measures/ties/build.ts";
import { clique, type Hyperevent, newman, star } from "../measures/ties/projection.ts";
import { ROLES } from "../model/activity.ts";
import { UNKNOWN } from "../model/dataset.ts";
import type { Factors } from "./factors.ts";
import { sendersIn } from "./parts.ts";
import type { Plan } from "./plan.ts";
import { partsIn } from "./recipients.ts";
import type { Row, Tally } from "./tally.ts";

/**
 * The ties of a question over the study's partners, its region, and whoever else sends:
 * a state of the region without a tie is there too. Senders that no source names are no actor and tie nobody.
 */
export function tiesOf(factors: Factors, plan: Plan, tally: Tally): Inputs["ties"] {
  const { dataset } = factors;
  const region = dataset.subject.region;
  const senders = new Set<string>([...dataset.subject.partners.filter((p) => dataset.actorIndex.has(p))]);
  for (const layer of plan.layers) {
    for (const s of sendersIn(factors, plan, layer)) senders.add(dataset.actors[s] ?? "");
  }
  senders.delete(UNKNOWN);
  const nodes = [...region, ...[...senders].filter((s) => !region.includes(s)).sort()];
  const at = new Map(nodes.map((id, n) => [dataset.actorIndex.get(id) ?? -1, n]));
  const events = tally.rows.filter((r) => r.best > 0).map((row) => hypereventOf(factors, plan, row, at));
  const project = { star, clique, newman }[plan.choices.projection ?? "star"] ?? star;
  return tiesFrom(nodes, project(events, nodes.length), {
    directed: (plan.choices.projection ?? "star") === "star",
    inside: Uint8Array.from(nodes, (_, n) => (n < region.length ? 1 : 0)),
    byConstruction: whyConstructed(plan),
  });
}

function hypereventOf(factors: Factors, plan: Plan, row: Row, at: ReadonlyMap<number, number>): Hyperevent {
  const { from, to } = tiedIn(factors, plan, row);
  const nodesOf = (actors: Iterable<number>) =>
    [...actors].map((actor) => at.get(actor)).filter((n) => n !== undefined);
  return {
    from: nodesOf(from),
    to: nodesOf(to),
    ...(plan.value === "count" ? {} : { weight: row.whole.best }),
  };
}

/** Those whom an activity is attributed to, and those whom it ties them to. */
export function tiedIn(
  factors: Factors,
  plan: Plan,
  row: Row,
): { from: Iterable<number>; to: ReadonlySet<number> } {
  const a = factors.activities(row.table, plan.choices);
  const counted = factors.parts(row.table, plan.choices);
  const roles = new Set(row.layer.to.map((r) => ROLES.indexOf(r)));
  return {
    from: factors.shares(row.layer, row.table, plan.choices)[row.index]?.keys() ?? [],
    to: partsIn(factors.dataset, a, counted, row.index, roles),
  };
}

/** Whether an activity makes a tie of this actor. */
export function tiedBy(factors: Factors, plan: Plan, row: Row, actor: number): boolean {
  const { from, to } = tiedIn(factors, plan, row);
  return to.has(actor) || [...from].includes(actor);
}

/** Why a measure of these ties would say how they were made and nothing else, or null. */
export function whyConstructed(plan: Plan): string | null {
  const { name } = plan.measure;
  if (/^(density|two-mode-density|vertical-density)/.test(name)) return null;
  const flat = plan.layers.filter((l) => !l.horizontal).map((l) => l.name);
  if (flat.length > 0)
    return `${flat.join(", ")}: recipients cannot be tied to each other there, so the ties can only be vertical`;
  const star = (plan.choices.projection ?? "star") === "star";
  if (!name.startsWith("e-i") && !isOfGroups(name) && (star || !isOfPlace(plan))) {
    return star
      ? "the ties are made from organisers to participants, so that this can only find those two levels"
      : `the ties of the ${plan.choices.projection} projection have no direction, so that there is no hierarchy to measure`;
  }
  if (star || (plan.choices.projection === "newman" && isOfPresence(plan))) return null;
  return `the ${plan.choices.projection} projection ties every two guests of an outsider's activity, which nobody of them initiated`;
}

/** Whether a measure looks at who keeps to whom, whatever stands above whom. */
function isOfGroups(name: string): boolean {
  return /^(modularity|communities|blocks|brokerage|hub-and-spoke|horizontal-density)/.test(name);
}

/** Whether a measure looks at where actors stand among ties, which needs no direction. */
function isOfPlace({ measure }: Plan): boolean {
  return measure.input === "position" || ["reciprocity", "transitivity"].includes(measure.name);
}

/** Whether a measure says something of who meets whom, which the projection after Newman keeps. */
function isOfPresence(plan: Plan): boolean {
  return isOfPlace(plan) || /^(modularity|communities|blocks)/.test(plan.measure.name);
}

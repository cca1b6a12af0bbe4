import type { Layer } from "../layers/layer.ts";
import { ROLES } from "../model/activity.ts";
import type { Activities } from "../model/dataset.ts";
import { dateOf, EVER, NEVER } from "../model/day.ts";
import type { Question } from "../model/question.ts";
import type { Factors } from "./factors.ts";
import { inGroups } from "./grouped.ts";
import { ownOf } from "./own.ts";
import { groupsOf, type Plan } from "./plan.ts";
import { partsIn, wantedOf } from "./recipients.ts";
import { counted, layersIn, type Tally } from "./tally.ts";
import { servicesOf } from "./where.ts";

/** One part of a question: its name, and the field that narrows the question to it. */
export interface Part {
  readonly name: string;
  readonly narrows: Partial<Question>;
}

/** The parts of a question by year, recipient, partner, kind, service or layer, those without any included. */
export function partsOf(factors: Factors, plan: Plan, tally: Tally, by: string): readonly Part[] {
  switch (by) {
    case "year":
      return yearsOf(factors, plan, tally).map((y) => ({ name: String(y), narrows: { period: String(y) } }));
    case "recipient":
      return recipientsOf(factors, plan, tally).map((to) => ({ name: to, narrows: { to } }));
    case "partner":
      return partnersOf(factors, plan, tally).map((from) => ({ name: from, narrows: { from } }));
    case "layer":
      return plan.layers.map((l) => ({ name: l.name, narrows: { layer: l.name } }));
    default:
      return labelsOf(factors, plan, tally, by).map((label) => ({
        name: label,
        narrows: { where: { ...plan.question.where, [by]: label } },
      }));
  }
}

/** Years of the period, or those the records span where it is open. */
export function yearsOf(factors: Factors, plan: Plan, tally: Tally): readonly number[] {
  let { from, to } = plan.period;
  if (from === EVER || to === NEVER) {
    let first = NEVER;
    let last = EVER;
    for (const row of tally.rows) {
      const [a, b] = spanOf(factors, plan, row.table, row.index);
      if (a > EVER) first = Math.min(first, a);
      if (b < NEVER && b > EVER) last = Math.max(last, b);
      else if (a > EVER) last = Math.max(last, a);
    }
    if (first === NEVER) return [];
    from = from === EVER ? first : from;
    to = to === NEVER ? Math.max(first, last) : to;
  }
  const start = dateOf(from).year;
  return Array.from({ length: Math.max(0, dateOf(to).year - start + 1) }, (_, i) => start + i);
}

function spanOf(factors: Factors, plan: Plan, table: string, i: number): readonly [number, number] {
  const a = factors.activities(table, plan.choices);
  if (table === "transfers" && plan.choices["year-basis"] !== "order") {
    let first = NEVER;
    let last = EVER;
    for (let k = a.amounts.starts[i] ?? 0; k < (a.amounts.starts[i + 1] ?? 0); k++) {
      if (a.amounts.units[k] !== "deliveries") continue;
      first = Math.min(first, a.amounts.from[k] ?? NEVER);
      last = Math.max(last, a.amounts.to[k] ?? EVER);
    }
    return [first === NEVER ? EVER : first, last === EVER ? NEVER : last];
  }
  return [
    a.startFrom[i] ?? EVER,
    plan.layers.some((l) => l.time === "interval") ? (a.endTo[i] ?? NEVER) : (a.startTo[i] ?? NEVER),
  ];
}

/** Those whom `to` names one by one; without it every state that receives. */
export function recipientsOf(factors: Factors, plan: Plan, tally: Tally): readonly string[] {
  const { dataset } = factors;
  if (plan.question.to !== undefined) {
    const wanted = wantedOf(dataset, plan.question.to);
    return [...new Set(wanted.sets.flat())];
  }
  const found = new Set<string>();
  for (const row of tally.rows) {
    if (row.whole.best === 0) continue;
    const a = factors.activities(row.table, plan.choices);
    const roles = new Set(row.layer.to.map((r) => ROLES.indexOf(r)));
    const all = factors.parts(row.table, plan.choices);
    for (const actor of partsIn(dataset, a, all, row.index, roles, plan.period))
      found.add(dataset.actors[actor] ?? "");
  }
  return [...found].sort();
}

/** Groups of the grouping and actors of none, where partners are grouped; else every actor that sends. What is left of a recipient's own group stands by itself. */
export function partnersOf(factors: Factors, plan: Plan, tally: Tally, always = false): readonly string[] {
  const { dataset } = factors;
  const groups = groupsOf(dataset, plan.choices);
  const grouped = always || inGroups(plan.layers) || isGroup(groups, plan.question.from);
  const senders = new Set<string>();
  for (const layer of layersIn(tally)) {
    for (const actor of sendersIn(factors, plan, layer)) senders.add(dataset.actors[actor] ?? "");
  }
  const own = ownOf(factors, plan);
  for (const id of own) senders.delete(id);
  if (!grouped) return [...senders].sort();
  const names = Object.keys(groups).filter(
    (g) => groups[g]?.some((member) => senders.has(member)) && !groups[g].some((member) => own.has(member)),
  );
  const members = new Set(names.flatMap((g) => groups[g] ?? []));
  return [...names, ...[...senders].filter((s) => !members.has(s)).sort()];
}

/** Every actor that any activity of a layer is attributed to. */
export function sendersIn(factors: Factors, plan: Plan, layer: Layer): ReadonlySet<number> {
  const tables = layer.tables.map((table) => factors.shares(layer, table, plan.choices));
  const key = tables.map((shares) => factors.numberOf(shares)).join();
  return factors.once(`senders-in|${layer.name}|${key}`, () => {
    const all = new Set<number>();
    for (const shares of tables) for (const of of shares) for (const actor of of.keys()) all.add(actor);
    return all;
  });
}

function isGroup(groups: Readonly<Record<string, readonly string[]>>, from: string | undefined): boolean {
  return from !== undefined && Object.hasOwn(groups, from);
}

/** The kind or the services of an activity. */
function labelsAt(a: Activities, i: number, by: string): readonly string[] {
  if (by === "service") return servicesOf(a, i);
  const kind = a.text("kind")[i] || a.text("category")[i] || "";
  return kind === "" ? [] : [kind];
}

/** That records which count say no kind or no service, where parts are by these. */
export function ofNoLabel(factors: Factors, { choices }: Plan, tally: Tally, by: string): readonly string[] {
  if (by !== "kind" && by !== "service") return [];
  const without = counted(tally).filter(
    ({ table, index }) => labelsAt(factors.activities(table, choices), index, by).length === 0,
  );
  return without.length === 0 ? [] : [`records that say no ${by} and stand in no part: ${without.length}`];
}

function labelsOf(factors: Factors, plan: Plan, tally: Tally, by: string): readonly string[] {
  const found = new Set<string>();
  for (const row of tally.rows) {
    if (row.whole.best === 0) continue;
    for (const label of labelsAt(factors.activities(row.table, plan.choices), row.index, by))
      found.add(label);
  }
  // Capitals make no difference to a condition, so that two spellings are one part.
  const labels = [...found].sort();
  const first = (label: string) => labels.findIndex((l) => l.toLowerCase() === label.toLowerCase());
  return labels.filter((label, i) => first(label) === i);
}

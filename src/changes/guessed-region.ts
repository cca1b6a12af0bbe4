import type { Names } from "../sources/names/names.ts";
import type { Row } from "../sources/source.ts";
import { splitList } from "../study/plain.ts";
import { type Attendance, attendancesIn } from "./attendance.ts";
import { actorsIn } from "./beside.ts";
import { seldomAlone } from "./seldom-alone.ts";

/** Who the region is. */
export interface Region {
  readonly members: readonly string[];
  /** By what they were found; null where the user said it. */
  readonly by: "receivers" | "reporters" | "attendants" | "named" | null;
}

/** A region that is guessed, and what of the guess its reader should look at. */
export interface GuessedRegion {
  readonly region: Region;
  /** Who receives or hosts and is left out: they send, or organise elsewhere, more often, or a format has no other sender. */
  readonly senders: readonly string[];
  /** Who hosts and is left out: never among those who take part, as others are at their own place. */
  readonly venues: readonly string[];
  /** Who hosts and is left out: hardly ever without a member, who often are without another. */
  readonly beside: readonly string[];
  /** Members who may be partners: whatever they receive or host has another member beside them, or almost all that they take part in. */
  readonly doubtful: readonly string[];
  /** Who joins and who organises, where that is all there is to guess by and does not tell who the region is. */
  readonly attendances?: readonly Attendance[];
}

/**
 * Who the region is where nobody says: those who receive, or at whose place it happens; where the table tells neither, those
 * of whom its numbers are, then the states that join others at least as often as they organise; at last all states that it
 * names. It only decides what `region` stands for.
 * @param stated whom a format has as the sender of every row: a partner, whatever else the rows say of it
 */
export function regionIn(
  rows: readonly Row[],
  names: Names,
  stated: ReadonlySet<string> = new Set(),
): GuessedRegion {
  const receive = byFrequency(
    rows.flatMap(({ table, cells }) => {
      if (table === "participants") return cells.role === "host" ? [cells.actor ?? ""] : [];
      return [cells.recipient, cells.host, cells.country].flatMap((cell) => splitList(cell ?? ""));
    }),
  ).filter((actor) => actor !== "unknown");
  if (receive.length > 0) return sifted(receive, actsIn(rows), stated);
  const reporters = byFrequency(rows.flatMap(({ cells }) => splitList(cells.reporter ?? ""))).filter(
    (actor) => actor !== "unknown" && !stated.has(actor),
  );
  if (reporters.length > 0) return { region: { members: reporters, by: "reporters" }, ...UNDOUBTED };
  const states = byFrequency(rows.flatMap(({ table, cells }) => [...actorsIn(table, cells)])).filter(
    (actor) => names.actor(actor)?.kind === "state" && !stated.has(actor),
  );
  const among = new Set(states);
  const attendances = attendancesIn(rows, (actor) => among.has(actor));
  const more = new Set(attendances.states.flatMap(({ actor, joined, led }) => (joined < led ? [actor] : [])));
  const others = states.filter((actor) => !more.has(actor));
  const organised = rows.some(({ table, cells }) => table === "participants" && cells.role === "organiser");
  if (others.length === 0 || !organised) return { region: { members: states, by: "named" }, ...UNDOUBTED };
  const region: Region = { members: others, by: "attendants" };
  return { region, ...UNDOUBTED, ...(attendances.clear ? {} : { attendances: attendances.states }) };
}

/** A region of which nothing is to be looked at. */
export const UNDOUBTED = { senders: [], venues: [], beside: [], doubtful: [] };

/** Who sends, or is the partner of a number, in every row of a file: what its format states of all of them. */
export function sendersOfAll(rows: readonly Row[]): ReadonlySet<string> {
  const byRow = new Map<number, Set<string>>();
  for (const { table, row, cells } of rows) {
    const senders = byRow.get(row) ?? new Set();
    byRow.set(row, senders);
    if (table !== "participants")
      for (const actor of [...sendersIn(cells), ...splitList(cells.partner ?? "")]) senders.add(actor);
    else if (isOrganiser(cells)) senders.add(cells.actor ?? "");
  }
  const [first = new Set<string>(), ...others] = byRow.values();
  return new Set([...first].filter((a) => a !== "unknown" && others.every((of) => of.has(a))));
}

function sendersIn(cells: Row["cells"]): readonly string[] {
  return [cells.supplier, cells.provider, cells.operator].flatMap((cell) => splitList(cell ?? ""));
}

/** Whether somebody is said to organise, and not by a rule. */
function isOrganiser({ role, evidence }: Row["cells"]): boolean {
  return role === "organiser" && evidence !== "inferred";
}

/** Who does what in a row of the file. */
interface Act {
  /** At whose place it is, or who is given something. */
  readonly at: Set<string>;
  /** Who sends or organises. */
  readonly from: Set<string>;
  /** Who takes part. */
  readonly with: Set<string>;
}

function actsIn(rows: readonly Row[]): readonly Act[] {
  const acts = new Map<number, Act>();
  for (const { table, row, cells } of rows) {
    const act = acts.get(row) ?? { at: new Set(), from: new Set(), with: new Set() };
    acts.set(row, act);
    if (table === "participants") {
      const { actor = "", role } = cells;
      if (role === "host") act.at.add(actor);
      else if (role === "organiser") {
        if (isOrganiser(cells)) act.from.add(actor);
      } else act.with.add(actor);
    } else {
      for (const cell of [cells.recipient, cells.host, cells.country])
        for (const actor of splitList(cell ?? "")) act.at.add(actor);
      for (const actor of sendersIn(cells)) act.from.add(actor);
    }
  }
  return [...acts.values()].filter(({ at }) => at.size > 0);
}

/** Those who receive or host without whom the table shows to be none, and who of the rest may be none. */
function sifted(
  receive: readonly string[],
  acts: readonly Act[],
  stated: ReadonlySet<string>,
): GuessedRegion {
  const { own, sent, away, active, atHome } = countsIn(acts);
  const senders = receive.filter((a) => stated.has(a) || countOf(sent, a) > countOf(own, a));
  const sending = new Set(senders);
  const venues = receive.filter((a) => atHome && !sending.has(a) && !active.has(a));
  const without = new Set([...senders, ...venues]);
  const hosts = receive.filter((a) => !without.has(a));
  if (hosts.length === 0) {
    const others = receive.filter((a) => !stated.has(a));
    const all = others.length > 0 ? others : receive;
    const left = receive.filter((a) => !all.includes(a));
    return { ...UNDOUBTED, region: { members: all, by: "receivers" }, senders: left };
  }
  const joint = acts.filter((act) => act.with.size > 0);
  const told = seldomAlone(
    hosts,
    joint.map(({ at, from, with: those }) => ({ at, all: new Set([...at, ...from, ...those]) })),
  );
  const beside = hosts.filter((a) => told.clear.has(a));
  const members = hosts.filter((a) => !told.clear.has(a));
  const firm = new Set(members.filter((a) => !told.maybe.has(a)));
  const alone = new Set<string>();
  const attended = new Set<string>();
  for (const { at, from, with: those } of acts) {
    const met = [...from, ...those].some((other) => firm.has(other) && !at.has(other));
    for (const a of at) {
      if (!met) alone.add(a);
      if (those.size > 0) attended.add(a);
    }
  }
  const doubtful = members.filter(
    (a) => told.maybe.has(a) || (!alone.has(a) && (!attended.has(a) || countOf(away, a) >= countOf(own, a))),
  );
  return { region: { members, by: "receivers" }, senders, venues, beside, doubtful };
}

/** Of each actor in how many acts it is at its own place, sends or organises elsewhere, and takes part elsewhere. */
function countsIn(acts: readonly Act[]) {
  const [own, sent, away] = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()];
  const active = new Set<string>();
  let atHome = false;
  for (const { at, from, with: those } of acts) {
    for (const a of at) own.set(a, countOf(own, a) + 1);
    for (const a of from) {
      active.add(a);
      if (!at.has(a)) sent.set(a, countOf(sent, a) + 1);
    }
    for (const a of those) {
      active.add(a);
      if (at.has(a)) atHome = true;
      else away.set(a, countOf(away, a) + 1);
    }
  }
  return { own, sent, away, active, atHome };
}

function countOf(counts: ReadonlyMap<string, number>, actor: string): number {
  return counts.get(actor) ?? 0;
}

/** Actors, the most frequent first. */
export function byFrequency(actors: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const actor of actors) counts.set(actor, (counts.get(actor) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([actor]) => actor);
}

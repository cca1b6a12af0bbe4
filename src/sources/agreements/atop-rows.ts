import { periodOf } from "../../model/period.ts";
import type { Named } from "../names/names.ts";
import type { Context, Entry, Interpretation, Reading } from "../source.ts";
import { dated, partOf } from "../table/dated.ts";
import { cellOf, type Ledger, ledgerOf } from "../table/ledger.ts";
import { numbered } from "../table/numbered.ts";

/** What rows of ATOP mean: a framework for each alliance, and a membership for each member and phase. */
export function interpretAtop(reading: Reading, context: Context): Interpretation {
  const ledger = ledgerOf(context);
  const alliances = new Map<number, Member[]>();
  for (const entry of reading.entries) {
    const id = partOf(cellOf(entry, "atopid"));
    const member = id === null ? null : memberOf(entry, context, ledger);
    if (id === null) ledger.refuse(entry, "atopid", "has no number of an alliance", NUMBER_MEND);
    else if (member !== null) alliances.set(id, [...(alliances.get(id) ?? []), member]);
  }
  for (const [id, members] of alliances) alliance(id, members, context, ledger);
  const { rejects, ...rest } = ledger.close();
  return { ...rest, rejects: [...reading.rejects, ...rejects] };
}

const NUMBER_MEND = "write the number of its alliance, which the rows of its other members have too";
/** The year that version 5 ends with: who has a number then has it as a member in force. */
const LAST_YEAR = "2018";

interface Member {
  readonly entry: Entry;
  readonly actor: Named;
  readonly from: string;
  readonly to: string;
  readonly inForce: boolean;
}

function memberOf(entry: Entry, { names }: Context, ledger: Ledger): Member | null {
  const cell = (column: string) => cellOf(entry, column);
  const entered = dated(cell("yrent"), cell("moent"), cell("dayent"));
  if (entered.date === "") {
    ledger.refuse(entry, "yrent", "has no year of entry", "write the year in which the member entered");
    return null;
  }
  const left = dated(cell("yrexit"), cell("moexit"), cell("dayexit"));
  const inForce = left.date === "" && /^0+$/.test(cell("yrexit"));
  const number = cell("member");
  const then = names.byCode("cow-number", number, periodOf(entered.date));
  const last = names.byCode("cow-number", number, periodOf(inForce ? LAST_YEAR : left.date || entered.date));
  const actor = last ?? then;
  if (actor === null) {
    ledger.unknown(entry, "member", number);
    return null;
  }
  if (then !== null && then.id !== actor.id) {
    ledger.flag(
      entry,
      "member",
      `${then.name} at the entry: taken as ${actor.name}, which has the number since`,
    );
  }
  for (const [column, { wrong }] of [
    ["dayent", entered],
    ["dayexit", left],
  ] as const) {
    if (wrong !== null) ledger.flag(entry, column, `${wrong}: left out of the date`);
  }
  const to = endOf(entry, entered.date, left.date, inForce, ledger);
  return { entry, actor, from: entered.date, to, inForce };
}

/** The end of a membership where it has one that can be true. */
function endOf(entry: Entry, from: string, to: string, inForce: boolean, ledger: Ledger): string {
  if (to === "" && (!inForce || cellOf(entry, "ineffect") === "0")) {
    ledger.flag(entry, "yrexit", "has ended, or may have, but it is not said when: the end is left blank");
  }
  const [start, end] = [periodOf(from), periodOf(to)];
  if (start === null || end === null || end.to >= start.from) return to;
  ledger.flag(entry, "yrexit", `ends on ${to}, before it starts on ${from}: the end is left blank`);
  return "";
}

function alliance(number: number, members: readonly Member[], context: Context, ledger: Ledger): void {
  if (!members.some((m) => context.scope.has(m.actor.id))) {
    for (const { entry } of members)
      ledger.ignore(entry, `an alliance without a member of ${context.scope.name}`);
    return;
  }
  const id = `${context.register}-${number}`;
  const source = { source: context.source, locator: `alliance ${number}` };
  const founded = members.map((m) => m.from).toSorted()[0] ?? "";
  const ended = members.every((m) => m.to !== "");
  const actors = [...new Map(members.map((m) => [m.actor.id, m.actor])).values()];
  const [first] = members;
  if (first === undefined) return;
  ledger.take("frameworks", first.entry, {
    id,
    name: nameOf(number, actors, founded),
    kind: "military-alliance",
    founded,
    dissolved: ended
      ? (members
          .map((m) => m.to)
          .toSorted()
          .at(-1) ?? "")
      : "",
    ...source,
    note: obligationsOf(members),
  });
  const stem = (m: Member) => `${id}-${m.actor.id.toLowerCase()}-${m.from}`;
  const ids = numbered(members, stem, (m) => m.to);
  for (const member of members) {
    const phase = partOf(cellOf(member.entry, "phase"));
    ledger.take("memberships", member.entry, {
      id: ids.get(member) ?? stem(member),
      framework: id,
      actor: member.actor.id,
      role: "member",
      from: member.from,
      to: member.to,
      ...source,
      note: phase === null ? "" : `phase ${phase} of the alliance`,
    });
  }
}

/** The file names no alliance: the name is ours. */
function nameOf(number: number, actors: readonly Named[], founded: string): string {
  const year = founded.slice(0, 4);
  if (actors.length > 3) return `Alliance of ${actors.length} members, ${year} (ATOP ${number})`;
  const names = actors.map((a) => a.name);
  const last = names.pop() ?? "";
  return `Alliance of ${names.length === 0 ? last : `${names.join(", ")} and ${last}`}, ${year}`;
}

const OBLIGATIONS = [
  ["defense", "defence"],
  ["offense", "offence"],
  ["neutral", "neutrality"],
  ["nonagg", "non-aggression"],
  ["consul", "consultation"],
] as const;

function obligationsOf(members: readonly Member[]): string {
  const promised = OBLIGATIONS.filter(([column]) => members.some((m) => cellOf(m.entry, column) === "1"));
  return promised.length === 0 ? "" : `promises of a member: ${promised.map(([, word]) => word).join(", ")}`;
}

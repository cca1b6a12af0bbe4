import { periodOf } from "../../model/period.ts";
import { slugOf } from "../cells/slug.ts";
import type { Named } from "../names/names.ts";
import type { Context, Flag, Ignored, Interpretation, Reject, Row, Unmatched } from "../source.ts";

/** An exercise as a publisher codes it, in the study's words but with its participants still as they stand. */
export interface Coded {
  readonly row: number;
  /** The publisher's own id, as it stands. */
  readonly record: string;
  /** What follows the register's name in the study's id. */
  readonly number: string;
  /** Blank where the publisher gives none. */
  readonly name: string;
  readonly series: string;
  readonly start: string;
  readonly end: string;
  readonly place: string;
  readonly kind: string;
  readonly services: string;
  readonly participants: readonly { readonly column: string; readonly text: string }[];
  /** Whether the publisher says that somebody took part who is not known. */
  readonly someUnknown: boolean;
  readonly flags: readonly Flag[];
}

/** What is to be done with a row that has the id of another. */
export const TWICE_MEND = "give it an id of its own, or take one of the two out";

/** What a register of exercises means for a study: who of the study took part in what, and nobody named as organiser. */
export function interpretCoded(
  coded: readonly Coded[],
  refused: readonly Reject[],
  find: (text: string, on: string) => Named | null,
  title: string,
  context: Context,
): Interpretation {
  const rows: Row[] = [];
  const ignored: Ignored[] = [];
  const rejects = [...refused];
  const flags: Flag[] = [];
  const unmatched = new Map<string, Unmatched>();
  const series = new Set<string>();
  for (const one of coded) {
    const people = peopleOf(one, find, context);
    const outcome = outcomeOf(one, people, context);
    if (outcome === "taken") {
      flags.push(...one.flags, ...people.flags);
      rows.push(...seriesRow(one, series), exerciseRow(one, people, title, context));
      for (const actor of people.actors) rows.push(participantRow(one, actor.id, context));
    } else if (outcome === "ignored") {
      ignored.push({
        row: one.row,
        reason: `no participant of ${context.scope.name}`,
        id: idOf(one, context),
      });
    } else {
      rejects.push(outcome);
      for (const name of people.unknown)
        unmatched.set(name, counted(unmatched.get(name), name, one.row, context));
    }
  }
  return { rows, ignored, rejects, flags, unmatched: [...unmatched.values()] };
}

interface People {
  readonly actors: readonly Named[];
  readonly unknown: readonly string[];
  readonly flags: readonly Flag[];
}

function peopleOf(one: Coded, find: (text: string, on: string) => Named | null, context: Context): People {
  const actors = new Map<string, Named>();
  const unknown: string[] = [];
  const flags: Flag[] = [];
  for (const { column, text } of one.participants) {
    const actor = find(text, one.start);
    if (actor === null) {
      const near = context.names.suggest(text).map((s) => s.name);
      const hint = near.length === 0 ? "" : `; near to it: ${near.join(", ")}`;
      unknown.push(text);
      flags.push({
        row: one.row,
        column,
        text,
        why: `no actor is known by it: left out, and the list counts as incomplete${hint}`,
      });
    } else if (actors.has(actor.id)) {
      flags.push({ row: one.row, column, text, why: "named twice in the row: taken once" });
    } else {
      actors.set(actor.id, actor);
    }
  }
  return { actors: [...actors.values()], unknown, flags };
}

function outcomeOf(one: Coded, people: People, context: Context): "taken" | "ignored" | Reject {
  const mend = "add the name to names of actors.csv, or correct it in the file";
  const reject = (column: string, reason: string, how: string, text: string): Reject => ({
    row: one.row,
    column,
    reason,
    mend: how,
    text,
  });
  if (people.actors.some((a) => context.scope.has(a.id))) {
    if (one.start !== "") return "taken";
    return reject("", "has no start date that can be read", "write the date as year-month-day", one.record);
  }
  if (people.actors.length === 0) {
    const reason = people.unknown.length === 0 ? "names no participant" : "no participant is known";
    const how = people.unknown.length === 0 ? "name at least one participant" : mend;
    return reject("", reason, how, people.unknown.join("; "));
  }
  const meant = people.unknown.find((u) => context.names.suggest(u).some((s) => context.scope.has(s.id)));
  if (meant === undefined) return "ignored";
  return reject("", `a participant is not known and may be of ${context.scope.name}`, mend, meant);
}

function seriesRow(one: Coded, seen: Set<string>): readonly Row[] {
  const id = slugOf(one.series);
  if (id === "" || seen.has(id)) return [];
  seen.add(id);
  return [{ table: "series", row: one.row, cells: { id, name: one.series } }];
}

function exerciseRow(one: Coded, people: People, title: string, context: Context): Row {
  const some = one.someUnknown || people.unknown.length > 0;
  const cells: Record<string, string> = {
    id: idOf(one, context),
    name: one.name === "" ? unnamed(one, people) : one.name,
    kind: one.kind,
    series: slugOf(one.series),
    start: one.start,
    end: one.end,
    place: one.place,
    services: one.services,
    status: "held",
    structure: "single",
    forecast: "no",
    participants_complete: some ? "no" : "unchecked",
    source: context.source,
    locator: `${title} record ${one.record}`,
  };
  for (const column of FILLED) if ((cells[column] ?? "") === "") cells[column] = context.fill[column] ?? "";
  return { table: "exercises", row: one.row, cells };
}

/** What a user may say of all exercises of a register that is silent on it. */
const FILLED = ["kind", "framework", "services", "confidence", "reliability", "credibility"];

function participantRow(one: Coded, actor: string, context: Context): Row {
  const cells = {
    activity: idOf(one, context),
    actor,
    role: "participant",
    evidence: "stated",
    source: context.source,
  };
  return { table: "participants", row: one.row, cells };
}

function idOf(one: Coded, context: Context): string {
  return `${context.register}-${one.number}`;
}

function unnamed(one: Coded, people: People): string {
  const names = people.actors.map((a) => a.name);
  const who = names.length > 4 ? `${names.slice(0, 4).join(", ")} and others` : names.join(", ");
  return `Unnamed exercise (${who}) ${one.start}`;
}

function counted(before: Unmatched | undefined, name: string, row: number, context: Context): Unmatched {
  if (before === undefined) return { name, rows: 1, first: row, suggestions: context.names.suggest(name) };
  return { ...before, rows: before.rows + 1 };
}

/** The dates of an exercise; an end that lies before the start is left out, and said. */
export function spanOf(
  row: number,
  start: string,
  end: string,
  endText: string,
  column: string,
): { readonly start: string; readonly end: string; readonly flags: readonly Flag[] } {
  const from = periodOf(start);
  const to = periodOf(end);
  if (from === null || to === null || to.to >= from.from) return { start, end, flags: [] };
  const why = `ends on ${end}, before it starts on ${start}: the end is left blank`;
  return { start, end: "", flags: [{ row, column, text: endText, why }] };
}

import type { Context, Flag, Reject, Row } from "../source.ts";
import { bare, cellReader, type TakeCell } from "./cells.ts";
import { type Draft, draftAt, flag, refuse } from "./draft.ts";
import { fieldsOf, neededIn, neededOfRow } from "./fields.ts";
import type { ColumnMapping, Home, Mapping } from "./mapping.ts";
import { placesOf } from "./match.ts";
import { placeOf, statesBeside } from "./placed.ts";
import { idOf, rowsOf } from "./rows.ts";
import { type ActorStep, actorStep, type Find, type Look, unknownActor, wideStep } from "./steps.ts";
import { dayIn, timeOf } from "./times.ts";

/** What became of a row: exactly one of three. */
export type Outcome =
  | {
      readonly kind: "taken";
      readonly id: string;
      readonly rows: readonly Row[];
      readonly flags: readonly Flag[];
    }
  | {
      readonly kind: "refused";
      readonly rejects: readonly Reject[];
      readonly unknown: readonly string[];
      /** What could be read of it. */
      readonly rows: readonly Row[];
    }
  | { readonly kind: "ignored"; readonly reason: string; readonly id: string };

/** Reads one row, cells in the order of the headings; `suffix` tells rows apart that would have one id. */
export type RowReader = (cells: readonly string[], line: number, suffix?: string) => Outcome;

/** A reader of the rows of a table with these headings, for files of any length: it keeps nothing of a row. */
export function rowReader(
  mapping: Mapping,
  headings: readonly string[],
  context: Context,
  home: Home,
): RowReader {
  const { at } = placesOf(mapping, headings, null);
  const steps = mapping.columns.flatMap((c) => stepOf(c, at, mapping, context, home));
  const people = mapping.columns.flatMap((c) => [
    ...actorStep(c, at, mapping, context),
    ...placeStep(c, at, mapping, context, home),
  ]);
  const wide = mapping.wide.map((w) => wideStep(w, at, mapping, context));
  const fields = fieldsOf(mapping.table);
  // Where no column says when, what says it may be one that was not understood.
  const when = mapping.columns.find(({ to }) => to === "start")?.heading;
  const needed = when === undefined ? neededIn(mapping.table) : neededOfRow(mapping.table);
  const organised = mapping.columns.some((c) => c.to === "organiser");
  return (cells, line, suffix = "") => {
    const draft = draftAt(line);
    for (const step of steps) step(cells, draft);
    const on = timeOf(dayIn(draft.cells));
    const known: Look = (name) => context.names.find(name, on);
    const find = finder(draft, known, context);
    for (const step of people) step(cells, draft, find, known);
    for (const step of wide) step(cells, draft, find, known);
    fillIn(draft, mapping, context, find);
    if ("country" in fields) placeAtHost(draft);
    if (draft.rejects.length === 0) requireSome(draft, needed, fields);
    const { rejects, unknown } = draft;
    if (rejects.length > 0) {
      // Whoever takes part is told from who organises only where the latter is known.
      const whole = !organised || draft.parts.some((p) => p.role === "organiser");
      return { kind: "refused", rejects, unknown, rows: whole ? rowsOf(draft, "", mapping, context) : [] };
    }
    if (when !== undefined && (draft.cells.start ?? "") === "")
      flag(
        draft,
        when,
        cells[at.get(when) ?? -1] ?? "",
        "has no date, so that it lies in no period and may lie in any: taken as it stands",
      );
    const base = idOf(draft, mapping, context);
    if (!touches(draft, mapping.table, context))
      return { kind: "ignored", reason: `names nobody of ${context.scope.name}`, id: base + suffix };
    if (base === "") {
      refuse(
        draft,
        "",
        "has nothing that an id could be made of",
        "give it a name or a date",
        cells.join(" | "),
      );
      return { kind: "refused", rejects, unknown: [], rows: [] };
    }
    const id = base + suffix;
    return { kind: "taken", id: base, rows: rowsOf(draft, id, mapping, context), flags: draft.flags };
  };
}

type Step = (cells: readonly string[], draft: Draft) => void;

function stepOf(
  column: ColumnMapping,
  at: ReadonlyMap<string, number>,
  mapping: Mapping,
  context: Context,
  home: Home,
): readonly Step[] {
  const put = statesBeside(column, mapping) === null ? putting(column, at, mapping, context, home) : null;
  return put === null ? [] : [(cells, draft) => put(cells, draft, bare)];
}

/** Reads the places of a column of states, once the day is known; none where it has no such second entry. */
function placeStep(
  column: ColumnMapping,
  at: ReadonlyMap<string, number>,
  mapping: Mapping,
  context: Context,
  home: Home,
): readonly ActorStep[] {
  const states = statesBeside(column, mapping);
  const put = states === null ? null : putting(column, at, mapping, context, home);
  if (put === null) return [];
  const separators = states?.separators ?? [];
  return [(cells, draft, _, known) => put(cells, draft, (raw) => placeOf(bare(raw), separators, known))];
}

/** What puts into a row what a column says there, as `textOf` makes it of the cell; null where nothing reads the column. */
function putting(
  column: ColumnMapping,
  at: ReadonlyMap<string, number>,
  mapping: Mapping,
  context: Context,
  home: Home,
): ((cells: readonly string[], draft: Draft, textOf: (raw: string) => string) => void) | null {
  const index = at.get(column.heading);
  const take: TakeCell | null = cellReader(column, mapping, context, home);
  if (index === undefined || take === null) return null;
  const missing = new Set(column.missing);
  return (cells, draft, textOf) => {
    const raw = cells[index];
    if (raw === undefined || raw === "") return;
    const text = textOf(raw);
    if (text !== "" && !missing.has(text)) take(text, draft);
  };
}

/** Finds who had a name at a time, and says where somebody else has it at other times. */
function finder(draft: Draft, known: Look, { names }: Context): Find {
  return (column) => (name) => {
    const then = known(name);
    const today = names.find(name);
    if (then !== null && today !== null && then.id !== today.id) {
      const why = `stands for ${then.id} at the time of the row, and for ${today.id} today: taken as ${then.id}; write ${today.id} if that is meant`;
      flag(draft, column, name, why);
    }
    return then;
  };
}

/** What the user said of all rows, and the organiser where a rule gives it. */
function fillIn(draft: Draft, mapping: Mapping, context: Context, find: Find): void {
  const fields = fieldsOf(mapping.table);
  for (const fill of [mapping.fill, context.fill]) {
    for (const [field, text] of Object.entries(fill)) {
      const known = Object.hasOwn(fields, field) ? fields[field] : undefined;
      if (known === undefined) continue;
      if (known.role !== undefined) {
        if (draft.parts.some((p) => p.role === known.role)) continue;
        const actor = find(field)(text);
        if (actor === null) unknownActor(draft, field, text, context);
        else draft.parts.push({ actor, role: known.role, personnel: null, inferred: false });
      } else if (known.as === "actors" && (draft.cells[field] ?? "") === "") {
        const actor = find(field)(text);
        if (actor === null) unknownActor(draft, field, text, context);
        else draft.cells[field] = actor.id;
      } else if ((draft.cells[field] ?? "") === "" && field !== "currency") draft.cells[field] = text;
    }
  }
  if (mapping.organiser === "none" || draft.parts.some((p) => p.role === "organiser")) return;
  const from = mapping.organiser === "host" ? "host" : "participant";
  const actor = draft.parts.find((p) => p.role === from)?.actor;
  if (actor !== undefined) draft.parts.push({ actor, role: "organiser", personnel: null, inferred: true });
}

/** Whoever hosts has it on its territory, where the row does not say whose it is on. */
function placeAtHost({ cells, parts }: Draft): void {
  if ((cells.country ?? "") !== "") return;
  const hosts = parts.filter((p) => p.role === "host" && p.actor.kind === "state").map((p) => p.actor.id);
  if (hosts.length > 0) cells.country = [...new Set(hosts)].join(";");
}

const AMOUNT_ENDS = ["", "_best", "_low", "_high"];

/** Whether enough is said to be a row; what is meant and missing is named. */
function requireSome(
  draft: Draft,
  needed: readonly (readonly string[])[],
  fields: ReturnType<typeof fieldsOf>,
): void {
  for (const any of needed) {
    const said = any.some((field) => {
      const role = fields[field]?.role;
      if (role !== undefined) return draft.parts.some((p) => p.role === role);
      if (field === "deliveries" && draft.deliveries.length > 0) return true;
      return AMOUNT_ENDS.some((end) => (draft.cells[field + end] ?? "") !== "");
    });
    if (said) continue;
    const names = any.join(" or ");
    refuse(draft, "", `has no ${names}`, `write its ${names}, or take the line out if it is no record`, "");
  }
}

/** Whether a row is of those whom the study is about. */
function touches(draft: Draft, table: string, context: Context): boolean {
  const { scope } = context;
  if (draft.parts.some((p) => scope.has(p.actor.id))) return true;
  const fields = fieldsOf(table);
  let named = draft.parts.length > 0;
  for (const [field, cell] of Object.entries(draft.cells)) {
    const kind = fields[field];
    if (kind?.as !== "actors" || cell === "") continue;
    named = true;
    if (cell.split(";").some((id) => scope.has(id))) return true;
  }
  return !named && scope.has("");
}

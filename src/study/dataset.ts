import type { Activities, Dataset, SourceFacts, SourceTerms, Standing, Subject } from "../model/dataset.ts";
import { EVER, NEVER } from "../model/day.ts";
import { placeOf } from "../model/fault.ts";
import { fingerprint } from "../model/fingerprint.ts";
import { periodOf } from "../model/period.ts";
import type { Value } from "../model/value.ts";
import { activitiesOf, type Loose } from "./activities.ts";
import type { Sheet } from "./csv.ts";
import { splitList } from "./plain.ts";
import { TABLES } from "./schema.ts";
import type { Study } from "./study.ts";

const BESIDE = ["actors", "sources", "values", "judgements", "memberships"] as const;
/** Columns that no question looks at. */
const NOT_ASKED = new Set([
  "names",
  "troops_reported",
  "locator",
  "reliability",
  "credibility",
  "confidence",
  "note",
]);
const PARTICIPANT_COLUMNS = ["activity", "actor", "role", "agency", "services", "evidence", "source"];
const SOURCE_COLUMNS = ["id", "date", "official", "rests_on", "asked_from", "asked_to"];
const TERMS_COLUMNS = ["id", "publisher", "title", "terms"];
const VALUE_COLUMNS = ["table", "id", "field", "value", "unit", "source", "locator", "note", "coder"];

/** What else a table of activities is read with: amounts by year, parts by actor, members over time. */
const WITH: Readonly<Record<string, readonly string[]>> = {
  exercises: ["participants"],
  operations: ["participants"],
  facilities: ["participants"],
  transfers: ["deliveries"],
};

/**
 * Reads the tables a question needs into columns.
 * @param tables names of tables of activities, such as `exercises`
 */
export async function datasetOf(study: Study, tables: readonly string[]): Promise<Dataset> {
  const names = readWith(tables);
  const sheets = new Map(
    await Promise.all(names.map(async (name) => [name, await study.sheet(name, columnsOf(name))] as const)),
  );
  const loose: Loose = {
    actors: new Numbering(),
    values: valuesOf(sheets.get("values")),
    same: judgedOf(sheets.get("judgements")),
    sheets,
  };
  const kinds = new Map<string, string>();
  const called = new Map<string, string>();
  each(sheets.get("actors"), ["id", "kind", "name"], (id = "", kind = "", name = "") => {
    loose.actors.of(id);
    kinds.set(id, kind);
    called.set(id, name);
  });
  const standings = standingsOf(sheets.get("memberships"), loose.actors);
  const read = new Map<string, Activities>();
  for (const table of tables) read.set(table, activitiesOf(table, loose));
  for (const member of study.subject.region) loose.actors.of(member);
  const actors = loose.actors.names;
  const broken = [...sheets.values()].flatMap(({ faults }) => faults.map(placeOf));
  return {
    subject: study.subject,
    hashOf: hashing(new Map(names.map((n) => [n, fingerprint(sheets.get(n)?.text ?? "")])), study.subject),
    actors,
    actorNames: actors.map((a) => called.get(a) || a),
    actorIndex: loose.actors.index,
    organisation: Uint8Array.from(actors, (a) => (kinds.get(a) === "organisation" ? 1 : 0)),
    standings,
    sources: sourcesOf(sheets.get("sources")),
    terms: termsOf(sheets.get("sources")),
    tables: read,
    ...(broken.length === 0 ? {} : { broken }),
    ...unsureOf(sheets.get("judgements"), tables),
  };
}

/** All files that are read with these tables, in order. */
export function readWith(tables: readonly string[]): readonly string[] {
  return [...new Set([...tables, ...tables.flatMap((t) => WITH[t] ?? []), ...BESIDE])].sort();
}

/** The same tables of the same subject have the same fingerprint, whatever else was read with them. */
export function hashing(prints: ReadonlyMap<string, string>, subject: Subject): Dataset["hashOf"] {
  const { region, partners, groupings, conventions, struck } = subject;
  const own = fingerprint(JSON.stringify({ region, partners, groupings, conventions, struck }));
  return (tables) => [...readWith(tables).map((table) => prints.get(table) ?? ""), own].join("");
}

function columnsOf(table: string): readonly string[] {
  const known: Readonly<Record<string, readonly string[]>> = {
    participants: PARTICIPANT_COLUMNS,
    sources: [...new Set([...SOURCE_COLUMNS, ...TERMS_COLUMNS])],
    values: VALUE_COLUMNS,
  };
  return known[table] ?? Object.keys(TABLES[table] ?? {}).filter((column) => !NOT_ASKED.has(column));
}

/** Gives each name a number, in order of first use. */
export class Numbering {
  readonly names: string[] = [];
  readonly index = new Map<string, number>();
  of(name: string): number {
    const known = this.index.get(name);
    if (known !== undefined) return known;
    this.index.set(name, this.names.length);
    return this.names.push(name) - 1;
  }
}

/** Calls back with the cells of some columns, row by row; an absent column gives blanks. */
export function each(
  sheet: Sheet | undefined,
  columns: readonly string[],
  take: (...cells: string[]) => void,
): void {
  if (sheet === undefined) return;
  const cells = columns.map((c) => sheet.column(c));
  for (let i = 0; i < sheet.size; i++) take(...cells.map((c) => c?.[i] ?? ""));
}

function valuesOf(sheet: Sheet | undefined): ReadonlyMap<string, ReadonlyMap<string, readonly Value[]>> {
  const tables = new Map<string, Map<string, Value[]>>();
  each(
    sheet,
    VALUE_COLUMNS,
    (
      table = "",
      id = "",
      field = "",
      value = "",
      unit = "",
      source = "",
      locator = "",
      note = "",
      coder = "",
    ) => {
      const ofTable = tables.get(table) ?? new Map<string, Value[]>();
      tables.set(table, ofTable);
      const ofRow = ofTable.get(id) ?? [];
      ofTable.set(id, ofRow);
      ofRow.push({ table, id, field, value, unit, source, locator, note, coder });
    },
  );
  return tables;
}

function judgedOf(sheet: Sheet | undefined): ReadonlyMap<string, string> {
  const same = new Map<string, string>();
  each(sheet, ["a", "b", "verdict"], (a = "", b = "", verdict = "") => {
    if (verdict === "same") same.set(a, b);
  });
  return same;
}

function unsureOf(sheet: Sheet | undefined, tables: readonly string[]): Pick<Dataset, "unsure"> {
  const pairs = new Map<string, [string, string][]>();
  each(sheet, ["table", "a", "b", "verdict"], (table = "", a = "", b = "", verdict = "") => {
    if (verdict !== "unsure" || !tables.includes(table)) return;
    pairs.set(table, [...(pairs.get(table) ?? []), [a, b]]);
  });
  return pairs.size === 0 ? {} : { unsure: Object.fromEntries(pairs) };
}

function standingsOf(sheet: Sheet | undefined, actors: Numbering): Standing[] {
  const out: Standing[] = [];
  each(
    sheet,
    ["framework", "actor", "role", "from", "to", "source"],
    (framework = "", actor = "", role = "", from = "", to = "", source = "") => {
      out.push({
        organisation: actors.of(framework),
        actor: actors.of(actor),
        role,
        from: (from === "" ? null : periodOf(from))?.from ?? EVER,
        to: (to === "" ? null : periodOf(to))?.to ?? NEVER,
        source,
      });
    },
  );
  return out;
}

/** Terms as they are written where none are known. */
const UNSTATED = "not stated";

function termsOf(sheet: Sheet | undefined): ReadonlyMap<string, SourceTerms> {
  const out = new Map<string, SourceTerms>();
  each(sheet, TERMS_COLUMNS, (id = "", publisher = "", title = "", terms = "") => {
    if (terms !== "" && terms !== UNSTATED) out.set(id, { publisher: publisher || title || id, terms });
  });
  return out;
}

function sourcesOf(sheet: Sheet | undefined): Dataset["sources"] {
  const out = new Map<string, SourceFacts>();
  each(sheet, SOURCE_COLUMNS, (id = "", date = "", official = "", restsOn = "", from = "", to = "") => {
    const when = date === "" ? null : periodOf(date);
    out.set(id, {
      date: when?.from ?? EVER,
      official: official === "yes",
      restsOn: splitList(restsOn),
      ...(from === "" && to === "" ? {} : { asked: { from: splitList(from), to: splitList(to) } }),
    });
  });
  return out;
}

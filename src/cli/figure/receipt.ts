import { defused } from "../../figures/csv.ts";
import { rowText } from "../../study/csv.ts";
import { TABLES } from "../../study/schema.ts";
import type { Study } from "../../study/study.ts";
import { nameOf, whenOf } from "../../views/describe.ts";
import { type Records, type Row, recordsOf } from "../../views/records.ts";

/** A record that a figure rests on, with the source it is from. */
export interface Rested {
  readonly record: string;
  readonly table: string;
  readonly name: string;
  readonly when: string;
  /** What of it the source is for: `record`, `participants`, or the field of a rival value. */
  readonly backs: string;
  readonly source: string;
  readonly locator: string;
  readonly authors: string;
  readonly publisher: string;
  readonly title: string;
  readonly date: string;
  readonly url: string;
  readonly terms: string;
}

const HEAD = [
  "record",
  "table",
  "name",
  "when",
  "backs",
  "source",
  "locator",
  "authors",
  "publisher",
  "title",
  "date",
  "url",
  "terms",
] as const satisfies readonly (keyof Rested)[];

/** Looks up the records of receipts; the tables of the study are read once. */
export async function receiptsOf(study: Study): Promise<(ids: Iterable<string>) => readonly Rested[]> {
  const records = recordsOf(study);
  const rows = await byId(records);
  const sources = new Map((await records.all("sources")).map((row) => [row.id, row.cells]));
  const more = new Map<string, Backing[]>();
  const add = (id: string, backing: Backing) => more.set(id, [...(more.get(id) ?? []), backing]);
  for (const { cells } of await records.all("participants"))
    add(cells.activity ?? "", { backs: "participants", source: cells.source ?? "", locator: "" });
  for (const { cells } of await records.all("values"))
    add(cells.id ?? "", {
      backs: cells.field ?? "",
      source: cells.source ?? "",
      locator: cells.locator ?? "",
    });
  return (ids) =>
    [...new Set(ids)].flatMap((id) => {
      const row = rows.get(id);
      if (row === undefined) return [];
      const deal = rows.get(row.cells.deal ?? "") ?? row;
      const own = {
        backs: "record",
        source: row.cells.source || deal.cells.source || "",
        locator: row.cells.locator || deal.cells.locator || "",
      };
      const told = { record: id, table: row.table, name: nameOf(deal), when: whenOf(row) };
      return distinct([own, ...(more.get(id) ?? [])]).map((backing) => {
        const {
          authors = "",
          publisher = "",
          title = "",
          date = "",
          url = "",
          terms = "",
        } = sources.get(backing.source) ?? {};
        return { ...told, ...backing, authors, publisher, title, date, url, terms };
      });
    });
}

/** A source and what of a record it is for. */
type Backing = Pick<Rested, "backs" | "source" | "locator">;

/** One row for each source and what it is for; participants of the record's own source are not told again. */
function distinct([own, ...more]: readonly [Backing, ...Backing[]]): readonly Backing[] {
  const seen = new Map<string, Backing>([["", own]]);
  for (const one of more) {
    if (one.source === "" || (one.backs === "participants" && one.source === own.source)) continue;
    const key = `${one.backs}|${one.source}`;
    if (!seen.has(key)) seen.set(key, one);
  }
  return [...seen.values()];
}

/** Records and sources as CSV for a spreadsheet: a text that would be taken for a formula begins with an apostrophe. */
export function receiptText(rested: readonly Rested[]): string {
  const rows = rested.map((one) => HEAD.map((name) => defused(one[name])));
  return [HEAD, ...rows].map((cells) => `${rowText(cells)}\r\n`).join("");
}

/** The day of the newest source of a study, as far as it is dated; null where none is. */
export async function newestOf(study: Study): Promise<string | null> {
  const sheet = await study.sheet("sources", ["date", "accessed"]);
  const days = [...(sheet.column("date") ?? []), ...(sheet.column("accessed") ?? [])];
  return days
    .filter((day) => /^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(day))
    .reduce<string | null>((newest, day) => (newest === null || day > newest ? day : newest), null);
}

/** Rows of all tables of records by id. */
async function byId(records: Records): Promise<ReadonlyMap<string, Row>> {
  const out = new Map<string, Row>();
  for (const [table, columns] of Object.entries(TABLES)) {
    if (!Object.hasOwn(columns, "id") || table === "sources" || table === "values") continue;
    for (const row of await records.all(table)) if (!out.has(row.id)) out.set(row.id, row);
  }
  return out;
}

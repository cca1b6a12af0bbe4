import { stringify } from "yaml";
import type { Files } from "../model/files.ts";
import { isOutside } from "../sources/sipri/odd-years.ts";
import type { Reject, Row } from "../sources/source.ts";
import { rowsOf, sheetOf } from "../study/csv.ts";
import { listOf, mapOf, textOf } from "../study/plain.ts";
import { TABLES } from "../study/schema.ts";
import type { Study } from "../study/study.ts";
import { sheetText } from "../study/write.ts";
import { yamlOf } from "../study/yaml.ts";
import { keyOf } from "./fields.ts";
import { rowText } from "./in-sheets.ts";
import type { RowChange } from "./plan.ts";
import type { Span } from "./span.ts";
import { defused } from "./spreadsheet/formula.ts";

/** A file that an import changed, and what it held before and after, as SHA-256; null where there was or is none. */
export interface Touched {
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What `imports/` keeps of an import. */
export interface Kept {
  readonly id: string;
  readonly file: string;
  readonly size: number;
  readonly sha256: string;
  readonly on: string;
  readonly source: string;
  readonly register: string;
  readonly vintage: string;
  readonly encoding: string;
  /** The years that the query behind the file was for; left out where it does not say. */
  readonly years?: Span;
  readonly rows: Readonly<Record<string, number>>;
  readonly changes: Readonly<Record<string, number>>;
  readonly touched: readonly Touched[];
}

/** Where the records of imports stand in a study. */
const FOLDER = "imports";

const TAKEN_OUT = ["table", "key"];

/** The imports of a study, oldest first. */
export async function recordsOf(files: Files): Promise<readonly Kept[]> {
  const names = (await files.list(FOLDER)).filter((name) => /^\d{4,}-.*\.yaml$/.test(name)).sort();
  const out: Kept[] = [];
  for (const name of names) {
    const bytes = await files.read(`${FOLDER}/${name}`);
    if (bytes !== null) out.push(recordIn(name, new TextDecoder().decode(bytes)));
  }
  return out;
}

/** The id of the next import, such as `0003-sipri-flat`. */
export function nextId(records: readonly Kept[], source: string): string {
  const last = Math.max(0, ...records.map((r) => Number.parseInt(r.id, 10)));
  return `${String(last + 1).padStart(4, "0")}-${source}`;
}

/** Paths of what is kept of an import. */
export function pathsOf(id: string) {
  return {
    record: `${FOLDER}/${id}.yaml`,
    rejects: `${FOLDER}/${id}/rejects.csv`,
    takenOut: `${FOLDER}/${id}/taken-out.csv`,
    rows: (table: string) => `${FOLDER}/${id}/${table}.csv`,
    ignore: `${FOLDER}/${id}/undo/.gitignore`,
    undo: (n: number) => `${FOLDER}/${id}/undo/${n}`,
    after: (n: number) => `${FOLDER}/${id}/undo/after-${n}`,
  };
}

export function recordText(record: Kept): string {
  return stringify(record, { lineWidth: 0 });
}

/** Refused rows for people, who open them in a spreadsheet: what a file says is no formula there. */
export function rejectsText(rejects: readonly Reject[]): string {
  const header = ["row", "column", "reason", "mend", "text"];
  return sheetText(
    header,
    rejects.map(({ mend, keep, ...r }) => ({
      ...r,
      row: rowText(r),
      mend: keep === undefined ? mend : `${mend}; ${keep}`,
      text: defused(r.text),
    })),
  );
}

/** Which rows of the study an import took out, because its file no longer has them. */
export function takenOutText(changes: readonly RowChange[]): string {
  const out = changes.filter((c) => c.removed === true);
  return out.length === 0
    ? ""
    : sheetText(
        TAKEN_OUT,
        out.map(({ table, id }) => ({ table, key: id })),
      );
}

/** Rows as a file brought them, by table, in the study's columns. */
export function rowsText(rows: readonly Row[]): ReadonlyMap<string, string> {
  const byTable = new Map<string, Readonly<Record<string, string>>[]>();
  for (const { table, cells } of rows) {
    const list = byTable.get(table);
    if (list === undefined) byTable.set(table, [cells]);
    else list.push(cells);
  }
  return new Map([...byTable].map(([table, list]) => [table, sheetText(usedColumns(table, list), list)]));
}

function usedColumns(table: string, rows: readonly Readonly<Record<string, string>>[]): readonly string[] {
  const used = new Set<string>();
  for (const row of rows) for (const field in row) used.add(field);
  const known = Object.keys(TABLES[table] ?? {});
  return [
    ...known.filter((field) => used.has(field)),
    ...[...used].filter((field) => !known.includes(field)),
  ];
}

/**
 * The rows of a table as some imports brought them, by key: of each cell what the last of them said that said something.
 * What an import itself took out again none of them has brought.
 */
export async function baseOf(
  study: Study,
  imports: readonly Kept[],
  table: string,
): Promise<ReadonlyMap<string, Readonly<Record<string, string>>>> {
  const out = new Map<string, Record<string, string>>();
  for (const { id } of imports) {
    const paths = pathsOf(id);
    for (const row of await keptRows(study, paths.takenOut))
      if (row.table === table) out.delete(row.key ?? "");
    for (const row of await keptRows(study, paths.rows(table))) {
      const key = keyOf(table, (field) => row[field] ?? "");
      const cells = out.get(key) ?? Object.create(null);
      for (const field in row) if ((row[field] ?? "") !== "") cells[field] = row[field] ?? "";
      out.set(key, cells);
    }
  }
  return out;
}

/** Deliveries of years that none of the files which brought them was asked for. */
export async function unaskedOf(study: Study, imports: readonly Kept[]): Promise<ReadonlySet<string>> {
  const asked = new Set<string>();
  const unasked = new Set<string>();
  for (const { id, years } of imports)
    for (const { id: key = "", year = "" } of await keptRows(study, pathsOf(id).rows("deliveries")))
      (years !== undefined && year !== "" && isOutside(year, years) ? unasked : asked).add(key);
  return new Set([...unasked].filter((key) => !asked.has(key)));
}

async function keptRows(study: Study, path: string): Promise<Iterable<Readonly<Record<string, string>>>> {
  const bytes = await study.files.read(path);
  return bytes === null ? [] : rowsOf(sheetOf(path, new TextDecoder().decode(bytes)));
}

function recordIn(name: string, text: string): Kept {
  const data = mapOf(yamlOf(name, text).data) ?? {};
  const of = (field: string) => textOf(data[field]) ?? "";
  const counts = (field: string) =>
    Object.fromEntries(Object.entries(mapOf(data[field]) ?? {}).map(([k, v]) => [k, Number(v)]));
  const { first, last } = counts("years");
  return {
    id: name.replace(/\.yaml$/, ""),
    file: of("file"),
    size: Number(of("size")),
    sha256: of("sha256"),
    on: of("on"),
    source: of("source"),
    register: of("register"),
    vintage: of("vintage"),
    encoding: of("encoding"),
    ...(first === undefined || last === undefined ? {} : { years: { first, last } }),
    rows: counts("rows"),
    changes: counts("changes"),
    touched: listOf(data.touched).flatMap((item) => {
      const t = mapOf(item);
      const path = textOf(t?.path);
      return path === null ? [] : [{ path, before: textOf(t?.before), after: textOf(t?.after) }];
    }),
  };
}

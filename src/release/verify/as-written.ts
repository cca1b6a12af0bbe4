import { join } from "node:path";
import { rowText, sheetOf } from "../../study/csv.ts";
import { mapOf } from "../../study/plain.ts";
import { csvPath, type Rows, type Table } from "../tables/table.ts";
import { sheetPieces } from "./sheet-pieces.ts";

/** What an earlier version wrote, as far as it wrote it: without the columns and fields that it did not know. */
export interface AsWritten {
  readonly tables: readonly Table[];
  /** Columns that are ours alone, each with its table. */
  readonly ours: readonly string[];
}

/** Tables with those columns alone that their CSV has, where it has fewer. */
export function asWritten(root: string, tables: readonly Table[]): AsWritten {
  const ours: string[] = [];
  const narrowed = tables.map((table): Table => {
    const header = headerOf(root, csvPath(table));
    const more = header === null ? [] : table.columns.filter(({ name }) => !header.includes(name));
    ours.push(...more.map(({ name }) => `${table.name}.${name}`));
    return more.length === 0 ? table : without(table, new Set(more.map(({ name }) => name)));
  });
  return { tables: narrowed, ours };
}

function without({ columns, rows, ...table }: Table, names: ReadonlySet<string>): Table {
  const kept = columns.flatMap(({ name }, i) => (names.has(name) ? [] : [i]));
  const narrowed: Rows = {
    length: rows.length,
    *[Symbol.iterator]() {
      for (const row of rows) yield kept.map((i) => row[i] ?? "");
    },
  };
  return { ...table, columns: columns.filter(({ name }) => !names.has(name)), rows: narrowed };
}

/** The columns of a table as a release has it; null where it cannot be read. */
function headerOf(root: string, path: string): readonly string[] | null {
  try {
    for (const { sheet } of sheetPieces(join(root, path), path)) return sheet.header;
  } catch {
    // That it cannot be read is told where it is held against its hash.
  }
  return null;
}

/** The CSV of a figure with those columns alone that an earlier one has, where that has fewer. */
export function csvAsWritten(csv: string, was: string | null): string {
  const header = sheetOf("", was ?? "").header;
  const sheet = sheetOf("", csv);
  const kept = sheet.header.filter((name) => header.includes(name));
  if (was === null || kept.length === sheet.header.length) return csv;
  const cells = kept.map((name) => sheet.column(name) ?? []);
  const rows = Array.from({ length: sheet.size }, (_, i) => cells.map((column) => column[i] ?? ""));
  return [kept, ...rows].map((row) => `${rowText(row)}\r\n`).join("");
}

/** Plain data with those fields alone that an earlier version of it has. */
export function fieldsAsWritten(is: unknown, was: unknown): unknown {
  if (Array.isArray(is) && Array.isArray(was)) return is.map((one, i) => fieldsAsWritten(one, was[i]));
  const [now, then] = [mapOf(is), mapOf(was)];
  if (now === null || then === null) return is;
  return Object.fromEntries(
    Object.entries(now).flatMap(([name, value]) =>
      Object.hasOwn(then, name) ? [[name, fieldsAsWritten(value, then[name])]] : [],
    ),
  );
}

import { rowsOf, type Sheet } from "../../study/csv.ts";
import { type Columns, TABLES } from "../../study/schema.ts";
import type { Study } from "../../study/study.ts";
import { yamlIn } from "../../study/yaml-file.ts";
import { ChangeError } from "../change-error.ts";
import { type BookSheet, bookBytes, MOST_LETTERS, MOST_ROWS } from "./book.ts";
import { codesOf, offerOf, validationsXml } from "./lists.ts";
import { CODEBOOK_SHEET, type Marked, STATE_SHEET, stateRows } from "./state.ts";

/** A study as a workbook for people: a sheet a table, ids first, codes in drop-downs, every text typed as text. The same study gives the same bytes. */
export async function workbookBytes(
  study: Study,
  options: { readonly version: string },
): Promise<Uint8Array> {
  const tables: (Marked & { readonly sheet: Sheet; readonly header: readonly string[] })[] = [];
  for (const table of Object.keys(TABLES)) {
    const bytes = await study.files.read(`${table}.csv`);
    if (bytes === null) continue;
    const sheet = await study.sheet(table);
    const header = idFirst(sheet.header);
    tables.push({ table, bytes, sheet, header, rows: rowsOf(sheet) });
  }
  const codes = codesOf((await yamlIn(study, "codebook.yaml"))?.data);
  const ids = new Map(tables.filter((t) => t.header[0] === "id").map((t) => [t.table, t.sheet.size]));
  return bookBytes([
    ...tables.map(({ table, header, rows }): BookSheet => {
      const kinds = header.map((name) => kindOf(table, name));
      const offers = kinds.map((kind) => offerOf(kind, codes, ids));
      return {
        name: table,
        header,
        rows: cellsOf(table, header, rows),
        numeric: kinds.map(isNumeric),
        behind: validationsXml(offers, rows.length),
      };
    }),
    textSheet(CODEBOOK_SHEET, codes.rows),
    { ...textSheet(STATE_SHEET, stateRows(options.version, study.subject.title, tables)), hidden: true },
  ]);
}

function kindOf(table: string, column: string): Columns[string] {
  const columns = TABLES[table] ?? {};
  return (Object.hasOwn(columns, column) ? columns[column] : undefined) ?? "text";
}

function isNumeric(kind: string): boolean {
  return kind === "number" || kind === "count";
}

function idFirst(header: readonly string[]): readonly string[] {
  const named = [...new Set(header)].filter((name) => name !== "");
  return named.includes("id") ? ["id", ...named.filter((name) => name !== "id")] : named;
}

function cellsOf(
  table: string,
  header: readonly string[],
  rows: readonly Readonly<Record<string, string>>[],
): readonly (readonly string[])[] {
  if (rows.length > MOST_ROWS) {
    const mend = "work on its CSV file";
    throw new ChangeError(`${table} has more rows than a sheet can hold, ${rows.length}`, mend);
  }
  return rows.map((row, r) =>
    header.map((name) => {
      const text = row[name] ?? "";
      if (text.length <= MOST_LETTERS) return text;
      const much = `${text.length} letters where a cell of a workbook holds ${MOST_LETTERS}`;
      throw new ChangeError(`${table} row ${r + 2} has in ${name} ${much}`, "shorten it in the CSV file");
    }),
  );
}

function textSheet(name: string, rows: readonly (readonly string[])[]): BookSheet {
  const [header = [], ...below] = rows;
  return { name, header, rows: below, width: 24 };
}

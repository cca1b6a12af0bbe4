import { sheetOf } from "../src/study/csv.ts";
import { edited } from "../src/study/write.ts";
import type { Texts } from "./memory-files.ts";

type Row = Readonly<Record<string, string>>;

/** Rows of a table as objects. */
export function rowsOf(text: string): readonly Row[] {
  const sheet = sheetOf("", text);
  const columns = sheet.header.map((name) => [name, sheet.column(name) ?? []] as const);
  return Array.from({ length: sheet.size }, (_, i) =>
    Object.fromEntries(columns.map(([name, cells]) => [name, cells[i] ?? ""])),
  );
}

/** A study with some cells of one table changed: `change` gives the new cells of a row, or null where it stays. */
export function withRows(texts: Texts, table: string, change: (row: Row) => Row | null): Texts {
  const name = `${table}.csv`;
  const text = texts[name] ?? "";
  const set = new Map(
    rowsOf(text).flatMap((row, i) => {
      const cells = change(row);
      return cells === null ? [] : [[i, cells] as const];
    }),
  );
  return { ...texts, [name]: edited(sheetOf(name, text), { set }) };
}

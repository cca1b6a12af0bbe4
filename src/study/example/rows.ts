import { TABLES } from "../schema.ts";
import { sheetText } from "../write.ts";

/** A row of a table by column. */
export type Row = Readonly<Record<string, string>>;

/** Reads lines of cells apart by ` | `, the first line being the names of the columns. */
export function rowsOf(text: string): readonly Row[] {
  const [head = [], ...lines] = text
    .trim()
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim()));
  return lines.map((cells) => Object.fromEntries(head.map((column, c) => [column, cells[c] ?? ""])));
}

/** A table of the study as the text of its file, with all its columns. */
export function tableText(table: string, rows: readonly Row[]): string {
  const columns = Object.hasOwn(TABLES, table) ? Object.keys(TABLES[table] ?? {}) : [];
  return sheetText(columns, rows);
}

/** `800`, `600..900`, `..99` or `2001..` as the cells for low, best and high. */
export function amountIn(stem: string, text: string): Row {
  const [low = "", high] = text.split("..");
  return high === undefined ? { [`${stem}_best`]: low } : { [`${stem}_low`]: low, [`${stem}_high`]: high };
}

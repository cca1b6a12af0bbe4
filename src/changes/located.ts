import type { Fault } from "../model/fault.ts";
import { inSheet } from "../sources/generic/layout.ts";
import type { Row } from "../sources/source.ts";
import { rowsOf, sheetOf } from "../study/csv.ts";
import { keyOf } from "./fields.ts";

/**
 * Faults of the tables as they would be, each with the row of the user's own file that it comes from, where it is of one.
 * @param files the tables as they would be, by path
 * @param taken the rows that the file gave
 * @param sheets those that were read together
 */
export function locatedIn(
  faults: readonly Fault[],
  files: ReadonlyMap<string, Uint8Array>,
  taken: readonly Row[],
  name: string,
  sheets: readonly string[] = [],
): readonly Fault[] {
  if (faults.length === 0) return faults;
  const lines = new Map(taken.map(({ table, row, cells }) => [placeOf(table, cells), row]));
  const tables = new Map<string, readonly Readonly<Record<string, string>>[]>();
  return faults.map((fault) => {
    const bytes = files.get(fault.file);
    if (bytes === undefined || fault.row < 2) return fault;
    const rows = tables.get(fault.file) ?? rowsOf(sheetOf(fault.file, new TextDecoder().decode(bytes)));
    tables.set(fault.file, rows);
    const cells = rows[fault.row - 2];
    const line =
      cells === undefined ? undefined : lines.get(placeOf(fault.file.replace(/\.csv$/, ""), cells));
    if (line === undefined) return fault;
    const { row, sheet } = inSheet(line, sheets);
    const where = sheet === undefined ? name : `${name}, sheet ${sheet}`;
    return { ...fault, message: `${fault.message} (${where}, row ${row})` };
  });
}

/** A row by its table and its key there. */
function placeOf(table: string, cells: Readonly<Record<string, string>>): string {
  return `${table}/${keyOf(table, (field) => cells[field] ?? "")}`;
}

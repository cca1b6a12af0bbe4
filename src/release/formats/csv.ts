import { rowText } from "../../study/csv.ts";
import type { Table } from "../tables/table.ts";

/**
 * A table for machines, in pieces of rows: RFC 4180 with line feeds, no mark at the start, and cells as they are,
 * whatever a spreadsheet makes of them.
 */
export function* csvPieces(table: Pick<Table, "columns" | "rows">): Generator<string> {
  let rows = [rowText(table.columns.map(({ name }) => name))];
  for (const row of table.rows) {
    rows.push(row.length === 1 && row[0] === "" ? '""' : rowText(row));
    if (rows.length < PIECE) continue;
    yield `${rows.join("\n")}\n`;
    rows = [];
  }
  if (rows.length > 0) yield `${rows.join("\n")}\n`;
}

/** Rows of a piece. */
export const PIECE = 4096;

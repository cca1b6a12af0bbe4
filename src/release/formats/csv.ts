import { rowText } from "../../study/csv.ts";
import type { Table } from "../tables/table.ts";

/**
 * A table for machines, in pieces of rows: RFC 4180 with line feeds, no mark at the start, and cells as they are,
 * whatever a spreadsheet makes of them.
 */
export function* csvPieces(table: Pick<Table, "columns" | "rows">): Generator<string> {
  let head = csvHead(table);
  let rows: string[] = [];
  for (const row of table.rows) {
    rows.push(row.length === 1 && row[0] === "" ? '""' : rowText(row));
    if (rows.length < PIECE) continue;
    yield `${head}${rows.join("\n")}\n`;
    head = "";
    rows = [];
  }
  if (rows.length > 0) yield `${head}${rows.join("\n")}\n`;
  else if (head !== "") yield head;
}

/** The first line of a table. */
export function csvHead({ columns }: Pick<Table, "columns">): string {
  return `${rowText(columns.map(({ name }) => name))}\n`;
}

/** Rows of a piece. */
export const PIECE = 4096;

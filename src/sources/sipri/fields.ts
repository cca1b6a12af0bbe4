import { cleaned } from "../cells/clean.ts";
import type { Entry, Reject } from "../source.ts";
import type { Decimal } from "./numbers.ts";

/** Reads the cells of one row, and keeps the first that cannot be read. */
export interface Fields {
  text(column: string): string;
  /** What a cell says, `blank` where it is empty or SIPRI's `. .`; a cell that `read` finds nothing in refuses the row. */
  take<T>(column: string, what: string, blank: T, read: (cell: string) => T | null, mend: string): T;
  wrong(): Reject | null;
}

/** How a number is mended that cannot be read for certain, with the cell that makes the sign of its column doubtful. */
export function numberMend(decimal: Decimal | undefined): string {
  const against = decimal?.against ?? null;
  if (against === null) return POINT;
  return `${JSON.stringify(against.text)} in row ${against.row} has another sign before its decimals than others of the column: write all with a point before decimals and no sign between thousands`;
}

export const YEAR_MEND = "write the year in four digits, or leave it blank if it is not known";
export const COUNT_MEND = "write a whole number, or leave it blank if it is not known";
export const YEARS_MEND = "write each year in four digits, with a semicolon between two";
const POINT =
  "write it with a point before decimals and no sign between thousands, or leave it blank if it is not known";

/** The fields of a row; `shown` takes off what stands around a value, such as brackets. */
export function fieldsOf(entry: Entry, shown: (cell: string) => string = (cell) => cell): Fields {
  let first: Reject | null = null;
  const text = (column: string) => cleaned(entry.cells[column] ?? "").text;
  return {
    text,
    take: (column, what, blank, read, mend) => {
      const cell = shown(text(column));
      const found = cell === "" || NOT_KNOWN.test(cell) ? blank : read(cell);
      if (found !== null) return found;
      first ??= { row: entry.row, column, reason: `is no ${what}`, mend, text: text(column) };
      return blank;
    },
    wrong: () => first,
  };
}

const NOT_KNOWN = /^\.\s?\.$/;

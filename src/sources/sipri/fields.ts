import { cleaned } from "../cells/clean.ts";
import type { Entry, Reject } from "../source.ts";

/** Reads the cells of one row, and keeps the first that cannot be read. */
export interface Fields {
  text(column: string): string;
  /** What a cell says, `blank` where it is empty or SIPRI's `. .`; a cell that `read` finds nothing in refuses the row. */
  take<T>(column: string, what: string, blank: T, read: (cell: string) => T | null): T;
  wrong(): Reject | null;
}

/** The fields of a row; `shown` takes off what stands around a value, such as brackets. */
export function fieldsOf(entry: Entry, shown: (cell: string) => string = (cell) => cell): Fields {
  let first: Reject | null = null;
  const text = (column: string) => cleaned(entry.cells[column] ?? "").text;
  return {
    text,
    take: (column, what, blank, read) => {
      const cell = shown(text(column));
      const found = cell === "" || NOT_KNOWN.test(cell) ? blank : read(cell);
      if (found !== null) return found;
      const mend = "write it as SIPRI prints it, or leave it blank if it is not known";
      first ??= { row: entry.row, column, reason: `is no ${what}`, mend, text: text(column) };
      return blank;
    },
    wrong: () => first,
  };
}

const NOT_KNOWN = /^\.\s?\.$/;

import { inSheet } from "../sources/generic/layout.ts";
import type { Import } from "./import.ts";

/** An import that names rows by their sheets, where several sheets are read together. */
export function inSheets(made: Import, sheets: readonly string[]): Import {
  if (sheets.length === 0) return made;
  const placed = <T extends { readonly row: number }>(at: T): T => ({ ...at, ...inSheet(at.row, sheets) });
  return {
    ...made,
    changes: {
      ...made.changes,
      rows: made.changes.rows.map((change) => (change.row === 0 ? change : placed(change))),
    },
    rejects: made.rejects.map(placed),
    flags: made.flags.map(placed),
    ...(made.alike === undefined ? {} : { alike: made.alike.map(placed) }),
    unmatched: made.unmatched.map((name) => {
      const { row: first, ...sheet } = inSheet(name.first, sheets);
      return { ...name, first, ...sheet };
    }),
  };
}

/** A row as lists and files of refused rows name it: `2017:3` of the sheet 2017. */
export function rowText({ row, sheet }: { readonly row: number; readonly sheet?: string }): string {
  return sheet === undefined ? String(row) : `${sheet}:${row}`;
}

import { cellAt, nameAt, needColumns, rowName, type Table, TableError } from "../table.ts";
import type { Codings } from "./codings.ts";

/**
 * The rows `unit,coder,value` of a table whose first column is the unit and every other a coder; null for a table that
 * has columns of these names, or fewer than two coders.
 */
export function narrowed(headings: readonly string[], rows: Table): Table | null {
  const [unit = "", ...coders] = headings;
  if (coders.length < 2 || coders.includes("coder") || coders.includes("value") || coders.includes("unit"))
    return null;
  return rows.flatMap((_, i) =>
    coders
      .filter((coder) => coder !== "")
      .map((coder) => ({ unit: nameAt(rows, i, unit), coder, value: cellAt(rows, i, coder) })),
  );
}

/** `unit,coder,value`: one row a judgement; a blank value is none. */
export function codingsOn(rows: Table): Codings {
  needColumns(rows, "unit", "coder", "value");
  const units = [...new Set(rows.map((_, i) => nameAt(rows, i, "unit")))];
  const coders = [...new Set(rows.map((_, i) => nameAt(rows, i, "coder")))];
  const row = new Map(units.map((unit, u) => [unit, u]));
  const place = new Map(coders.map((coder, c) => [coder, c]));
  const values = units.map(() => coders.map((): string | null => null));
  rows.forEach((_, i) => {
    const own = values[row.get(cellAt(rows, i, "unit")) ?? -1];
    const c = place.get(cellAt(rows, i, "coder")) ?? -1;
    const value = cellAt(rows, i, "value");
    if (own === undefined || value === "") return;
    if (own[c] !== null)
      throw new TableError(`${rowName(i)}: this coder has said something of this unit before`);
    own[c] = value;
  });
  return { units, coders, values };
}

import { cellAt, nameAt, needColumns, rowName, type Table, TableError } from "../table.ts";
import type { Codings } from "./codings.ts";

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

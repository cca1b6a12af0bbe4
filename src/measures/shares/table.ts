import { UNKNOWN } from "../../model/dataset.ts";
import type { Inputs } from "../measure.ts";
import { amountAt, cellAt, hasColumn, nameAt, needColumns, type Table, TableError, yesAt } from "../table.ts";

/**
 * `name,value[,bloc]`: amounts by name, those of one name added up; the row `unknown` is what belongs to nobody known.
 * The name asked about is `of`, else the first.
 */
export function partsOn(rows: Table, of?: string): Inputs["parts"] {
  needColumns(rows, "name", "value");
  const amounts = new Map<string, number>();
  const blocs = new Map<string, string>();
  let unknown = 0;
  rows.forEach((_, i) => {
    const name = nameAt(rows, i, "name");
    const value = amountAt(rows, i, "value");
    if (name === UNKNOWN) unknown += value;
    else {
      amounts.set(name, (amounts.get(name) ?? 0) + value);
      blocs.set(name, cellAt(rows, i, "bloc"));
    }
  });
  const names = [...amounts.keys()];
  if (of !== undefined && !amounts.has(of)) throw new TableError(`no row named ${JSON.stringify(of)}`);
  const values = Float64Array.from(amounts.values());
  const parts = { names, values, unknown, focus: of ?? names[0] ?? null };
  return hasColumn(rows, "bloc") ? { ...parts, blocs: names.map((name) => blocs.get(name) ?? "") } : parts;
}

/** `name,member[,focus]`: one row a member of a set, `focus` of yes where the set is the partner's own; a blank member is an empty set. */
export function membersOn(rows: Table, of?: string): Inputs["members"] {
  needColumns(rows, "name", "member");
  const sets = new Map<string, Set<string>>();
  let focus = of;
  rows.forEach((_, i) => {
    const name = nameAt(rows, i, "name");
    const set = sets.get(name) ?? new Set<string>();
    sets.set(name, set);
    const member = cellAt(rows, i, "member");
    if (member !== "") set.add(member);
    if (of === undefined && yesAt(rows, i, "focus") === true) focus = name;
  });
  const own = focus === undefined ? null : sets.get(focus);
  if (own === undefined) throw new TableError(`no row named ${JSON.stringify(focus)}`);
  return { sets: [...sets].filter(([name]) => name !== focus).map(([, set]) => set), focus: own };
}

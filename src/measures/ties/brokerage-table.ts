import { cellAt, needColumns, type Table } from "../table.ts";
import type { Brokered } from "./brokerage.ts";
import { endsIn, placeOf, tiesOn } from "./table.ts";

/**
 * `from,to[,weight],group`: the columns of ties, and the group of the first actor of the row; an actor whose group is
 * not given is a group of its own. Without `of` it is about all actors together.
 */
export function brokerageOn(rows: Table, of?: string): Brokered {
  const ties = tiesOn(rows);
  if (of !== undefined) placeOf(ties.nodes, of);
  const [first] = endsIn(rows).columns;
  needColumns(rows, "group");
  const groups = new Map<string, string>();
  rows.forEach((_, i) => {
    const group = cellAt(rows, i, "group");
    if (group !== "") groups.set(cellAt(rows, i, first), group);
  });
  return { ties, groups: ties.nodes.map((name) => groups.get(name) ?? name), ego: of ?? null };
}

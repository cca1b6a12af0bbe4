import type { Inputs, Ties } from "../measure.ts";
import {
  cellAt,
  hasColumn,
  needColumns,
  numberAt,
  rowName,
  type Table,
  TableError,
  yesAt,
} from "../table.ts";
import { tiesFrom } from "./build.ts";

/** The two ends of a tie as a table names them: `from,to` where ties have a direction, `a,b` where they have none. */
export function endsIn(rows: Table): {
  readonly columns: readonly [string, string];
  readonly directed: boolean;
} {
  const columns: readonly [string, string] =
    hasColumn(rows, "a") && !hasColumn(rows, "from") ? ["a", "b"] : ["from", "to"];
  needColumns(rows, ...columns);
  return { columns, directed: columns[0] === "from" };
}

/** All actors of the two columns in the order in which they come. */
export function actorsIn(rows: Table, columns: readonly string[]): readonly string[] {
  const names = new Set<string>();
  rows.forEach((_, i) => {
    for (const column of columns) {
      const name = cellAt(rows, i, column);
      if (name !== "") names.add(name);
    }
  });
  return [...names];
}

/**
 * `from,to[,weight][,inside]`, or `a,b` for ties without direction: one tie a row, of weight 1 where there is no such
 * column, unknown where its cell is blank. A row with one end is an actor without ties; `inside` of yes says that the
 * first actor of the row is of the region. Rows that are not `wanted` give their actors and no ties.
 */
export function tiesOn(rows: Table, wanted: (i: number) => boolean = () => true): Ties {
  const { columns, directed } = endsIn(rows);
  const nodes = actorsIn(rows, columns);
  const at = new Map(nodes.map((name, n) => [name, n]));
  const inside = new Uint8Array(nodes.length);
  const weighted = hasColumn(rows, "weight");
  const [from, to, weights]: [number[], number[], number[]] = [[], [], []];
  rows.forEach((_, i) => {
    const [sender, receiver] = columns.map((column) => cellAt(rows, i, column));
    const [s, r] = [at.get(sender ?? ""), at.get(receiver ?? "")];
    if (s === undefined && r === undefined) throw new TableError(`${rowName(i)}: no actor`);
    if (yesAt(rows, i, "inside") === true && s !== undefined) inside[s] = 1;
    if (s === undefined || r === undefined || !wanted(i)) return;
    const weight = weighted ? numberAt(rows, i, "weight") : 1;
    if (weight < 0) throw new TableError(`${rowName(i)}, column weight: less than 0: ${weight}`);
    from.push(s);
    to.push(r);
    weights.push(weight);
  });
  return tiesFrom(nodes, { from, to, weights }, { directed, inside });
}

/** Ties of a table, and the place of the actor `of` among them, else of the first one named. */
export function positionOn(rows: Table, of?: string): Inputs["position"] {
  const ties = tiesOn(rows);
  return { ties, ego: placeOf(ties.nodes, of) };
}

/** @throws TableError for an actor that the table does not name */
export function placeOf(nodes: readonly string[], of: string | undefined): number {
  if (of === undefined) return nodes.length === 0 ? -1 : 0;
  const ego = nodes.indexOf(of);
  if (ego < 0) throw new TableError(`no actor ${JSON.stringify(of)}; the table has ${nodes.join(", ")}`);
  return ego;
}

import type { Table } from "../tables/table.ts";

/** A row of `sources` by column. */
export type SourceCells = Readonly<Record<string, string>>;

/** The sources of a release, row by row; none where it has no such table. */
export function sourceCells(tables: readonly Table[]): readonly SourceCells[] {
  return cellsIn(tables, "sources");
}

/** The ids of the actors of a release that it records as states. */
export function statesIn(tables: readonly Table[]): ReadonlySet<string> {
  return new Set(cellsIn(tables, "actors").flatMap(({ id, kind }) => (kind === "state" && id ? [id] : [])));
}

function cellsIn(tables: readonly Table[], of: string): readonly SourceCells[] {
  const found = tables.find(({ group, name }) => group === "records" && name === of);
  if (found === undefined) return [];
  const names = found.columns.map(({ name }) => name);
  return Array.from(found.rows, (row) => Object.fromEntries(names.map((name, i) => [name, row[i] ?? ""])));
}

import type { Table } from "../tables/table.ts";

/** A row of `sources` by column. */
export type SourceCells = Readonly<Record<string, string>>;

/** The sources of a release, row by row; none where it has no such table. */
export function sourceCells(tables: readonly Table[]): readonly SourceCells[] {
  const sources = tables.find(({ group, name }) => group === "records" && name === "sources");
  if (sources === undefined) return [];
  const names = sources.columns.map(({ name }) => name);
  return [...sources.rows].map((row) => Object.fromEntries(names.map((name, i) => [name, row[i] ?? ""])));
}

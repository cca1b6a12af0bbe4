import type { Activities } from "../../model/dataset.ts";
import type { FigureBench } from "../kind.ts";

/** Sources of some activities, of who took part in them, of their amounts and of rival values, each once. */
export function sourcesOf({ factors, dataset }: FigureBench, records: readonly string[]): readonly string[] {
  const places = factors.always("figures|places", () => placesIn([...dataset.tables.values()]));
  const all = factors.always("figures|sources", () => sourcesIn([...dataset.tables.values()]));
  const found = new Set<string>();
  for (const id of records) {
    // Very many records rest on few sources, which are soon met.
    if (found.size === all) break;
    for (const { table, row } of places.get(id) ?? []) {
      found.add(table.text("source")[row] ?? "");
      for (const { starts, sources } of [table.parts, table.amounts])
        for (let i = starts[row] ?? 0; i < (starts[row + 1] ?? 0); i++) found.add(sources[i] ?? "");
      for (const { source } of table.rivals.get(row) ?? []) found.add(source);
    }
  }
  found.delete("");
  return [...found];
}

/** How many sources, and blanks as one, tables name. */
function sourcesIn(tables: readonly Activities[]): number {
  const all = new Set<string>();
  for (const table of tables) {
    for (const column of [table.text("source"), table.parts.sources, table.amounts.sources])
      for (const source of column) all.add(source);
    for (const list of table.rivals.values()) for (const { source } of list) all.add(source);
  }
  return all.size;
}

interface Place {
  readonly table: Activities;
  readonly row: number;
}

function placesIn(tables: readonly Activities[]): ReadonlyMap<string, readonly Place[]> {
  const places = new Map<string, Place[]>();
  for (const table of tables)
    table.ids.forEach((id, row) => {
      const known = places.get(id);
      if (known === undefined) places.set(id, [{ table, row }]);
      else known.push({ table, row });
    });
  return places;
}

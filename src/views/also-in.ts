import { layers } from "../layers/index.ts";
import { splitList } from "../study/plain.ts";

/** Rows of other tables that may count in the layer of one, as their `also` says. */
export function alsoIn<R>(
  table: string,
  rowsOf: (table: string) => readonly R[],
  also: (row: R) => string | undefined,
): readonly R[] {
  const layer = layers.find((one) => one.tables[0] === table);
  if (layer === undefined) return [];
  return layer.tables
    .slice(1)
    .flatMap(rowsOf)
    .filter((row) => splitList(also(row) ?? "").includes(layer.name));
}

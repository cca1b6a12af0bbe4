import { tieLayers } from "../layers/index.ts";
import type { Row } from "../sources/source.ts";

/** What a record that its file does not name is called by. */
export const UNNAMED = /^\s*unnamed\b/i;

/** How many activities taken have no name, so that they are called after who took part. */
export function unnamedNotes(rows: readonly Row[]): readonly string[] {
  return tieLayers.flatMap(({ tables: [own], attributed }) => {
    if (own === undefined || !attributed) return [];
    const n = rows.filter(({ table, cells }) => table === own && UNNAMED.test(cells.name ?? "")).length;
    return n === 0 ? [] : [`records of ${own} without a name: ${n}, called after who took part`];
  });
}

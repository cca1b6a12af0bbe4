import { tieLayers } from "../layers/index.ts";
import type { Row } from "../sources/source.ts";

/** Of how many activities taken nobody is known to organise, where that is what sends a tie and no row of the file says it. */
export function unorganisedNotes(rows: readonly Row[]): readonly string[] {
  return tieLayers.flatMap(({ tables: [own], attributed, from }) => {
    const ids = new Set(rows.flatMap(({ table, cells }) => (table === own ? (cells.id ?? []) : [])));
    if (own === undefined || !attributed || ids.size === 0) return [];
    const roles = new Set<string>(from);
    const some = rows.some(({ cells }) => roles.has(cells.role ?? "") && ids.has(cells.activity ?? ""));
    return some ? [] : [`no row says who organises (records of ${own} taken without it: ${ids.size})`];
  });
}

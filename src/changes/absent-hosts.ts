import { tieLayers } from "../layers/index.ts";
import type { Row } from "../sources/source.ts";

/** Of how many activities taken the country where they were held is not among those who take part, so that questions about it leave them out. */
export function absentHostNotes(rows: readonly Row[]): readonly string[] {
  const named = new Map<string, Set<string>>();
  for (const { cells } of rows) {
    const { activity = "", actor = "" } = cells;
    if (actor !== "") named.set(activity, (named.get(activity) ?? new Set()).add(actor));
  }
  return tieLayers.flatMap(({ tables: [own], attributed }) => {
    if (own === undefined || !attributed) return [];
    const absent = rows.filter(({ table, cells: { id = "", country = "" } }) => {
      const hosts = country.split(";").map((host) => host.trim());
      return table === own && country !== "" && !hosts.some((host) => named.get(id)?.has(host));
    });
    return absent.length === 0
      ? []
      : [
          `who hosts is not among those who take part (records of ${own}: ${absent.length}), so questions about the host leave these out, unless universe=territory is set or the host is named among the participants`,
        ];
  });
}

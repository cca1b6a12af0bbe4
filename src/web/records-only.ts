import type { Site } from "./site.ts";

/** Ids of records, deliveries by their deals. */
export function recordsOnly(site: Pick<Site, "rows">, receipt: readonly string[]): readonly string[] {
  return [
    ...new Set(
      receipt.map((id) => {
        const row = site.rows.get(id);
        return row?.table === "deliveries" ? (row.cells.deal ?? id) : id;
      }),
    ),
  ];
}

import type { Records, Row } from "./records.ts";

/** What an answer rests on: an activity, and those of its deliveries that count. */
export interface Entry {
  readonly row: Row;
  readonly deliveries: readonly Row[];
}

/** The rows of a receipt: deliveries under their deals, in the order of the receipt. */
export async function entriesOf(records: Records, receipt: readonly string[]): Promise<readonly Entry[]> {
  const out = new Map<string, { row: Row; deliveries: Row[] }>();
  const deals = new Map((await records.all("deliveries")).map((d) => [d.id, d]));
  for (const id of receipt) {
    const delivery = deals.get(id);
    if (delivery !== undefined) out.get(delivery.cells.deal ?? "")?.deliveries.push(delivery);
    else {
      const row = await records.find(id);
      if (row !== null) out.set(id, { row, deliveries: [] });
    }
  }
  return [...out.values()];
}

import type { Row } from "../sources/source.ts";
import type { Sheet } from "../study/csv.ts";

/**
 * Gives deals the ids under which the study knows them, where a shape has none or a register has given a new one:
 * same register, supplier, recipient, order year and designation, and one of each only. Deliveries follow their deal.
 */
export function aligned(rows: readonly Row[], transfers: Sheet, register: string): readonly Row[] {
  const cells = (name: string) => transfers.column(name) ?? [];
  const [ids, registers] = [cells("id"), cells("register")];
  const known = new Set(ids);
  const incoming = new Set(rows.flatMap((r) => (r.table === "transfers" ? [r.cells.id ?? ""] : [])));
  const columns = DEAL.map(cells);
  const free = new Map<string, string | null>();
  ids.forEach((id, i) => {
    if (registers[i] !== register || incoming.has(id)) return;
    const deal = dealKey(columns.map((c) => c[i] ?? ""));
    free.set(deal, free.has(deal) ? null : id);
  });
  const wanted = new Map<string, string | null>();
  for (const row of rows) {
    const id = row.cells.id ?? "";
    if (row.table !== "transfers" || known.has(id)) continue;
    const deal = dealKey(DEAL.map((f) => row.cells[f] ?? ""));
    wanted.set(deal, wanted.has(deal) ? null : id);
  }
  const renamed = new Map<string, string>();
  for (const [deal, id] of wanted) {
    const other = id === null ? null : (free.get(deal) ?? null);
    if (id !== null && other !== null) renamed.set(id, other);
  }
  return renamed.size === 0 ? rows : rows.map((row) => renamedRow(row, renamed));
}

const DEAL = ["supplier", "recipient", "order_year", "designation"];

function dealKey(cells: readonly string[]): string {
  return cells.map((c) => c.toLowerCase().replace(/[^\p{L}\p{N};]+/gu, "")).join("\t");
}

function renamedRow(row: Row, renamed: ReadonlyMap<string, string>): Row {
  const field = row.table === "transfers" ? "id" : row.table === "deliveries" ? "deal" : null;
  if (field === null) return row;
  const from = row.cells[field] ?? "";
  const to = renamed.get(from);
  if (to === undefined) return row;
  const id = row.cells.id ?? "";
  return {
    ...row,
    cells: { ...row.cells, id: id.startsWith(from) ? to + id.slice(from.length) : id, [field]: to },
  };
}

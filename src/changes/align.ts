import type { Row } from "../sources/source.ts";
import { rowsOf, type Sheet } from "../study/csv.ts";
import { type Deal, dealsIn } from "./deals.ts";

/**
 * Gives deals the ids under which the study knows them, where a shape has no numbers or a register has given new ones.
 * Deals of one supplier and recipient are matched by what is the same in both, from much to little, and only where
 * there is one of a kind on either side: two deals that look alike stay two. Deliveries follow their deal.
 */
export function aligned(
  rows: readonly Row[],
  transfers: Sheet,
  deliveries: Sheet,
  register: string,
): readonly Row[] {
  const ids = new Set(transfers.column("id") ?? []);
  const incoming = dealsIn(rows);
  const own = new Set(incoming.map((deal) => deal.id));
  let wanted = incoming.filter((deal) => !ids.has(deal.id));
  if (wanted.length === 0) return rows;
  let free = studyDeals(transfers, deliveries, register).filter((deal) => !own.has(deal.id));
  const renamed = new Map<string, string>();
  for (const marks of LIKENESS) {
    const [a, b] = [single(wanted, marks), single(free, marks)];
    for (const [mark, deal] of a) {
      const other = b.get(mark);
      if (deal !== null && other !== undefined && other !== null) renamed.set(deal.id, other.id);
    }
    const taken = new Set(renamed.values());
    wanted = wanted.filter((deal) => !renamed.has(deal.id));
    free = free.filter((deal) => !taken.has(deal.id));
  }
  return renamed.size === 0 ? rows : rows.map((row) => renamedRow(row, renamed));
}

type Marks = (deal: Deal) => readonly string[] | null;

/** What makes two deals one, from much to little; null where a deal lacks what it would be matched by. */
const LIKENESS: readonly Marks[] = [
  (d) => [d.ordered, plain(d.designation), d.years, d.tiv],
  (d) => (d.years === "" ? null : [d.ordered, plain(d.designation), d.years]),
  (d) => [d.ordered, plain(d.designation)],
  (d) => (d.years === "" || d.tiv === "" ? null : [d.ordered, d.years, d.tiv, d.units]),
  (d) => (d.years === "" || d.tiv === "" ? null : [plain(d.designation), d.years, d.tiv]),
  (d) => (d.years === "" ? null : [d.ordered, first(d.designation), d.years]),
  (d) => [d.ordered, first(d.designation)],
];

/** The deals that have a mark to themselves; null where several share it. */
function single(deals: readonly Deal[], marks: Marks): ReadonlyMap<string, Deal | null> {
  const out = new Map<string, Deal | null>();
  for (const deal of deals) {
    const of = marks(deal);
    if (of === null) continue;
    const key = [deal.supplier, deal.recipient, ...of].join("\t");
    out.set(key, out.has(key) ? null : deal);
  }
  return out;
}

function studyDeals(transfers: Sheet, deliveries: Sheet, register: string): readonly Deal[] {
  const rows = (table: string, sheet: Sheet) => rowsOf(sheet).map((cells) => ({ table, cells }));
  const own = rows("transfers", transfers).filter(({ cells }) => cells.register === register);
  return dealsIn([...own, ...rows("deliveries", deliveries)]);
}

function plain(designation: string): string {
  return designation.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

function first(designation: string): string {
  return /[\p{L}\p{N}-]+/u.exec(designation.toLowerCase())?.[0] ?? "";
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

import { slugOf } from "../sources/cells/slug.ts";
import type { Context, Entry, Row, Source } from "../sources/source.ts";
import type { Covered } from "./covered.ts";
import type { Deal } from "./deals.ts";
import type { Holding } from "./plan.ts";
import { inSpan, type Span, spanOf, yearIn } from "./span.ts";

type Cell = (field: string) => string;

/** What the rows hold that were refused or left out by a rule: they are in the file, and what the study has of them is not gone. */
export interface Untaken {
  /** Ids of the records that rows left out by a rule would be, where these can be told. */
  readonly ignored: readonly string[];
  /** Refused rows as they stand. */
  readonly entries: readonly Entry[];
  /** How many could not even be read. */
  readonly unread: number;
}

/** What of a study a file may show to be gone. */
export interface Scope {
  readonly untaken: Untaken;
  /** Whether rows of the register that the file covers and lacks are taken out. */
  readonly drop: boolean;
  /** The years that the query behind the file was for. */
  readonly years: Span | undefined;
  /** Deliveries of years that none of the files which brought them was asked for. */
  readonly unasked: ReadonlySet<string>;
  /** Whether the file is about a record of the study. */
  readonly covered: Covered;
}

/**
 * How the tables of a register are held against a file of it: what is its own, and which years the file covers.
 * @param held the deals of the register that the study has, by id
 */
export function holdingsOf(
  rows: readonly Row[],
  source: Source,
  { register, source: as }: Context,
  held: ReadonlyMap<string, Deal>,
  { untaken, drop, years: queried, unasked, covered }: Scope,
): (table: string) => Omit<Holding, "base"> {
  const records = new Set(rows.map((row) => row.cells.id ?? ""));
  const years = spanOf(rows);
  const asked = sidesOf(rows);
  const ordered = new Map(
    rows.flatMap(({ table, cells }) =>
      table === "transfers" ? [[cells.id ?? "", Number(cells.order_year ?? "")]] : [],
    ),
  );
  // Of a deal that a file has, it has what its query was for. No query can hold a delivery before the order or after its own file was made, and none did that of a year not asked for.
  const mustHave = (cell: Cell) => {
    const year = yearIn(cell("year")) ?? Number.NaN;
    const made = yearIn(cell("vintage")) ?? Number.NaN;
    return (
      (queried !== undefined && year >= queried.first && year <= queried.last) ||
      year < (ordered.get(cell("deal")) ?? 0) ||
      year > made ||
      unasked.has(cell("id"))
    );
  };
  // A series that a refused row names does not tell which record it is of.
  const told = new Set(
    rows.flatMap(({ table, cells: { id = "" } }) => (table === "series" || id === "" ? [] : [id])),
  );
  const shield = shieldOf(
    untaken,
    // A number names a deal; elsewhere it may count anything.
    (cell) => (/^\d+$/.test(cell) && !source.vintages ? [] : [cell, `${register}-${slugOf(cell)}`]),
    (id) => held.has(id) || told.has(id),
  );
  return (table) => {
    const of = PARTS[table];
    const owned = (cell: Cell) => {
      if (!source.vintages) return false;
      if (table === "published") return cell("id").startsWith(`${register}-`);
      if (table === "deliveries") return held.has(cell("deal")) || records.has(cell("deal"));
      return cell("register") === register;
    };
    const covers = (cell: Cell) => {
      if (shield === null || shield.has(cell(of ?? "id"))) return false;
      if (!source.vintages) return covered(table, cell(of ?? "id"));
      const deal = table === "deliveries" ? held.get(cell("deal")) : held.get(cell("id"));
      if (deal !== undefined && !asked(deal)) return false;
      if (table === "deliveries") {
        return inSpan(cell("year"), years) || (ordered.has(cell("deal")) && mustHave(cell));
      }
      const delivered = held.get(cell("id"))?.years ?? "";
      if (delivered === "") return table === "transfers" && inSpan(cell("order_year"), years);
      return delivered.split("; ").every((year) => inSpan(year, years));
    };
    const newer = (cell: Cell) => table === "published" && owned(cell) && cell("source") > as;
    const replaces = (cell: Cell) => of !== undefined && records.has(cell(of));
    return { owned, covers, newer, replaces, drop };
  };
}

/** Whether a file was asked for the sides of a deal: a query for one supplier, or without a recipient, says nothing of others. */
function sidesOf(rows: readonly Row[]): (deal: Deal) => boolean {
  const deals = rows.filter((r) => r.table === "transfers").map((r) => r.cells);
  const suppliers = new Set(deals.map((d) => d.supplier ?? ""));
  const recipients = new Set(deals.map((d) => d.recipient ?? ""));
  return (deal) => recipients.has(deal.recipient) && (suppliers.size > 1 || suppliers.has(deal.supplier));
}

/** The field by which a part names its record. */
export const PARTS: Readonly<Record<string, string>> = { participants: "activity", deliveries: "deal" };

/** Ids that rows which were not taken may be of; null where some cannot be told, so that nothing at all is taken to be gone. */
function shieldOf(
  { ignored, entries, unread }: Untaken,
  idsOf: (cell: string) => readonly string[],
  isKnown: (id: string) => boolean,
): ReadonlySet<string> | null {
  if (unread > 0) return null;
  const ids = new Set(ignored);
  for (const { cells } of entries) {
    const own = Object.values(cells)
      .flatMap((cell) => idsOf(cell.trim()))
      .filter(isKnown);
    if (own.length === 0) return null;
    for (const id of own) ids.add(id);
  }
  return ids;
}

import { mangled } from "../cells/mangled.ts";
import { slugOf } from "../cells/slug.ts";
import type { Context, Entry, Flag, Interpretation, Reading, Reject, Row } from "../source.ts";
import { filled, volumeCells } from "./cells.ts";
import { copied } from "./delivery-rows.ts";
import { oddYears } from "./odd-years.ts";
import { type SideColumns, type Sides, sideFinder } from "./sides.ts";

/** One row of a register of deals with its numbers read; blank is unknown. */
export interface Deal {
  readonly designation: string;
  readonly description: string;
  readonly condition: string;
  /** `2015`, or blank. */
  readonly ordered: string;
  readonly orderedEstimated: string;
  readonly unitsOrdered: string;
  /** What has been delivered so far. */
  readonly units: string;
  readonly unitsEstimated: string;
  /** Years of delivery as EDTF: each of a list, or one span of which no year is sure. */
  readonly years: readonly string[];
  readonly volume: string;
  readonly flags: readonly Omit<Flag, "row">[];
}

/** What a register of deals means for a study: one transfer a row, and a delivery without amounts for each of its years. */
export function interpretDeals(
  reading: Reading,
  context: Context,
  columns: SideColumns,
  dealOf: (entry: Entry) => Deal | Reject,
): Interpretation {
  const finder = sideFinder(context, columns);
  const said = { vintage: context.vintage, asked: reading.years };
  const rows: Row[] = [];
  const ignored: { row: number; reason: string }[] = [];
  const rejects: Reject[] = [];
  const flags: Flag[] = [];
  const ids = new Map<string, number>();
  const seen = new Map<string, number>();
  for (const entry of reading.entries) {
    const deal = dealOf(entry);
    const on = "reason" in deal ? null : (deal.years.at(-1)?.slice(-4) ?? deal.ordered);
    const sides = finder.of(entry.row, entry.cells, on === "" ? null : on);
    if (sides === "outside") {
      ignored.push({ row: entry.row, reason: `recipient outside ${context.scope.name}` });
      continue;
    }
    if ("reason" in sides) {
      rejects.push(sides);
      continue;
    }
    if ("reason" in deal) {
      rejects.push(deal);
      continue;
    }
    const copy = Object.values(entry.cells).join("\t");
    const before = seen.get(copy);
    if (before === undefined) seen.set(copy, entry.row);
    else flags.push(copied(entry.row, before));
    for (const flag of [
      ...deal.flags,
      ...damage(deal),
      ...doubts(deal),
      ...oddYears("Year(s) of delivery", deal, said),
    ])
      flags.push({ ...flag, row: entry.row });
    const id = idOf(deal, sides, context, ids);
    rows.push(transferRow(entry, id, deal, sides, columns, context));
    for (const year of deal.years) rows.push(deliveryRow(entry.row, id, year, context));
  }
  return { rows, ignored, rejects, flags, unmatched: finder.unmatched(), deals: true };
}

/** The years of a delivery list, `2015; 2016`, or a span, `2011-2017`, as EDTF; null where the text is none. */
export function deliveryYears(text: string): readonly string[] | null {
  const years: string[] = [];
  for (const part of text.split(/[;,]/)) {
    const item = part.trim().replace(/^\((.{1,20})\)$/, "$1");
    if (item === "") continue;
    const m = YEARS.exec(item);
    if (m?.[1] === undefined || (m[2] !== undefined && m[2] < m[1])) return null;
    const year = m[2] === undefined || m[2] === m[1] ? m[1] : `${m[1]}/${m[2]}`;
    if (!years.includes(year)) years.push(year);
  }
  return years;
}

const YEARS = /^((?:19|20|21)\d{2})(?:\.0)?(?:\s?[-–/]\s?((?:19|20|21)\d{2}))?$/;

function idOf(deal: Deal, sides: Sides, context: Context, ids: Map<string, number>): string {
  const parts = [context.register, sides.supplier, sides.recipient, deal.ordered, slugOf(deal.designation)];
  const id = parts
    .filter((part) => part !== "")
    .join("-")
    .toLowerCase();
  const before = ids.get(id) ?? 0;
  ids.set(id, before + 1);
  return before === 0 ? id : `${id}-${before + 1}`;
}

function damage(deal: Deal): readonly Omit<Flag, "row">[] {
  return [
    ["designation", deal.designation],
    ["description", deal.description],
  ].flatMap(([column = "", text = ""]) => {
    const why = mangled(text);
    return why === null ? [] : [{ column, text, why }];
  });
}

function doubts(deal: Deal): readonly Omit<Flag, "row">[] {
  const some = Number(deal.units) > 0;
  if (some && deal.years.length === 0) {
    return [{ column: "", text: deal.units, why: "says that something was delivered, and not when" }];
  }
  if (deal.units === "0" && deal.years.length > 0) {
    return [
      { column: "", text: deal.years.join("; "), why: "names years of delivery, and nothing delivered" },
    ];
  }
  return [];
}

function transferRow(
  entry: Entry,
  id: string,
  deal: Deal,
  sides: Sides,
  columns: SideColumns,
  context: Context,
): Row {
  const printed = (column: string) => (entry.cells[column] ?? "").trim();
  const when = deal.ordered === "" ? "" : `, ordered ${deal.ordered}`;
  const cells = {
    id,
    register: context.register,
    vintage: context.vintage,
    ...sides,
    designation: deal.designation,
    description: deal.description,
    condition: deal.condition,
    order_year: deal.ordered,
    order_year_estimated: deal.orderedEstimated,
    units_best: deal.units,
    units_ordered: deal.unitsOrdered,
    units_estimated: deal.unitsEstimated,
    ...volumeCells(deal.volume, "tiv_best"),
    status: deal.years.length === 0 && Number(deal.units) === 0 ? "ordered" : "delivered",
    source: context.source,
    locator: `${printed(columns.supplier)} to ${printed(columns.recipient)}${when}: ${deal.designation}`,
  };
  return { table: "transfers", row: entry.row, cells: filled(cells, context) };
}

function deliveryRow(row: number, deal: string, year: string, context: Context): Row {
  const id = `${deal}-${year.replace("/", "-")}`;
  const cells = { id, deal, year, vintage: context.vintage, source: context.source };
  return { table: "deliveries", row, cells };
}

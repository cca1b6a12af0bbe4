import { cleaned } from "../cells/clean.ts";
import { mangled } from "../cells/mangled.ts";
import type { Context, Entry, Flag, Interpretation, Reading, Reject, Row } from "../source.ts";
import { numbered } from "../table/numbered.ts";
import { filled, volumeCells } from "./cells.ts";
import { type Delivery, type DeliveryColumns, deliveryOf } from "./delivery.ts";
import { decimalsOf, yearOf } from "./numbers.ts";
import { oddYears } from "./odd-years.ts";
import { type Sides, sideFinder } from "./sides.ts";

/** What a register of deliveries means for a study: one transfer a deal, of all its rows, and one delivery a row. */
export function interpretDeliveries(
  reading: Reading,
  context: Context,
  columns: DeliveryColumns,
): Interpretation {
  const decimals = decimalsOf(reading.entries, ["TIV deal unit", "TIV delivery values"]);
  const finder = sideFinder(context, columns);
  const said = { vintage: context.vintage, asked: reading.years };
  const rows: Row[] = [];
  const ignored: { row: number; reason: string }[] = [];
  const rejects: Reject[] = [];
  const flags: Flag[] = [];
  for (const [number, entries] of dealsOf(reading.entries, columns, rejects)) {
    const deal = `${context.register}-${number}`;
    const on = lastYear(entries);
    const ids = numbered(entries, (e) => `${deal}-${yearIn(e)}`, contentOf);
    const seen = new Map<string, number>();
    let first: { entry: Entry; sides: Sides } | null = null;
    const refused: Reject[] = [];
    for (const entry of entries) {
      const sides = finder.of(entry.row, entry.cells, on);
      if (sides === "outside") {
        ignored.push({ row: entry.row, reason: `recipient outside ${context.scope.name}` });
        continue;
      }
      if ("reason" in sides) {
        refused.push(sides);
        continue;
      }
      const delivery = deliveryOf(entry, decimals);
      const odd = "reason" in delivery ? delivery : first === null ? null : otherSides(entry, sides, first);
      if (odd !== null || "reason" in delivery) {
        if (odd !== null) (odd === delivery ? refused : rejects).push(odd);
        continue;
      }
      if (first === null) {
        first = { entry, sides };
        rows.push(transferRow(entry, number, sides, delivery, context));
        flags.push(...damage(entry));
      } else {
        flags.push(...conflicts(entry, first.entry));
        if (delivery.year === "") {
          ignored.push({ row: entry.row, reason: "an order without a delivery, of a deal that is taken" });
          continue;
        }
      }
      const years = delivery.year === "" ? [] : [delivery.year];
      for (const flag of oddYears("Delivery year", { ...delivery, years }, said))
        flags.push({ ...flag, row: entry.row });
      const copy = contentOf(entry);
      const before = seen.get(copy);
      if (before === undefined) seen.set(copy, entry.row);
      else flags.push(copied(entry.row, before));
      if (delivery.year !== "")
        rows.push(deliveryRow(entry.row, ids.get(entry) ?? deal, deal, delivery, context));
    }
    const without = first === null ? "" : `; its deal ${deal} is taken without it`;
    rejects.push(...refused.map((r) => ({ ...r, reason: `${r.reason}${without}` })));
  }
  const inFile = (a: { readonly row: number }, b: { readonly row: number }) => a.row - b.row;
  return {
    rows,
    ignored: ignored.sort(inFile),
    rejects: rejects.sort(inFile),
    flags: flags.sort(inFile),
    unmatched: finder.unmatched(),
  };
}

/** That a row stands twice, which it may do rightly. */
export function copied(row: number, before: number): Flag {
  return {
    row,
    column: "",
    text: "",
    why: `is the same as row ${before} in every cell: both are kept, since they may be two deliveries`,
  };
}

const NUMBER_MEND = "write the number of its deal, which other rows of the deal have too";

const SAME = [
  "Designation",
  "Description",
  "Armament category",
  "Order date",
  "Order date is estimate",
  "Status",
  "Local production",
];

function dealsOf(
  entries: readonly Entry[],
  columns: DeliveryColumns,
  rejects: Reject[],
): ReadonlyMap<string, Entry[]> {
  const deals = new Map<string, Entry[]>();
  for (const entry of entries) {
    const text = cleaned(entry.cells[columns.id] ?? "").text;
    const number = /^(\d{1,12})(?:\.0{1,4})?$/.exec(text)?.[1];
    if (number === undefined) {
      const reason = text === "" ? "has no deal number" : "is no deal number";
      rejects.push({ row: entry.row, column: columns.id, reason, mend: NUMBER_MEND, text });
      continue;
    }
    const deal = deals.get(number);
    if (deal === undefined) deals.set(number, [entry]);
    else deal.push(entry);
  }
  return deals;
}

/** Deliveries of one deal and year are told apart by what they say, so that their order in the file does not matter. */
function contentOf({ cells }: Entry): string {
  return Object.values(cells).join("\t");
}

function yearIn({ cells }: Entry): string {
  return yearOf(cells["Delivery year"] ?? "") ?? "";
}

/** The names of a deal are those of the time of its last delivery. */
function lastYear(entries: readonly Entry[]): string | null {
  let last = "";
  for (const { cells } of entries) {
    const year = (cells["Delivery year"] ?? "").trim() || (cells["Order date"] ?? "").trim();
    if (/^\d{4}$/.test(year) && year > last) last = year;
  }
  return last === "" ? null : last;
}

function otherSides(entry: Entry, sides: Sides, first: { entry: Entry; sides: Sides }): Reject | null {
  if (sides.supplier === first.sides.supplier && sides.recipient === first.sides.recipient) return null;
  return {
    row: entry.row,
    column: "",
    reason: `has other sides than row ${first.entry.row} of the same deal`,
    mend: "a deal has one supplier and one recipient: correct the row, or its deal number",
    text: `${sides.supplier} to ${sides.recipient}`,
  };
}

function damage(entry: Entry): readonly Flag[] {
  return ["Designation", "Description"].flatMap((column) => {
    const text = cleaned(entry.cells[column] ?? "").text;
    const why = mangled(text);
    return why === null ? [] : [{ row: entry.row, column, text, why }];
  });
}

function conflicts(entry: Entry, first: Entry): readonly Flag[] {
  return SAME.flatMap((column) => {
    const [text, stands] = [cleaned(entry.cells[column] ?? "").text, cleaned(first.cells[column] ?? "").text];
    if (text === stands) return [];
    const why = `differs within the deal: ${JSON.stringify(stands)} of row ${first.row} stands`;
    return [{ row: entry.row, column, text, why }];
  });
}

function transferRow(entry: Entry, number: string, sides: Sides, delivery: Delivery, context: Context): Row {
  const text = (column: string) => cleaned(entry.cells[column] ?? "").text;
  const cells = {
    id: `${context.register}-${number}`,
    register: context.register,
    vintage: context.vintage,
    ...sides,
    designation: text("Designation"),
    description: text("Description"),
    category: text("Armament category"),
    condition: text("Status"),
    local_production: delivery.local,
    order_year: delivery.ordered,
    order_year_estimated: delivery.orderedEstimated,
    status: delivery.year === "" ? "ordered" : "delivered",
    source: context.source,
    locator: `deal ${number}`,
  };
  return { table: "transfers", row: entry.row, cells: filled(cells, context) };
}

function deliveryRow(row: number, id: string, deal: string, delivery: Delivery, context: Context): Row {
  const { year, yearEstimated, units, unitsEstimated, perUnit, volume } = delivery;
  const cells = {
    id,
    deal,
    year,
    year_estimated: yearEstimated,
    units_best: units,
    units_estimated: unitsEstimated,
    tiv_per_unit: perUnit === "0" ? "" : perUnit,
    ...volumeCells(volume, "tiv_millions"),
    vintage: context.vintage,
    source: context.source,
  };
  return { table: "deliveries", row, cells };
}

import { periodOf } from "../model/period.ts";
import type { Found } from "./check-found.ts";
import { ACTIVITIES, type Table, type Tables } from "./check-tables.ts";
import { shown } from "./check-text.ts";

/** Sides without which a record is of nobody; training and technology may be everybody's, or of an unknown company. */
const SIDES: Readonly<Record<string, readonly string[]>> = {
  transfers: ["supplier", "recipient"],
  assistance: ["provider", "recipient"],
  facilities: ["operator", "host"],
};

/** An exercise that lasts longer than a year is a series, or has a wrong date. */
const LONGEST_DAYS = 366;

/** Warns of activities that lack what a reader or a question needs of them, and of dates that cannot both be right. */
export function checkNeeded(tables: Tables, found: Found): void {
  const told = new Set(toldBeside(tables.get("values")));
  for (const name of ACTIVITIES) {
    const table = tables.get(name);
    if (table === undefined || name === "deliveries") continue;
    needs(table, "source", "write where it is from, as an id of sources.csv", told, found);
    needs(table, "name", "write what it is called, or what it was", told, found);
    for (const side of SIDES[name] ?? [])
      needs(table, side, "write who it is, or unknown where the source says that nobody knows", told, found);
  }
  checkDeliveries(tables, found);
  checkLength(tables.get("exercises"), found);
}

function needs(table: Table, column: string, mend: string, told: ReadonlySet<string>, found: Found): void {
  if (!Object.hasOwn(table.columns, column)) return;
  const cells = table.cells(column);
  for (const [id, i] of table.ids) {
    if ((cells[i] ?? "") !== "" || told.has(`${table.name} ${id} ${column}`)) continue;
    found.warning(table.at(i, column), `no-${column}`, () => `${shown(id)} has no ${column}`, mend);
  }
}

/** Fields of records that the value ledger has a value of. */
function toldBeside(values: Table | undefined): readonly string[] {
  const cells = (column: string) => values?.cells(column) ?? [];
  const [table, field, value] = [cells("table"), cells("field"), cells("value")];
  return cells("id").flatMap((id, i) => (value[i] === "" ? [] : [`${table[i]} ${id} ${field[i]}`]));
}

/** Warns of deliveries that are before the order they belong to. */
function checkDeliveries(tables: Tables, found: Found): void {
  const [deals, deliveries] = [tables.get("transfers"), tables.get("deliveries")];
  if (deals === undefined || deliveries === undefined) return;
  const ordered = deals.cells("order_year");
  const years = deliveries.cells("year");
  deliveries.cells("deal").forEach((deal, i) => {
    const order = ordered[deals.ids.get(deal) ?? -1] ?? "";
    const [first, given] = [periodOf(order), periodOf(years[i] ?? "")];
    if (first === null || given === null || given.to >= first.from) return;
    const message = () => `delivered in ${years[i]}, before ${shown(deal)} was ordered in ${order}`;
    found.warning(deliveries.at(i, "year"), "before-order", message, "correct one of the two years");
  });
}

function checkLength(exercises: Table | undefined, found: Found): void {
  if (exercises === undefined) return;
  const starts = exercises.cells("start");
  exercises.cells("end").forEach((end, i) => {
    const [first, last] = [periodOf(starts[i] ?? ""), periodOf(end)];
    if (first === null || last === null || last.from - first.to <= LONGEST_DAYS) return;
    const message = () => `one exercise from ${starts[i]} to ${end} lasts longer than a year`;
    const mend = "correct one of the two dates, or give each edition of a series its own row";
    found.warning(exercises.at(i, "end"), "lasts-long", message, mend);
  });
}

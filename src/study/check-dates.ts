import { type Period, periodOf, windowOf } from "../model/period.ts";
import type { Wrong } from "./check-cells.ts";
import type { Found } from "./check-found.ts";
import { ACTIVITIES, type Table, type Tables } from "./check-tables.ts";
import { shown } from "./check-text.ts";

const PAIRS = [
  ["start", "end"],
  ["opened", "closed"],
  ["founded", "dissolved"],
  ["from", "to"],
] as const;

/** Checks that every date is one, and that nothing ends before it starts. */
export function checkDates(table: Table, found: Found): void {
  const read = remembered();
  for (const [column, kind] of Object.entries(table.columns)) {
    if (kind !== "date") continue;
    const cells = table.cells(column);
    for (let i = 0; i < cells.length; i++) {
      const cell = cells[i] ?? "";
      if (cell === "" || read(cell) !== null) continue;
      const wrong = dateWrong(cell);
      if (wrong !== null) found.error(table.at(i, column), wrong.code, wrong.message, wrong.mend);
    }
  }
  for (const [first, last] of PAIRS) {
    if (table.columns[first] !== "date" || table.columns[last] !== "date") continue;
    const starts = table.cells(first);
    table.cells(last).forEach((end, i) => {
      const start = starts[i] ?? "";
      const from = start === "" ? null : read(start);
      const to = end === "" ? null : read(end);
      if (from === null || to === null || to.to >= from.from) return;
      const message = () => `${last} ${end} lies before ${first} ${start}`;
      found.error(table.at(i, last), "ends-before-start", message, "correct one of the two dates");
    });
  }
  if (table.name === "searches") checkWindows(table, found);
}

/** Columns that say when an activity happened, one of which each table of instants has. */
const WHEN = ["start", "order_year", "year"] as const;

/** Warns of every activity that nobody dated: not in its row, nor in the value ledger, nor by a delivery of it. */
export function checkUndated(tables: Tables, found: Found): void {
  const dated = datedBeside(tables);
  for (const name of ACTIVITIES) {
    const table = tables.get(name);
    const column = WHEN.find((of) => table?.columns[of] === "date");
    if (table === undefined || column === undefined) continue;
    const ids = table.cells("id");
    table.cells(column).forEach((cell, i) => {
      const id = ids[i] ?? "";
      if (cell !== "" || dated.has(`${column} ${id}`)) return;
      const message = () => `${shown(id)} has no ${column}, so that it lies in no period and may lie in any`;
      const mend = "write as much as is known, such as 2016, 2016/2018 or ../2018";
      found.warning(table.at(i, column), "no-date", message, mend);
    });
  }
}

/** Activities that something other than their row dates, each after the column that it stands in for. */
function datedBeside(tables: Tables): ReadonlySet<string> {
  const cellsOf = (table: string, column: string) => tables.get(table)?.cells(column) ?? [];
  const values = cellsOf("values", "value");
  const fields = cellsOf("values", "field");
  const years = cellsOf("deliveries", "year");
  return new Set([
    ...cellsOf("values", "id").flatMap((id, i) => (values[i] === "" ? [] : [`${fields[i]} ${id}`])),
    ...cellsOf("deliveries", "deal").flatMap((id, i) => (years[i] === "" ? [] : [`order_year ${id}`])),
  ]);
}

function checkWindows(table: Table, found: Found): void {
  table.cells("period").forEach((cell, i) => {
    if (cell === "" || windowOf(cell) !== null) return;
    const mend = "write 2016..2021, ..2023 or a date, the earlier end first";
    found.error(table.at(i, "period"), "not-a-period", () => `is no period: ${shown(cell)}`, mend);
  });
}

/** What is wrong with a date, or null. */
export function dateWrong(cell: string): Wrong | null {
  if (periodOf(cell) !== null) return null;
  const [start = "", end = "", more] = cell.split("/").map((side) => periodOf(side.trim()));
  if (start !== "" && end !== "" && start !== null && end !== null && more === undefined) {
    const message = () => `ends before it starts: ${shown(cell)}`;
    return { code: "ends-before-start", message, mend: "write the earlier date first" };
  }
  return { code: "not-a-date", message: () => `is no date: ${shown(cell)}`, mend: () => mendOf(cell) };
}

function mendOf(cell: string): string {
  const plain =
    "write 2016, 2016-05, 2016-05-17, 2016-05/2016-07 or another EDTF date; leave it blank if it is not known";
  if (cell.trim() !== cell) return "take out the spaces around it";
  const m = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(cell);
  if (m !== null) {
    const [a = "", b = "", year = ""] = m.slice(1).map((part) => part.padStart(2, "0"));
    const dayFirst = Number(a) > 12 && Number(b) <= 12;
    const monthFirst = Number(b) > 12 && Number(a) <= 12;
    if (dayFirst || (a === b && Number(a) <= 12)) return `write ${year}-${b}-${a}`;
    if (monthFirst) return `write ${year}-${a}-${b}`;
    return `write ${year}-${b}-${a} if the day comes first, ${year}-${a}-${b} if the month does`;
  }
  const range = /^(\d{4}) ?[–—-] ?(\d{4})$/.exec(cell);
  return range === null ? plain : `write ${range[1]}/${range[2]}`;
}

function remembered(): (text: string) => Period | null {
  const known = new Map<string, Period | null>();
  return (text) => {
    let period = known.get(text);
    if (period === undefined) {
      period = periodOf(text);
      if (known.size < 20_000) known.set(text, period);
    }
    return period;
  };
}

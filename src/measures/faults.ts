import { periodOf } from "../model/period.ts";
import { amountAt, cellAt, nameAt, numberAt, rowName, type Table, TableError, yesAt } from "./table.ts";

const NUMBERS = ["value", "low", "high", "amount", "most", "part", "whole", "of", "all", "times"];
const AMOUNTS = [
  ...["weight", "first", "second", "before", "after", "client", "region"],
  ...["troops", "population", "independent", "tie", "total", "between"],
];
const DATES = ["date", "start", "end"];
const ANSWERS = ["holds", "reached", "inside", "focus", "allied"];
/** How many faults are told one by one. */
const TOLD = 3;

/** Goes through cells that no reader could take. @throws TableError with how many there are and the first three, where there are several */
export function refuseFaults(rows: Table, columns: readonly string[]): void {
  const told: string[] = [];
  let faulty = 0;
  rows.forEach((_, i) => {
    const fault = faultIn(rows, i, columns);
    if (fault === null) return;
    faulty++;
    if (told.length < TOLD) told.push(fault);
  });
  if (faulty === 1) throw new TableError(told[0] ?? "");
  if (faulty > 1)
    throw new TableError(
      `${faulty} rows cannot be read: ${told.join("; ")}${faulty > TOLD ? `; and ${faulty - TOLD} more` : ""}`,
    );
}

function faultIn(rows: Table, i: number, columns: readonly string[]): string | null {
  try {
    for (const column of columns) {
      if (NUMBERS.includes(column)) numberAt(rows, i, column);
      else if (AMOUNTS.includes(column)) amountAt(rows, i, column);
      else if (ANSWERS.includes(column)) yesAt(rows, i, column);
      else if (DATES.includes(column) && cellAt(rows, i, column) !== "") dateAt(rows, i, column);
    }
    return null;
  } catch (error) {
    if (error instanceof TableError) return error.message;
    throw error;
  }
}

function dateAt(rows: Table, i: number, column: string): void {
  const text = nameAt(rows, i, column);
  if (periodOf(text) === null)
    throw new TableError(`${rowName(i)}, column ${column}: not an EDTF date: ${JSON.stringify(text)}`);
}

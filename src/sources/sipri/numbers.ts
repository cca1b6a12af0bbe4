import { cleaned } from "../cells/clean.ts";
import type { Entry } from "../source.ts";

/** The sign that parts decimals in a column; null where its cells contradict one another or prove nothing. */
export type Decimal = "." | "," | null;

/** Which sign parts decimals in each column, told from all of its cells: a comma needs a cell that can be read in no other way. */
export function decimalsOf(
  entries: readonly Entry[],
  columns: readonly string[],
): ReadonlyMap<string, Decimal> {
  return new Map(columns.map((column) => [column, decimalOf(entries, column)] as const));
}

/** A number with `.` for its decimals and no noughts that say nothing; null where the cell is none for certain. */
export function numberOf(text: string, decimal: Decimal): string | null {
  const cell = cleaned(text).text;
  if (WHOLE.test(cell)) return plain(cell);
  if (decimal === null) return null;
  const shape = decimal === "." ? POINT : COMMA;
  if (!shape.test(cell)) return null;
  return plain(decimal === "." ? cell.replaceAll(",", "") : cell.replaceAll(".", "").replace(",", "."));
}

/** A count of things, which has no decimals, so that a comma before three digits parts thousands. */
export function countOf(text: string): string | null {
  const cell = cleaned(text).text;
  return COUNT.test(cell) ? plain(cell.replaceAll(",", "")) : null;
}

/** A year as four digits, also where a program wrote it as `2010.0`; null where the cell is none. */
export function yearOf(text: string): string | null {
  return YEAR.exec(cleaned(text).text)?.[1] ?? null;
}

/** `yes`, `no`, or blank where nobody says; null where the cell is none of them. */
export function yesNoOf(text: string): string | null {
  return YES_NO.get(text.trim().toLowerCase()) ?? null;
}

const WHOLE = /^\d{1,15}$/;
const POINT = /^(?:\d{1,15}|\d{1,3}(?:,\d{3}){1,4}(?=\.))\.\d{1,15}$/;
const COMMA = /^(?:\d{1,15}|\d{1,3}(?:\.\d{3}){1,4}),\d{1,15}$/;
const COUNT = /^(?:\d{1,15}|[1-9]\d{0,2}(?:,\d{3}){1,4})(?:\.0{1,4})?$/;
const YEAR = /^((?:19|20|21)\d{2})(?:\.0{1,4})?$/;
const THOUSANDS = /^[1-9]\d{0,2}[.,]\d{3}$/;

const YES_NO: ReadonlyMap<string, string> = new Map([
  ["yes", "yes"],
  ["no", "no"],
  ["true", "yes"],
  ["false", "no"],
  ["", ""],
]);

function plain(digits: string): string {
  return String(Number(digits));
}

function decimalOf(entries: readonly Entry[], column: string): Decimal {
  let commas = false;
  let comma = false;
  let point = false;
  for (const entry of entries) {
    const text = entry.cells[column] ?? "";
    if (!text.includes(",") && !text.includes(".")) continue;
    const cell = cleaned(text).text;
    commas ||= cell.includes(",");
    if (THOUSANDS.test(cell)) continue;
    comma ||= COMMA.test(cell);
    point ||= POINT.test(cell);
  }
  if (!commas) return ".";
  return comma === point ? null : comma ? "," : ".";
}

import { cleaned } from "../cells/clean.ts";
import type { Entry } from "../source.ts";

/** What parts decimals in a column. */
export interface Decimal {
  /** As most cells prove it that can be read in no other way; null where none does, or as many prove the other sign. */
  readonly sign: "." | "," | null;
  /** The first cell that proves another sign; null where all agree. */
  readonly against: { readonly row: number; readonly text: string } | null;
}

/** Which sign parts decimals in each column, told from all of its cells. */
export function decimalsOf(
  entries: readonly Entry[],
  columns: readonly string[],
): ReadonlyMap<string, Decimal> {
  return new Map(columns.map((column) => [column, decimalOf(entries, column)] as const));
}

/** A number with `.` for its decimals and no noughts that say nothing; null where the cell is none for certain. */
export function numberOf(text: string, decimal: Decimal | undefined): string | null {
  const cell = cleaned(text).text;
  if (WHOLE.test(cell)) return plain(cell);
  if (decimal === undefined || decimal.sign === null) return null;
  if (decimal.against !== null && THOUSANDS.test(cell)) return null;
  const shape = decimal.sign === "." ? POINT : COMMA;
  if (!shape.test(cell)) return null;
  return plain(decimal.sign === "." ? cell.replaceAll(",", "") : cell.replaceAll(".", "").replace(",", "."));
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
  const proofs: { readonly sign: "." | ","; readonly row: number; readonly text: string }[] = [];
  for (const { row, cells } of entries) {
    const text = cleaned(cells[column] ?? "").text;
    commas ||= text.includes(",");
    if (THOUSANDS.test(text)) continue;
    if (COMMA.test(text)) proofs.push({ sign: ",", row, text });
    else if (POINT.test(text)) proofs.push({ sign: ".", row, text });
  }
  if (!commas) return { sign: ".", against: null };
  const comma = proofs.filter((proof) => proof.sign === ",").length;
  const point = proofs.length - comma;
  const sign = comma === point ? null : comma > point ? "," : ".";
  const other = comma > point ? "." : ",";
  const against = comma === 0 || point === 0 ? undefined : proofs.find((proof) => proof.sign === other);
  return { sign, against: against === undefined ? null : { row: against.row, text: against.text } };
}

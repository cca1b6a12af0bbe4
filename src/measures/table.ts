/** A plain table: the cells of each row by the name of their column. */
export type Table = readonly Readonly<Record<string, string>>[];

/** A plain table that a measure cannot be read from, and where it goes wrong. */
export class TableError extends Error {
  override readonly name = "TableError";
}

/** A table from lines of CSV with the heading first, as a measure gives its example; no cell is quoted. */
export function tableOf(lines: readonly string[]): Table {
  const [heading = "", ...rows] = lines;
  const columns = heading.split(",");
  return rows.map((row) => {
    const cells = row.split(",");
    return Object.fromEntries(columns.map((column, c) => [column, (cells[c] ?? "").trim()]));
  });
}

/** A row as a reader of the file counts them: the heading is row 1. */
export function rowName(i: number): string {
  return `row ${i + 2}`;
}

/** Whether the table has a column. */
export function hasColumn(rows: Table, column: string): boolean {
  return rows.some((row) => Object.hasOwn(row, column));
}

/** @throws TableError where the table has no row, or lacks one of these columns */
export function needColumns(rows: Table, ...columns: readonly string[]): void {
  if (rows.length === 0) throw new TableError("no row below the heading");
  const missing = columns.filter((column) => !hasColumn(rows, column));
  if (missing.length === 0) return;
  const there = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  throw new TableError(`no column ${missing.join(", ")}; the table has ${there.join(", ")}`);
}

/** What stands in a cell, "" where nothing does. */
export function cellAt(rows: Table, i: number, column: string): string {
  return (rows[i]?.[column] ?? "").trim();
}

/** A cell that must say something. @throws TableError where it is blank */
export function nameAt(rows: Table, i: number, column: string): string {
  const cell = cellAt(rows, i, column);
  if (cell === "") throw new TableError(`${rowName(i)}, column ${column}: blank`);
  return cell;
}

/** Beyond this a number could not be added to others. */
const LARGEST = 1e300;

/** A number; a blank cell, `?` and `unknown` are NaN. @throws TableError where it is anything else, or beyond 1e300 */
export function numberAt(rows: Table, i: number, column: string): number {
  const cell = cellAt(rows, i, column);
  if (isUnknown(cell)) return Number.NaN;
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(cell))
    throw new TableError(
      `${rowName(i)}, column ${column}: not a number: ${JSON.stringify(cell)}${pointed(cell)}`,
    );
  const number = Number(cell);
  if (Math.abs(number) > LARGEST)
    throw new TableError(`${rowName(i)}, column ${column}: too large a number: ${JSON.stringify(cell)}`);
  return number;
}

/** How a number with commas is to be written; "" for what is none. */
function pointed(cell: string): string {
  if (/^[+-]?\d+,\d+$/.test(cell)) {
    const whole = /,\d{3}$/.test(cell) ? `, or ${cell.replace(",", "")} if the comma parts thousands` : "";
    return `; write ${cell.replace(",", ".")}${whole}`;
  }
  return /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(cell) ? `; write ${cell.replaceAll(",", "")}` : "";
}

/** An amount of 0 or more, NaN where nobody knows. @throws TableError where it is anything else */
export function amountAt(rows: Table, i: number, column: string): number {
  const amount = numberAt(rows, i, column);
  if (amount < 0) throw new TableError(`${rowName(i)}, column ${column}: less than 0: ${amount}`);
  return amount;
}

/** The amounts of a column. */
export function amountsOf(rows: Table, column: string): Float64Array {
  return Float64Array.from(rows, (_, i) => amountAt(rows, i, column));
}

/** A whole number that must be known. @throws TableError where it is not */
export function wholeAt(rows: Table, i: number, column: string): number {
  const number = numberAt(rows, i, column);
  if (!Number.isInteger(number))
    throw new TableError(
      `${rowName(i)}, column ${column}: not a whole number: ${JSON.stringify(cellAt(rows, i, column))}`,
    );
  return number;
}

/** The numbers of a column. */
export function numbersOf(rows: Table, column: string): Float64Array {
  return Float64Array.from(rows, (_, i) => numberAt(rows, i, column));
}

/** `yes` or `no`; null where nobody knows. @throws TableError where it is anything else */
export function yesAt(rows: Table, i: number, column: string): boolean | null {
  const cell = cellAt(rows, i, column).toLowerCase();
  if (isUnknown(cell)) return null;
  if (cell === "yes" || cell === "no") return cell === "yes";
  throw new TableError(`${rowName(i)}, column ${column}: not yes or no: ${JSON.stringify(cell)}`);
}

function isUnknown(cell: string): boolean {
  return ["", "?", "unknown"].includes(cell.toLowerCase());
}

/** Something wrong in a file: what, where, why, and the mend. */
export interface Fault {
  readonly level: "error" | "warning";
  readonly file: string;
  /** Row of the spreadsheet, 1 is the header; 0 where the fault is of the whole file. */
  readonly row: number;
  /** Column of the spreadsheet from 1; 0 where the fault is of the whole row. */
  readonly column: number;
  /** A short name that does not change, such as `dangling-reference`. */
  readonly code: string;
  readonly message: string;
  readonly mend: string;
}

/** Where a fault stands. */
type Place = Pick<Fault, "file" | "row" | "column">;

/** Orders faults by files, rows and columns. */
export function byPlace(a: Place, b: Place): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.row - b.row || a.column - b.column;
}

/** A fault as `file:row:column`, leaving out what it is not about. */
export function placeOf(fault: Place): string {
  if (fault.row === 0) return fault.file;
  return fault.column === 0 ? `${fault.file}:${fault.row}` : `${fault.file}:${fault.row}:${fault.column}`;
}

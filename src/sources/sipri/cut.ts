import { FileError, type Grid } from "../file/document.ts";
import type { Header } from "../table/header.ts";
import { isOpening, vintageIn } from "./vintage.ts";

/** The rows of a register below its header, without what stands around them. */
export interface Cut {
  readonly grid: Grid;
  /** Lines above the header that are SIPRI's own. */
  readonly above: readonly number[];
  /** Rows above the header that look like rows of the table. */
  readonly stray: readonly number[];
  readonly footer: number;
  readonly vintage: string | null;
  /** Rows from whose end a separator of another kind was taken. */
  readonly closed: number;
}

/** Where a table ends and what is around it. Two registers in one file are refused: which of them is meant, only a person knows. */
export function cutOf(grid: Grid, header: Header): Cut {
  const width = grid.rows[header.index]?.length ?? 0;
  const rows = grid.rows.map((row) => unclosed(row, width));
  const heads = header.at.size;
  const again = rows.findIndex((row, i) => i !== header.index && isHeader(row, rows[header.index] ?? []));
  if (again >= 0) refuse(grid, rows, Math.min(header.index, again), Math.max(header.index, again));
  const above: number[] = [];
  const stray: number[] = [];
  rows.slice(0, header.index).forEach((row, i) => {
    const full = row.filter((cell) => cell.trim() !== "").length;
    if (full > 0) (full * 2 >= heads ? stray : above).push(i);
  });
  const kept = rows.slice(0, header.index + 1).map((row) => row as readonly string[] | null);
  let vintage = above.map((i) => vintageIn(lineOf(rows[i] ?? []))).find((v) => v !== null) ?? null;
  let [footer, opened] = [0, -1];
  for (let i = header.index + 1; i < rows.length; i++) {
    const row = rows[i] ?? [];
    const line = singleOf(row);
    if (line === null || !isAround(line)) {
      if (opened >= 0 && line === null && row.some((c) => c.trim() !== ""))
        refuse(grid, rows, header.index, opened);
      kept.push(row);
      continue;
    }
    if (isOpening(line)) {
      if (opened < 0) opened = i;
      if (vintage !== null && vintageIn(line) !== null) refuse(grid, rows, header.index, opened);
      vintage ??= vintageIn(line);
    }
    kept.push(null);
    footer++;
  }
  const lines: number[] = [];
  const left: (readonly string[])[] = [];
  kept.forEach((row, i) => {
    if (row === null) return;
    left.push(row);
    lines.push(grid.lines[i] ?? 0);
  });
  const closed = rows.filter((row, i) => row !== grid.rows[i]).length;
  return { grid: { ...grid, rows: left, lines }, above, stray, footer, vintage, closed };
}

/** A row's cells as one line, as it stood before it was parted. */
export function lineOf(row: readonly string[]): string {
  return row.filter((cell) => cell.trim() !== "").join(", ");
}

/** What SIPRI and those who copy it write around a table. */
function isAround(line: string): boolean {
  return isOpening(line) || /^\W{0,2}(?:©|\(c\)|source ?:|terms |notes? ?:|figures )|sipri\.org/i.test(line);
}

function isHeader(row: readonly string[], header: readonly string[]): boolean {
  if (row.length < 4) return false;
  if (row.some((cell) => SUPPLIER.test(cell)) && row.some((cell) => RECIPIENT.test(cell))) return true;
  const same = row.filter((cell, i) => cell.trim() !== "" && cell.trim() === header[i]?.trim()).length;
  return same * 2 > header.length;
}

const SUPPLIER = /^\W{0,3}(?:supplier|seller)\W{0,3}$/i;
const RECIPIENT = /^\W{0,3}(?:recipient|buyer)\W{0,3}$/i;

function singleOf(row: readonly string[]): string | null {
  const full = row.filter((cell) => cell.trim() !== "");
  const long = full[0] ?? "";
  // A line of prose may have been parted at its own commas or semicolons.
  return full.length === 1 || (full.length > 1 && isAround(long) && full.length < 6) ? full.join(", ") : null;
}

/** A row without the `;` that some copies put after every line of a file whose cells are parted by commas. */
function unclosed(row: readonly string[], width: number): readonly string[] {
  const last = row.findLastIndex((cell) => cell.trim() !== "");
  const cell = row[last] ?? "";
  if (last < width - 1 || !cell.trimEnd().endsWith(";")) return row;
  return row.toSpliced(last, 1, cell.replace(/[;\s]{1,1000}$/, ""));
}

function refuse(grid: Grid, rows: readonly (readonly string[])[], first: number, second: number): never {
  let start = second;
  for (let i = second - 1; i > first && second - i < 30; i--) {
    const row = rows[i] ?? [];
    const full = row.filter((cell) => cell.trim() !== "").length;
    if (full > 5) break;
    if (full > 0) start = i;
  }
  const made = (from: number, to: number) =>
    rows
      .slice(from, to)
      .map((row) => vintageIn(lineOf(row)))
      .find((v) => v !== null) ?? "of an unknown day";
  const line = grid.lines[start] ?? 0;
  throw new FileError(
    "two-registers",
    `holds two registers: one made ${made(0, start)}, and from line ${line} on one made ${made(start, second + 30)}`,
    "part the file at that line: two vintages of a register must never be added",
    { row: line },
  );
}

import { type Document, FileError, type Grid } from "../file/document.ts";
import type { Entry, Reading, Reject } from "../source.ts";
import { lineOf } from "./cut.ts";
import { isGroup } from "./groups.ts";
import { countOf, yearOf } from "./numbers.ts";
import { sumNotes } from "./sums.ts";
import { isOpening, vintageIn } from "./vintage.ts";

/** A table of countries by years, as SIPRI prints volumes: where its header is and what its columns are. */
export interface YearTable {
  readonly grid: Grid;
  /** Index of the header. */
  readonly index: number;
  /** The column of names, and what stands above it. */
  readonly names: number;
  readonly heading: string;
  readonly years: readonly { readonly year: string; readonly at: number }[];
  /** Columns of totals and shares. */
  readonly others: readonly { readonly name: string; readonly at: number }[];
  /** The lines above it. */
  readonly above: readonly string[];
}

/** The first table of years in a document, or null. */
export function yearTableIn(document: Document): YearTable | null {
  for (const grid of document.grids) {
    for (let index = 0; index < Math.min(60, grid.rows.length); index++) {
      const found = tableAt(grid, index);
      if (found !== null) return found;
    }
  }
  return null;
}

/** The rows of a table of years; totals and groups of countries are passed, and held against the sums of the rest. */
export function readYears(table: YearTable, first: string): Reading {
  const { grid, index } = table;
  const entries: Entry[] = [];
  const rejects: Reject[] = [];
  const totals: Entry[] = [];
  const passed = { preamble: 0, header: 1, blank: 0, footer: 0, total: 0, group: 0 };
  let vintage = table.above.map(vintageIn).find((day) => day !== null) ?? null;
  const least = Math.max(table.names, ...table.years.map(({ at }) => at)) + 1;
  grid.rows.forEach((row, i) => {
    const line = grid.lines[i] ?? 0;
    const name = (row[table.names] ?? "").trim();
    if (i === index) return;
    if (row.every((cell) => cell.trim() === "")) passed.blank++;
    else if (i < index) passed.preamble++;
    else if (isAgain(row, table)) refuse(line, vintage, grid, i);
    else if (/^(?:©|\(c\)|source ?:|notes? ?:|data generated|generated ?:)/i.test(name)) {
      if (vintageIn(name) !== null && vintage !== null) refuse(line, vintage, grid, i);
      vintage ??= vintageIn(name);
      passed.footer++;
    } else if (name === "" || row.length < least) {
      rejects.push(short(row, line, name, least));
    } else if (/^(?:grand )?total\b|^world(?: total)?$/i.test(name)) {
      passed.total++;
      totals.push({ row: line, cells: cellsOf(row, table, first) });
    } else if (isGroup(name)) passed.group++;
    else entries.push({ row: line, cells: cellsOf(row, table, first) });
  });
  const columns = [first, ...table.years.map(({ year }) => year), ...table.others.map(({ name }) => name)];
  const notes = [
    ...(vintage === null ? ["the file does not say on which day it was made: say it with --vintage"] : []),
    ...(table.others.length === 0
      ? []
      : [
          `the columns of totals and shares are not taken: ${table.others.map(({ name }) => name).join(", ")}`,
        ]),
    ...sumNotes(entries, totals, columns),
  ];
  return { vintage, columns, entries, rejects, passed, notes };
}

/** The years of a reading of such a table: those of its columns that are one. */
export function yearsOf(reading: Pick<Reading, "columns">): readonly string[] {
  return reading.columns.filter((column) => yearOf(column) === column);
}

function tableAt(grid: Grid, index: number): YearTable | null {
  const row = grid.rows[index] ?? [];
  const years = row.flatMap((cell, at) => {
    const year = yearOf(cell);
    return year === null ? [] : [{ year, at }];
  });
  const start = years[0];
  if (start === undefined || start.at === 0) return null;
  const full = row.filter((cell) => cell.trim() !== "").length;
  const rising = years.every(({ year }, i) => i === 0 || Number(year) > Number(years[i - 1]?.year));
  if (!rising || (years.length < 2 && full > 3) || full > years.length + 8) return null;
  const names = start.at - 1;
  const others = row.flatMap((cell, at) =>
    at <= names || cell.trim() === "" || yearOf(cell) !== null ? [] : [{ name: cell.trim(), at }],
  );
  const above = grid.rows.slice(0, index).map(lineOf);
  return { grid, index, names, heading: (row[names] ?? "").trim(), years, others: apart(others), above };
}

/** Headings that stand twice are told apart by their column. */
function apart(
  others: readonly { readonly name: string; readonly at: number }[],
): readonly { readonly name: string; readonly at: number }[] {
  const seen = new Set<string>();
  return others.map(({ name, at }) => {
    const own = seen.has(name) ? `${name} col_${at + 1}` : name;
    seen.add(name);
    return { name: own, at };
  });
}

function cellsOf(row: readonly string[], table: YearTable, first: string): Readonly<Record<string, string>> {
  const cells: Record<string, string> = Object.create(null);
  cells[first] = (row[table.names] ?? "").trim();
  for (const { year, at } of table.years) cells[year] = row[at] ?? "";
  for (const { name, at } of table.others) cells[name] = row[at] ?? "";
  return cells;
}

function isAgain(row: readonly string[], table: YearTable): boolean {
  const same = table.years.filter(({ year, at }) => yearOf(row[at] ?? "") === year).length;
  return (table.years.length > 3 && same * 2 > table.years.length) || isOpening(row[0] ?? "");
}

function short(row: readonly string[], line: number, name: string, least: number): Reject {
  const cut = row.length < least;
  return {
    row: line,
    column: "",
    reason: cut ? `has ${row.length} cells where the years need ${least}` : "names no country",
    mend: "take the file as SIPRI publishes it",
    text: name === "" ? lineOf(row) : name,
  };
}

function refuse(line: number, first: string | null, grid: Grid, from: number): never {
  const after = grid.rows.slice(from, from + 20).map((row) => vintageIn(lineOf(row)));
  const second = after.find((day) => day !== null) ?? null;
  const made = (day: string | null) => day ?? "of an unknown day";
  throw new FileError(
    "two-registers",
    `holds two tables: one made ${made(first)}, and from line ${line} on one made ${made(second)}`,
    "part the file at that line: two tables must never be added",
    { row: line },
  );
}

/** A volume as it is printed in such a table: a whole number; null where the cell is none, blank where nothing was found. */
export function printedOf(cell: string): string | null {
  return cell.trim() === "" ? "" : countOf(cell);
}

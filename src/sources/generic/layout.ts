import type { Document, Grid } from "../file/document.ts";
import { type Headings, headingsIn, isUnits } from "./header.ts";
import { type Mapping, SHEET_COLUMN } from "./mapping.ts";
import { isFooter, isTotal, plain } from "./words.ts";

/** Sheets that have the same headings and are read together. */
export interface Layout {
  readonly sheets: readonly Part[];
  /** All headings but blank columns, in the order of the first sheet; the last is `(sheet)` where there are several. */
  readonly headings: readonly string[];
  readonly notes: readonly string[];
}

/** One sheet of a layout. */
export interface Part {
  readonly grid: Grid;
  readonly found: Headings;
  /** Index of the first row below headings and units. */
  readonly first: number;
  /** Column of the sheet for each heading of the layout; -1 where the sheet lacks it, -2 for its name. */
  readonly at: readonly number[];
  /** How many cells a row may have: more are a separator that is not quoted, and what each means is lost. */
  readonly most: number;
}

/** The tables of a document by their headings, the one with most rows first. */
export function layoutsOf(document: Document, known: (cell: string) => boolean): readonly Layout[] {
  const groups: { key: string; parts: { grid: Grid; found: Headings }[]; rows: number }[] = [];
  for (const grid of document.grids) {
    const found = headingsIn(grid.rows, known);
    if (found === null) continue;
    const key = keyOf(found);
    const rows = grid.rows.length - found.index - found.rows;
    const group = groups.find((g) => g.key === key || nearlySame(g.parts[0]?.found, found));
    if (group === undefined) groups.push({ key, parts: [{ grid, found }], rows });
    else {
      group.parts.push({ grid, found });
      group.rows += rows;
    }
  }
  return groups.sort((a, b) => b.rows - a.rows).map((g) => layoutOf(g.parts));
}

/** The layout that a mapping is for: of its sheets, or of those that have most of its headings; null where none has half. */
export function layoutFor(
  document: Document,
  mapping: Mapping,
  known: (cell: string) => boolean,
): Layout | null {
  const wanted = new Set(
    [...mapping.columns.map((c) => c.heading), ...mapping.wide.flatMap((w) => w.headings)].map(plain),
  );
  let best: Layout | null = null;
  let most = wanted.size / 2;
  for (const layout of layoutsOf(document, (cell) => wanted.has(plain(cell)) || known(cell))) {
    const hits = layout.headings.filter((h) => wanted.has(plain(h))).length;
    const named = layout.sheets.some((s) => mapping.sheets.includes(s.grid.name));
    if (hits >= most && (hits > most || best === null || named)) {
      best = layout;
      most = hits;
    }
  }
  return best;
}

/** What the lines of a sheet are that are no rows, and how many. */
export type Passed = Record<string, number>;

/** Rows of the second sheet are numbered from 1,000,000, of the third from 2,000,000: each row of a file has a number of its own. */
const SHEET_STEP = 1_000_000;

/** A row of a file as the row of its sheet, with the sheet where several are read together. */
export function inSheet(row: number, sheets: readonly string[]): { row: number; sheet?: string } {
  const sheet = sheets[Math.floor(row / SHEET_STEP)];
  return sheet === undefined ? { row } : { row: row % SHEET_STEP, sheet };
}

/** The sheets of a layout, where it has several. */
export function sheetsOf({ sheets }: Layout): readonly string[] {
  return sheets.length > 1 ? sheets.map(({ grid }) => grid.name) : [];
}

/** Takes a row: its cells by the headings, its line, and the row as it stands where it has more cells than headings. */
export type TakeRow = (cells: readonly string[], line: number, over: readonly string[] | null) => void;

/** Goes through the rows of a layout in order, cells by its headings; what is no row is counted by what it is. */
export async function walk(layout: Layout, take: TakeRow, pause?: () => Promise<void>): Promise<Passed> {
  const passed: Passed = {};
  for (const [i, part] of layout.sheets.entries()) {
    const placed: TakeRow = i === 0 ? take : (cells, line, over) => take(cells, line + i * SHEET_STEP, over);
    await walkSheet(part, passed, placed, pause);
  }
  return passed;
}

async function walkSheet(
  part: Part,
  passed: Passed,
  take: TakeRow,
  pause: (() => Promise<void>) | undefined,
): Promise<void> {
  const { grid, found, first, at, most } = part;
  const pass = (what: string) => {
    passed[what] = (passed[what] ?? 0) + 1;
  };
  const width = at.filter((c) => c >= 0).length;
  let held: { cells: readonly string[]; line: number }[] = [];
  let seen = 0;
  const each = (row: readonly string[], line: number) => {
    const index = seen++;
    if (index < first) return pass(whatAbove(row, index, found));
    const filled = countFilled(row);
    if (filled === 0) return pass("blank");
    const lead = row.find((c) => c !== "" && c.trim() !== "") ?? "";
    if (isTotal(lead)) return pass("total");
    if (found.rows > 0 && isHeaderAgain(row, found, at)) return pass("header");
    const cells = at.map((c) => (c >= 0 ? (row[c] ?? "") : c === -2 ? grid.name : ""));
    if (width > 2 && filled === 1) {
      held.push({ cells, line });
      return;
    }
    for (const h of held) take(h.cells, h.line, null);
    held = [];
    take(cells, line, row.length > most && row.slice(most).some((c) => c.trim() !== "") ? row : null);
  };
  if (!grid.whole) await grid.each(each, undefined, pause);
  else for (const [i, row] of grid.rows.entries()) each(row, grid.lines[i] ?? i + 1);
  let cut = held.findIndex((h) => isFooter(h.cells.find((c) => c.trim() !== "") ?? ""));
  if (cut < 0) cut = held.length;
  held.slice(0, cut).forEach((h) => {
    take(h.cells, h.line, null);
  });
  for (let i = cut; i < held.length; i++) pass("footer");
}

/** In delimited text the headings say how many cells a row has, unless half of the rows have more. */
function mostOf(grid: Grid, found: Headings): number {
  const width = grid.rows[found.index]?.length ?? 0;
  if (grid.name !== "" || found.rows === 0 || width === 0) return Number.POSITIVE_INFINITY;
  const rows = grid.rows.slice(found.index + found.rows, found.index + found.rows + 1000);
  const over = rows.filter((row) => row.slice(width).some((c) => c.trim() !== "")).length;
  return over * 2 > rows.length ? Number.POSITIVE_INFINITY : width;
}

function layoutOf(parts: readonly { grid: Grid; found: Headings }[]): Layout {
  const headings: string[] = [];
  for (const { found } of parts)
    for (const name of found.names) if (name !== "" && !headings.includes(name)) headings.push(name);
  const several = parts.length > 1;
  if (several) headings.push(SHEET_COLUMN);
  const sheets = parts.map(({ grid, found }) => ({
    grid,
    found,
    first: found.index + found.rows + (isUnits(grid.rows[found.index + found.rows]) ? 1 : 0),
    at: headings.map((name) => (name === SHEET_COLUMN ? -2 : found.names.indexOf(name))),
    most: mostOf(grid, found),
  }));
  const notes = parts.flatMap(({ grid, found }) =>
    found.notes.map((note) => (several ? `${grid.name}: ${note}` : note)),
  );
  if (several)
    notes.unshift(
      `${parts.length} sheets have the same headings and are read together: ${parts.map((p) => p.grid.name).join(", ")}`,
    );
  return { sheets, headings, notes };
}

function whatAbove(row: readonly string[], index: number, found: Headings): string {
  if (countFilled(row) === 0) return "blank";
  if (index < found.index) return "preamble";
  return index < found.index + found.rows ? "header" : "units";
}

function countFilled(row: readonly string[]): number {
  let n = 0;
  for (const cell of row) if (cell !== "" && cell.trim() !== "") n++;
  return n;
}

function isHeaderAgain(row: readonly string[], found: Headings, at: readonly number[]): boolean {
  let same = 0;
  for (const c of at) {
    const cell = c < 0 ? "" : (row[c] ?? "");
    if (cell === "") continue;
    const name = found.names[c] ?? "";
    if (name !== cell && !name.endsWith(` / ${cell}`)) return false;
    same++;
  }
  return same > 1;
}

function keyOf(found: Headings): string {
  return found.names
    .filter((n) => n !== "")
    .map(plain)
    .sort()
    .join("\n");
}

/** Sheets of several years differ in a column or two. */
function nearlySame(a: Headings | undefined, b: Headings): boolean {
  if (a === undefined || a.rows === 0 || b.rows === 0) return false;
  const names = new Set(a.names.filter((n) => n !== "").map(plain));
  const others = b.names.filter((n) => n !== "").map(plain);
  const both = others.filter((n) => names.has(n)).length;
  return both >= 2 && both >= Math.max(names.size, others.length) * 0.7;
}

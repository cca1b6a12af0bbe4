import type { Document, Grid } from "../../sources/file/document.ts";
import { crc32 } from "../../sources/file/workbook-crc.ts";
import { plain, plainKey } from "./pairs.ts";

/** The sheet of an exported workbook, hidden from the reader, that says what the study was like. */
export const STATE_SHEET = "_multivector";
/** The sheet that says what each code means. */
export const CODEBOOK_SHEET = "codebook";

/** What a study was like when a workbook was exported from it; rows only by marks, so that a hidden sheet gives nothing away. */
export interface State {
  readonly version: string;
  readonly study: string;
  readonly tables: ReadonlyMap<string, TableState>;
}

export interface TableState {
  /** Of the bytes of the table's file. */
  readonly mark: string;
  /** The key of each row, marked. */
  readonly keys: ReadonlySet<string>;
  /** Each row as a whole, marked. */
  readonly rows: ReadonlySet<string>;
}

/** By the marks of its rows a table shows later whether a row has changed since. */
export interface Marked {
  readonly table: string;
  readonly bytes: Uint8Array;
  readonly rows: readonly Readonly<Record<string, string>>[];
}

/** The state as the cells of its sheet. */
export function stateRows(
  version: string,
  study: string,
  tables: readonly Marked[],
): readonly (readonly string[])[] {
  const rows = [
    [STATE_SHEET, FORMAT, version],
    ["study", study],
  ];
  for (const { table, bytes } of tables) rows.push(["table", table, fileMark(bytes)]);
  for (const { table, rows: cells } of tables) {
    for (const row of cells) rows.push(["row", table, keyMark(table, row), rowMark(row)]);
  }
  return rows;
}

/** Whether a document is a workbook that was exported from a study. */
export function isExport(document: Document): boolean {
  return stateIn(document) !== null;
}

/** The state that an exported workbook holds; null for any other document. */
export function stateIn(document: Document): State | null {
  if (document.kind !== "workbook") return null;
  const grid = document.grids.find(({ name }) => name === STATE_SHEET);
  return grid === undefined ? null : stateOf(grid);
}

function stateOf(grid: Grid): State | null {
  const [head = [], second = []] = grid.rows;
  if (head[0] !== STATE_SHEET || head[1] !== FORMAT) return null;
  const tables = new Map<string, { mark: string; keys: Set<string>; rows: Set<string> }>();
  for (const [kind = "", table = "", first = "", second = ""] of grid.rows) {
    if (kind === "table") tables.set(table, { mark: first, keys: new Set(), rows: new Set() });
    if (kind !== "row") continue;
    tables.get(table)?.keys.add(first);
    tables.get(table)?.rows.add(second);
  }
  return { version: head[2] ?? "", study: second[1] ?? "", tables };
}

/** The mark of a table's file. */
export function fileMark(bytes: Uint8Array): string {
  return `${bytes.length}-${hex(bytes)}`;
}

/** The mark of a row's key. */
export function keyMark(table: string, row: Readonly<Record<string, string>>): string {
  return hex(new TextEncoder().encode(plainKey(table, row)));
}

/** The mark of a row, whatever the order of its columns; columns that are blank do not count. */
export function rowMark(row: Readonly<Record<string, string>>): string {
  const cells = Object.entries(row).map(([field, cell]) => [field, plain(cell)] as const);
  const sorted = cells.filter(([, cell]) => cell !== "").toSorted(([a], [b]) => (a < b ? -1 : 1));
  return hex(new TextEncoder().encode(JSON.stringify(sorted)));
}

/** Of the layout of the sheet, so that a later one can tell. */
const FORMAT = "1";

function hex(bytes: Uint8Array): string {
  return crc32(bytes).toString(16).padStart(8, "0");
}

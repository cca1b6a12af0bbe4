import { editsFrom, type RoundTrip } from "../../../src/changes/spreadsheet/read-back.ts";
import { workbookBytes } from "../../../src/changes/spreadsheet/write.ts";
import type { Document } from "../../../src/sources/file/document.ts";
import { workbookOf } from "../../../src/sources/file/workbook.ts";
import { openStudy, type Study } from "../../../src/study/study.ts";
import { edited } from "../../../src/study/write.ts";
import { memoryFiles, type Texts } from "../../memory-files.ts";

export type Rows = readonly (readonly string[])[];

export function studyOf(texts: Texts): Promise<Study> {
  return openStudy(memoryFiles(texts));
}

/** A study as a workbook, read again. */
export async function exported(texts: Texts): Promise<Document> {
  return documentOf(await workbookBytes(await studyOf(texts), { version: "1.2.3" }));
}

export async function documentOf(bytes: Uint8Array): Promise<Document> {
  const { grids, evidence } = await workbookOf("study.xlsx", bytes);
  const plain = { encoding: null, delimiter: null, text: "" };
  return { name: "study.xlsx", size: bytes.length, kind: "workbook", ...plain, evidence, grids };
}

/** The workbook with the rows of one sheet as somebody has changed them. */
export function withSheet(document: Document, name: string, change: (rows: Rows) => Rows): Document {
  const grids = document.grids.map((grid) => {
    if (grid.name !== name) return grid;
    const rows = change(grid.rows);
    return { ...grid, rows, lines: rows.map((_, i) => i + 1) };
  });
  return { ...document, grids };
}

/** The rows with one cell changed, by row of the sheet and column. */
export function withCell(rows: Rows, row: number, column: string, text: string): Rows {
  const at = rows[0]?.indexOf(column) ?? -1;
  return rows.map((cells, r) => (r === row - 1 ? cells.map((cell, c) => (c === at ? text : cell)) : cells));
}

/** The texts of the tables that a workbook changes. */
export async function textsAfter(document: Document, texts: Texts): Promise<Texts> {
  const study = await studyOf(texts);
  const { tables } = await editsFrom(document, study);
  const out: Record<string, string> = {};
  for (const [table, edit] of tables) out[`${table}.csv`] = edited(await study.sheet(table), edit);
  return out;
}

export async function tripOf(document: Document, texts: Texts): Promise<RoundTrip> {
  return editsFrom(document, await studyOf(texts));
}

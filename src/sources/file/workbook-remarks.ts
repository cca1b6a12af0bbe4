import type { Remark } from "./document.ts";
import type { Area, Sheet } from "./workbook-sheet.ts";

/** Merged cells in this many first rows are headings, and each cell of the block gets its text. */
export const HEADING_ROWS = 10;

/** What is odd about a sheet, one remark each, none left unsaid: what is hidden, merged, computed or wrong. */
export function remarksOf(
  sheet: Sheet,
  rows: readonly (readonly string[])[],
  width: number,
): readonly Remark[] {
  const remarks: Remark[] = [];
  const say = (code: string, message: string) => remarks.push({ code, row: 0, message });
  if (sheet.hidden) say("hidden-sheet", "the sheet is hidden; it was read all the same");
  const hiddenRows = sheet.hiddenRows.filter((r) => sheet.rows.has(r));
  if (hiddenRows.length > 0) {
    const are = hiddenRows.length === 1 ? "row is" : "rows are";
    const named = listed(runsOf(hiddenRows.map((r) => r + 1)));
    say("hidden-rows", `${counted(hiddenRows.length)} ${are} hidden and read all the same: ${named}`);
  }
  const columns = sheet.hiddenColumns.filter(([from]) => from < width);
  if (columns.length > 0) {
    const named = columns.map(([a, b]) => [letters(a), letters(Math.min(b, width - 1))] as const);
    const runs = named.map(([a, b]) => (a === b ? a : `${a}–${b}`));
    say("hidden-columns", `columns are hidden and read all the same: ${listed(runs)}`);
  }
  const heads = sheet.merged.filter((area) => area.top < HEADING_ROWS && area.top < rows.length);
  const below = sheet.merged.filter((area) => area.top >= HEADING_ROWS && area.top < rows.length);
  if (heads.length > 0) {
    say("merged", `merged cells, each part of which was given the text: ${listed(heads.map(rangeOf))}`);
  }
  if (below.length > 0) {
    const named = listed(below.map(rangeOf));
    say("merged", `merged cells, whose text was left in the first of them alone: ${named}`);
  }
  if (sheet.formulas > 0) {
    const are = sheet.formulas === 1 ? "cell holds a formula" : "cells hold formulas";
    say("formulas", `${counted(sheet.formulas)} ${are}; their values were read as they were last saved`);
  }
  if (sheet.unstored > 0) {
    const have = sheet.unstored === 1 ? "formula has" : "formulas have";
    say("unstored", `${counted(sheet.unstored)} ${have} no saved value, which reads as blank`);
  }
  if (sheet.errors > 0) {
    const hold = sheet.errors === 1 ? "cell holds" : "cells hold";
    say("errors", `${counted(sheet.errors)} ${hold} an error such as #REF!, which was kept as text`);
  }
  if (sheet.yearless !== null) {
    const { cells, first } = sheet.yearless;
    const hold = cells === 1 ? "cell holds" : "cells hold";
    const why = "a spreadsheet may have made it of a name such as MAR-1";
    say("yearless", `${counted(cells)} ${hold} a date that does not show its year, first ${first}: ${why}`);
  }
  if (sheet.fills > 2) {
    say("colours", `${counted(sheet.fills)} colours fill its cells; what they mean was not read`);
  }
  const gap = gapIn(rows, width);
  if (gap !== null) say("two-tables", `${gap} part it as if it held two tables; it was read as one`);
  return remarks;
}

/** The name of a column as a spreadsheet shows it: 0 is `A`. */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

/** Blank columns or rows with a table on either side, as a message names them; null where there are none. */
function gapIn(rows: readonly (readonly string[])[], width: number): string | null {
  const filled = Array.from({ length: width }, () => 0);
  for (const row of rows) {
    for (let c = 0; c < width; c++) if ((row[c] ?? "") !== "") filled[c] = (filled[c] ?? 0) + 1;
  }
  const blank = filled.findIndex((n, c) => n === 0 && c > 0 && sides(filled, c));
  if (blank > 0) return `blank cells in the whole of column ${letters(blank)}`;
  const wide = rows.map((row) => row.filter((cell) => cell !== "").length);
  const split = wide.findIndex((n, r) => n === 0 && tableBefore(wide, r) && headed(rows, wide, r));
  return split < 0 ? null : `blank cells in the whole of row ${split + 1} and a heading below`;
}

/** Whether columns on both sides of a blank one have two cells or more. */
function sides(filled: readonly number[], c: number): boolean {
  return (filled[c - 1] ?? 0) > 1 && filled.slice(c + 1).some((n) => n > 1);
}

function tableBefore(wide: readonly number[], r: number): boolean {
  return r >= 3 && wide.slice(r - 3, r).every((n) => n > 1);
}

/** Whether what follows a blank row starts with words over numbers. */
function headed(rows: readonly (readonly string[])[], wide: readonly number[], r: number): boolean {
  const next = wide.findIndex((n, i) => i > r && n > 0);
  if (next < 0 || (wide[next] ?? 0) < 2 || (wide[next + 1] ?? 0) < 2) return false;
  const isNumber = (cell: string | undefined) => cell !== undefined && /^\d/.test(cell);
  const head = rows[next] ?? [];
  return !head.some(isNumber) && (rows[next + 1] ?? []).some(isNumber);
}

function rangeOf({ top, left, bottom, right }: Area): string {
  return `${letters(left)}${top + 1}:${letters(right)}${bottom + 1}`;
}

/** `3, 4, 5, 9` as `3–5` and `9`. */
function runsOf(numbers: readonly number[]): readonly string[] {
  const runs: [number, number][] = [];
  for (const n of numbers) {
    const run = runs.at(-1);
    if (run !== undefined && run[1] === n - 1) run[1] = n;
    else runs.push([n, n]);
  }
  return runs.map(([a, b]) => (a === b ? String(a) : `${a}–${b}`));
}

function listed(parts: readonly string[]): string {
  const most = 12;
  const more = parts.length - most;
  return more > 0 ? `${parts.slice(0, most).join(", ")} and ${counted(more)} more` : parts.join(", ");
}

function counted(n: number): string {
  return n.toLocaleString("en");
}

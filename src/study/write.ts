import { rowOf, rowText, type Sheet, sheetOf } from "./csv.ts";

/** What is to change in a sheet: cells of rows by index, rows to add at the end, rows to take out. */
export interface Edit {
  readonly set?: ReadonlyMap<number, Readonly<Record<string, string>>>;
  readonly add?: readonly Readonly<Record<string, string>>[];
  readonly remove?: ReadonlySet<number>;
}

/** The text of a sheet after an edit: rows that do not change keep every byte. */
export function edited(sheet: Sheet, edit: Edit): string {
  const head = sheet.text.slice(0, sheet.starts[0] ?? sheet.text.length);
  const out: string[] = [head];
  for (let row = 0; row < sheet.size; row++) {
    if (edit.remove?.has(row)) continue;
    const changes = edit.set?.get(row);
    const text = sheet.text.slice(sheet.starts[row], sheet.starts[row + 1]);
    out.push(changes === undefined ? text : withCells(sheet, row, changes) + lineEnd(text));
  }
  for (const row of edit.add ?? []) {
    const last = out.at(-1) ?? "";
    if (last !== "" && !/[\r\n]$/.test(last)) out.push(sheet.newline);
    out.push(rowText(sheet.header.map((name) => own(row, name) ?? "")) + sheet.newline);
  }
  return out.join("");
}

/** The sheet with further columns at the right, blank in every row. */
export function widened(sheet: Sheet, names: readonly string[]): Sheet {
  const commas = ",".repeat(names.length);
  const head = sheet.text.slice(0, sheet.starts[0] ?? sheet.text.length);
  const end = lineEnd(head);
  const out = [
    `${head.slice(0, head.length - end.length)},${rowText(names)}${end === "" ? sheet.newline : end}`,
  ];
  for (let row = 0; row < sheet.size; row++) {
    const text = sheet.text.slice(sheet.starts[row], sheet.starts[row + 1]);
    const close = lineEnd(text);
    out.push(text.slice(0, text.length - close.length) + commas + close);
  }
  return sheetOf(sheet.file, out.join(""));
}

/** A new sheet as text: header and rows, line feeds. */
export function sheetText(
  header: readonly string[],
  rows: readonly Readonly<Record<string, string>>[],
): string {
  return [header, ...rows.map((row) => header.map((name) => own(row, name) ?? ""))]
    .map((cells) => `${rowText(cells)}\n`)
    .join("");
}

function withCells(sheet: Sheet, row: number, changes: Readonly<Record<string, string>>): string {
  const cells = rowOf(sheet, row);
  while (cells.length < sheet.header.length) cells.push("");
  for (const [name, value] of Object.entries(changes)) {
    const column = sheet.header.lastIndexOf(name);
    if (column >= 0) cells[column] = value;
  }
  return rowText(cells);
}

/** The line end of a row of a sheet; blank where it has none. */
export function lineEnd(text: string): string {
  return /\r?\n$|\r$/.exec(text)?.[0] ?? "";
}

function own(row: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.hasOwn(row, name) ? row[name] : undefined;
}

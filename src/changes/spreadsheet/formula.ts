import { rowOf, rowText, sheetOf } from "../../study/csv.ts";

/** A cell that no spreadsheet takes for a formula: an apostrophe stands before what begins like one. Numbers stay as they are. */
export function defused(cell: string): string {
  return isDangerous(cell) ? `'${cell}` : cell;
}

/** A cell as it was before it was defused; any other is left as it is. */
export function restored(cell: string): string {
  return cell.startsWith("'") && isDangerous(cell.slice(1)) ? cell.slice(1) : cell;
}

/** The text of a table for people who open it in a spreadsheet: every cell defused. */
export function csvForPeople(text: string): string {
  return mapped(text, defused);
}

/** The text of a table that came back from people. */
export function csvFromPeople(text: string): string {
  return mapped(text, restored);
}

/** Apostrophes already there count, so that what is restored is what was defused. */
function isDangerous(cell: string): boolean {
  const first = cell[apostrophes(cell)] ?? "";
  return first !== "" && SIGNS.includes(first) && !isNumber(cell);
}

/** Signs at which a spreadsheet begins to reckon, full-width ones too, and those that it skips before it looks. */
const SIGNS = "=+-@\t\r\n\0＝＋－＠";

function apostrophes(cell: string): number {
  let n = 0;
  while (cell[n] === "'") n++;
  return n;
}

function isNumber(cell: string): boolean {
  return /^[+-]?(\d+([.,]\d+)?|[.,]\d+)(e[+-]?\d{1,3})?$/i.test(cell);
}

function mapped(text: string, change: (cell: string) => string): string {
  const sheet = sheetOf("", text);
  const begin = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const bounds = [begin, ...sheet.starts];
  const out = [text.slice(0, begin)];
  for (let i = 0; i + 1 < bounds.length; i++) {
    const from = bounds[i] ?? 0;
    const line = text.slice(from, bounds[i + 1]);
    const cells = rowOf({ ...sheet, starts: Int32Array.of(from) }, 0);
    const changed = cells.map(change);
    const same = changed.every((cell, c) => cell === cells[c]);
    out.push(same ? line : rowText(changed) + (/\r?\n$|\r$/.exec(line)?.[0] ?? ""));
  }
  return out.join("");
}

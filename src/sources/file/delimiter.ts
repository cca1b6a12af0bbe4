import { remarking } from "./remarks.ts";
import { splitting } from "./split.ts";

/** How the rows of a text are parted, and how many cells most of them have. */
export interface Parting {
  /** Null where a line is one cell. */
  readonly delimiter: string | null;
  readonly width: number;
  /** Rows that have as many, and all rows that are not blank, of those looked at. */
  readonly agree: number;
  readonly rows: number;
}

/** What parts cells in the files that we are given. */
export const DELIMITERS = [",", ";", "\t", "|"] as const;

/**
 * The delimiter by which most rows have the same number of cells. Prose before a table has commas too,
 * and lists and decimals have more, so a cell that goes on after a blank, or that another sign parts, counts for less.
 */
export function partingOf(text: string): Parting {
  let best: Parting & { readonly score: number } = { delimiter: null, width: 1, agree: 0, rows: 0, score: 0 };
  for (const delimiter of DELIMITERS) {
    if (!text.includes(delimiter)) continue;
    const found = scoreOf(text, delimiter);
    if (found.score > best.score) best = found;
  }
  return best;
}

/** A row that was quoted as a whole, read again; the row as it is where it was not. */
export function unwrapped(cells: string[], delimiter: string): string[] {
  const [only = ""] = cells;
  if (contentWidth(cells) !== 1 || !only.includes(delimiter)) return cells;
  const again: string[] = [];
  const splitter = splitting(delimiter, 0, remarking(), (row) => again.push(...row));
  splitter.write(only);
  splitter.end();
  return again.length > cells.length ? again : cells;
}

const LOOKED_AT = 3000;

function scoreOf(text: string, delimiter: string): Parting & { readonly score: number } {
  const weights = new Map<number, number>();
  const counts = new Map<number, number>();
  let rows = 0;
  let widest = 0;
  const splitter = splitting(delimiter, 0, remarking(), (raw) => {
    if (rows >= LOOKED_AT || raw.every((cell) => cell.trim() === "")) return;
    const cells = unwrapped(raw, delimiter);
    rows++;
    widest = Math.max(widest, contentWidth(cells));
    counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
    weights.set(cells.length, (weights.get(cells.length) ?? 0) + weightOf(cells, delimiter));
  });
  splitter.write(text);
  splitter.end();
  let best = { width: 1, agree: 0, score: 0 };
  for (const [width, weight] of weights) {
    const agree = counts.get(width) ?? 0;
    const score = weight * Math.log2(width);
    const enough = agree >= Math.min(2, rows) && agree >= rows * 0.15;
    if (enough && score > best.score) best = { width, agree, score };
  }
  return { delimiter, rows, ...best, score: widest > 1 ? best.score : 0 };
}

/** How many cells a row has up to its last that is not blank. */
export function contentWidth(cells: readonly string[]): number {
  let n = cells.length;
  while (n > 0 && (cells[n - 1] ?? "").trim() === "") n--;
  return n;
}

/** How much a row speaks for its delimiter. */
function weightOf(cells: readonly string[], delimiter: string): number {
  let afterBlank = 0;
  let parted = 0;
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i] ?? "";
    if (i > 0 && cell.length > 1 && cell.startsWith(" ") && cell.trim() !== "") afterBlank++;
    if (PARTED.some((sign) => sign !== delimiter && cell.includes(sign) && !cell.includes(`${sign} `)))
      parted++;
  }
  return (afterBlank * 2 > cells.length - 1 ? 0.25 : 1) * (parted * 2 >= cells.length ? 0.1 : 1);
}

/** A comma is not among them: it is in decimals and in prose. */
const PARTED = [";", "\t", "|"] as const;

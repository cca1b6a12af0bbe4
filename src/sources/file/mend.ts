import { contentWidth, DELIMITERS, unwrapped } from "./delimiter.ts";
import { lineCells } from "./record.ts";
import type { Remarks } from "./remarks.ts";

/** How whole rows of a table look, so that a broken one can be told. */
export interface Shape {
  readonly delimiter: string | null;
  readonly width: number;
  /** A separator of another kind that ends every line; `""` where none does. */
  readonly closing: string;
}

/** Rows go in as they were split and come out mended where there is only one way to read them; the rest as they are. */
export interface Mender {
  row(cells: string[], line: number): void;
  end(): void;
}

/** The shape that most rows have; columns that are blank in every row at the end are no columns. */
export function shapeOf(delimiter: string | null, rows: readonly string[][]): Shape {
  if (delimiter === null) return { delimiter, width: 1, closing: "" };
  const counts = new Map<number, number>();
  let content = 0;
  const closed = new Map<string, number>();
  for (const raw of rows) {
    const cells = unwrapped(raw, delimiter);
    const filled = contentWidth(cells);
    content = Math.max(content, filled);
    if (filled > 1) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
    const sign = (cells[filled - 1] ?? "").slice(-1);
    if (sign !== "") closed.set(sign, (closed.get(sign) ?? 0) + (filled > 1 ? 1 : 0));
  }
  let width = 1;
  let most = 0;
  let all = 0;
  for (const [cells, n] of counts) {
    all += n;
    if (n > most || (n === most && cells > width)) {
      width = cells;
      most = n;
    }
  }
  const closing = DELIMITERS.find((sign) => sign !== delimiter && (closed.get(sign) ?? 0) > all * 0.9);
  return { delimiter, width: Math.max(1, Math.min(width, content)), closing: closing ?? "" };
}

/** Mends rows by their shape; each mend is in the remarks. */
export function mending(
  shape: Shape,
  remarks: Remarks,
  take: (cells: readonly string[], line: number) => void,
): Mender {
  const { width } = shape;
  let waiting: { readonly cells: string[]; readonly line: number }[] = [];
  let above: readonly string[] = [];
  const firsts = new Set<string>();

  const flush = () => {
    for (const { cells, line } of waiting) take(cells, line);
    waiting = [];
  };
  const whole = (cells: string[], line: number) => {
    const joined = joinedOf(waiting, width, above, cells, firsts);
    const at = waiting[0]?.line ?? 0;
    if (joined === null) flush();
    else {
      remarks.add("joined-record", at);
      take(joined, at);
      waiting = [];
    }
    take(cells, line);
    above = cells;
    if (firsts.size < 5000) firsts.add(cells[0] ?? "");
  };
  return {
    row(raw, line) {
      const cells = mended(raw, line, shape, remarks);
      if (cells.length === width) return whole(cells, line);
      if (cells.length < width && above.length > 0 && waiting.length < MOST_PARTS) {
        waiting.push({ cells, line });
        return;
      }
      flush();
      above = [];
      take(cells, line);
    },
    end: flush,
  };
}

/** A record is joined from at most so many parts. */
const MOST_PARTS = 3;

function mended(raw: string[], line: number, shape: Shape, remarks: Remarks): string[] {
  const { delimiter, width, closing } = shape;
  if (delimiter === null) return raw;
  let cells = raw;
  if (cells.length !== width) {
    const again = unwrapped(cells, delimiter);
    const other = again.length === width || width < 3 ? null : byOther(cells, shape);
    if (again !== cells && contentWidth(again) <= width && again.length >= width) {
      remarks.add("quoted-row", line);
      cells = again;
    } else if (other !== null) {
      remarks.add("other-delimiter", line);
      cells = other;
    }
  }
  if (cells.length > width && contentWidth(cells) <= width) {
    remarks.add("trailing-separators", line);
    cells = cells.slice(0, width);
  }
  const last = cells[width - 1];
  if (cells.length === width && last !== undefined && width > 1) {
    const kept = withoutClosing(last, delimiter, closing);
    if (kept !== last) {
      remarks.add("closing-separator", line);
      cells = cells.with(width - 1, kept);
    }
  }
  return cells;
}

/** The row as another delimiter parts it, where that gives exactly a whole row and no prose. */
function byOther(cells: readonly string[], { delimiter, width }: Shape): string[] | null {
  const text = cells.join(delimiter ?? "");
  if (text.length > 10_000) return null;
  for (const sign of DELIMITERS) {
    if (sign === delimiter || !text.includes(sign)) continue;
    const found = lineCells(text, sign.charCodeAt(0));
    if (found.length === width && !found.some((cell, i) => i > 0 && /^ \S/.test(cell))) return found;
  }
  return null;
}

/** One sign at the end is a separator only where every row has it; several are wherever they stand. */
function withoutClosing(cell: string, delimiter: string, closing: string): string {
  for (const sign of DELIMITERS) {
    if (sign === delimiter || !cell.endsWith(sign)) continue;
    let end = cell.length;
    while (end > 0 && cell[end - 1] === sign) end--;
    if (sign === closing || cell.length - end > 1) return cell.slice(0, end);
  }
  return cell;
}

/**
 * The record that its parts make, where there is no doubt: each is short, together they are exactly a whole row, the rows above
 * and below are whole, and no later part begins as a row does.
 */
function joinedOf(
  parts: readonly { readonly cells: readonly string[] }[],
  width: number,
  above: readonly string[],
  below: readonly string[],
  firsts: ReadonlySet<string>,
): string[] | null {
  const sum = parts.reduce((n, { cells }) => n + cells.length - 1, 1);
  if (parts.length < 2 || width < 4 || sum !== width || above.length !== width) return null;
  const numbered = NUMBER.test(above[0] ?? "") && NUMBER.test(below[0] ?? "");
  const joined: string[] = [];
  for (const [i, { cells }] of parts.entries()) {
    const [first = "", ...rest] = cells;
    if (i === 0) {
      joined.push(...cells);
      continue;
    }
    if ((first !== "" && firsts.has(first)) || (numbered && NUMBER.test(first))) return null;
    const before = joined.pop() ?? "";
    joined.push(`${before}\n${first}`, ...rest);
  }
  return joined;
}

const NUMBER = /^\s*[\d./-]+\s*$/;

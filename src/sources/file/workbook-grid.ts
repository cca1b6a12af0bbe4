import type { Grid } from "./document.ts";
import { tooLarge } from "./workbook-faults.ts";
import { HEADING_ROWS, remarksOf } from "./workbook-remarks.ts";
import type { Area, Sheet } from "./workbook-sheet.ts";

/** As many cells, blank ones between others too, are held of a workbook. */
const MOST_CELLS = 24_000_000;

/** A sheet as a table with every row from the first to the last that holds text, all as wide as the widest. */
export function gridOf(sheet: Sheet): Grid {
  const last = Math.max(-1, ...lastOf(sheet.rows.keys()));
  const width = Math.max(0, ...lastOf(lengthsOf(sheet)));
  if (sheet.rows.size * width > MOST_CELLS) {
    throw tooLarge(
      `has ${sheet.rows.size.toLocaleString("en")} rows of ${width.toLocaleString("en")} columns`,
    );
  }
  const blank: readonly string[] = Array.from({ length: width }, () => "");
  const rows: (readonly string[])[] = [];
  for (let r = 0; r <= last; r++) {
    const cells = sheet.rows.get(r);
    rows.push(cells === undefined ? blank : Array.from({ length: width }, (_, c) => cells[c] ?? ""));
  }
  const filled = withHeadings(rows, sheet.merged, width);
  const lines = Int32Array.from({ length: filled.length }, (_, i) => i + 1);
  return {
    name: sheet.name,
    rows: filled,
    lines,
    whole: true,
    each: async (take) => {
      filled.forEach((cells, i) => {
        take(cells, i + 1);
      });
    },
    remarks: remarksOf(sheet, filled, width),
  };
}

function* lengthsOf(sheet: Sheet): Generator<number> {
  for (const cells of sheet.rows.values()) yield cells.length;
}

/** The greatest of many numbers, as a list of one; empty for none. */
function lastOf(numbers: Iterable<number>): readonly number[] {
  let most: number | undefined;
  for (const n of numbers) if (most === undefined || n > most) most = n;
  return most === undefined ? [] : [most];
}

function withHeadings(
  rows: readonly (readonly string[])[],
  merged: readonly Area[],
  width: number,
): readonly (readonly string[])[] {
  const head = rows.slice(0, HEADING_ROWS).map((cells) => [...cells]);
  for (const { top, left, bottom, right } of merged) {
    const text = head[top]?.[left] ?? "";
    if (text === "") continue;
    for (const cells of head.slice(top, bottom + 1)) {
      for (let c = left; c <= Math.min(right, width - 1); c++) if (cells[c] === "") cells[c] = text;
    }
  }
  return [...head, ...rows.slice(HEADING_ROWS)];
}

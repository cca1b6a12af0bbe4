import { closeSync, openSync, readSync } from "node:fs";
import { type Sheet, sheetOf } from "../../study/csv.ts";
import { decode } from "../../study/study.ts";

/** Some rows of a table that is read piece by piece. */
export interface SheetPiece {
  readonly sheet: Sheet;
  /** How many rows of the table stand before them. */
  readonly before: number;
}

/**
 * A table in pieces of some megabytes, each with its header, so that a long one is never held whole.
 * @throws StudyError where a byte is not UTF-8; Error where the file cannot be read
 */
export function* sheetPieces(file: string, path: string): Generator<SheetPiece> {
  let head: string | null = null;
  let before = 0;
  for (const bytes of wholeRecords(file)) {
    const sheet: Sheet = sheetOf(path, `${head ?? ""}${decode(path, bytes)}`);
    // Faults of the header were told with the first piece.
    const faults = head === null ? sheet.faults : sheet.faults.filter(({ row }) => row > 1);
    yield { sheet: { ...sheet, faults }, before };
    head ??= sheet.text.slice(0, sheet.starts[0]);
    before += sheet.size;
  }
}

/** Bytes of a file, cut where a record ends: at a line feed outside of quotation marks. */
function* wholeRecords(path: string): Generator<Buffer> {
  const file = openSync(path, "r");
  const part = Buffer.alloc(PART);
  let left = Buffer.alloc(0);
  let none = true;
  try {
    for (let n = readSync(file, part); n > 0; n = readSync(file, part)) {
      const held = Buffer.concat([left, part.subarray(0, n)]);
      const cut = endOfRecords(held);
      left = held.subarray(cut);
      if (cut === 0) continue;
      none = false;
      yield held.subarray(0, cut);
    }
  } finally {
    closeSync(file);
  }
  if (left.length > 0 || none) yield left;
}

/** Bytes that are read at a time. */
const PART = 2 ** 22;
const QUOTE = 34;
const LF = 10;

function endOfRecords(bytes: Buffer): number {
  let quoted = false;
  let end = 0;
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i] === QUOTE) quoted = !quoted;
    else if (bytes[i] === LF && !quoted) end = i + 1;
  }
  return end;
}

import { FileError } from "./document.ts";
import { afterLine, lineCells, lineEnd, lineEnds, recordAt } from "./record.ts";
import type { Remarks } from "./remarks.ts";

/** Text that comes in pieces goes out as rows. */
export interface Splitter {
  write(text: string): void;
  /** How many lines there were. */
  end(): number;
}

/**
 * Splits delimited text into rows and says at which line each starts.
 * A quotation mark that is never closed costs the row that it is in and no other.
 * @param width cells that a row should have; 0 where that is not known yet
 */
export function splitting(
  delimiter: string | null,
  width: number,
  remarks: Remarks,
  take: (cells: string[], line: number) => void,
): Splitter {
  const code = delimiter === null ? -1 : delimiter.charCodeAt(0);
  let text = "";
  let line = 1;
  let cells: string[] = [];
  let unclosed = false;
  let after = false;
  const put = (_: number, cell: string) => {
    cells.push(cell);
  };
  const odd = (_: number, quote: "unclosed" | "text-after") => {
    if (quote === "unclosed") unclosed = true;
    else after = true;
  };

  const rows = (whole: boolean) => {
    let pos = 0;
    const quotes = signsIn(text, '"');
    const nuls = signsIn(text, "\0");
    const unread = signsIn(text, "\ufffd");
    while (pos < text.length) {
      cells = [];
      unclosed = false;
      after = false;
      let next = recordAt(text, pos, code, null, put, odd);
      const open = !whole && next >= text.length;
      if (open && !(unclosed && text.length - pos > FARTHEST)) {
        if (text.length - pos > LONGEST_RECORD) throw tooLarge(line);
        break;
      }
      let lines = 1;
      if (quotes(pos, next)) {
        lines = Math.max(1, lineEnds(text, pos, next));
        const end = unclosed || lines > 1 ? lineEnd(text, pos) : 0;
        const plain = end > 0 && (unclosed || lines > 1) ? lineCells(text.slice(pos, end), code) : cells;
        const fits = plain.length === width && cells.length !== width;
        if (unclosed || (lines > 1 && (after || fits))) {
          remarks.add("unclosed-quote", line);
          cells = plain;
          next = afterLine(text, end);
          lines = 1;
        } else if (after) remarks.add("text-after-quote", line);
      }
      if (nuls(pos, next)) {
        remarks.add("nul", line);
        cells = cells.map((cell) => cell.replaceAll("\0", ""));
      }
      if (unread(pos, next)) remarks.add("unreadable", line);
      if (next - pos > LONGEST_CELL && cells.some((cell) => cell.length > LONGEST_CELL)) throw tooLarge(line);
      take(cells, line);
      line += lines;
      pos = next;
    }
    text = text.slice(pos);
  };

  return {
    write(more) {
      text = text === "" ? more : text + more;
      rows(false);
    },
    end() {
      rows(true);
      return line - 1;
    },
  };
}

/** Cells are at most this long. */
const LONGEST_CELL = 1_000_000;
/** As far as a closing quotation mark is looked for in a file that is not in memory. */
const FARTHEST = 2 * LONGEST_CELL;
const LONGEST_RECORD = 8 << 20;

function tooLarge(row: number): FileError {
  const mend =
    "look at that row: a quotation mark may be missing, or a whole document was pasted into a cell";
  return new FileError("cell-too-large", `row ${row} has a cell of more than 1,000,000 letters`, mend, {
    row,
  });
}

/** Whether a sign stands between two places, asked from left to right. */
function signsIn(text: string, sign: string): (from: number, to: number) => boolean {
  let at = text.indexOf(sign);
  return (from, to) => {
    if (at >= 0 && at < from) at = text.indexOf(sign, from);
    return at >= 0 && at < to;
  };
}

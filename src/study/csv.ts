import type { Fault } from "../model/fault.ts";
import { type OddQuote, recordAt } from "../sources/file/record.ts";

/**
 * One table of a study as it stands in its file: RFC 4180 with any line end.
 * The text is kept, so that a row nobody changed is written back byte for byte.
 */
export interface Sheet {
  readonly file: string;
  readonly text: string;
  readonly header: readonly string[];
  /** Number of rows below the header. */
  readonly size: number;
  /** Where row `i` starts in `text`; one entry more than rows, the last at the end. Row 0 is the first below the header. */
  readonly starts: Int32Array;
  readonly newline: "\n" | "\r\n" | "\r";
  readonly faults: readonly Fault[];
  /** The cells of one column, top to bottom; null where the sheet has no such column. */
  column(name: string): readonly string[] | null;
}

const COMMA = 44;
const CR = 13;

/**
 * Reads a sheet. Nothing throws: what is wrong with the text is in `faults`, and what can be read is read.
 * @param wanted columns to keep; all where it is left out
 */
export function sheetOf(file: string, text: string, wanted?: ReadonlySet<string>): Sheet {
  const faults: Fault[] = [];
  const at = (row: number, column: number, code: string, message: string, mend: string) =>
    faults.push({ level: "error", file, row, column, code, message, mend });
  const begin = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const nul = text.indexOf("\0");
  if (nul >= 0) {
    at(lineOf(text, nul), 0, "nul", "holds a NUL byte", "save the file again as UTF-8 CSV");
  }
  const header: string[] = [];
  const starts: number[] = [];
  const first = unclosed(at, () => 1);
  let pos = recordAt(text, begin, COMMA, null, (_, cell) => header.push(cell.trim()), first);
  checkHeader(header, text.length > begin, at);

  const keep = header.map((name) => wanted === undefined || wanted.has(name));
  const cells: string[][] = header.map(() => []);
  const same = header.map(() => sameText());
  let width = 0;
  const put = (column: number, cell: string) => {
    width = column + 1;
    if (keep[column]) cells[column]?.push(same[column]?.(cell) ?? cell);
  };
  const quote = unclosed(at, () => starts.length + 1);
  while (pos < text.length) {
    const row = starts.length;
    starts.push(pos);
    pos = recordAt(text, pos, COMMA, keep, put, quote);
    if (width !== header.length) {
      mendWidth(cells, keep, row, width);
      if (!(width === 1 && isBlank(text, starts[row] ?? 0, pos))) {
        const message = `has ${width} cells where the header has ${header.length}`;
        at(row + 2, 0, "cell-count", message, "add or remove commas, or quote a cell that holds one");
      } else {
        at(row + 2, 0, "blank-row", "is blank", "delete the row");
      }
    }
  }
  const size = starts.length;
  starts.push(text.length);
  const bounds = Int32Array.from(starts);
  // The starts, and the room that a list which grew has to spare, would be held as long as the columns are.
  starts.length = 0;
  for (const [c, column] of cells.entries()) cells[c] = column.slice();
  const index = new Map(header.map((name, i) => [name, i]));
  return {
    file,
    text,
    header,
    size,
    starts: bounds,
    newline: newlineOf(text),
    faults,
    column: (name) => {
      const i = index.get(name);
      return i === undefined ? null : (cells[i] ?? null);
    },
  };
}

/** Texts of a column, each once where they repeat the one above or there are few, which spares memory in a long table. */
function sameText(): (text: string) => string {
  let above = "";
  let known: Map<string, string> | null = new Map();
  return (text) => {
    if (text === above) return above;
    above = known?.get(text) ?? text;
    known?.set(above, above);
    if ((known?.size ?? 0) > FEW) known = null;
    return above;
  };
}

const FEW = 1000;

/** The rows of a sheet as objects without a prototype, for what looks at few of them. */
export function rowsOf(sheet: Sheet): readonly Readonly<Record<string, string>>[] {
  const columns = sheet.header.map((name) => [name, sheet.column(name) ?? []] as const);
  return Array.from({ length: sheet.size }, (_, i) => {
    const row: Record<string, string> = Object.create(null);
    for (const [name, cells] of columns) row[name] = cells[i] ?? "";
    return row;
  });
}

/** A cell as RFC 4180 writes it: quoted only where it must be. */
export function cellText(value: string): string {
  return MUST_QUOTE.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

const MUST_QUOTE = /[",\r\n]|^\s|\s$/;

/** A row as text, without its line end. */
export function rowText(values: readonly string[]): string {
  return values.map(cellText).join(",");
}

/** The cells of row `i` as they stand in the text: those past the header and of columns not kept too. */
export function rowOf(sheet: Sheet, i: number): string[] {
  const cells: string[] = [];
  const start = sheet.starts[i] ?? sheet.text.length;
  const ignore = () => {};
  recordAt(sheet.text, start, COMMA, null, (_, cell) => cells.push(cell), ignore);
  return cells;
}

type At = (row: number, column: number, code: string, message: string, mend: string) => void;

/** Says what is wrong with a quotation mark of row `row()`; text after a closing one is read as part of its cell. */
function unclosed(at: At, row: () => number): (column: number, quote: OddQuote) => void {
  return (column, quote) => {
    if (quote !== "unclosed") return;
    const message = "opens a quotation mark that is never closed";
    at(row(), column + 1, "unclosed-quote", message, "close it, or double it");
  };
}

/** A short row reads as if its missing cells were blank, a long one loses none of its text: it is a fault and kept as text. */
function mendWidth(cells: readonly string[][], keep: readonly boolean[], row: number, width: number): void {
  for (let c = width; c < cells.length; c++) if (keep[c]) cells[c]?.splice(row, 0, "");
}

function checkHeader(header: readonly string[], some: boolean, at: At): void {
  if (!some) {
    at(1, 0, "empty-file", "is empty", "write the header row, or delete the file");
    return;
  }
  const other = header.length === 1 ? /[;\t|]/.exec(header[0] ?? "")?.[0] : undefined;
  if (other !== undefined) {
    const named = other === ";" ? "semicolons" : other === "\t" ? "tabs" : "bars";
    at(1, 0, "delimiter", `is separated by ${named}`, "save it with commas: CSV UTF-8, comma delimited");
    return;
  }
  const seen = new Set<string>();
  header.forEach((name, i) => {
    if (name === "")
      at(1, i + 1, "unnamed-column", "has no name in the header", "name the column, or delete it");
    else if (seen.has(name)) {
      at(1, i + 1, "repeated-column", `repeats the column ${name}`, "rename or delete one of the two");
    }
    seen.add(name);
  });
}

function isBlank(text: string, from: number, to: number): boolean {
  return text.slice(from, to).trim() === "";
}

function newlineOf(text: string): "\n" | "\r\n" | "\r" {
  const lf = text.indexOf("\n");
  if (lf < 0) return text.includes("\r") ? "\r" : "\n";
  return text.charCodeAt(lf - 1) === CR ? "\r\n" : "\n";
}

function lineOf(text: string, pos: number): number {
  let line = 1;
  for (let i = text.indexOf("\n"); i >= 0 && i < pos; i = text.indexOf("\n", i + 1)) line++;
  return line;
}

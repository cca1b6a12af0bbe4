import { type CellObject, CFB, read, type WorkBook } from "@e965/xlsx";
import { FileError } from "./document.ts";
import { damaged, encrypted, externalLinks, macros, mebibytes, tooLarge } from "./workbook-faults.ts";
import { shownBy, shownText } from "./workbook-formats.ts";
import { NO_CELLS, type Sheet } from "./workbook-sheet.ts";

/** Larger files of this kind hold pictures, or are none. */
const MOST_BYTES = 64 << 20;

/** Reads the sheets of an old .xls. Its records are not packed, so that its size bounds what it can become. */
export function sheetsOfXls(bytes: Uint8Array): readonly Sheet[] {
  if (bytes.length > MOST_BYTES) throw tooLarge(`is an .xls of ${mebibytes(bytes.length)}`);
  checkRecords(streamOf(bytes));
  let book: WorkBook;
  try {
    book = read(bytes, { ...READING, type: "array" });
  } catch (error) {
    throw damaged(`cannot be read (${error instanceof Error ? error.message : String(error)})`);
  }
  const from1904 = book.Workbook?.WBProps?.date1904 === true;
  return book.SheetNames.map((name, i) => {
    const sheet = book.Sheets[name];
    const hidden = (book.Workbook?.Sheets?.[i]?.Hidden ?? 0) > 0;
    const data: Cells = sheet?.["!data"] ?? [];
    const read = cellsOf(data, from1904);
    return {
      ...NO_CELLS,
      ...read,
      name,
      hidden,
      merged: (sheet?.["!merges"] ?? []).map(({ s, e }) => ({
        top: s.r,
        left: s.c,
        bottom: e.r,
        right: e.c,
      })),
      hiddenRows: hiddenIn(sheet?.["!rows"]),
      hiddenColumns: hiddenIn(sheet?.["!cols"]).map((c) => [c, c] as const),
    };
  });
}

type Cells = readonly (readonly (CellObject | undefined)[] | undefined)[];

const READING = { dense: true, cellText: false, cellHTML: false, cellNF: true, cellStyles: true } as const;

/** The stream that holds the workbook within the file. */
function streamOf(bytes: Uint8Array): Uint8Array {
  const streams = new Map<string, Uint8Array>();
  try {
    const container: {
      readonly FullPaths: readonly string[];
      readonly FileIndex: readonly { readonly content?: ArrayLike<number> }[];
    } = CFB.read(bytes, { type: "array" });
    container.FullPaths.forEach((path, i) => {
      const name = path.replace(/^[^/]*\//, "").toLowerCase();
      streams.set(name, Uint8Array.from(container.FileIndex[i]?.content ?? []));
    });
  } catch {
    throw damaged("is cut off or damaged");
  }
  const names = [...streams.keys()];
  if (names.includes("encryptedpackage")) throw encrypted();
  if (names.some((name) => /_vba_project|macros\/|vba\//.test(name))) throw macros();
  const stream = streams.get("workbook");
  if (stream !== undefined) return stream;
  if (!streams.has("book")) {
    const mend = "open it with the program that made it and save its table as .xlsx or CSV UTF-8";
    throw new FileError("not-a-workbook", "is an Office file, but no workbook", mend);
  }
  const mend = "open it in a spreadsheet and save it as .xlsx";
  throw new FileError("old-workbook", "is a workbook of before 1997, which is not read", mend);
}

/** Refuses what needs a password, holds old macros or takes cells from other files, by the kinds of its records. */
function checkRecords(stream: Uint8Array): void {
  const at = (i: number) => (stream[i] ?? 0) + 256 * (stream[i + 1] ?? 0);
  for (let i = 0; i + 4 <= stream.length; i += 4 + at(i + 2)) {
    const kind = at(i);
    if (kind === FILE_PASS) throw encrypted();
    // A path of one sign stands for no file at all.
    if (kind === SUP_BOOK && at(i + 6) > 1 && ![OWN_SHEETS, ADD_INS].includes(at(i + 6))) {
      throw externalLinks("its formulas point to another workbook");
    }
    if (kind === BOUND_SHEET && stream[i + 9] === MACRO_SHEET) throw macros();
  }
}

const FILE_PASS = 0x2f;
const SUP_BOOK = 0x1ae;
const OWN_SHEETS = 0x0401;
const ADD_INS = 0x3a01;
const BOUND_SHEET = 0x85;
const MACRO_SHEET = 1;

function cellsOf(data: Cells, from1904: boolean): Pick<Sheet, "rows" | "formulas" | "errors" | "yearless"> {
  const rows = new Map<number, string[]>();
  let formulas = 0;
  let errors = 0;
  let yearless: { cells: number; first: string } | null = null;
  data.forEach((row, r) => {
    row?.forEach((cell, c) => {
      if (cell === undefined) return;
      if (cell.f !== undefined) formulas++;
      if (cell.t === "e") errors++;
      const shown = shownBy(typeof cell.z === "string" ? cell.z : "General");
      if (cell.t === "n" && shown.date && !shown.year) {
        yearless = { cells: (yearless?.cells ?? 0) + 1, first: yearless?.first ?? `row ${r + 1}` };
      }
      const text =
        typeof cell.v === "number" && cell.t === "n" ? shownText(cell.v, shown, from1904) : plainText(cell);
      if (text === "") return;
      const cells = rows.get(r) ?? [];
      rows.set(r, cells);
      cells[c] = text;
    });
  });
  return { rows, formulas, errors, yearless };
}

function plainText({ t, v }: CellObject): string {
  if (t === "e") return ERRORS.get(Number(v)) ?? "#N/A";
  if (typeof v === "boolean") return v ? "TRUE" : "FALSE";
  return typeof v === "string" ? v : "";
}

const ERRORS: ReadonlyMap<number, string> = new Map([
  [0x00, "#NULL!"],
  [0x07, "#DIV/0!"],
  [0x0f, "#VALUE!"],
  [0x17, "#REF!"],
  [0x1d, "#NAME?"],
  [0x24, "#NUM!"],
  [0x2a, "#N/A"],
]);

function hiddenIn(
  infos: readonly ({ readonly hidden?: boolean } | undefined)[] | undefined,
): readonly number[] {
  const hidden: number[] = [];
  infos?.forEach((info, i) => {
    if (info?.hidden === true) hidden.push(i);
  });
  return hidden;
}

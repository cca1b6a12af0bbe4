import { damaged, quoted, tooLarge } from "./workbook-faults.ts";
import { shownBy, shownText } from "./workbook-formats.ts";
import { isTrue, type Listed, type Shared, unescaped } from "./workbook-parts.ts";
import { type Attributes, readXml } from "./workbook-xml.ts";
import type { Zip } from "./workbook-zip.ts";

/** A sheet of a workbook as it stands: cells as text, and what is odd about it. Rows and columns count from 0. */
export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Rows with a cell that is not blank; cells that are blank may be left out. */
  readonly rows: ReadonlyMap<number, readonly (string | undefined)[]>;
  readonly merged: readonly Area[];
  readonly hiddenRows: readonly number[];
  /** First and last of each run. */
  readonly hiddenColumns: readonly (readonly [number, number])[];
  readonly formulas: number;
  /** Formulas whose value the file does not hold; their cells are blank. */
  readonly unstored: number;
  /** Cells that hold an error such as `#REF!`. */
  readonly errors: number;
  /** Cells that are a date and do not show its year; null where there are none. */
  readonly yearless: { readonly cells: number; readonly first: string } | null;
  /** How many colours fill cells that are not blank. */
  readonly fills: number;
}

/** A block of cells, ends included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** As many cells that are not blank are read of a sheet. */
const MOST_CELLS = 16_000_000;
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

/** Reads a sheet of an .xlsx while its part is inflated; blank cells and rows, however formatted, leave no trace. */
export function sheetIn(zip: Zip, { name, hidden, part }: Listed, shared: Shared): Sheet {
  const rows = new Map<number, (string | undefined)[]>();
  const merged: Area[] = [];
  const hiddenRows: number[] = [];
  const hiddenColumns: [number, number][] = [];
  const fills = new Set<string>();
  const counts = { cells: 0, formulas: 0, unstored: 0, errors: 0 };
  let yearless: { cells: number; first: string } | null = null;
  let row = -1;
  let cell = { column: -1, type: "", style: 0, ref: "" };
  let value = "";
  let taking = false;
  let aid = false;
  let formula = false;

  const openCell = (attribute: Attributes) => {
    const ref = attribute("r");
    const column = ref === undefined ? cell.column + 1 : columnOf(ref);
    if (column < 0 || column >= MOST_COLUMNS)
      throw damaged(`has a cell that is nowhere: ${quoted(ref ?? "")}`);
    cell = { column, type: attribute("t") ?? "n", style: Number(attribute("s") ?? -1), ref: ref ?? "" };
    value = "";
    formula = false;
  };
  const closeCell = () => {
    if (formula) counts.formulas++;
    if (formula && value === "" && cell.type !== "str") counts.unstored++;
    if (value === "") return;
    const text = textOf();
    if (text === "") return;
    if (++counts.cells > MOST_CELLS) throw tooLarge(`has more than ${MOST_CELLS.toLocaleString("en")} cells`);
    const cells = rows.get(row) ?? [];
    rows.set(row, cells);
    cells[cell.column] = text;
    const fill = shared.styles[cell.style]?.fill;
    if (typeof fill === "string") fills.add(fill);
  };
  const textOf = () => {
    if (cell.type === "s") return shared.strings[Number(value)] ?? "";
    if (cell.type === "str" || cell.type === "inlineStr") return unescaped(value);
    if (cell.type === "b") return isTrue(value) ? "TRUE" : "FALSE";
    if (cell.type === "d") return value.replace(/T00:00(:00(\.0+)?)?Z?$/, "");
    if (cell.type === "e") counts.errors++;
    const number = cell.type === "e" || value.trim() === "" ? Number.NaN : Number(value);
    if (Number.isNaN(number)) return value;
    const shown = shared.styles[cell.style]?.shown ?? PLAIN;
    if (shown.date && !shown.year) {
      yearless = { cells: (yearless?.cells ?? 0) + 1, first: yearless?.first ?? cell.ref };
    }
    return shownText(number, shown, shared.from1904);
  };

  if (part === null) return { ...NO_CELLS, name, hidden };
  readXml(zip, part, {
    open: (tag, attribute) => {
      if (tag === "c") openCell(attribute);
      else if (tag === "v") taking = true;
      else if (tag === "t") taking = !aid && cell.type === "inlineStr";
      else if (tag === "rPh") aid = true;
      else if (tag === "f") formula = true;
      else if (tag === "row") {
        row = Number(attribute("r") ?? row + 2) - 1;
        if (!(row >= 0 && row < MOST_ROWS)) throw damaged(`has a row that is nowhere: ${row + 1}`);
        cell = { column: -1, type: "", style: -1, ref: "" };
        if (isTrue(attribute("hidden"))) hiddenRows.push(row);
      } else if (tag === "mergeCell") {
        const area = areaOf(attribute("ref") ?? "");
        if (area !== null) merged.push(area);
      } else if (tag === "col" && isTrue(attribute("hidden"))) {
        hiddenColumns.push([Number(attribute("min")) - 1, Number(attribute("max")) - 1]);
      }
    },
    text: (text) => {
      if (taking) value += text;
    },
    close: (tag) => {
      if (tag === "v" || tag === "t") taking = false;
      else if (tag === "rPh") aid = false;
      else if (tag === "c") closeCell();
    },
  });
  return { name, hidden, rows, merged, hiddenRows, hiddenColumns, ...counts, yearless, fills: fills.size };
}

const PLAIN = shownBy("General");

/** A sheet without cells. */
export const NO_CELLS: Sheet = {
  name: "",
  hidden: false,
  rows: new Map(),
  merged: [],
  hiddenRows: [],
  hiddenColumns: [],
  formulas: 0,
  unstored: 0,
  errors: 0,
  yearless: null,
  fills: 0,
};

/** `B` as 1; -1 for what is no column. */
function columnOf(ref: string): number {
  let column = 0;
  for (let i = 0; i < ref.length && i < 4; i++) {
    const letter = ref.charCodeAt(i) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column - 1;
}

function areaOf(ref: string): Area | null {
  const [from = "", to = from] = ref.split(":");
  const [top, bottom] = [from, to].map((end) => Number(end.replace(/^[A-Z]+/, "")) - 1);
  const [left, right] = [columnOf(from), columnOf(to)];
  if (top === undefined || bottom === undefined) return null;
  const inside = left >= 0 && right >= left && right < MOST_COLUMNS && top >= 0 && bottom >= top;
  return inside && bottom < MOST_ROWS ? { top, left, bottom, right } : null;
}

import { strFromU8, unzipSync } from "fflate";
import writeXlsxFile, { type CellObject, type Feature, type Sheet as Page } from "write-excel-file/universal";
import { numberText } from "../../sources/file/workbook-formats.ts";
import { archiveOf } from "./archive.ts";
import { held } from "./held.ts";

/** A sheet of a workbook that is written: every text is typed as text, so that none is taken for a formula. */
export interface BookSheet {
  readonly name: string;
  readonly header: readonly string[];
  /** A row may be longer than the header. */
  readonly rows: readonly (readonly string[])[];
  /** By column, whether numbers are written as numbers; nowhere where it is left out. */
  readonly numeric?: readonly boolean[];
  /** Where left out, each column is as wide as its cells ask. */
  readonly width?: number;
  readonly hidden?: boolean;
  /** XML that stands behind the rows, such as what drop-downs offer. */
  readonly behind?: string;
}

/** What one cell and one sheet of a workbook can hold. */
export const MOST_LETTERS = 32_767;
export const MOST_ROWS = 1_048_575;

/** Sheets as a workbook; the same sheets give the same bytes. */
export async function bookBytes(sheets: readonly BookSheet[]): Promise<Uint8Array> {
  // The writer deflates by script, a thread a sheet: it is given the number of the rows for the rows, and what it wrote is packed anew.
  const kept: string[] = [];
  const feature: Feature<Blob> = {
    files: {
      transform: {
        "xl/worksheets/sheet{id}.xml": {
          transformElementAttributes: (tag, attributes, column, _, { sheetIndex }) => {
            const sheet = sheets[sheetIndex];
            const numeric = sheet?.numeric?.[column ?? 0] === true;
            return tag === "col" && !numeric ? { ...attributes, style: TEXT_STYLE } : attributes;
          },
          transform: (xml, _, { sheetIndex }) =>
            xml.replace(ROWS, (rows) => {
              kept.push(rows + (sheets[sheetIndex]?.behind ?? ""));
              return `<sheetData>${kept.length - 1}</sheetData>`;
            }),
        },
        "xl/workbook.xml": {
          transformElementAttributes: (tag, attributes) =>
            tag === "sheet" && sheets.some((s) => s.hidden === true && s.name === attributes.name)
              ? { ...attributes, state: "veryHidden" }
              : attributes,
        },
      },
    },
  };
  const blob = await writeXlsxFile(sheets.map(pageOf), { features: [feature] }).toBlob();
  const whole = (xml: string) => xml.replace(NUMBER, (_, number: string) => kept[Number(number)] ?? "");
  const parts = Object.entries(unzipSync(new Uint8Array(await blob.arrayBuffer())));
  return archiveOf(parts.map(([path, part]) => [path, SHEET.test(path) ? whole(strFromU8(part)) : part]));
}

const SHEET = /^xl\/worksheets\/[^/]+\.xml$/;
const ROWS = /<sheetData>.*<\/sheetData>|<sheetData\/>/s;
const NUMBER = /<sheetData>(\d+)<\/sheetData>/;

/** The styles of the workbook in the order in which they are first met: the default, headings, texts. */
const TEXT_STYLE = 2;

function pageOf({ name, header, rows, numeric, width }: BookSheet): Page<Blob> {
  const data = rows.map((row) =>
    row.map((text, c) => (numeric?.[c] === true ? (numberCell(text) ?? textCell(text)) : textCell(text))),
  );
  const columns = header.map((heading, c) => ({ width: width ?? widthOf(heading, rows, c) }));
  const sticky = { stickyRowsCount: 1, stickyColumnsCount: header[0] === "id" ? 1 : 0 };
  return { sheet: name, data: [header.map(headCell), ...data], columns, ...sticky };
}

function headCell(text: string): CellObject {
  return { value: held(text), type: String, format: "@", fontWeight: "bold" };
}

function textCell(text: string): CellObject | null {
  return text === "" ? null : { value: held(text), type: String, format: "@" };
}

/** A number only where its text comes back as it was. */
function numberCell(text: string): CellObject | null {
  const value = Number(text);
  return text !== "" && Number.isFinite(value) && numberText(value) === text ? { value, type: Number } : null;
}

function widthOf(name: string, rows: readonly (readonly string[])[], column: number): number {
  let longest = name.length;
  for (const row of rows.slice(0, 200)) longest = Math.max(longest, row[column]?.length ?? 0);
  return Math.min(Math.max(longest + 2, 8), 48);
}

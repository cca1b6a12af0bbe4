import { strFromU8, type Unzipped, unzipSync } from "fflate";
import writeXlsxFile, { type CellObject, type Feature, type Sheet as Page } from "write-excel-file/universal";
import { archiveOf } from "./archive.ts";
import { held } from "./held.ts";
import { rowsXml, SharedTexts } from "./rows.ts";

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

/**
 * Sheets as a workbook; the same sheets give the same bytes. The library writes what frames the rows: it takes four times as long for cells, and it
 * deflates by script.
 */
export async function bookBytes(sheets: readonly BookSheet[]): Promise<Uint8Array> {
  const feature: Feature<Blob> = {
    files: {
      transform: {
        "xl/worksheets/sheet{id}.xml": {
          transformElementAttributes: (tag, attributes, column, _, { sheetIndex }) => {
            const sheet = sheets[sheetIndex];
            const numeric = sheet?.numeric?.[column ?? 0] === true;
            return tag === "col" && !numeric ? { ...attributes, style: TEXT_STYLE } : attributes;
          },
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
  const frame = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  const headings = strFromU8(frame[TEXTS] ?? new Uint8Array());
  const texts = new SharedTexts(headings.split("<si>").length - 1);
  return archiveOf(partsOf(frame, sheets, headings, texts));
}

/** The texts come last, after the rows that name them. */
function* partsOf(
  frame: Unzipped,
  sheets: readonly BookSheet[],
  headings: string,
  texts: SharedTexts,
): Generator<readonly [path: string, content: string | Uint8Array]> {
  for (const [path, part] of Object.entries(frame)) {
    const sheet = sheets[Number(SHEET.exec(path)?.[1]) - 1];
    if (sheet !== undefined)
      yield [
        path,
        strFromU8(part).replace(
          END,
          () => `${rowsXml(sheet, texts, TEXT_STYLE)}</sheetData>${sheet.behind ?? ""}`,
        ),
      ];
    else if (path !== TEXTS) yield [path, part];
  }
  yield [TEXTS, headings.replace("</sst>", () => `${texts.toXml()}</sst>`)];
}

const SHEET = /^xl\/worksheets\/sheet(\d+)\.xml$/;
const TEXTS = "xl/sharedStrings.xml";
/** The blank row that the library is given for the style of texts, and the end of the rows. */
const END = /<row r="2">.*<\/sheetData>/s;

/** The styles of the workbook in the order in which they are first met: the default, headings, texts. */
const TEXT_STYLE = 2;

function pageOf({ name, header, rows, width }: BookSheet): Page<Blob> {
  const columns = header.map((heading, c) => ({ width: width ?? widthOf(heading, rows, c) }));
  const sticky = { stickyRowsCount: 1, stickyColumnsCount: header[0] === "id" ? 1 : 0 };
  return { sheet: name, data: [header.map(headCell), [BLANK_TEXT]], columns, ...sticky };
}

const BLANK_TEXT: CellObject = { type: String, format: "@" };

function headCell(text: string): CellObject {
  return { value: held(text), type: String, format: "@", fontWeight: "bold" };
}

function widthOf(name: string, rows: readonly (readonly string[])[], column: number): number {
  let longest = name.length;
  for (const row of rows.slice(0, 200)) longest = Math.max(longest, row[column]?.length ?? 0);
  return Math.min(Math.max(longest + 2, 8), 48);
}

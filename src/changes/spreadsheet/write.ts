import { unzipSync, zipSync } from "fflate";
import writeXlsxFile, { type CellObject, type Feature, type Sheet as Page } from "write-excel-file/universal";
import { numberText } from "../../sources/file/workbook-formats.ts";
import { rowsOf, type Sheet } from "../../study/csv.ts";
import { type Columns, TABLES } from "../../study/schema.ts";
import { decode, type Study } from "../../study/study.ts";
import { yamlOf } from "../../study/yaml.ts";
import { ChangeError } from "../change-error.ts";
import { held } from "./held.ts";
import { codesOf, offerOf, validationsXml } from "./lists.ts";
import { CODEBOOK_SHEET, type Marked, STATE_SHEET, stateRows } from "./state.ts";

/** A study as a workbook for people: a sheet a table, ids first, codes in drop-downs, every text typed as text. The same study gives the same bytes. */
export async function workbookBytes(
  study: Study,
  options: { readonly version: string },
): Promise<Uint8Array> {
  const tables: (Marked & { readonly sheet: Sheet; readonly header: readonly string[] })[] = [];
  for (const table of Object.keys(TABLES)) {
    const bytes = await study.files.read(`${table}.csv`);
    if (bytes === null) continue;
    const sheet = await study.sheet(table);
    const header = idFirst(sheet.header);
    tables.push({ table, bytes, sheet, header, rows: rowsOf(sheet) });
  }
  const codes = await codesIn(study);
  const ids = new Map(tables.filter((t) => t.header[0] === "id").map((t) => [t.table, t.sheet.size]));
  const offers = tables.map(({ table, header }) =>
    header.map((name) => offerOf(kindOf(table, name), codes, ids)),
  );
  const pages: Page<Blob>[] = [
    ...tables.map(({ table, header, rows }) => pageOf(table, header, rows)),
    textPage(CODEBOOK_SHEET, codes.rows),
    textPage(STATE_SHEET, stateRows(options.version, study.subject.title, tables)),
  ];
  const numeric = tables.map(({ table, header }) => header.map((name) => isNumeric(kindOf(table, name))));
  const feature: Feature<Blob> = {
    files: {
      transform: {
        "xl/worksheets/sheet{id}.xml": {
          transformElementAttributes: (tag, attributes, column, _, { sheetIndex }) =>
            tag === "col" && numeric[sheetIndex]?.[column ?? 0] !== true
              ? { ...attributes, style: TEXT_STYLE }
              : attributes,
          transform: (xml, _, { sheetIndex }) =>
            withValidations(
              xml,
              validationsXml(offers[sheetIndex] ?? [], tables[sheetIndex]?.sheet.size ?? 0),
            ),
        },
        "xl/workbook.xml": {
          transformElementAttributes: (tag, attributes) =>
            tag === "sheet" && attributes.name === STATE_SHEET
              ? { ...attributes, state: "veryHidden" }
              : attributes,
        },
      },
    },
  };
  const blob = await writeXlsxFile(pages, { features: [feature] }).toBlob();
  return withoutClock(new Uint8Array(await blob.arrayBuffer()));
}

/** The styles of the workbook in the order in which they are first met: the default, headings, texts. */
const TEXT_STYLE = 2;
const MOST_LETTERS = 32_767;
const MOST_ROWS = 1_048_575;

async function codesIn(study: Study): Promise<ReturnType<typeof codesOf>> {
  const file = "codebook.yaml";
  const bytes = await study.files.read(file);
  return codesOf(bytes === null ? null : yamlOf(file, decode(file, bytes)).data);
}

function kindOf(table: string, column: string): Columns[string] {
  const columns = TABLES[table] ?? {};
  return (Object.hasOwn(columns, column) ? columns[column] : undefined) ?? "text";
}

function isNumeric(kind: string): boolean {
  return kind === "number" || kind === "count";
}

function idFirst(header: readonly string[]): readonly string[] {
  const named = [...new Set(header)].filter((name) => name !== "");
  return named.includes("id") ? ["id", ...named.filter((name) => name !== "id")] : named;
}

function pageOf(
  table: string,
  header: readonly string[],
  rows: readonly Readonly<Record<string, string>>[],
): Page<Blob> {
  if (rows.length > MOST_ROWS) {
    const mend = "work on its CSV file";
    throw new ChangeError(`${table} has more rows than a sheet can hold, ${rows.length}`, mend);
  }
  const numeric = header.map((name) => isNumeric(kindOf(table, name)));
  const data = rows.map((row, r) =>
    header.map((name, c) => {
      const text = row[name] ?? "";
      if (text.length > MOST_LETTERS) {
        const much = `${text.length} letters where a cell of a workbook holds ${MOST_LETTERS}`;
        throw new ChangeError(`${table} row ${r + 2} has in ${name} ${much}`, "shorten it in the CSV file");
      }
      return numeric[c] === true ? (numberCell(text) ?? textCell(text)) : textCell(text);
    }),
  );
  const columns = header.map((name) => ({ width: widthOf(name, rows) }));
  const sticky = { stickyRowsCount: 1, stickyColumnsCount: header[0] === "id" ? 1 : 0 };
  return { sheet: table, data: [header.map(headCell), ...data], columns, ...sticky };
}

function textPage(sheet: string, rows: readonly (readonly string[])[]): Page<Blob> {
  const [head = [], ...below] = rows;
  const data = [head.map(headCell), ...below.map((row) => row.map(textCell))];
  return { sheet, data, columns: head.map(() => ({ width: 24 })), stickyRowsCount: 1 };
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

function widthOf(name: string, rows: readonly Readonly<Record<string, string>>[]): number {
  let longest = name.length;
  for (const row of rows.slice(0, 200)) longest = Math.max(longest, row[name]?.length ?? 0);
  return Math.min(Math.max(longest + 2, 8), 48);
}

function withValidations(xml: string, part: string): string {
  const end = /<\/sheetData>|<sheetData\/>/.exec(xml);
  if (part === "" || end === null) return xml;
  const at = end.index + end[0].length;
  return xml.slice(0, at) + part + xml.slice(at);
}

/** The archive with its parts sorted and no time of writing in it. */
function withoutClock(archive: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(archive)).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(parts), { mtime: new Date(1980, 0, 1), level: 6 });
}

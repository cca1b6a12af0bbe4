import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import writeXlsxFile, { type CellObject } from "write-excel-file/universal";
import { bookBytes } from "../../../src/changes/spreadsheet/book.ts";
import { held } from "../../../src/changes/spreadsheet/held.ts";
import { rowsXml, SharedTexts } from "../../../src/changes/spreadsheet/rows.ts";

const CELL = fc.oneof(
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.constantFrom(
    "",
    " a",
    "a ",
    "<b>",
    "&amp;",
    "'",
    "=1+1",
    "_x000D_",
    "\u000b",
    "1",
    "1.50",
    "-2.5",
    "constructor",
    "Хуҷанд",
    "苦盏",
  ),
  fc.double().map(String),
);
const ROWS = fc.array(fc.array(CELL, { maxLength: 30 }), { maxLength: 6 });

/** Every part of a workbook as text, with the texts of its cells in place of their numbers. */
function read(bytes: Uint8Array): Record<string, string> {
  const parts = Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)] as const);
  const { "xl/sharedStrings.xml": texts = "", ...others } = Object.fromEntries(parts);
  const shared = texts.split("</si>").map((text) => text.slice(text.indexOf("<si>") + "<si>".length));
  const named = (xml: string) => xml.replace(/t="s"><v>(\d+)</g, (_, n: string) => `>${shared[Number(n)]}<`);
  return Object.fromEntries(Object.entries(others).map(([path, xml]) => [path, named(xml)]));
}

/** The same sheet written by the library alone. */
async function byLibrary(
  header: readonly string[],
  rows: readonly (readonly string[])[],
): Promise<Uint8Array> {
  const cell = (text: string, more: Partial<CellObject> = {}): CellObject | null =>
    text === "" ? null : ({ value: held(text), type: String, format: "@", ...more } as CellObject);
  const data = [
    header.map((text) => cell(text, { fontWeight: "bold" })),
    ...rows.map((row) => row.map((text) => cell(text))),
  ];
  const blob = await writeXlsxFile([{ sheet: "a", data }]).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

const sheetData = (parts: Record<string, string>) =>
  /<sheetData.*(?:<\/sheetData>|\/>)/s.exec(parts["xl/worksheets/sheet1.xml"] ?? "")?.[0];

test("cells are what the library writes for them", async () => {
  await fc.assert(
    fc.asyncProperty(ROWS, async (rows) => {
      const header = ["name", "a < b"];
      // The library knows the style of texts once it has met one.
      const all = [["text"], ...rows];
      const ours = read(await bookBytes([{ name: "a", header, rows: all }]));
      expect(sheetData(ours)).toBe(sheetData(read(await byLibrary(header, all))));
    }),
    { numRuns: 40 },
  );
});

test("columns go on after Z and ZZ", () => {
  const row = Array.from({ length: 703 }, (_, i) => ([0, 25, 26, 701, 702].includes(i) ? "x" : ""));
  const xml = rowsXml({ rows: [row] }, new SharedTexts(0), 2);
  expect([...xml.matchAll(/r="([A-Z]+)2"/g)].map(([, letters]) => letters)).toEqual([
    "A",
    "Z",
    "AA",
    "ZZ",
    "AAA",
  ]);
});

test("a number stays one where its text comes back as it was", () => {
  const rows = [["1", "1.50", "-2.5", "007", "1e3", "Infinity", " 1"]];
  const xml = rowsXml({ rows, numeric: rows[0]?.map(() => true) ?? [] }, new SharedTexts(5), 2);
  expect([...xml.matchAll(/<c r="[A-Z]2"( s="2" t="s")?><v>(.*?)</g)].map(([, , value]) => value)).toEqual([
    "1",
    "5",
    "-2.5",
    "6",
    "7",
    "8",
    "9",
  ]);
});

import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { bookBytes } from "../../../src/changes/spreadsheet/book.ts";
import { FIGURE_COLUMNS } from "../../../src/release/about/figure-columns.ts";
import { sheetsOf } from "../../../src/release/formats/xlsx.ts";
import { recordTables } from "../../../src/release/tables/records.ts";
import type { Table } from "../../../src/release/tables/table.ts";
import { workbookOf } from "../../../src/sources/file/workbook.ts";
import { openStudy } from "../../../src/study/study.ts";
import { memoryFiles } from "../../memory-files.ts";
import { exampleTexts } from "../handed.ts";
import { awkwardTables } from "./awkward.ts";

const IMPRINT = [
  ["title", "A title"],
  ["licence", "CC BY 4.0"],
  ["attribution", "=An attribution"],
] as const;

async function readBack(
  tables: readonly Table[],
): Promise<ReadonlyMap<string, readonly (readonly string[])[]>> {
  const { grids } = await workbookOf("data.xlsx", await bookBytes(sheetsOf(tables, IMPRINT)));
  return new Map(grids.map((grid) => [grid.name, grid.rows]));
}

/** Rows without the blank cells and rows at their ends, which a sheet does not keep. */
function trimmed(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const cut = rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== "") + 1));
  return cut.slice(0, cut.findLastIndex((row) => row.length > 0) + 1);
}

/** What an importer takes from a cell: without the kind of line end. */
function plain(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return trimmed(rows.map((row) => row.map((cell) => cell.replace(/\r\n?/g, "\n").trim())));
}

test("every table comes back through our own importer as it went in", async () => {
  const tables = [...(await recordTables(await openStudy(memoryFiles(exampleTexts())))), ...awkwardTables()];
  const sheets = await readBack(tables);
  for (const table of tables) {
    const wanted = [table.columns.map(({ name }) => name), ...table.rows];
    expect(plain(sheets.get(table.name) ?? []), table.name).toEqual(plain(wanted));
  }
});

test("no cell is a formula, and what the release says of itself stands in front", async () => {
  const bytes = await bookBytes(sheetsOf(awkwardTables(), IMPRINT));
  const parts = unzipSync(bytes);
  for (const [name, part] of Object.entries(parts))
    if (name.includes("worksheets/sheet")) expect(new TextDecoder().decode(part)).not.toMatch(/<f[ >]/);
  const { grids } = await workbookOf("data.xlsx", bytes);
  expect(grids.slice(0, 3).map(({ name }) => name)).toEqual(["about this release", "tables", "codebook"]);
  expect(grids[0]?.rows).toEqual([["name", "says"], ...IMPRINT]);
  expect(grids[2]?.rows).toContainEqual(["awkward", "kind", "", "", "", "a", "the 'first'"]);
  expect(grids[2]?.rows.filter(([of]) => of === "figures/*.csv").map(([, column]) => column)).toEqual(
    FIGURE_COLUMNS.flatMap(({ name, codes = [] }) => [name, ...codes.map(() => name)]),
  );
});

test("the same tables give the same bytes", async () => {
  expect(await bookBytes(sheetsOf(awkwardTables(), IMPRINT))).toEqual(
    await bookBytes(sheetsOf(awkwardTables(), IMPRINT)),
  );
});

test("names that a workbook refuses are mended, and what is too long is said", async () => {
  const [table] = awkwardTables();
  if (table === undefined) throw new Error("no table");
  const columns = [{ name: "text", type: "string" as const, says: "A text." }];
  const named = ["dyad_year_with_a_name_that_is_too_long", "dyad_year_with_a_name_that_is_too_far", "Tables"];
  const tables = named.map((name) => ({ ...table, name, columns, rows: [["x".repeat(40_000)]], key: [] }));
  const sheets = await readBack(tables);
  const [, ...listed] = sheets.get("tables") ?? [];
  expect(listed.map(([sheet]) => sheet)).toEqual([
    "dyad_year_with_a_name_that_is_t",
    "dyad_year_with_a_name_that_is~2",
    "Tables~2",
  ]);
  expect(listed[0]?.[5]).toBe("cells too long for a workbook: 1; whole in the CSV");
  expect(sheets.get("Tables~2")?.[1]).toEqual(["(40000 letters, more than a cell holds: see the CSV)"]);
});

import { mkdtempSync, rmSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { bookBytes } from "../../../src/changes/spreadsheet/book.ts";
import { csvPieces } from "../../../src/release/formats/csv.ts";
import { writeDuckDB } from "../../../src/release/formats/duckdb.ts";
import { sheetsOf } from "../../../src/release/formats/xlsx.ts";
import { recordTables } from "../../../src/release/tables/records.ts";
import { csvPath, type Table } from "../../../src/release/tables/table.ts";
import { checkCopies } from "../../../src/release/verify/copies.ts";
import { openStudy } from "../../../src/study/study.ts";
import { memoryFiles } from "../../memory-files.ts";
import { awkwardTables } from "../formats/awkward.ts";
import { onFile } from "../formats/on-file.ts";
import { exampleTexts } from "../handed.ts";

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "multivector-copies-"));
});
afterEach(() => rmSync(root, { recursive: true }));

async function written(tables: readonly Table[]): Promise<void> {
  await writeDuckDB(root, onFile(tables), []);
  await writeFile(join(root, "data.xlsx"), await bookBytes(sheetsOf(tables, [])));
  await csvs(tables);
}

async function csvs(tables: readonly Table[]): Promise<void> {
  for (const table of tables) {
    const path = join(root, csvPath(table));
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, [...csvPieces(table)].join(""));
  }
}

const told = async (tables: readonly Table[]) =>
  (await checkCopies(root, tables)).findings.map(({ path, message }) => `${path}: ${message}`);

test("tables of every awkward kind are the same in each format", async () => {
  const tables = [...(await recordTables(await openStudy(memoryFiles(exampleTexts())))), ...awkwardTables()];
  await written(tables);
  const { copies, findings, notes } = await checkCopies(root, tables);
  expect(findings).toEqual([]);
  expect(notes).toEqual([]);
  expect(copies).toBe(3 * tables.length);
});

test("stored tables are held against their CSV, and sheets against the study", async () => {
  await written([SMALL]);
  const other = with_(0, 0, "A");
  await csvs([other]);
  const { findings } = await checkCopies(root, [other]);
  const csv = [csvPath(SMALL)];
  expect(findings.map(({ against }) => against)).toEqual([csv, csv, ["study"]]);
});

const SMALL = {
  ...{ name: "small", title: "Small", group: "records", key: ["id"], links: [] },
  columns: [
    { name: "id", type: "string", says: "Its id." },
    { name: "n", type: "integer", says: "How many." },
    { name: "x", type: "number", says: "How much." },
    { name: "yes", type: "boolean", says: "Whether." },
  ],
  rows: [
    ["a", "1", "0.5", "true"],
    ["b", "", "", ""],
    ["c", "0", "-2", "false"],
  ],
} satisfies Table;

/** The small table with one cell that is another. */
function with_(row: number, column: number, cell: string): Table {
  const rows = SMALL.rows.map((cells, r) => cells.map((was, c) => (r === row && c === column ? cell : was)));
  return { ...SMALL, rows };
}

test.each([
  [0, 0, "A", "id"],
  [1, 1, "0", "n"],
  [2, 1, "", "n"],
  [0, 2, "0.25", "x"],
  [2, 3, "true", "yes"],
])("a cell that differs is found in each: row %d, column %d, %j", async (row, column, cell, name) => {
  await written([SMALL]);
  const other = with_(row, column, cell);
  await csvs([other]);
  const what = `small: ${name} is not as in the CSV in 1 row`;
  expect(await told([other])).toEqual([
    `data.duckdb: ${what}`,
    `tables/parquet/small.parquet: ${what}`,
    `data.xlsx: ${what}`,
  ]);
});

test("rows more and fewer, and rows in another order, are found", async () => {
  await written([SMALL]);
  const fewer = { ...SMALL, rows: SMALL.rows.slice(0, 2) };
  await csvs([fewer]);
  expect(await told([fewer])).toEqual([
    "data.duckdb: small: it has 3 rows, and the CSV has 2",
    "tables/parquet/small.parquet: small: it has 3 rows, and the CSV has 2",
    "data.xlsx: small: it has 1 row more than the CSV",
  ]);
  const turned = { ...SMALL, rows: SMALL.rows.toReversed() };
  await csvs([turned]);
  expect(
    (await told([turned])).filter((text) => text.includes("id is not as in the CSV in 2 rows")),
  ).toHaveLength(3);
});

test("a file that is gone or damaged is told by its name, and the others are still read", async () => {
  await written([SMALL]);
  await writeFile(join(root, "tables/parquet/small.parquet"), "PAR1 nothing PAR1");
  await writeFile(join(root, "data.xlsx"), (await readFile(join(root, "data.xlsx"))).subarray(0, 900));
  rmSync(join(root, "data.duckdb"));
  const found = await told([SMALL]);
  expect(found.map((text) => /^(\S+): (?:small: )?it cannot be read back/.exec(text)?.[1])).toEqual([
    "data.duckdb",
    "tables/parquet/small.parquet",
    "data.xlsx",
  ]);
});

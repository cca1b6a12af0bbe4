import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, expect, test } from "vitest";
import { type DuckDB, openDuckDB, sqlName, sqlText } from "../../../src/engines/duckdb.ts";
import { csvPieces } from "../../../src/release/formats/csv.ts";
import { writeDuckDB } from "../../../src/release/formats/duckdb.ts";
import { recordTables } from "../../../src/release/tables/records.ts";
import type { Table } from "../../../src/release/tables/table.ts";
import { openStudy } from "../../../src/study/study.ts";
import { memoryFiles } from "../../memory-files.ts";
import { exampleTexts, referenceTexts } from "../handed.ts";
import { awkwardTables } from "./awkward.ts";
import { onFile } from "./on-file.ts";

const IMPRINT = [
  ["title", "A study's “title”"],
  ["attribution", "One, it's"],
  ["attribution", "Two"],
] as const;
const open: DuckDB[] = [];
afterAll(() => {
  for (const db of open) db.close();
});

function folder(): string {
  return mkdtempSync(join(tmpdir(), "multivector-formats-"));
}

async function reading(file?: string): Promise<DuckDB> {
  const db = await openDuckDB(file === undefined ? {} : { file, locked: true });
  open.push(db);
  return db;
}

/** The cells of a CSV as another reader of CSV finds them. */
function cellsOf(csv: string): readonly (readonly string[])[] {
  const rows: string[][] = parse(csv, { bom: false, relax_column_count: false, skip_empty_lines: false });
  return rows;
}

/** A cell as its column means it: numbers by what they are worth. */
function meant(table: Table, row: readonly unknown[]): readonly unknown[] {
  return table.columns.map(({ type }, c) => {
    const cell = row[c];
    if (cell === "" || cell === null || cell === undefined) return null;
    if (type === "integer") return BigInt(String(cell));
    if (type === "number") return Number(cell);
    return type === "boolean" ? String(cell) === "true" : String(cell);
  });
}

/** Rows as they are stored: texts by their bytes, since the reader of texts drops a mark at their start. */
async function rowsFrom(db: DuckDB, table: Table, from: string): Promise<readonly (readonly unknown[])[]> {
  const names = table.columns.map(({ name, type }) =>
    type === "string" ? `encode(${sqlName(name)})` : sqlName(name),
  );
  const result = await db.connection.runAndReadAll(`select ${names.join(", ")} from ${from}`);
  return result
    .getRowsJS()
    .map((row) =>
      row.map((cell) => (cell instanceof Uint8Array ? Buffer.from(cell).toString("utf8") : cell)),
    );
}

async function readBack(tables: readonly Table[]): Promise<void> {
  const out = folder();
  await writeDuckDB(out, onFile(tables), IMPRINT);
  const database = await reading(join(out, "data.duckdb"));
  const memory = await reading();
  for (const table of tables) {
    const [head, ...rows] = cellsOf([...csvPieces(table)].join(""));
    expect(head).toEqual(table.columns.map(({ name }) => name));
    const wanted = rows.map((row) => meant(table, row));
    expect(
      Array.from(table.rows, (row) => meant(table, row)),
      `csv ${table.name}`,
    ).toEqual(wanted);
    const stored = await rowsFrom(database, table, sqlName(table.name));
    expect(
      stored.map((row) => meant(table, row)),
      `duckdb ${table.name}`,
    ).toEqual(wanted);
    const file = sqlText(join(out, `tables/parquet/${table.name}.parquet`));
    const parquet = await rowsFrom(memory, table, `read_parquet(${file})`);
    expect(
      parquet.map((row) => meant(table, row)),
      `parquet ${table.name}`,
    ).toEqual(wanted);
  }
}

test("awkward cells come back from DuckDB and Parquet as they stand in the CSV", async () => {
  await readBack(awkwardTables());
});

test("every table of the example and of the reference study comes back", async () => {
  for (const texts of [exampleTexts(), referenceTexts()])
    await readBack(await recordTables(await openStudy(memoryFiles(texts))));
});

function hashesIn(root: string, paths: readonly string[]): readonly string[] {
  return paths.map(
    (path) =>
      `${path} ${createHash("sha256")
        .update(readFileSync(join(root, path)))
        .digest("hex")}`,
  );
}

/** A table of several blocks, with blanks, repeated and long texts, and numbers without a pattern. */
function large(): Table {
  const rows = Array.from({ length: 150_000 }, (_, i) => [
    i % 7 === 0 ? "" : `row ${i} 😀 ${(i * 2_654_435_761) % 4_294_967_291}`,
    `kind ${i % 5}`,
    String(i / 3),
    i % 1000 === 0 ? "long ".repeat(2000) : "",
  ]);
  const columns = (["a", "b", "x", "long"] as const).map((name) => ({
    name,
    type: name === "x" ? ("number" as const) : ("string" as const),
    says: name,
  }));
  return { name: "large", title: "Large", group: "records", columns, rows, key: [], links: [] };
}

test("what follows a table for which the file is closed and opened anew comes back too", async () => {
  await readBack([large(), ...awkwardTables()]);
});

test("a table of many columns without a cell has room", async () => {
  const columns = Array.from({ length: 60 }, (_, c) => ({
    name: `c${c}`,
    type: "string" as const,
    says: "c",
  }));
  const blank = columns.map(() => "");
  const rows = Array.from({ length: 123_000 }, () => blank);
  const wide = { name: "wide", title: "Wide", group: "records" as const, columns, rows, key: [], links: [] };
  const out = folder();
  await writeDuckDB(out, onFile([wide, large()]), IMPRINT);
  const db = await reading(join(out, "data.duckdb"));
  expect(await db.rows("select count(*)::int as n, count(c59)::int as held from wide")).toEqual([
    { n: 123_000, held: 0 },
  ]);
});

test("a folder whose name looks like a part of a table gives no column", async () => {
  const temporary = mkdtempSync(join(tmpdir(), "multivector-run=3-"));
  const tables = onFile(awkwardTables(), temporary);
  const out = folder();
  expect(await writeDuckDB(out, tables, IMPRINT, { parquet: false })).toEqual(["data.duckdb"]);
});

test("two runs in two folders give the same bytes", async () => {
  const tables = [large(), ...awkwardTables()];
  const one = folder();
  const two = folder();
  const paths = await writeDuckDB(one, onFile(tables), IMPRINT);
  await writeDuckDB(two, onFile(tables), IMPRINT);
  expect(hashesIn(two, paths)).toEqual(hashesIn(one, paths));
  // The same folder again, with a file there already.
  await writeDuckDB(two, onFile(tables), IMPRINT);
  expect(hashesIn(two, paths)).toEqual(hashesIn(one, paths));
});

test("what nobody waits for any more ends with the part that it is at", async () => {
  const over = new AbortController();
  const out = folder();
  const written = writeDuckDB(out, onFile([large(), ...awkwardTables()]), IMPRINT, { signal: over.signal });
  over.abort(new Error("over"));
  await expect(written).rejects.toThrow("over");
  expect(existsSync(join(out, "tables/parquet/large.parquet"))).toBe(false);
});

test("the file and each Parquet say what release they are of, and what their columns hold", async () => {
  const out = folder();
  await writeDuckDB(out, onFile(awkwardTables()), IMPRINT);
  const db = await reading(join(out, "data.duckdb"));
  expect(await db.rows("from about_this_release")).toEqual(IMPRINT.map(([name, says]) => ({ name, says })));
  const [table] = await db.rows("select comment from duckdb_tables() where table_name = 'awkward'");
  expect(table?.comment).toBe("It’s a 'table' with \"quotes\"");
  const comments = await db.rows("select comment from duckdb_columns() where table_name = 'awkward'");
  expect(comments.map(({ comment }) => comment)).toEqual([
    "Its id.",
    "A text; it's odd.",
    "A count. Unit: pieces.",
    "A number.",
    "Whether.",
    "Its kind. Codes: a (the 'first'); b.",
  ]);
  const memory = await reading();
  const file = sqlText(join(out, "tables/parquet/bare.parquet"));
  const said = await memory.rows(
    `select decode(key) as key, decode(value) as value from parquet_kv_metadata(${file}) order by 1`,
  );
  expect(said).toEqual([
    { key: "attribution", value: "One, it's\nTwo" },
    { key: "table", value: "A table without rows" },
    { key: "title", value: "A study's “title”" },
  ]);
});

test.each([
  ["select", "integer", "1.5"],
  ["select", "integer", "many"],
  ["select", "integer", "9223372036854775808"],
  ["x", "number", "inf"],
  ["x", "number", "1e999"],
  ["x", "number", "1_000"],
  ["x", "number", "0x10"],
  ["yes", "boolean", "1"],
])("a cell that is none of its column is refused with its place: %s as %s, %j", async (name, type, cell) => {
  const [table] = awkwardTables();
  if (table === undefined) throw new Error("no table");
  const row = (given: string) => table.columns.map((column) => (column.name === name ? given : ""));
  const odd = { ...table, rows: [row(""), row(cell), row("")] };
  await expect(writeDuckDB(folder(), onFile([odd]), [])).rejects.toThrow(
    `no ${type} in awkward.${name}, row 3: ${JSON.stringify(cell)}`,
  );
});

test("a cell far down is named by its row in the whole table", async () => {
  const rows = Array.from({ length: 123_000 }, (_, i) => [i === 122_950 ? "odd" : String(i)]);
  const columns = [{ name: "n", type: "integer" as const, says: "n" }];
  const long = { name: "long", title: "Long", group: "records" as const, columns, rows, key: [], links: [] };
  await expect(writeDuckDB(folder(), onFile([long]), [])).rejects.toThrow(
    'no integer in long.n, row 122952: "odd"',
  );
});

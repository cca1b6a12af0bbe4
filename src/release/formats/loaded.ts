import type { DuckDBDataChunk, DuckDBType, DuckDBValue } from "@duckdb/node-api";
import { type DuckDB, duckdb, sqlName } from "../../engines/duckdb.ts";
import type { ColumnType, Table } from "../tables/table.ts";

/** Makes a table in DuckDB with every row of ours: a blank cell is NULL, and a text stays as it is. @returns how many rows it has */
export async function load(db: DuckDB, table: Table): Promise<number> {
  const columns = table.columns.map(({ name, type }) => `${sqlName(name)} ${SQL[type]}`);
  await db.run(`create table ${sqlName(table.name)} (${columns.join(", ")})`);
  const { DuckDBDataChunk: Chunk, BIGINT, BOOLEAN, DOUBLE, VARCHAR } = await duckdb();
  const types: Readonly<Record<ColumnType, DuckDBType>> = {
    string: VARCHAR,
    integer: BIGINT,
    number: DOUBLE,
    boolean: BOOLEAN,
  };
  const appender = await db.connection.createAppender(table.name);
  let at = 0;
  try {
    // One chunk for all rows: it stands in memory that no collector of garbage knows of.
    const chunk: DuckDBDataChunk = Chunk.create(table.columns.map(({ type }) => types[type]));
    for (const rows of chunksOf(table.rows)) {
      chunk.reset();
      chunk.rowCount = rows.length;
      table.columns.forEach(({ name, type }, c) => {
        const values = rows.map((row, r) => {
          const value = VALUES[type](row[c] ?? "");
          if (value !== undefined) return value;
          throw new Error(
            `no ${type} in ${table.name}.${name}, row ${at + r + 2}: ${JSON.stringify(row[c])}`,
          );
        });
        chunk.setColumnValues(c, values);
      });
      appender.appendDataChunk(chunk);
      at += rows.length;
    }
  } finally {
    appender.closeSync();
  }
  return at;
}

/** Rows of a chunk of DuckDB. */
const ROWS = 2048;

function* chunksOf(all: Table["rows"]): Generator<readonly (readonly string[])[]> {
  let rows: (readonly string[])[] = [];
  for (const row of all) {
    rows.push(row);
    if (rows.length < ROWS) continue;
    yield rows;
    rows = [];
  }
  if (rows.length > 0) yield rows;
}

/** The type of a column in DuckDB. */
export const SQL: Readonly<Record<ColumnType, string>> = {
  string: "VARCHAR",
  integer: "BIGINT",
  number: "DOUBLE",
  boolean: "BOOLEAN",
};

/** The value of a cell; undefined where it is none of its column. */
const VALUES: Readonly<Record<ColumnType, (cell: string) => DuckDBValue | undefined>> = {
  string: (cell) => (cell === "" ? null : cell),
  integer: (cell) => (cell === "" ? null : /^-?\d+$/.test(cell) ? BigInt(cell) : undefined),
  number: (cell) => {
    if (cell === "") return null;
    const value = cell.trim() === "" ? Number.NaN : Number(cell);
    return Number.isFinite(value) ? value : undefined;
  },
  boolean: (cell) => (cell === "" ? null : cell === "true" ? true : cell === "false" ? false : undefined),
};

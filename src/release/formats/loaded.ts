import { type DuckDB, sqlName, sqlText } from "../../engines/duckdb.ts";
import type { ColumnType } from "../tables/table.ts";
import { type OnFile, ROW_GROUP } from "./parts.ts";

/**
 * Loads a part of a table from its CSV into the table of the same name: a blank cell is NULL, and a text stays as it is.
 * @throws Error where a cell holds no value of its column
 */
export async function load(db: DuckDB, onFile: OnFile, nth: number): Promise<void> {
  const rows = csvRows(onFile, onFile.parts.slice(nth, nth + 1));
  await refuseOthers(db, onFile.table, rows, nth * ROW_GROUP);
  await db.run(`insert into ${sqlName(onFile.table.name)} from ${rows}`);
}

/** Rows of parts of a table as texts, for a `from` in SQL. */
export function csvRows({ table, longest }: OnFile, parts: OnFile["parts"]): string {
  const texts = table.columns.map(({ name }) => `${sqlText(name)}: 'VARCHAR'`);
  const files = parts.map(({ csv }) => sqlText(csv));
  const line = Math.max(LINE, longest);
  const sizes = `max_line_size = ${line}, buffer_size = ${2 * line}`;
  return `read_csv([${files.join(", ")}], columns = {${texts.join(", ")}}, ${AS_WRITTEN}, ${sizes})`;
}

/** How our CSV is written, so that nothing of it is guessed. */
const AS_WRITTEN = `auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', new_line = '\\n', nullstr = '', parallel = false, hive_partitioning = false`;

/** Bytes that there is room for in a line at least. */
const LINE = 2 ** 20;

/** The type of a column in DuckDB. */
export const SQL: Readonly<Record<ColumnType, string>> = {
  string: "VARCHAR",
  integer: "BIGINT",
  number: "DOUBLE",
  boolean: "BOOLEAN",
};

/**
 * DuckDB takes more for a number than we write, and rounds what is no integer.
 * @param before how many rows of the table stand before these
 * @throws Error that says where
 */
async function refuseOthers(db: DuckDB, table: OnFile["table"], rows: string, before: number): Promise<void> {
  const typed = table.columns.filter(({ type }) => type !== "string");
  if (typed.length === 0) return;
  const wrong = typed.map(({ name, type }, c) => `when not ${IS[type](sqlName(name))} then ${c}`);
  const cells = typed.map(({ name }) => sqlName(name));
  const [found] = await db.rows(
    `select nth::double as nth, c, cells[c + 1] as cell from (
       select case ${wrong.join(" ")} end as c, row_number() over () as nth, [${cells.join(", ")}] as cells from ${rows}
     ) where c is not null limit 1`,
  );
  const column = typed[Number(found?.c)];
  if (column === undefined) return;
  const place = `${table.name}.${column.name}, row ${before + Number(found?.nth) + 1}`;
  throw new Error(`no ${column.type} in ${place}: ${JSON.stringify(found?.cell)}`);
}

const DECIMAL = String.raw`\s*[-+]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][-+]?[0-9]+)?\s*`;

/** Whether a cell is blank or holds a value of its column, as SQL. */
const IS: Readonly<Record<ColumnType, (cell: string) => string>> = {
  string: () => "true",
  integer: (cell) =>
    `(${cell} is null or coalesce(regexp_full_match(${cell}, '-?[0-9]+') and try_cast(${cell} as bigint) is not null, false))`,
  number: (cell) =>
    `(${cell} is null or coalesce(regexp_full_match(${cell}, '${DECIMAL}') and isfinite(try_cast(${cell} as double)), false))`,
  boolean: (cell) => `coalesce(${cell} in ('true', 'false'), true)`,
};

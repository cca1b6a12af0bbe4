import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { type DuckDB, openDuckDB, sqlName, sqlText } from "../../engines/duckdb.ts";
import type { Column, Table } from "../tables/table.ts";
import type { Imprint } from "./imprint.ts";
import { load, SQL } from "./loaded.ts";
import { writeParquet } from "./parquet.ts";
import type { OnFile } from "./parts.ts";

/** Where the files that DuckDB writes stand in a release. */
export const DATABASE = "data.duckdb";
const PARQUET = "tables/parquet";

/**
 * Writes all tables into one DuckDB file and, where it is asked, each as Parquet, below a folder, from their CSV.
 * The file keeps its own name inside, so that it must not be renamed for the same bytes.
 * Names of tables are compared without regard to case, as DuckDB does.
 * @param options `signal` ends it before the next part of a table
 * @throws QueryError where DuckDB refuses, as on a full disk
 */
export async function writeDuckDB(
  folder: string,
  tables: readonly OnFile[],
  imprint: Imprint,
  options: { readonly parquet?: boolean; readonly signal?: AbortSignal } = {},
): Promise<readonly string[]> {
  await mkdir(join(folder, PARQUET), { recursive: true });
  const file = join(folder, DATABASE);
  await Promise.all([file, `${file}.wal`].map((path) => rm(path, { force: true })));
  const sittings = sittingsOf(tables);
  for (const [n, some] of sittings.entries())
    await sitting(file, async (db) => {
      for (const { onFile, nth } of some) {
        options.signal?.throwIfAborted();
        if (nth === 0) await create(db, onFile.table);
        await load(db, onFile, nth);
        if (nth < onFile.parts.length - 1 || options.parquet === false) continue;
        await writeParquet(db, onFile, join(folder, parquetPath(onFile.table)), imprint);
      }
      if (n === sittings.length - 1) await writeImprint(db, imprint);
    });
  return options.parquet === false
    ? [DATABASE]
    : [DATABASE, ...tables.map(({ table }) => parquetPath(table))];
}

/** Where the Parquet of a table stands in a release. */
export function parquetPath({ name }: Pick<Table, "name">): string {
  return `${PARQUET}/${name}.parquet`;
}

/** Pieces of tables before which the file is closed and opened anew, since only then DuckDB lets go of what it has written. */
const MANY = 30;

interface Step {
  readonly onFile: OnFile;
  /** Which part of it is loaded. */
  readonly nth: number;
}

/** Parts of tables in their order, cut where enough are together; there is one sitting at least. */
function sittingsOf(tables: readonly OnFile[]): readonly (readonly Step[])[] {
  const sittings: Step[][] = [[]];
  let many = 0;
  for (const onFile of tables)
    for (const [nth, { pieces }] of onFile.parts.entries()) {
      if (many > 0 && many + pieces > MANY) {
        sittings.push([]);
        many = 0;
      }
      sittings.at(-1)?.push({ onFile, nth });
      many += pieces;
    }
  return sittings;
}

/** Opens the file, writes to it and closes it; in one transaction, so that the disk is waited for once and not at every statement. */
async function sitting(file: string, write: (db: DuckDB) => Promise<void>): Promise<void> {
  const db = await openDuckDB({ file, threads: 1 });
  try {
    for (const sql of STABLE) await db.run(sql);
    await db.run("begin transaction");
    await write(db);
    await db.run("commit");
    await db.run("checkpoint");
  } finally {
    db.close();
  }
}

/**
 * What packs bits fills its last group with what stood in memory, and FSST draws its samples at random;
 * a checkpoint of itself would come at a size and not at an end.
 */
const STABLE = [
  "set disabled_compression_methods = 'alp,alprd,bitpacking,chimp,dict_fsst,dictionary,fsst,patas,roaring,zstd'",
  "set checkpoint_threshold = '1TiB'",
  "set preserve_insertion_order = true",
];

/** Makes a table and says what it and its columns are, in one statement, since each is waited for. */
async function create(db: DuckDB, table: OnFile["table"]): Promise<void> {
  const name = sqlName(table.name);
  const typed = table.columns.map((column) => `${sqlName(column.name)} ${SQL[column.type]}`);
  const said = table.columns.map(
    (column) => `comment on column ${name}.${sqlName(column.name)} is ${sqlText(commentOf(column))}`,
  );
  const title = `comment on table ${name} is ${sqlText(table.title)}`;
  await db.run([`create table ${name} (${typed.join(", ")})`, title, ...said].join(";\n"));
}

/** What a column is in one text: what it says, its unit, and its codes. */
export function commentOf({ says, unit, codes }: Column): string {
  return [
    says,
    ...(unit === undefined ? [] : [`Unit: ${unit}.`]),
    ...(codes === undefined || codes.length === 0
      ? []
      : [
          `Codes: ${codes.map(({ value, label }) => (value === label ? value : `${value} (${label})`)).join("; ")}.`,
        ]),
  ].join(" ");
}

/** What the release says of itself, as a table of its own, since a file of DuckDB has no other place for it. */
async function writeImprint(db: DuckDB, imprint: Imprint): Promise<void> {
  await db.run("create table about_this_release (name VARCHAR, says VARCHAR)");
  await db.run(
    "comment on table about_this_release is 'Title, version, licence and attribution of this release'",
  );
  if (imprint.length === 0) return;
  const rows = imprint.map(([name, says]) => `(${sqlText(name)}, ${sqlText(says)})`);
  await db.run(`insert into about_this_release values ${rows.join(", ")}`);
}

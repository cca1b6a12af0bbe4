import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { type DuckDB, openDuckDB, sqlName, sqlText } from "../../engines/duckdb.ts";
import type { Column, Table } from "../tables/table.ts";
import { PIECE } from "./csv.ts";
import type { Imprint } from "./imprint.ts";
import { load, type OnFile } from "./loaded.ts";
import { ROW_GROUP, writeParquet } from "./parquet.ts";

/** Where the files that DuckDB writes stand in a release. */
export const DATABASE = "data.duckdb";
const PARQUET = "tables/parquet";

/**
 * Writes all tables into one DuckDB file and, where it is asked, each as Parquet, below a folder, from their CSV.
 * The file keeps its own name inside, so that it must not be renamed for the same bytes.
 * Names of tables are compared without regard to case, as DuckDB does.
 * @throws QueryError where DuckDB refuses, as on a full disk
 */
export async function writeDuckDB(
  folder: string,
  tables: readonly OnFile[],
  imprint: Imprint,
  options: { readonly parquet?: boolean } = {},
): Promise<readonly string[]> {
  await mkdir(join(folder, PARQUET), { recursive: true });
  const file = join(folder, DATABASE);
  await Promise.all([file, `${file}.wal`].map((path) => rm(path, { force: true })));
  const sittings = sittingsOf(tables);
  for (const [n, some] of sittings.entries())
    await sitting(file, roomFor(some), async (db) => {
      for (const onFile of some) {
        const { table } = onFile;
        await load(db, onFile);
        await describe(db, table);
        if (options.parquet !== false)
          await writeParquet(db, table, join(folder, parquetPath(table)), imprint);
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

/** Pieces of tables after which the file is closed and opened anew, since only then DuckDB lets go of what it has written. */
const MANY = 25;

/** Tables in their order, cut where enough are together; there is one sitting at least. */
function sittingsOf(tables: readonly OnFile[]): readonly (readonly OnFile[])[] {
  const sittings: OnFile[][] = [];
  let pieces = MANY;
  for (const onFile of tables) {
    if (pieces >= MANY) {
      sittings.push([]);
      pieces = 0;
    }
    sittings.at(-1)?.push(onFile);
    pieces += onFile.pieces;
  }
  return sittings.length === 0 ? [[]] : sittings;
}

/** Bytes of a cell in memory beside its text, however blank. */
const CELL = 16;

/** Megabytes that DuckDB may take for some tables: it lets go of nothing before it has to, and holds a group of rows twice. */
function roomFor(tables: readonly OnFile[]): number {
  const groups = tables.map(
    ({ table, pieces, longest }) =>
      Math.min(pieces, ROW_GROUP / PIECE) * (PIECE * table.columns.length * CELL + longest),
  );
  return 96 + Math.ceil((2 * Math.max(0, ...groups)) / 2 ** 20);
}

/** Opens the file, writes to it and closes it; in one transaction, so that the disk is waited for once and not at every statement. */
async function sitting(
  file: string,
  memoryMegabytes: number,
  write: (db: DuckDB) => Promise<void>,
): Promise<void> {
  const db = await openDuckDB({ file, threads: 1, memoryMegabytes });
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

async function describe(db: DuckDB, table: Table): Promise<void> {
  const name = sqlName(table.name);
  await db.run(`comment on table ${name} is ${sqlText(table.title)}`);
  for (const column of table.columns)
    await db.run(`comment on column ${name}.${sqlName(column.name)} is ${sqlText(commentOf(column))}`);
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

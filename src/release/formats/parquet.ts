import { type DuckDB, sqlName, sqlText } from "../../engines/duckdb.ts";
import type { Imprint } from "./imprint.ts";
import { csvRows, SQL } from "./loaded.ts";
import { type OnFile, ROW_GROUP } from "./parts.ts";

/** Writes a table as Parquet from its CSV, since a large one would be held in memory whole on its way out of the database. */
export async function writeParquet(
  db: DuckDB,
  onFile: OnFile,
  file: string,
  imprint: Imprint,
): Promise<void> {
  const { table, parts } = onFile;
  const said = new Map<string, string>([["table", table.title]]);
  // A name stands once: several lines of attribution are one text of several lines.
  for (const [name, text] of imprint) {
    const before = said.get(name);
    said.set(name, before === undefined ? text : `${before}\n${text}`);
  }
  const metadata = [...said].map(([name, text]) => `${sqlName(name)}: ${sqlText(text)}`);
  const options = [
    "format parquet",
    "compression zstd",
    `row_group_size ${ROW_GROUP}`,
    `kv_metadata {${metadata.join(", ")}}`,
  ];
  const typed = table.columns.map(({ name, type }) => `${sqlName(name)}::${SQL[type]} as ${sqlName(name)}`);
  const rows = `select ${typed.join(", ")} from ${csvRows(onFile, parts)}`;
  await db.run(`copy (${rows}) to ${sqlText(file)} (${options.join(", ")})`);
}

import { type DuckDB, sqlName, sqlText } from "../../engines/duckdb.ts";
import type { Table } from "../tables/table.ts";
import type { Imprint } from "./imprint.ts";

/** Writes a table that was loaded as Parquet, with what the release says of itself among its metadata. */
export async function writeParquet(db: DuckDB, table: Table, file: string, imprint: Imprint): Promise<void> {
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
  await db.run(`copy ${sqlName(table.name)} to ${sqlText(file)} (${options.join(", ")})`);
}

/** Rows that are written together. */
export const ROW_GROUP = 122_880;

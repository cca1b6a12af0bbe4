import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { csvPieces } from "../../../src/release/formats/csv.ts";
import type { OnFile } from "../../../src/release/formats/loaded.ts";
import type { Table } from "../../../src/release/tables/table.ts";

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** Tables with the files in which they stand as CSV, until all tests have run. */
export function onFile(tables: readonly Table[]): readonly OnFile[] {
  const folder = mkdtempSync(join(tmpdir(), "multivector-csv-"));
  folders.push(folder);
  return tables.map((table, i) => {
    const text = Buffer.from([...csvPieces(table)].join(""));
    const csv = join(folder, `${i}.csv`);
    writeFileSync(csv, text);
    return { table, csv, longest: text.length };
  });
}

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { csvPieces } from "../../../src/release/formats/csv.ts";
import { type OnFile, partWriter } from "../../../src/release/formats/parts.ts";
import type { Table } from "../../../src/release/tables/table.ts";

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** Tables with the files in which they stand as CSV, until all tests have run. */
export function onFile(
  tables: readonly Table[],
  folder = mkdtempSync(join(tmpdir(), "multivector-csv-")),
): readonly OnFile[] {
  folders.push(folder);
  return tables.map((table, i) => {
    const parts = partWriter(table, join(folder, String(i)));
    for (const piece of csvPieces(table)) parts.take(Buffer.from(piece));
    parts.close();
    return parts.onFile();
  });
}

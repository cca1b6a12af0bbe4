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
export function onFile(
  tables: readonly Table[],
  folder = mkdtempSync(join(tmpdir(), "multivector-csv-")),
): readonly OnFile[] {
  folders.push(folder);
  return tables.map((table, i) => {
    const pieces = Array.from(csvPieces(table), (piece) => Buffer.from(piece));
    const csv = join(folder, `${i}.csv`);
    writeFileSync(csv, Buffer.concat(pieces));
    return { table, csv, pieces: pieces.length, longest: Math.max(...pieces.map(({ length }) => length)) };
  });
}

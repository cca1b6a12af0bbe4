import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { duckdb } from "../../src/engines/duckdb.ts";
import { leaksIn, leaksInBytes } from "./canary.ts";

const MARK = "Canary7f3";
const SAID = `${MARK} & "Ж"`;

test.each<[string, string, Uint8Array | string]>([
  ["a text", "a.txt", `x ${MARK} y`],
  ["a text in small letters, as an index folds it", "a.json", `"${MARK.toLowerCase()}"`],
  ["UTF-16", "a.txt", Buffer.from(`\ufeff${MARK}`, "utf16le")],
  ["a zip within a zip", "a.zip", zipSync({ "b.zip": zipSync({ "c.txt": Buffer.from(MARK) }) })],
  ["a name within a zip", "a.zip", zipSync({ [`${MARK}.txt`]: Buffer.from("") })],
  ["gzip", "a.gz", gzipSync(MARK)],
  ["brotli", "a.br", brotliCompressSync(MARK)],
  ["a PDF", "a.pdf", pdf(MARK)],
  ["a PDF that parts a word", "a.pdf", pdf(`[(Can) 20 (ary) -3 <${Buffer.from("7f3").toString("hex")}>] TJ`)],
  ["the name of a file", `${MARK}.txt`, ""],
])("a mark is found in %s", async (_, name, content) => {
  expect((await leaksInBytes([[name, content]], [MARK])).length).toBeGreaterThan(0);
  expect(await leaksInBytes([[name, content]], ["Canary000"])).toEqual([]);
});

test.each([
  ["HTML", `${MARK} &amp; &quot;Ж&quot;`],
  ["an address", encodeURIComponent(SAID)],
  ["JSON", JSON.stringify(SAID)],
  ["JSON in ASCII", `${MARK} & "\\u0416"`],
  ["a CSV", `"${MARK} & ""Ж"""`],
])("a mark is found as %s escapes it", async (_, text) => {
  expect(await leaksInBytes([["a", text]], [SAID])).toHaveLength(1);
});

test("a mark is found in Parquet and DuckDB: rows, names, comments and metadata", async () => {
  const folder = mkdtempSync(join(tmpdir(), "canary-test-"));
  try {
    const { DuckDBInstance } = await duckdb();
    const instance = await DuckDBInstance.create(join(folder, "a.duckdb"));
    const connection = await instance.connect();
    const many = (s: string) =>
      `select case when i = 77 then '${s}' else 'x' || i end as a from range(5000) t(i)`;
    await connection.run(`create table rows as ${many("CanaryInRow")}`);
    await connection.run("comment on table rows is 'CanaryInComment'");
    await connection.run(
      `copy (${many("CanaryInParquet")}) to '${join(folder, "b.parquet")}' (format parquet, compression zstd, kv_metadata { licence: 'CanaryInKeys' })`,
    );
    connection.closeSync();
    instance.closeSync();
    writeFileSync(join(folder, "c.txt"), "nothing");
    const marks = ["CanaryInRow", "CanaryInComment", "CanaryInParquet", "CanaryInKeys", "CanaryNowhere"];
    const found = await leaksIn(folder, marks);
    expect([...new Set(found.map(({ mark }) => mark))].sort()).toEqual(marks.slice(0, 4).sort());
  } finally {
    rmSync(folder, { recursive: true });
  }
});

function pdf(content: string): Buffer {
  const start = Buffer.from("%PDF-1.7\n1 0 obj <</Filter /FlateDecode>>\nstream\n");
  return Buffer.concat([start, deflateSync(content), Buffer.from("\nendstream\nendobj\n")]);
}

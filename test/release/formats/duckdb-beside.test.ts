import { createHash } from "node:crypto";
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { rolldown } from "rolldown";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeDuckDB } from "../../../src/release/formats/duckdb.ts";
import type { duckDBBeside } from "../../../src/release/formats/duckdb-beside.ts";
import { awkwardTables } from "./awkward.ts";
import { onFile } from "./on-file.ts";

const IMPRINT = [["title", "A study"]] as const;

let built = "";
let beside: typeof duckDBBeside;
beforeAll(async () => {
  built = await folder();
  const src = join(import.meta.dirname, "../../../src/release/formats");
  const build = await rolldown({
    input: { beside: join(src, "duckdb-beside.ts"), "duckdb-worker": join(src, "duckdb-worker.ts") },
    external: ["@duckdb/node-api"],
    platform: "node",
  });
  await build.write({ dir: built, format: "esm", entryFileNames: "[name].js" });
  await build.close();
  await symlink(join(import.meta.dirname, "../../../node_modules"), join(built, "node_modules"));
  await writeFile(join(built, "package.json"), '{ "type": "module" }\n');
  ({ duckDBBeside: beside } = await import(pathToFileURL(join(built, "beside.js")).href));
});
afterAll(() => rm(built, { recursive: true, force: true }));

function folder(): Promise<string> {
  return mkdtemp(join(tmpdir(), "multivector-beside-"));
}

async function hashesIn(out: string, paths: readonly string[]) {
  const read = paths.map(async (path) => [path, await readFile(join(out, path))] as const);
  return (await Promise.all(read)).map(([path, bytes]) => [
    path,
    createHash("sha256").update(bytes).digest("hex"),
  ]);
}

test("a thread makes the same bytes as are made here", async () => {
  const [one, two] = [await folder(), await folder()];
  const tables = onFile(awkwardTables());
  const here = await writeDuckDB(one, tables, IMPRINT);
  const paths = await beside(two, tables, IMPRINT, new AbortController().signal);
  expect(paths).toEqual(here);
  expect(await hashesIn(two, paths)).toEqual(await hashesIn(one, here));
});

test("what it cannot make is told in the same words", async () => {
  const [table] = awkwardTables();
  if (table === undefined) throw new Error("no table");
  const rows = [table.columns.map((column) => (column.name === "select" ? "many" : ""))];
  const odd = onFile([{ ...table, rows }]);
  const made = beside(await folder(), odd, IMPRINT, new AbortController().signal);
  await expect(made).rejects.toThrow('no integer in awkward.select, row 2: "many"');
});

test("it stops where nobody waits for it any more", async () => {
  const over = new AbortController();
  const made = beside(await folder(), onFile(awkwardTables()), IMPRINT, over.signal);
  over.abort();
  await expect(made).rejects.toThrow(/aborted/);
});

test("a thread that dies is heard", async () => {
  const broken = await folder();
  try {
    await cp(built, broken, { recursive: true, verbatimSymlinks: true });
    await writeFile(join(broken, "duckdb-worker.js"), "process.exit(0);\n");
    const { duckDBBeside: dead } = await import(pathToFileURL(join(broken, "beside.js")).href);
    await expect(dead(broken, [], IMPRINT, new AbortController().signal)).rejects.toThrow(/ended too early/);
  } finally {
    await rm(broken, { recursive: true, force: true });
  }
});

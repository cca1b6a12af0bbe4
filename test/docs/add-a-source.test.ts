import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Document } from "../../src/sources/file/document.ts";
import { namesOf } from "../../src/sources/names/look-up.ts";
import type { Source } from "../../src/sources/source.ts";

const PAGE = fileURLToPath(new URL("../../docs/add-a-source.md", import.meta.url));
const ROOM = fileURLToPath(new URL("../../src/sources", import.meta.url));

let folder: string;
let patrols: Source;
let text: string;
beforeAll(async () => {
  const page = await readFile(PAGE, "utf8");
  const code = /```ts\n([\s\S]+?)```/.exec(page)?.[1] ?? "";
  text = /```\n(Joint patrols[\s\S]+?)```/.exec(page)?.[1] ?? "";
  folder = await mkdtemp(join(tmpdir(), "multivector-docs-"));
  const file = join(folder, "patrols.ts");
  await writeFile(file, code.replaceAll('from "../', `from "${ROOM}/`));
  ({ patrols } = await import(/* @vite-ignore */ file));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function documentOf(lines: string): Document {
  const rows = lines
    .trimEnd()
    .split("\n")
    .map((line) => line.split(";"));
  const numbers = rows.map((_, i) => i + 1);
  const each = async (take: (cells: readonly string[], line: number) => void) => {
    rows.forEach((cells, i) => {
      take(cells, i + 1);
    });
  };
  const grid = { name: "", rows, lines: numbers, whole: true, each, remarks: [] };
  const rest = { encoding: "utf-8", delimiter: ";", evidence: [], text: "" };
  return { name: "patrols.csv", size: lines.length, kind: "table", grids: [grid], ...rest };
}

test("the source in docs/add-a-source.md reads the example beside it", async () => {
  const document = documentOf(text);
  expect(patrols.recognise(document)).toEqual({ score: 1, evidence: ["4 of 4 columns"] });
  const reading = await patrols.read(document);
  expect([reading.vintage, reading.entries.length, reading.passed]).toEqual([
    "2024-03-12",
    2,
    { preamble: 1, header: 1, blank: 0 },
  ]);
  const actor = (id: string, name: string) => ({ id, kind: "state", name, names: "", cow: "", gw: "" });
  const said = patrols.interpret(reading, {
    names: namesOf([actor("ALD", "Aland"), actor("BOR", "Borduria")], new Map()),
    scope: { name: "the Lakes", has: (id) => id === "BOR" },
    source: "patrols",
    register: "patrols",
    vintage: "2024-03-12",
    fill: {},
  });
  expect(
    said.rows.map((r) => [r.table, r.cells.id ?? r.cells.activity, r.cells.start ?? r.cells.actor]),
  ).toEqual([
    ["exercises", "patrols-17", "2024-02-03"],
    ["participants", "patrols-17", "ALD"],
    ["participants", "patrols-17", "BOR"],
  ]);
  expect(said.ignored).toEqual([{ row: 4, reason: "no participant of the Lakes" }]);
  expect(said.rejects).toEqual([]);
});

test("what it cannot understand it refuses with its row", async () => {
  const reading = await patrols.read(documentOf(text.replace("03.02.2024", "soon")));
  const said = patrols.interpret(reading, {
    names: namesOf([], new Map()),
    scope: { name: "all actors", has: () => true },
    source: "patrols",
    register: "patrols",
    vintage: "",
    fill: {},
  });
  expect(said.rejects.map((r: { row: number; column: string }) => [r.row, r.column])).toEqual([
    [3, "date"],
    [4, "ships from"],
  ]);
});

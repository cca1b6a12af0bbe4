import { expect, test } from "vitest";
import { openStudy } from "../../src/study/study.ts";
import { recordsOf } from "../../src/views/records.ts";
import { heldMemory } from "../held-memory.ts";
import { memoryFiles } from "../memory-files.ts";

const MANY = 20_000;
const lines = Array.from({ length: MANY }, (_, i) => `x${i},a,b`);
const texts = { "study.yaml": "title: T\n", "exercises.csv": `id,name,kind\n${lines.join("\n")}\n` };

test("a row holds its place and nothing else, and tells the rest when asked", async () => {
  const records = recordsOf(await openStudy(memoryFiles(texts)));
  const [first] = await records.where("exercises", "id", "x0");
  expect([first?.table, first?.id, first?.row, first?.cells.kind]).toEqual(["exercises", "x0", 2, "b"]);
  const before = heldMemory();
  const rows = await records.all("exercises");
  // An object of one number and its place in the list; with cells of its own it took 96 bytes.
  expect((heldMemory() - before) / MANY).toBeLessThan(64);
  expect(rows.at(-1)?.cells.name).toBe("a");
});

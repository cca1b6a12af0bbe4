import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { measures } from "../../src/measures/index.ts";

const WHY = [
  "no-data",
  "isolate",
  "degenerate",
  "undefined-by-definition",
  "by-construction",
  "too-few",
  "under-specified",
];

test("every measure has a name of its own and says what a reader needs", () => {
  const names = measures.map((m) => m.name);
  expect(new Set(names).size).toBe(names.length);
  for (const m of measures) {
    expect(m.name).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
    expect(m.says, m.name).toMatch(/^[A-Z].*\.$/);
    for (const text of [m.title, m.formula, m.unit, m.range, m.cites, m.example])
      expect(text.length, m.name).toBeGreaterThan(0);
    for (const n of m.nulls) expect(WHY, `${m.name}: ${n}`).toContain(n.split(":")[0]);
  }
});

test("the measures that docs/asking.md names are there", () => {
  const asked =
    "count sum share ratio change mean median range peak largest smallest largest-share rank set composition hhi effective-number first nth interval trend every tie-coverage frequency institutional-overlap membership-overlap density e-i e-i-expected e-i-normalised";
  expect(measures.map((m) => m.name)).toEqual(expect.arrayContaining(asked.split(" ")));
});

test("every measure has its place in docs/methods", async () => {
  const folder = join(import.meta.dirname, "../../docs/methods");
  const pages = await Promise.all(
    (await readdir(folder)).map((page) => readFile(join(folder, page), "utf8")),
  );
  const text = pages.join("\n");
  for (const m of measures) expect(text, m.name).toContain(`\`${m.name}\``);
});

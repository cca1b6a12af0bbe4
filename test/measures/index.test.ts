import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { measures } from "../../src/measures/index.ts";
import { measures as asked } from "../../src/questions/measures.ts";

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

test("a reader can follow what every measure cites", async () => {
  for (const m of asked) {
    expect(m.cites, m.name).not.toMatch(/methods \d/);
    for (const [page] of m.cites.matchAll(/docs\/methods\/[a-z-]+\.md/g)) {
      const text = await readFile(join(import.meta.dirname, "../..", page), "utf8");
      expect(text, `${m.name}: ${page}`).toContain(`\`${m.name}\``);
    }
  }
});

test("the measures that docs/asking.md names are there", () => {
  const named =
    "count sum share ratio change mean median range peak largest smallest largest-share rank set composition hhi effective-number first nth interval trend every tie-coverage frequency institutional-overlap membership-overlap density e-i e-i-expected e-i-normalised";
  expect(measures.map((m) => m.name)).toEqual(expect.arrayContaining(named.split(" ")));
});

test("every measure has its place in docs/methods", async () => {
  const folder = join(import.meta.dirname, "../../docs/methods");
  const pages = await Promise.all(
    (await readdir(folder)).map((page) => readFile(join(folder, page), "utf8")),
  );
  const text = pages.join("\n");
  for (const m of measures) expect(text, m.name).toContain(`\`${m.name}\``);
});

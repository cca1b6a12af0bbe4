import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { exampleFiles } from "../../src/study/example.ts";
import { multivector } from "./run.ts";

const BAD = `- id: ZZ-1
  says: a sentence
  pritned: { value: 1, unit: exercises }
  question: { measure: count, layer: exercises, period: 2005..2020 }
- id: ZZ-2
  says: a sentence
  printed: { value: 1, unit: exercises, rounding: precent-0 }
  queston: { measure: count, layer: exercises, period: 2005..2020 }
- id: ZZ-3
  says: a sentence
  printed: { value: 1, unit: exercises }
  question: { measure: count, layer: exercises, from: NOBODY, period: 2005..2020 }
`;
const PLACES = ["3:3", "7:51", "8:3", "12:55"].map((place) => `claims/zz.yaml:${place} `);

let folder = "";
let study = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "multivector-claim-faults-"));
  study = join(folder, "study");
  for (const [path, text] of Object.entries({ ...exampleFiles(), "claims/zz.yaml": BAD })) {
    await mkdir(dirname(join(study, path)), { recursive: true });
    await writeFile(join(study, path), text);
  }
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const LINES = { en: "3 claims are not judged", ru: "не оцениваются 3 утверждения", zh: "3条论断未作判断" };

test.each(["en", "ru", "zh"] as const)("check and claims tell them at their places, in %s", async (lang) => {
  const checked = await multivector(["check", "--study", study, "--lang", lang]);
  expect(checked.code).toBe(1);
  const { code, out } = await multivector(["claims", "--study", study, "--lang", lang]);
  expect(code).toBe(1);
  for (const place of PLACES) {
    expect(checked.out).toContain(place);
    expect(out).toContain(place);
  }
  expect(out).toMatch(/^LX-1 /m);
  expect(out).not.toMatch(/^ZZ-/m);
  expect(out).toContain(LINES[lang]);
  if (lang !== "en") expect(out).not.toMatch(/did you mean|there is no key|cannot be/);
});

test("why gives the fault in place of a finding, in each language", async () => {
  const { code, err } = await multivector(["why", "ZZ-1", "--study", study]);
  expect([code, err]).toEqual([
    1,
    expect.stringContaining("claims/zz.yaml:3:3  claim ZZ-1: there is no key"),
  ]);
  const chinese = await multivector(["why", "ZZ-2", "--study", study, "--lang", "zh"]);
  expect(chinese.err).toContain("claims/zz.yaml:7:51  论断ZZ-2：printed");
  expect(chinese.err).toContain("另有1处错误");
});

test("claims by name says of one with faults that it is not judged, and knows its name", async () => {
  const { code, out } = await multivector(["claims", "ZZ-1", "--study", study]);
  expect([code, out]).toEqual([1, expect.stringContaining(LINES.en)]);
  expect(out).not.toContain("not testable");
  expect((await multivector(["claims", "ZZ-9", "--study", study])).err).toMatch(/did you mean ZZ-\d\?/);
});

test("release refuses with the list, and writes nothing", async () => {
  const out = join(folder, "R");
  const { code, out: said } = await multivector(["release", "0.1.0", "--study", study, "--out", out]);
  expect(code).toBe(1);
  for (const place of PLACES) expect(said).toContain(place);
  expect(said).toContain("the study has 4 errors; nothing was written");
  expect(existsSync(out)).toBe(false);
});

test("publish leaves them out, says so and where, and writes the others", async () => {
  const out = join(folder, "site");
  const { code, out: said } = await multivector(["publish", "--study", study, "--out", out]);
  expect(code).toBe(1);
  for (const place of PLACES) expect(said).toContain(place);
  expect(said).toContain("not on the site: ZZ-1, ZZ-2, ZZ-3; see check");
  expect(said).not.toContain("left out, since what is handed out cannot answer it");
  const page = await readFile(join(out, "claims.html"), "utf8");
  expect(page).toContain("LX-1");
  expect(page).not.toContain("ZZ-");
}, 120_000);

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { jsonOf, multivector, onStudy, STUDY, unbroken, withCopy } from "./run.ts";

interface Pair {
  readonly a: string;
  readonly b: string;
  readonly kind: string;
  readonly score: number;
  readonly evidence: readonly string[];
}

test("pairs that may be one are listed, likeliest first, with what speaks for it", async () => {
  const pairs = (await jsonOf("duplicates")) as Pair[];
  expect(pairs.length).toBeGreaterThan(3);
  expect(pairs.map((p) => p.score)).toEqual(pairs.map((p) => p.score).toSorted((x, y) => y - x));
  for (const pair of pairs) expect(pair.evidence.length).toBeGreaterThan(0);
  const { code, out } = await onStudy("duplicates");
  expect(code).toBe(0);
  expect(unbroken(out)).toContain(
    `next: multivector --study ${STUDY} duplicates ${pairs[0]?.a} ${pairs[0]?.b}`,
  );
});

test("a verdict goes to judgements.csv, a second one on the pair takes its place, and the pair is not offered again", async () => {
  await withCopy(async (folder) => {
    const call = (...args: readonly string[]) => multivector(["--study", folder, "duplicates", ...args]);
    const file = join(folder, "judgements.csv");
    const before = await readFile(file, "utf8");
    const pairs = JSON.parse((await call("--json")).out) as Pair[];
    const { a = "", b = "" } = pairs[0] ?? {};
    const first = await call(a, b, "--verdict", "unsure", "--why", "two days, one place", "--who", "anna");
    expect(first.out).toBe(`${a} and ${b}: unsure, written to judgements.csv\n`);
    const today = new Date().toISOString().slice(0, 10);
    const row = `exercises,${a},${b},unsure,anna,${today},"two days, one place"\n`;
    expect(await readFile(file, "utf8")).toBe(before + row);
    await call(b, a, "--verdict", "different", "--why", "two drills");
    const after = (await readFile(file, "utf8")).slice(before.length);
    expect(after.trimEnd().split("\n")).toHaveLength(1);
    expect(after).toContain("different,");
    const left = JSON.parse((await call("--json")).out) as Pair[];
    expect(left).toEqual(pairs.slice(1));
    expect((await multivector(["--study", folder, "check"])).code).toBe(0);
  });
});

test("a verdict that there is not, one on a record that there is not, and none are misuse", async () => {
  await withCopy(async (folder) => {
    const call = (...args: readonly string[]) => multivector(["--study", folder, "duplicates", ...args]);
    const before = await readFile(join(folder, "judgements.csv"), "utf8");
    for (const [args, says] of [
      [["mme-3179", "mme-3185", "--verdict", "perhaps"], /--verdict same\|part\|different\|unsure/],
      [["mme-3179", "mme-3185"], /^a verdict is: /],
      [["mme-3179"], /^a verdict is: /],
      [["mme-3179", "nothing", "--verdict", "same"], /^no exercise "nothing"; /],
      [["mme-3179", "mme-3179", "--verdict", "same"], /mme-3179/],
    ] as const) {
      const { code, out, err } = await call(...args);
      expect({ args, code, out }).toEqual({ args, code: 2, out: "" });
      expect(err).toMatch(says);
    }
    expect(await readFile(join(folder, "judgements.csv"), "utf8")).toBe(before);
  });
});

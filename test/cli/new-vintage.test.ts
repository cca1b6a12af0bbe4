import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { multivector } from "./run.ts";

const folder = await mkdtemp(join(tmpdir(), "multivector-new-vintage-"));
afterAll(() => rm(folder, { recursive: true, force: true }));

test("a release says which new vintage no rule lets go, and how many rows of the one before had gone out", {
  timeout: 240_000,
}, async () => {
  const [study, first] = [join(folder, "study"), join(folder, "R1")];
  await multivector(["init", study]);
  const change = async (file: string, from: RegExp, to: string) => {
    const path = join(study, file);
    await writeFile(path, (await readFile(path, "utf8")).replaceAll(from, to));
  };
  const everywhere = async (from: RegExp, to: string) => {
    for (const name of await readdir(study)) if (name.endsWith(".csv")) await change(name, from, to);
  };
  const release = (version: string, out: string, ...flags: readonly string[]) =>
    multivector(["release", version, "--study", study, "--out", out, "--date", "2026-01-31", ...flags]);
  await everywhere(/lake-herald/g, "herald-2016");
  const rule = "  terms:\n    - { sources: [register-2021, herald-2016], rows: facts }";
  await change("study.yaml", /^ {2}internal: \[leads\]$/gm, `  internal: [leads]\n${rule}`);
  const one = await release("0.1.0", first);
  expect([one.code, one.out + one.err]).toEqual([0, expect.not.stringContaining("fits no rule")]);

  await everywhere(/register-2021/g, "register-2024-10-13");
  // One whose new vintage goes out by its `may_redistribute` loses nothing.
  await everywhere(/herald-2016/g, "herald-2024");
  const path = join(study, "sources.csv");
  const text = await readFile(path, "utf8");
  const rowOf = (id: string) => new RegExp(`^${id},.*$`, "m").exec(text)?.[0] ?? "";
  const row = rowOf("register-2024-10-13");
  const old = row.replace("register-2024-10-13", "register-2021");
  const herald = rowOf("herald-2024").replace("herald-2024", "herald-2016");
  await writeFile(path, text.replace(row, `${row.replace(",yes,", ",no,")}\n${old}\n${herald}`));
  const two = await release("0.2.0", join(folder, "R2"), "--since", first);
  expect(two.code).toBe(0);
  expect(two.out).toMatch(/"register-2024-10-13" fits no\s+rule/);
  expect(two.out).toMatch(/"register-\*"/);
  expect(two.out).toMatch(/register +\d+ rows had gone out with 0\.1\.0/);
  expect(two.out).not.toMatch(/herald +\d+ rows/);
});

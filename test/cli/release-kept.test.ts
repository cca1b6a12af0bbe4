import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkSums } from "../../src/release/verify/sums.ts";
import { exampleFiles } from "../../src/study/example.ts";
import { studyOf } from "../figures/tied.ts";
import { type Unremovable, unremovable } from "../release/unremovable.ts";
import { multivector } from "./run.ts";

let folder = "";
let out = "";
let within: Unremovable | null = null;
const release = (...flags: readonly string[]) =>
  multivector(["release", "0.1.0", "--study", join(folder, "study"), "--out", out, "--replace", ...flags]);
/** What stood in the place of the release and is there still; null where nothing is. */
const old = async () => (await readdir(folder)).find((name) => name.startsWith(".R.")) ?? null;

beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), "multivector-kept-")));
  out = join(folder, "R");
  await mkdir(join(folder, "study"));
  // It is released in a moment, and what is kept of a release does not rest on what is in it.
  const texts = { ...studyOf(["e1 2001 PPP AAA"]), "codebook.yaml": exampleFiles()["codebook.yaml"] ?? "" };
  for (const [path, text] of Object.entries(texts)) await writeFile(join(folder, "study", path), text);
  const { code, err } = await release();
  if (code !== 0) throw new Error(err);
  within = unremovable(out, "held");
}, 120_000);

afterAll(async () => {
  within?.letGo(join(folder, (await old()) ?? "R"));
  await rm(folder, { recursive: true, force: true });
});

test("a release whose old folder cannot be removed is made, and says where that stands, why, and what to do", async (context) => {
  if (within === null) return context.skip();
  const { code, out: said } = await release();
  const left = join(folder, (await old()) ?? "nothing");
  const plain = said.replaceAll(/\s+/g, " ");
  expect([code, existsSync(left)]).toEqual([0, true]);
  expect(plain).toMatch(/not removed what stood in \S+R could not be removed whole \(E[A-Z]+\)/);
  for (const part of [
    `what is left of it is ${left}.`,
    `is whole and stands in ${out}.`,
    `Delete ${left} once`,
  ])
    expect(plain).toContain(part);
  expect((await checkSums(out)).findings).toEqual([]);
  expect((await checkSums(left)).findings).not.toEqual([]);
  const again = JSON.parse((await release("--json")).out);
  expect(again.kept).toEqual([{ path: left, why: expect.stringMatching(/^E[A-Z]+$/) }]);
  within.letGo(left);
  within = null;
  expect((await release()).out).not.toContain("not removed");
  expect((await readdir(folder)).sort()).toEqual(["R", "study"]);
});

import { appendFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { multivector } from "./run.ts";

let folder = "";
let study = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "multivector-left-out-"));
  study = join(folder, "study");
  await multivector(["init", study]);
  const left =
    "{ source: shut-press, named: Shut Press, layer: exercises, to: [ALV], years: 2010..2012, records: 3 }";
  await appendFile(join(study, "study.yaml"), `\nleft_out:\n  - ${left}\n`);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test.each([
  [[], true],
  [["card", "ALV"], true],
  [["card", "orlavian"], true],
  [["card", "DOR"], false],
  [["card", "ALV", "--layer", "transfers"], false],
  [["ask", "count", "--layer", "exercises", "--to", "ALV"], true],
  [["ask", "count", "--layer", "exercises", "--to", "ALV", "--period", "2015..2019"], false],
])("`multivector %s` of a release tells what was left out of what it looks at: %s", async (args, told) => {
  const { out, code } = await multivector([...args, "--study", study]);
  expect(code).toBe(0);
  expect(out.includes("Records of exercises left out of this release")).toBe(told);
  expect(/terms of\s+Shut\s+Press: 3/.test(out)).toBe(told);
});

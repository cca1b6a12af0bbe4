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

const OWN = "for the terms of Shut Press: 3.";
const ANYONES = "for the terms of Shut Press, whoever they are from: 3.";

test.each([
  [[], OWN],
  [["card", "ALV"], OWN],
  [["card", "orlavian"], ANYONES],
  [["card", "DOR"], null],
  [["card", "ALV", "--layer", "transfers"], null],
  [["ask", "count", "--layer", "exercises", "--to", "ALV"], OWN],
  [["ask", "count", "--layer", "exercises", "--from", "ORL", "--to", "ALV"], ANYONES],
  [["ask", "count", "--layer", "exercises", "--to", "ALV", "--period", "2015..2019"], null],
  [["claims"], ANYONES],
  [["claims", "LX-3"], null],
  [["why", "LX-1"], ANYONES],
  [["why", "LX-3"], null],
])(
  "`multivector %s` of a release tells what was left out of what it looks at, and of whom: %s",
  async (args, told) => {
    const { out, code } = await multivector([...args, "--study", study]);
    expect(code).toBe(0);
    const text = out.replace(/\s+/g, " ");
    expect(text.includes("Records of exercises left out of this release")).toBe(told !== null);
    if (told !== null) expect(text).toContain(told);
  },
);

test("`multivector claims` marks findings that records left out of a release may turn, and says so below, in every language", async () => {
  const words = { en: /\*: with records left out/, ru: /\*: с записями, не вошедшими/, zh: /\*：若含/ };
  for (const [lang, said] of Object.entries(words)) {
    const { out } = await multivector(["claims", "--study", study, "--lang", lang]);
    expect(out.replace(/\s+/g, " ")).toMatch(said);
    expect(out.split("\n").filter((line) => / \* /.test(line))).toEqual([expect.stringMatching(/^LX-1 /)]);
    const { out: bare } = await multivector(["claims", "LX-3", "--study", study, "--lang", lang]);
    expect(bare).not.toContain("*");
  }
});

import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { multivector } from "./run.ts";

const folder = await mkdtemp(join(tmpdir(), "multivector-unchecked-"));
afterAll(() => rm(folder, { recursive: true, force: true }));

test("a release says on the screen of which excerpt the limit could not be checked, and of no other", {
  timeout: 240_000,
}, async () => {
  const study = join(folder, "study");
  await multivector(["init", study]);
  const path = join(study, "study.yaml");
  const excerpt = "rows: excerpt, below: 0.1, counts: deliveries";
  const terms = [
    `{ sources: [register-2021, review-2021], ${excerpt} }`,
    `{ sources: [lake-herald], ${excerpt}, of: 100000 }`,
  ];
  const yaml = await readFile(path, "utf8");
  await writeFile(path, yaml.replace("internal: [leads]\n", `$&  terms: [${terms.join(", ")}]\n`));
  const { code, out, err } = await multivector([
    ...["release", "0.1.0", "--study", study, "--out", join(folder, "R"), "--date", "2026-01-31"],
  ]);
  expect([code, err]).toEqual([0, expect.any(String)]);
  const told = out.replace(/\s+/g, " ");
  expect(told).toMatch(
    /excerpt \d+ rows of register-2021; whether that is less than 10 % of the publisher’s table was not checked, since how many rows that has is not recorded \(of, under release\.terms\)/,
  );
  expect(told.match(/was not checked/g)).toHaveLength(1);
});

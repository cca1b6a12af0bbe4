import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { twoRegisters } from "../release/two-registers.ts";
import { multivector } from "./run.ts";

let folder = "";
let study = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "multivector-unasked-"));
  study = join(folder, "study");
  for (const [path, text] of Object.entries(twoRegisters())) {
    await mkdir(dirname(join(study, path)), { recursive: true });
    await writeFile(join(study, path), text);
  }
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const LEFT = ["REG-2", "REG-1 vintage=second", "second-register"];

test("a study whose claims and figures ask what is held back is released without them, says so and verifies", async () => {
  const out = join(folder, "R");
  const released = await multivector(["release", "0.1.0", "--study", study, "--out", out]);
  expect([released.out, released.code]).toEqual([expect.any(String), 0]);
  for (const id of LEFT) expect(released.out).toMatch(new RegExp(`${id}\\s+left out, since what is handed`));
  const said =
    "Left out, since what is handed out cannot answer them: 1 claim, 1 reading of claims, 1 figure";
  for (const file of ["README.md", "CHANGES.md"])
    expect(await readFile(join(out, file), "utf8")).toContain(said);
  expect(JSON.parse(await readFile(join(out, "changes.json"), "utf8")).unasked).toEqual({
    ...{ claims: 1, readings: 1, figures: 1 },
  });
  const verified = await multivector(["verify", out]);
  expect([verified.code, verified.out]).toEqual([0, expect.stringContaining("it holds")]);
  expect((await multivector(["claims", "--study", join(out, "study")])).code).toBe(0);
}, 120_000);

test("its site is written without them too", async () => {
  const out = join(folder, "site");
  const { code, out: screen } = await multivector(["publish", "--study", study, "--out", out]);
  expect(code).toBe(0);
  for (const id of LEFT) expect(screen).toMatch(new RegExp(`${id}\\s+left out, since what is handed`));
  expect(await readFile(join(out, "claims.html"), "utf8")).not.toContain("REG-2");
}, 120_000);

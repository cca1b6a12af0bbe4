import { beforeAll, expect, test } from "vitest";
import { checkClaims } from "../../../src/claims/check.ts";
import { judgeClaims } from "../../../src/claims/judge.ts";
import { idsOf, isNone, unaskedIn } from "../../../src/cli/release/asked.ts";
import { benchFor } from "../../../src/figures/bench.ts";
import { checkFigures } from "../../../src/figures/check.ts";
import type { Files } from "../../../src/model/files.ts";
import { readmeFile } from "../../../src/release/about/readme.ts";
import { changelog } from "../../../src/release/changes/changelog.ts";
import { handedOut } from "../../../src/release/terms/hand-out.ts";
import { openStudy, type Study } from "../../../src/study/study.ts";
import { memoryFiles } from "../../memory-files.ts";
import { NO_CHANGES } from "../changes/no-changes.ts";
import { handedOf, NONE_UNJUDGED } from "../handed.ts";
import { twoRegisters } from "../two-registers.ts";

let whole: Study;
let handed: Study;
beforeAll(async () => {
  whole = await openStudy(memoryFiles(twoRegisters()));
  handed = await openStudy((await handedOut(whole)).files);
});

const errorsIn = async (study: Study) =>
  [...(await checkClaims(study)), ...(await checkFigures(study))].filter(({ level }) => level === "error");

test("what only rows held back can answer is told apart from what the whole study refuses too", async () => {
  expect(await errorsIn(whole)).toEqual([]);
  const found = await unaskedIn({ study: handed, bench: () => benchFor(handed) }, whole);
  expect(found).toEqual({
    claims: new Map([["REG-2", expect.stringContaining('"second"')]]),
    readings: new Map([["REG-1 vintage=second", 'vintage cannot be "second"']]),
    figures: new Map([["second-register", expect.stringContaining('"second"')]]),
  });
  expect(isNone(await unaskedIn({ study: handed, bench: () => benchFor(handed) }, handed))).toBe(true);
});

test("it does not go, is counted apart from what the study keeps, and the rest can be asked", async () => {
  const found = await unaskedIn({ study: handed, bench: () => benchFor(handed) }, whole);
  const { files, withheld } = await handedOut(whole, idsOf(found));
  const study = await openStudy(files);
  expect(await errorsIn(study)).toEqual([]);
  const texts = await allTexts(files);
  const told = Object.keys(texts).filter((path) => /REG-2|second-register|second: E/.test(texts[path] ?? ""));
  expect(told).toEqual([]);
  expect(withheld.unasked).toEqual({ claims: 1, readings: 1, figures: 1 });
  expect(withheld.kept.filter(({ table }) => ["claims", "figures"].includes(table))).toEqual([]);
  const said =
    "Left out, since what is handed out cannot answer them: 1 claim, 1 reading of claims, 1 figure";
  expect(readmeFile(await handedOf(texts, { withheld }), [], [], NONE_UNJUDGED)).toContain(`${said}.`);
  const first = { ...NO_CHANGES, version: "0.1.0", since: null, unasked: withheld.unasked };
  expect(changelog(first)).toContain(`* ${said}`);
  const [before] = await judgeClaims(whole, ["REG-1"]);
  const [after] = await judgeClaims(study, ["REG-1"]);
  expect([before?.of, after?.of, after?.finding]).toEqual([2, 1, "consistent"]);
});

/** Every text of a folder of files. */
async function allTexts(files: Files): Promise<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const folder of ["", "claims", "figures"])
    for (const name of await files.list(folder)) {
      const path = folder === "" ? name : `${folder}/${name}`;
      texts[path] = new TextDecoder().decode((await files.read(path)) ?? undefined);
    }
  return texts;
}

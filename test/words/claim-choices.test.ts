import { resolve } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { checked } from "../../src/claims/checks/index.ts";
import type { Claim } from "../../src/claims/claim.ts";
import { readClaims } from "../../src/claims/read.ts";
import { diskFiles } from "../../src/cli/disk.ts";
import { openStudy } from "../../src/study/study.ts";
import { checkText, leftOpenText, openText, variedText } from "../../src/words/claim-choices.ts";
import { LANGS } from "../../src/words/words.ts";

const STUDY = resolve(import.meta.dirname, "../../studies/central-asia");

let claims: readonly Claim[] = [];

beforeAll(async () => {
  claims = (await readClaims(await openStudy(diskFiles(STUDY)))).claims;
});

test("whatever a sentence of the reference study leaves open is said in words", () => {
  const open = new Set(claims.flatMap((c) => c.open));
  expect(open.size).toBeGreaterThan(3);
  for (const name of open) for (const lang of LANGS) expect(openText(lang, [name])).not.toBe(name);
  const choices = new Set(claims.flatMap(({ readings }) => Object.keys(readings)));
  expect(choices.size).toBeGreaterThan(6);
  for (const name of choices)
    for (const list of [
      `left open: ${name}`,
      `equally defensible readings vary: ${name}`,
      `left open: ${name}; equally defensible readings also vary: ${name}`,
    ])
      for (const lang of ["ru", "zh"] as const)
        expect(leftOpenText(lang, `${list}; it holds in some readings and not in others`)).toMatch(
          /^[^a-z]+$/,
        );
});

test("whatever is checked of the reference study is called by words", () => {
  const byId = new Map(claims.map((c) => [c.id, c]));
  const names = new Set(claims.flatMap((c) => checked(c, byId).map(({ check }) => check)));
  expect(names.size).toBeGreaterThan(6);
  for (const name of names) {
    for (const lang of LANGS) expect(checkText(lang, name)).not.toBe(name);
    expect(checkText("zh", name).replaceAll(/[A-Z]{2}-\d+/g, "")).not.toMatch(/[a-z]/);
  }
});

test("what a claim leaves open and checks is joined as the language joins it", () => {
  expect(openText("en", ["window", "rule"])).toBe("years, rule of counting");
  expect(openText("zh", ["window", "rule"])).toBe("年份、计数规则");
  expect(checkText("en", "same as AR-13")).toBe("The same as in AR-13");
  expect(checkText("ru", "grim, base 40")).toBe("Целые числа при базе 40");
});

test("what a sentence leaves open is not told twice where its choice is called the same", () => {
  const years = [{ open: "window", choices: ["period"] }] as const;
  expect(LANGS.map((lang) => variedText(lang, years))).toEqual(["years", "годы", "年份"]);
  expect(variedText("en", [{ open: "window", choices: ["period", "year-basis"] }])).toBe(
    "years (Years, Year of a deal)",
  );
});

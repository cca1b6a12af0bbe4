import { expect, test } from "vitest";
import { roundedBy } from "../../src/claims/agree.ts";
import type { Printed } from "../../src/claims/claim.ts";
import type { ItemFinding } from "../../src/claims/judge.ts";
import { openStudy } from "../../src/study/study.ts";
import { labelsOf } from "../../src/words/labels.ts";
import { cutOffText, roundingText } from "../../src/words/rounding-words.ts";
import { LANGS, type Lang } from "../../src/words/words.ts";
import { memoryFiles } from "../memory-files.ts";
import { smallStudy } from "../questions/small-study.ts";

const study = await openStudy(memoryFiles(smallStudy));

async function told(said: number, value: number, more: Partial<Printed> = {}, lang: Lang = "en") {
  const answer = { id: "", value, low: null, high: null, unit: more.unit ?? "share", receipt: [] };
  const item: ItemFinding = {
    printed: {
      value: said,
      low: null,
      high: null,
      unit: "share",
      relation: "equal",
      rounding: "percent-0",
      ...more,
    },
    answer: { ...answer, conventions: {}, coverage: { known: 1, unknown: 0 } },
    question: { measure: "share", layer: "transfers" },
    comparison: "independent-records",
    finding: "consistent-after-rounding",
    holdsIn: 1,
    unvalued: { count: 0, when: [] },
    of: 1,
    distinct: 1,
    decides: null,
  };
  return roundingText(item, await labelsOf(study, lang), lang);
}

test("what is cut off is said to be cut off, and to count as agreeing, in every language", async () => {
  expect(roundedBy(0.15, 0.156, "percent-0")).toBe("cut-off");
  const texts = await Promise.all(LANGS.map((lang) => told(0.15, 0.156, {}, lang)));
  expect(texts.map((text) => text?.includes("15"))).toEqual([true, true, true]);
  expect(texts[0]).toMatch(/^15\.6.% is cut off to 15.% .*count as agreeing/);
  expect(texts[1]).toMatch(/отбрасывани.*согласием/);
  expect(texts[2]).toMatch(/截去尾数.*视为相符/);
});

test("what would hold only if cut off says so, in every language, and what is rounded says nothing", () => {
  const printed: Printed = {
    ...{ value: 0.15, low: null, high: null, unit: "share" },
    ...{ relation: "equal", rounding: "percent-0" },
  };
  expect(LANGS.map((lang) => cutOffText(printed, 0.156, lang))).toEqual([
    "only if cut off, not if rounded (whole per cent)",
    "только при отбрасывании дробной части, не при округлении (до целых процентов)",
    "仅在截去尾数时，四舍五入则不成立（取整到百分之一）",
  ]);
  for (const value of [0.15, 0.154, 0.17, null]) expect(cutOffText(printed, value, "en")).toBeNull();
  expect(cutOffText({ ...printed, relation: "over" }, 0.156, "en")).toBeNull();
});

test("what is rounded is said to be rounded, and by which rule where halves tell", async () => {
  expect(await told(0.16, 0.156)).toMatch(/^15\.6.% rounds to 16.% \(whole per cent\)\.$/);
  expect(roundedBy(12, 12.5, "whole")).toBe("half-even");
  expect(await told(12, 12.5, { unit: "orders", rounding: "whole" })).toContain("even number");
  expect(roundedBy(13, 12.5, "whole")).toBe("half-up");
  expect(await told(0.153, 0.1526, { rounding: "percent-1" })).toContain("tenths of a per cent");
});

test("where no rule gives what is printed that is said, and nothing where nothing is rounded", async () => {
  expect(await told(0.14, 0.156)).toMatch(/^Neither rounding nor cutting off/);
  expect(await told(307, 324, { unit: "orders", rounding: "whole" })).toBeNull();
  expect(await told(0.15, 0.15)).toBeNull();
  expect(await told(0.15, 0.156, { rounding: "none" })).toBeNull();
  expect(await told(0.15, 0.156, { relation: "over" })).toBeNull();
  expect(await told(0.15, 0.156, { relation: "about" })).toContain("within a tenth");
});

import { expect, test } from "vitest";
import type { ItemFinding } from "../../src/claims/judge.ts";
import { oursUnit, printedUnit } from "../../src/words/claim-units.ts";
import { unitText } from "../../src/words/numbers.ts";
import { LANGS } from "../../src/words/words.ts";

const printed = (value: number | string | null, unit: string) => ({
  printed: { value, low: null, high: null, unit, relation: "equal", rounding: "none" } as const,
  question: null,
});

function ours(value: number | string | null, unit: string, measure = "sum"): ItemFinding {
  const answer = { id: "", value, low: null, high: null, unit, receipt: [], conventions: {} };
  return {
    ...printed(null, ""),
    answer: { ...answer, coverage: { known: 1, unknown: 0 } },
    question: { measure, layer: "transfers" },
    comparison: "independent-records",
    finding: "consistent",
    holdsIn: 0,
    unvalued: { count: 0, when: [] },
    of: 0,
    distinct: 0,
    decides: null,
  };
}

test("millions of dollars and of TIV cannot be taken for each other", () => {
  expect(LANGS.map((lang) => printedUnit(printed(737, "usd-millions"), lang))).toEqual([
    "million US dollars",
    "млн долларов США",
    "百万美元",
  ]);
  expect(LANGS.map((lang) => oursUnit(ours(384, "tiv-millions"), lang))).toEqual([
    "million TIV",
    "млн TIV",
    "百万TIV",
  ]);
});

test("what is counted is named in the form that its number asks for", () => {
  expect([1, 3, 307].map((n) => printedUnit(printed(n, "exercises"), "ru"))).toEqual([
    "учение",
    "учения",
    "учений",
  ]);
  expect(oursUnit(ours(1, "exercises"), "en")).toBe("exercise");
  expect(oursUnit(ours("2000–7000", "troops", "range"), "en")).toBe("troops");
  expect(oursUnit(ours(-0.035, "share", "change"), "en")).toBe("percentage points");
  expect(LANGS.map((lang) => oursUnit(ours(-0.035, "share", "change"), lang))).toEqual(
    LANGS.map((lang) => unitText({ unit: "share", change: true }, -0.035, lang)),
  );
  const effective = printed(1, "effective number");
  expect(printedUnit(effective, "en")).toBe(oursUnit(ours(1, "partners"), "en"));
  const question = { measure: "effective-number", layer: "transfers", by: "recipient" };
  expect(printedUnit({ ...effective, question }, "en")).toBe("recipient");
});

test("a share, a name, a year and what has no number of ours have none beside them", () => {
  expect(printedUnit(printed(0.15, "share"), "en")).toBe("");
  expect(printedUnit(printed(2014, "year"), "en")).toBe("");
  expect(printedUnit(printed("ADA", "partner"), "en")).toBe("");
  expect(oursUnit(ours("ADA", "name", "largest"), "en")).toBe("");
  expect(oursUnit(ours(null, "tiv-millions"), "en")).toBe("");
  expect(oursUnit({ ...ours(0, "usd"), finding: "no-independent-record" }, "en")).toBe("");
});

test("a rate by day or year has the form of its number too", () => {
  expect(LANGS.map((lang) => printedUnit(printed(1, "protests a day"), lang))).toEqual([
    "protest a day",
    "протест в день",
    "次抗议/天",
  ]);
  expect(LANGS.map((lang) => printedUnit(printed(3, "exercises a year"), lang))).toEqual([
    "exercises a year",
    "учения в год",
    "次演习/年",
  ]);
});

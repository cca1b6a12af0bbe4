import { expect, test } from "vitest";
import type { Answer } from "../../src/model/answer.ts";
import { rangeText } from "../../src/words/numbers.ts";
import { LANGS } from "../../src/words/words.ts";

test("a range with an open end names its number, also where that is the value itself", () => {
  const made = { id: "", receipt: [], conventions: {}, coverage: { known: 0, unknown: 0 } };
  const answer: Answer = {
    ...{ value: 12_000, low: 12_000, high: null, spread: "bounds", unit: "troops" },
    ...made,
  };
  const text = (of: Answer) => LANGS.map((lang) => rangeText(of, { unit: "troops" }, lang));
  expect(text(answer)).toEqual(["12,000 or more", "12\u00a0000 и более", "不少于12,000"]);
  expect(text({ ...answer, low: null, high: 12_000 })).toEqual([
    "12,000 or less",
    "12\u00a0000 и менее",
    "不超过12,000",
  ]);
});

import { beforeAll, expect, test } from "vitest";
import type { Dataset } from "../../src/model/dataset.ts";
import type { Question } from "../../src/model/question.ts";
import { answer } from "../../src/questions/answer.ts";
import { isLeftByChoice, reasonText, zeroText } from "../../src/views/reason.ts";
import { noteText } from "../../src/words/notes.ts";
import { LANGS } from "../../src/words/words.ts";
import { datasetIn } from "./asking.ts";
import { smallStudy } from "./small-study.ts";

// The only deal of Qua with Cyr is of the register media; the study counts the register arms.
const question: Question = { measure: "count", layer: "transfers", from: "QUA", to: "CYR" };
const NOTE = "1 record is left out by vintage=arms; vintage can be all instead";
let dataset: Dataset;

beforeAll(async () => {
  dataset = await datasetIn(smallStudy);
});

test("an answer of nothing names the choice that leaves its records out, how many, and what has them", () => {
  expect(answer(dataset, question)).toMatchObject({ value: 0, notes: expect.arrayContaining([NOTE]) });
  const all = answer(dataset, { ...question, conventions: { vintage: "all" } });
  expect(all.value).toBe(1);
  expect(isLeftByChoice(all)).toBe(false);
  // A deal of Pol with Bel counts, and that of nobody known may be of Qua: no register holds more.
  expect(isLeftByChoice(answer(dataset, { ...question, from: "POL", to: "BEL" }))).toBe(false);
  expect(isLeftByChoice(answer(dataset, { ...question, from: "QUA", to: "BEL" }))).toBe(false);
  const { notes = [] } = answer(dataset, {
    ...question,
    layer: "exercises",
    from: "QUA",
    to: "CYR",
    where: { kind: "none" },
  });
  expect(notes.some((note) => note.includes("left out by"))).toBe(false);
});

test("so does a share, a sum and the part of a recipient", () => {
  const share = answer(dataset, { ...question, measure: "share", value: "orders" });
  expect([share.value, share.notes]).toEqual([null, expect.arrayContaining([NOTE])]);
  expect(answer(dataset, { ...question, measure: "sum", value: "units" }).notes).toContain(NOTE);
  const { parts } = answer(dataset, { ...question, to: "region", by: "recipient" });
  expect(parts?.CYR?.notes).toContain(NOTE);
});

test("then nothing says that nobody searched, in any language", () => {
  const zero = answer(dataset, question);
  const none = answer(dataset, { ...question, measure: "share", value: "orders" });
  expect(zeroText(zero, question, "no", "en")).toBe("no record counts under the conventions chosen");
  const told = LANGS.map((lang) => zeroText(zero, question, "no", lang));
  expect(LANGS.map((lang) => reasonText(none, { ...question, measure: "share" }, "no", lang))).toEqual(told);
  for (const lang of LANGS) {
    const { text, lang: spoken } = noteText(lang, NOTE);
    expect([spoken, text.includes("vintage=arms")]).toEqual([lang, true]);
  }
});

import { beforeAll, expect, test } from "vitest";
import type { Dataset } from "../../src/model/dataset.ts";
import type { Question } from "../../src/model/question.ts";
import { answer } from "../../src/questions/answer.ts";
import { noteText } from "../../src/words/notes.ts";
import { LANGS } from "../../src/words/words.ts";
import { datasetIn } from "./asking.ts";
import { smallStudy } from "./small-study.ts";

const EXERCISES: Question = { measure: "count", layer: "exercises", to: "ADA", period: "2001..2008" };
let dataset: Dataset;

beforeAll(async () => {
  dataset = await datasetIn(smallStudy);
});

/** What is said of choices that change nothing. */
function idle(question: Question): readonly string[] {
  return (answer(dataset, question).notes ?? []).filter((note) => note.includes("changes nothing here"));
}

test("a choice of other layers than those asked of says in every language that it changes nothing", () => {
  const note = "year-basis=order changes nothing here: it is of other layers than those asked of";
  expect(idle({ ...EXERCISES, conventions: { "year-basis": "order" } })).toEqual([note]);
  for (const lang of LANGS) {
    const { text, lang: spoken } = noteText(lang, note);
    expect([spoken, text.includes("year-basis=order")]).toEqual([lang, true]);
  }
  const framework: Question = { measure: "count", layer: "memberships", to: "ADA" };
  expect(idle({ ...framework, conventions: { attribution: "participant" } })).toHaveLength(1);
});

test("a choice that is of one of the layers, has the same outcome or is the study's own says nothing", () => {
  const conventions = { "year-basis": "order" };
  expect(idle({ ...EXERCISES, layer: "exercises,transfers", conventions })).toEqual([]);
  expect(idle({ ...EXERCISES, layer: "transfers", conventions })).toEqual([]);
  expect(idle({ ...EXERCISES, conventions: { attribution: "participant", status: "all" } })).toEqual([]);
  // The study itself chooses a vintage, which is of transfers.
  expect(dataset.subject.conventions.vintage).toBe("arms");
  expect(idle(EXERCISES)).toEqual([]);
});

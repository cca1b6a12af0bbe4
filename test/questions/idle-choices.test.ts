import { beforeAll, expect, test } from "vitest";
import { conventions } from "../../src/conventions/index.ts";
import { layers } from "../../src/layers/index.ts";
import type { Dataset } from "../../src/model/dataset.ts";
import type { Question } from "../../src/model/question.ts";
import { answer } from "../../src/questions/answer.ts";
import { tablesFor, tablesOf } from "../../src/questions/plan.ts";
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

test("a choice that a convention does not know is refused whatever the layer, with those that it knows", () => {
  const asked = (name: string, value: string, more: Partial<Question> = {}) =>
    answer(dataset, { ...EXERCISES, ...more, conventions: { [name]: value } });
  expect(() => asked("year-basis", "foo")).toThrow(
    'year-basis cannot be "foo"; it can be delivery, delivery-even, delivery-first, delivery-last, order',
  );
  expect(() => asked("vintage", "foo")).toThrow('vintage cannot be "foo"; it can be arms');
  expect(() => asked("status", "foo", { where: { status: "held" } })).toThrow('status cannot be "foo"');
  for (const { name, accepts } of conventions)
    for (const layer of layers.map(({ name }) => name))
      expect(() => asked(name, "no such choice", { layer }), `${name} of ${layer}`).toThrow(
        accepts === undefined ? `${name} cannot be "no such choice"; ` : /no such choice|no layer/,
      );
  // What is known is taken, also where it has nothing to bear on.
  expect(idle({ ...EXERCISES, conventions: { vintage: "all" } })).toHaveLength(1);
});

test("a question is read with the tables that say which choices there are", () => {
  expect(tablesFor(EXERCISES)).not.toContain("transfers");
  expect(tablesFor({ ...EXERCISES, conventions: { vintage: "arms" } })).toContain("transfers");
  expect(tablesOf({ ...EXERCISES, conventions: { vintage: "arms" } })).not.toContain("transfers");
});

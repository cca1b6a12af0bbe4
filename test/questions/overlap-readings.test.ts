import { expect, test } from "vitest";
import { conventions } from "../../src/conventions/index.ts";
import { measures } from "../../src/measures/index.ts";
import type { Question } from "../../src/model/question.ts";
import { answer, readings } from "../../src/questions/answer.ts";
import { keyOf } from "../../src/questions/readings.ts";
import { datasetIn } from "./asking.ts";
import { smallStudy } from "./small-study.ts";

const study = await datasetIn(smallStudy);
const VARIED = [
  "grouping",
  "attribution",
  "organiser-evidence",
  "observers",
  "universe",
  "unit",
  "resolution",
];
const CLIENTS = { to: "BEL", against: { to: "CYR" } };
const PATRONS = { from: "p-led", against: { from: "q-led" } };
const EARLIER = { period: "2000..2005" };
const LATER = { from: "p-led", period: "2006..2014" };
const ASKED: Readonly<Record<string, readonly Partial<Question>[]>> = {
  profiles: [CLIENTS, PATRONS],
  layered: [{ to: "ADA" }, {}],
  shift: [
    { ...LATER, against: EARLIER },
    { ...LATER, against: { ...EARLIER, from: "q-led" } },
  ],
  goods: [{ from: "p-led", to: "BEL" }],
};

const questions = measures.flatMap((m) => {
  const asked = m.name.startsWith("theil-") ? [{ to: "ADA" }] : (ASKED[m.input] ?? []);
  const fit = m.input !== "shift" ? asked : m.name.endsWith("-effect") ? asked.slice(0, 1) : asked.slice(1);
  return fit.flatMap((fields) =>
    ["exercises,transfers"].map((layer): Question => ({ measure: m.name, layer, ...fields })),
  );
});

test("every reading is what the question answers under its choices", () => {
  let moved = 0;
  for (const question of questions) {
    const applying = answer(study, question).conventions;
    const varied = conventions.filter((c) => VARIED.includes(c.name) && Object.hasOwn(applying, c.name));
    const found = readings(
      study,
      question,
      Object.fromEntries(varied.map((c) => [c.name, c.values(study).slice(0, 2)])),
      false,
    );
    if (found.distinct > 1) moved++;
    const list = found.list ?? [];
    const step = Math.ceil(list.length / 6);
    for (const { choices, value } of list.filter((_, k) => k % step === 0)) {
      const asked = answer(study, { ...question, conventions: choices }).value;
      expect(keyOf(value), JSON.stringify({ ...question, choices })).toBe(keyOf(asked));
    }
  }
  expect(moved).toBeGreaterThan(questions.length / 3);
});

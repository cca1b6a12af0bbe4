import { expect, test } from "vitest";
import type { Answer } from "../../src/model/answer.ts";
import { answer } from "../../src/questions/answer.ts";
import { sheetText } from "../../src/study/write.ts";
import { heldMemory } from "../held-memory.ts";
import { datasetIn } from "./asking.ts";
import { smallStudy } from "./small-study.ts";

const MANY = 5000;
const exercises = Array.from({ length: MANY }, (_, i) => ({
  id: `x${i}`,
  name: `x${i}`,
  start: `${1990 + (i % 30)}`,
  status: "held",
  structure: "single",
  source: "plain",
}));
const participants = exercises.flatMap(({ id }, i) => [
  { activity: id, actor: i % 2 === 0 ? "ADA" : "BEL", role: "participant", evidence: "stated" },
  { activity: id, actor: i % 3 === 0 ? "POL" : "QUA", role: "organiser", evidence: "stated" },
]);
const study = await datasetIn({
  ...smallStudy,
  "exercises.csv": sheetText(Object.keys(exercises[0] ?? {}), exercises),
  "participants.csv": sheetText(Object.keys(participants[0] ?? {}), participants),
  "values.csv": sheetText(["table", "id", "field", "value", "source"], []),
});

/** Asks for a part of a base, which looks at both row by row. */
const partUntil = (year: number): Answer =>
  answer(study, {
    measure: "share",
    layer: "exercises",
    to: "region",
    period: `..${year}`,
    against: { period: "..2030" },
  });

test("an answer does not hold on to the rows it was read from", () => {
  partUntil(2000);
  const before = heldMemory();
  const answers = Array.from({ length: 24 }, (_, n) => partUntil(2001 + n));
  const each = (heldMemory() - before) / answers.length;
  // Columns take some 80 bytes an activity, and rows of their own some 300 more.
  expect(each / MANY).toBeLessThan(160);
  const last = answers.at(-1);
  expect([last?.value, last?.receipt.length]).toEqual([1, MANY]);
});

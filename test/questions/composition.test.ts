import { expect, test } from "vitest";
import type { Question } from "../../src/model/question.ts";
import { answer } from "../../src/questions/answer.ts";
import { tablesOf } from "../../src/questions/plan.ts";
import { datasetOf } from "../../src/study/dataset.ts";
import { exampleFiles } from "../../src/study/example.ts";
import { openStudy } from "../../src/study/study.ts";
import { memoryFiles } from "../memory-files.ts";

const study = await openStudy(memoryFiles(exampleFiles()));
const asked = async (question: Question) => answer(await datasetOf(study, tablesOf(question)), question);

test("a part of a composition by service is its share of the question, whoever it is from", async () => {
  const from = Object.keys(Object.values(study.subject.groupings)[0] ?? {})[0] ?? "";
  const question: Question = { measure: "composition", layer: "exercises", from, by: "service" };
  const { value, parts } = await asked(question);
  const whole = (await asked({ measure: "count", layer: "exercises", from })).value as number;
  expect(whole).toBeGreaterThan(0);
  for (const [service, part] of Object.entries(parts ?? {})) {
    const some = await asked({ measure: "count", layer: "exercises", from, where: { service } });
    expect(part.value).toBeCloseTo((some.value as number) / whole, 12);
  }
  const order = [...((value as readonly string[]) ?? [])].map((name) => parts?.[name]?.value as number);
  expect(order).toEqual(order.toSorted((a, b) => b - a));
});

test("the parts of a composition by partner add up to one where organisers are exclusive", async () => {
  const { parts } = await asked({ measure: "composition", layer: "exercises", by: "partner" });
  const total = Object.values(parts ?? {}).reduce((sum, part) => sum + (part.value as number), 0);
  expect(total).toBeCloseTo(1, 12);
});

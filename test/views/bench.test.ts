import { expect, test } from "vitest";
import { layers } from "../../src/layers/index.ts";
import type { Question } from "../../src/model/question.ts";
import { answerPlan } from "../../src/questions/answer.ts";
import { factorsOf } from "../../src/questions/factors.ts";
import { planOf, tablesOf } from "../../src/questions/plan.ts";
import { datasetOf } from "../../src/study/dataset.ts";
import { openStudy } from "../../src/study/study.ts";
import { benchOf } from "../../src/views/bench.ts";
import { memoryFiles } from "../memory-files.ts";
import { referenceTexts } from "../release/handed.ts";

test("what pages and figures ask answers as the command does, numbers of context too", async () => {
  const study = await openStudy(memoryFiles(referenceTexts()));
  const bench = await benchOf(study);
  const counts = layers.map(({ name }): Question => ({ measure: "count", layer: name }));
  for (const question of [...counts, { measure: "security-hierarchy", layer: "all", from: "RUS" }]) {
    const factors = factorsOf(await datasetOf(study, tablesOf(question)));
    const alone = answerPlan(factors, planOf(factors, question));
    expect(bench.ask(question), question.layer).toEqual(alone);
    if (question.layer === "indicators") expect(alone.value).toBeGreaterThan(0);
  }
});

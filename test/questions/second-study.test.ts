import { expect, test } from "vitest";
import { judgeClaims } from "../../src/claims/judge.ts";
import type { Question } from "../../src/model/question.ts";
import { answer } from "../../src/questions/answer.ts";
import { factorsOf } from "../../src/questions/factors.ts";
import { readingsOf } from "../../src/questions/readings.ts";
import { datasetOf } from "../../src/study/dataset.ts";
import { exampleFiles } from "../../src/study/example.ts";
import { openStudy } from "../../src/study/study.ts";
import { memoryFiles } from "../memory-files.ts";
import { EVERY_TABLE } from "./asking.ts";

// The study that `multivector init` writes is of a region that does not exist: no line of src knows it or the first one.
const study = await openStudy(memoryFiles(exampleFiles()));
const dataset = await datasetOf(study, EVERY_TABLE);
const group = Object.keys(Object.values(dataset.subject.groupings)[0] ?? {})[0] ?? "";

test.each<Question>([
  { measure: "count", layer: "exercises" },
  { measure: "count", layer: "exercises", from: group, to: "region" },
  { measure: "share", layer: "exercises", from: group, to: "region" },
  { measure: "share", layer: "transfers", from: dataset.subject.partners[0] ?? "", to: "region" },
  { measure: "sum", layer: "transfers", value: "units", by: "year" },
  { measure: "largest", layer: "exercises" },
  { measure: "first", layer: "exercises", to: "region" },
  { measure: "tie-coverage", layer: "all", from: group },
  { measure: "e-i-normalised", layer: "exercises" },
  { measure: "institutional-overlap", layer: "memberships", from: group },
])("the questions of the first study: $measure of $layer", (question) => {
  const found = answer(dataset, question);
  expect(found.value === null ? found.why : found.value).toBeDefined();
  if (found.value !== null && found.value !== 0)
    expect(found.receipt.length + Object.keys(found.parts ?? {}).length).toBeGreaterThan(0);
});

test("their readings", () => {
  const found = readingsOf(
    factorsOf(dataset),
    { measure: "share", layer: "exercises", from: group, to: "region" },
    true,
  );
  expect(found.n).toBeGreaterThan(1);
  expect(found.distinct).toBeGreaterThan(0);
});

test("its claims", async () => {
  const findings = await judgeClaims(study);
  expect(findings.length).toBeGreaterThan(0);
  for (const f of findings) if (f.question !== null) expect(f.finding, f.id).not.toBe("not-testable");
});

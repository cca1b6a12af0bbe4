import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { conventions } from "../../src/conventions/index.ts";
import type { Answer } from "../../src/model/answer.ts";
import type { Dataset } from "../../src/model/dataset.ts";
import { type Question, QuestionError } from "../../src/model/question.ts";
import { answerPlan } from "../../src/questions/answer.ts";
import { type Factors, factorsOf } from "../../src/questions/factors.ts";
import { planOf, statedChoices } from "../../src/questions/plan.ts";
import { textsIn } from "../memory-files.ts";
import { anyQuestion } from "./any-question.ts";
import { datasetIn } from "./asking.ts";
import { smallStudy } from "./small-study.ts";

const studies: Readonly<Record<string, Dataset>> = {
  "a small study": await datasetIn(smallStudy),
  "the reference study": await datasetIn(textsIn(new URL("../../studies/central-asia/", import.meta.url))),
};

interface Asked {
  readonly stated: string;
  readonly answer: Answer;
}

/** An answer with the choices that it states, or null where the question is refused. */
function ask(factors: Factors, question: Question): Asked | null {
  try {
    const plan = planOf(factors, question);
    return { stated: JSON.stringify(statedChoices(plan)), answer: answerPlan(factors, plan) };
  } catch (error) {
    if (error instanceof QuestionError) return null;
    throw error;
  }
}

const said = ({ value, low, high, receipt }: Answer) => JSON.stringify({ value, low, high, receipt });

describe.each(Object.entries(studies))("of %s", (name, dataset) => {
  const factors = factorsOf(dataset);
  const choices = conventions.flatMap((c) => c.values(dataset).map((value) => [c.name, value] as const));

  test("an answer states every choice that changes it, and another answer has another id", {
    timeout: 300_000,
  }, () => {
    let compared = 0;
    fc.assert(
      fc.property(anyQuestion(dataset), (question) => {
        const one = ask(factors, question);
        if (one === null) return;
        for (const [convention, value] of choices) {
          const other = { ...question, conventions: { ...question.conventions, [convention]: value } };
          const two = ask(factors, other);
          if (two === null || said(two.answer) === said(one.answer)) continue;
          compared++;
          expect(two.stated, JSON.stringify(other)).not.toBe(one.stated);
          expect(two.answer.id, JSON.stringify(other)).not.toBe(one.answer.id);
        }
      }),
      { numRuns: name === "a small study" ? 200 : 20, seed: 20261127 },
    );
    expect(compared).toBeGreaterThan(20);
  });
});

describe("an id and the fingerprint of data change with", () => {
  const question: Question = { measure: "count", layer: "exercises", from: "p-led" };
  const yaml = smallStudy["study.yaml"] ?? "";

  test.each([
    ["who is in a group", yaml.replace("p-led: [POL, PACT]", "p-led: [POL]")],
    ["who is in the region", yaml.replace("members: [ADA, BEL, CYR, DUN]", "members: [ADA, BEL, CYR]")],
  ])("%s", async (_, changed) => {
    expect(changed).not.toBe(yaml);
    const before = await datasetIn(smallStudy);
    const after = await datasetIn({ ...smallStudy, "study.yaml": changed });
    const ids = [before, after].map((dataset) => ask(factorsOf(dataset), question)?.answer.id);
    expect(ids[0]).not.toBe(ids[1]);
    expect(before.hashOf(["exercises"])).not.toBe(after.hashOf(["exercises"]));
  });
});

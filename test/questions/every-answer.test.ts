import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Answer } from "../../src/model/answer.ts";
import type { Dataset } from "../../src/model/dataset.ts";
import { type Question, QuestionError } from "../../src/model/question.ts";
import { answer, answerPlan } from "../../src/questions/answer.ts";
import { type Factors, factorsOf } from "../../src/questions/factors.ts";
import { planOf } from "../../src/questions/plan.ts";
import { textsIn } from "../memory-files.ts";
import { anyQuestion } from "./any-question.ts";
import { datasetIn } from "./asking.ts";
import { smallStudy } from "./small-study.ts";

const WHYS = new Set([
  "no-data",
  "isolate",
  "degenerate",
  "undefined-by-definition",
  "by-construction",
  "too-few",
  "under-specified",
]);

/** What is wrong with an answer: nothing, for every question. */
function faultsOf(found: Answer, ids: ReadonlySet<string>): readonly string[] {
  const faults: string[] = [];
  const { value, low, high } = found;
  if (typeof value === "number") {
    if (low !== null && low > value) faults.push(`low ${low} above ${value}`);
    if (high !== null && high < value) faults.push(`high ${high} below ${value}`);
    if (found.spread === undefined && (low !== null || high !== null)) faults.push("ends without a spread");
  }
  if (low !== null && high !== null && low > high) faults.push(`low ${low} above high ${high}`);
  if ((value === null) !== (found.why !== undefined)) faults.push(`value ${value}, why ${found.why}`);
  if (found.why !== undefined && !WHYS.has(found.why)) faults.push(`why ${found.why}`);
  if (new Set(found.receipt).size !== found.receipt.length) faults.push("the receipt names a record twice");
  faults.push(...found.receipt.filter((id) => !ids.has(id)).map((id) => `no record ${id}`));
  for (const [name, part] of Object.entries(found.parts ?? {}))
    faults.push(...faultsOf(part, ids).map((f) => `${name}: ${f}`));
  return faults;
}

function idsOf(dataset: Dataset): ReadonlySet<string> {
  return new Set([...dataset.tables.values()].flatMap((t) => [...t.ids, ...t.amounts.ids]));
}

/** An answer, or null where the question is refused. */
function ask(dataset: Dataset, question: Question): Answer | null {
  try {
    return answer(dataset, question);
  } catch (error) {
    if (error instanceof QuestionError) return null;
    throw error;
  }
}

const studies = {
  "a small study": await datasetIn(smallStudy),
  "the reference study": await datasetIn(textsIn(new URL("../../studies/central-asia/", import.meta.url))),
};

describe.each(Object.entries(studies))("any question of %s", (name, dataset) => {
  const numRuns = name === "a small study" ? 3000 : 250;
  const ids = idsOf(dataset);

  test("is answered or refused; the answer is sound and survives JSON", { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(anyQuestion(dataset), (question) => {
        const found = ask(dataset, question);
        if (found === null) return;
        expect(faultsOf(found, ids), JSON.stringify(question)).toEqual([]);
        expect(JSON.parse(JSON.stringify(found)), JSON.stringify(question)).toEqual(found);
      }),
      { numRuns, seed: 20260212 },
    );
  });
});

test("an answer is the same when what it rests on was forgotten between questions", () => {
  const dataset = studies["a small study"];
  const [forgetful, keeping] = [factorsOf(dataset, 2000), factorsOf(dataset)];
  const answered = (factors: Factors, question: Question) => {
    try {
      return answerPlan(factors, planOf(factors, question));
    } catch (error) {
      if (error instanceof QuestionError) return error.message;
      throw error;
    }
  };
  fc.assert(
    fc.property(fc.array(anyQuestion(dataset), { minLength: 2, maxLength: 6 }), (questions) => {
      for (const question of [...questions, ...questions])
        expect(answered(forgetful, question)).toEqual(answered(keeping, question));
    }),
    { numRuns: 40 },
  );
});

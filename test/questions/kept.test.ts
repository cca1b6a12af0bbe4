import { expect, test } from "vitest";
import type { Answer } from "../../src/model/answer.ts";
import type { Question } from "../../src/model/question.ts";
import { keptAnswers } from "../../src/questions/kept.ts";

const ANSWER: Answer = {
  id: "a-1",
  value: 1,
  low: 1,
  high: 1,
  unit: "activities",
  receipt: [],
  conventions: {},
  coverage: { known: 1, unknown: 0 },
};

test("a question in the same words is answered once, in whatever order they stand", () => {
  let asked = 0;
  const ask = keptAnswers(() => {
    asked++;
    return ANSWER;
  });
  const first: Question = {
    measure: "count",
    layer: "exercises",
    where: { kind: "military", service: "air" },
  };
  const same: Question = {
    where: { service: "air", kind: "military" },
    layer: "exercises",
    measure: "count",
  };
  expect(ask(first)).toBe(ask(same));
  ask({ ...same, measure: "share" });
  expect(asked).toBe(2);
});

test("parts of a share that nobody looks at are not made to keep it", () => {
  const lazy = Object.defineProperty({ ...ANSWER }, "parts", {
    enumerable: true,
    get: (): Answer["parts"] => {
      throw new Error("made");
    },
  });
  expect(keptAnswers(() => lazy)({ measure: "share", layer: "exercises" })).toBe(lazy);
});

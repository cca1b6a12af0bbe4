import { expect, test } from "vitest";
import { subjectOf } from "../../src/study/subject.ts";
import { lookedAt, mayBeMore } from "../../src/views/searched.ts";

test("there may be more than is recorded unless a search covers all of it, or nobody can say", () => {
  const rests = (receipt: readonly string[]) =>
    (["all", "part", "no", null] as const).map((looked) => mayBeMore({ receipt }, looked));
  expect(rests(["a"])).toEqual([false, true, true, false]);
  // An answer without records says itself how far somebody looked.
  expect(rests([])).toEqual([false, false, false, false]);
});

test("for a region of nobody nobody looked, whatever was searched", () => {
  const question = { measure: "count", layer: "exercises", to: "region" };
  const of = (members: readonly string[]) => subjectOf({ region: { id: "lakes", members } });
  expect(lookedAt(() => "all", question, of([]))).toBe("no");
  expect(lookedAt(() => "all", question, of(["AAA", "BBB"]))).toBe("all");
});

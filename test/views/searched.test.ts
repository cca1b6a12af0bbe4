import { expect, test } from "vitest";
import { mayBeMore } from "../../src/views/searched.ts";

test("there may be more than is recorded unless a search covers all of it, or nobody can say", () => {
  const rests = (receipt: readonly string[]) =>
    (["all", "part", "no", null] as const).map((looked) => mayBeMore({ receipt }, looked));
  expect(rests(["a"])).toEqual([false, true, true, false]);
  // An answer without records says itself how far somebody looked.
  expect(rests([])).toEqual([false, false, false, false]);
});

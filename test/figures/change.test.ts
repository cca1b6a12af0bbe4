import { expect, test } from "vitest";
import type { Value } from "../../src/figures/ask/value.ts";
import { changesOf, turnedOf } from "../../src/figures/network/change.ts";

const value = (fields: Partial<Value>): Value => ({
  ...{ value: null, low: null, high: null, state: "searched", unit: "exercises" },
  ...{ why: null, receipt: [], narrows: {} },
  ...fields,
});
const counted = (n: number) => value({ value: n, low: n, high: n, state: n === 0 ? "zero" : "recorded" });

/** What a sign tells of a tie that is and was so. */
function turned(now: Value, before: Value) {
  const tie = { from: "A", to: "B", value: now };
  const [change] = changesOf([tie], [{ ...tie, value: before }], () => value({}));
  return change === undefined ? undefined : turnedOf(change);
}

test("a tie is new or gone where all was searched and nothing found, and not where a 0 is on record or some may count", () => {
  expect(turned(counted(3), value({}))).toBe("new");
  expect(turned(value({}), counted(3))).toBe("gone");
  expect(turned(counted(3), counted(0))).toBe(null);
  expect(turned(counted(0), counted(3))).toBe(null);
  expect(turned(counted(3), value({ low: 0, high: 1, may: ["r1"] }))).toBe(null);
  expect(turned(counted(3), value({ state: "not-searched" }))).toBe(null);
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { amountOf, exactly, inOrder, pointOf } from "../../src/model/amount.ts";

test.each([
  ["300", 300, 300, 300, 300],
  ["0", 0, 0, 0, 0],
  ["2.5", 2.5, 2.5, 2.5, 2.5],
  ["-3", -3, -3, -3, -3],
  ["1..99", 1, null, 99, 50],
  ["2001..", 2001, null, null, 2001],
  ["..99", null, null, 99, 99],
  ["1000..1200..1500", 1000, 1200, 1500, 1200],
  ["1000..1200..", 1000, 1200, null, 1200],
  ["..1200..", null, 1200, null, 1200],
  [" 300 ", 300, 300, 300, 300],
])("%j is %j, %j, %j, and %d to add up", (text, low, best, high, point) => {
  const amount = amountOf(text);
  expect(amount).toEqual({ low, best, high });
  expect(amount === null ? null : pointOf(amount)).toBe(point);
});

test.each([
  "",
  "..",
  "....",
  "99..1",
  "1..2..3..4",
  "1..5..3",
  "1,200",
  "1 200",
  "c. 300",
  "60–70",
  "1e3",
  "0x10",
  "NaN",
  "Infinity",
  "３００",
])("%j is no amount", (text) => {
  expect(amountOf(text)).toBeNull();
});

test("unknown is null and not zero", () => {
  expect(pointOf({ low: null, best: null, high: null })).toBeNull();
  expect(pointOf({ low: 0, best: null, high: null })).toBe(0);
});

test("the number to add up lies between the ends, and every amount reads back", () => {
  const number = fc.integer({ min: -1_000_000, max: 1_000_000 });
  fc.assert(
    fc.property(number, number, number, (a, b, c) => {
      const [low = 0, best = 0, high = 0] = [a, b, c].sort((x, y) => x - y);
      const amount = amountOf(`${low}..${best}..${high}`);
      expect(amount).toEqual({ low, best, high });
      expect(amountOf(String(best))).toEqual(exactly(best));
      const point = pointOf({ low, best: null, high }) ?? Number.NaN;
      expect(point).toBeGreaterThanOrEqual(low);
      expect(point).toBeLessThanOrEqual(high);
      expect(inOrder({ low: high, best: null, high: low })).toBe(low === high);
    }),
  );
});

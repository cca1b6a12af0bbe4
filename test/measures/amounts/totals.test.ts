import fc from "fast-check";
import { expect, test } from "vitest";
import { count, sumOfValues } from "../../../src/measures/amounts/totals.ts";
import type { Total } from "../../../src/measures/measure.ts";

const total = (best: number, low = best, high = best, known = 1): Total => ({ best, low, high, known });

test("a count that was looked for and not found is 0, one nobody looked for is null", () => {
  expect(count.of(total(0))).toEqual({ value: 0, low: 0, high: 0 });
  expect(count.of(total(0, 0, 0, 0))).toEqual({ value: null, why: "no-data" });
});

test("a sum without any known amount is null and keeps its ends", () => {
  const reading = sumOfValues.of(total(Number.NaN, 2001, Number.POSITIVE_INFINITY, 3));
  expect(reading).toEqual({ value: null, why: "no-data", low: 2001, high: null });
});

test("an open end is null", () => {
  expect(sumOfValues.of(total(2500, 2001, Number.POSITIVE_INFINITY))).toEqual({
    value: 2500,
    low: 2001,
    high: null,
  });
});

test("a best value outside its ends and a negative count are misuse", () => {
  expect(() => count.of(total(5, 6, 7))).toThrow("best outside low and high: 6, 5, 7");
  expect(() => count.of(total(-1))).toThrow("negative count: -1");
  expect(() => count.of(total(1, 1, 1, -1))).toThrow("not a number of records: -1");
});

test("the value lies within its bounds", () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(), fc.nat(), (low, a, b) => {
      const reading = count.of(total(low + a, low, low + a + b));
      expect(reading.value).toBe(low + a);
      expect(reading.low).toBeLessThanOrEqual(low + a);
      expect(reading.high).toBeGreaterThanOrEqual(low + a);
    }),
  );
});

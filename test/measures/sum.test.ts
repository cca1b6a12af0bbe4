import fc from "fast-check";
import { expect, test } from "vitest";
import { median, quantile } from "../../src/measures/quantile.ts";
import { sum } from "../../src/measures/sum.ts";

test("terms that plain addition loses are kept (Neumaier's own example)", () => {
  expect(sum([1, 1e100, 1, -1e100])).toBe(2);
  expect(sum(new Array(10).fill(0.1))).toBe(1);
  expect(sum([])).toBe(0);
});

test("infinite and unknown terms pass through", () => {
  expect(sum([1, Number.POSITIVE_INFINITY, 2])).toBe(Number.POSITIVE_INFINITY);
  expect(sum([1, Number.NaN])).toBeNaN();
});

test("hundredths sum to the exact total in any order", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1e6, max: 1e6 })), (cents) => {
      const exact = cents.reduce((a, b) => a + b, 0) / 100;
      expect(sum(cents.map((c) => c / 100))).toBeCloseTo(exact, 9);
      expect(sum(cents.map((c) => c / 100).reverse())).toBeCloseTo(exact, 9);
    }),
  );
});

test("type 7 quantiles, as R's quantile(c(1, 2, 3, 4, 10))", () => {
  expect([0, 0.25, 0.5, 0.9, 1].map((p) => quantile([10, 1, 4, 3, 2], p))).toEqual([
    1,
    2,
    3,
    expect.closeTo(7.6, 12),
    10,
  ]);
  expect(median([4, 1, 2, 3])).toBe(2.5);
  expect(median([7])).toBe(7);
  expect(median([])).toBeNaN();
});

test("no quantile of an unknown value or beyond 1", () => {
  expect(() => median([1, Number.NaN])).toThrow("quantile of an unknown value: NaN");
  expect(() => quantile([1], 1.5)).toThrow("not a probability: 1.5");
});

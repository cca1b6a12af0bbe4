import fc from "fast-check";
import { expect, test } from "vitest";
import { mannKendall } from "../../../src/measures/amounts/mann-kendall.ts";
import { trend } from "../../../src/measures/amounts/trend.ts";

const series = (first: number, ...values: number[]) => ({
  years: Int32Array.from(values, (_, i) => first + i),
  values: Float64Array.from(values),
});

test("one odd year does not make the trend: slopes 1 1 1 1, 8 -5 1, 3 -1.5 2.67 worked by hand", () => {
  const reading = trend.of(series(2010, 1, 2, 9, 4, 5));
  expect(reading.value).toBe(1);
  expect(reading.notes).toEqual(["Mann-Kendall S 6, two-sided p 0.23, 5 years"]);
});

test("S and exact p: 5 rising values, S = 10, 2 of 120 orders", () => {
  expect(mannKendall([1, 2, 3, 4, 5])).toEqual({ s: 10, p: 2 / 120 });
});

test("exact p with ties: 1 1 2, one of three orders is as far up and one as far down", () => {
  expect(mannKendall([1, 1, 2]).s).toBe(2);
  expect(mannKendall([1, 1, 2]).p).toBeCloseTo(2 / 3, 12);
  expect(mannKendall([3, 3, 3])).toEqual({ s: 0, p: 1 });
});

test("above 30 values the normal approximation, tied (Python's erfc)", () => {
  const { s, p } = mannKendall(Array.from({ length: 35 }, (_, i) => i + ((17 * i) % 23)));
  expect(s).toBe(373);
  expect(p).toBeCloseTo(1.2713208832082652e-7, 14);
  expect(mannKendall(Array.from({ length: 35 }, (_, i) => (17 * i) % 23)).p).toBeCloseTo(
    0.6287875834311206,
    12,
  );
  expect(mannKendall(new Array(40).fill(2)).p).toBe(1);
  expect(mannKendall(Array.from({ length: 200 }, (_, i) => i)).p).toBe(0);
});

test("unknown years are left out, too few are no trend, two values for a year are misuse", () => {
  expect(trend.of(series(2010, 1, Number.NaN, 3, 4)).value).toBe(1);
  expect(trend.of(series(2010, 1, 2)).why).toBe("too-few");
  expect(trend.of(series(2010, Number.NaN)).why).toBe("no-data");
  expect(trend.of(series(2010)).why).toBe("no-data");
  const twice = { years: Int32Array.of(2010, 2010, 2011), values: Float64Array.of(1, 2, 3) };
  expect(() => trend.of(twice)).toThrow("two values for one year: 2010");
});

test("a straight line gives its slope from any order of years", () => {
  fc.assert(
    fc.property(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 3, max: 20 }), (slope, n) => {
      const line = series(1991, ...Array.from({ length: n }, (_, i) => 7 + slope * i));
      expect(trend.of(line).value).toBe(slope);
      expect(trend.of({ years: line.years.toReversed(), values: line.values.toReversed() }).value).toBe(
        slope,
      );
    }),
  );
});

test.each([
  ["eight distinct values", 8, 1_000],
  ["twelve small counts with many ties", 12, 4],
  ["forty values, normal approximation", 40, 1_000],
])("false positives at .05 stay at or under it: %s", (_, n, levels) => {
  let state = 12345;
  const draw = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * levels);
  };
  let significant = 0;
  for (let i = 0; i < 2000; i++) if (mannKendall(Array.from({ length: n }, draw)).p <= 0.05) significant++;
  expect(significant / 2000).toBeLessThan(0.062);
  expect(significant / 2000).toBeGreaterThan(0.02);
});

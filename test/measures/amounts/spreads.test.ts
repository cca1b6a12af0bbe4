import fc from "fast-check";
import { expect, test } from "vitest";
import { mean, median, peak, range } from "../../../src/measures/amounts/spreads.ts";

const exact = (...values: number[]) => ({
  best: Float64Array.from(values),
  low: Float64Array.from(values),
  high: Float64Array.from(values),
});
const all = [mean, median, peak, range];

test("five sizes", () => {
  const sizes = exact(1, 2, 3, 4, 10);
  expect(all.map((m) => m.of(sizes).value)).toEqual([4, 3, 10, "1..10"]);
});

test("troops of Peace Mission as ranges: ends of the sizes give the ends of the measure", () => {
  const sizes = {
    best: Float64Array.of(3000, 4500, 6000),
    low: Float64Array.of(2000, 4000, 5000),
    high: Float64Array.of(4000, 5000, 7000),
  };
  expect(range.of(sizes)).toEqual({ value: "2000..7000", low: 2000, high: 7000 });
  expect(median.of(sizes)).toEqual({ value: 4500, low: 4000, high: 5000 });
  expect(peak.of(sizes)).toEqual({ value: 6000, low: 5000, high: 7000 });
});

test("unknown sizes are left out and said, not taken as 0", () => {
  const reading = mean.of(exact(2, Number.NaN, 4));
  expect(reading).toEqual({ value: 3, low: 3, high: 3, notes: ["1 of 3 sizes unknown and left out"] });
});

test("a size that is open above leaves the measure open above", () => {
  const sizes = { ...exact(1, 2), high: Float64Array.of(1, Number.POSITIVE_INFINITY) };
  expect(mean.of(sizes)).toEqual({ value: 1.5, low: 1.5, high: null });
  expect(range.of(sizes)).toEqual({ value: "1..", low: 1, high: null });
});

test("nothing, and only unknown", () => {
  for (const m of all) {
    expect(m.of(exact())).toEqual({ value: null, why: "no-data" });
    expect(m.of(exact(Number.NaN)).why).toBe("no-data");
    expect(m.of(exact(0)).low).toBe(0);
  }
  expect(() => mean.of({ ...exact(1), low: new Float64Array(0) })).toThrow(
    "sizes of unequal length: 1, 0, 1",
  );
});

test("mean and median lie between the ends of the range", () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { minLength: 1 }), (values) => {
      const { low, high } = range.of(exact(...values));
      for (const m of [mean, median, peak]) {
        expect(m.of(exact(...values)).value).toBeGreaterThanOrEqual(low ?? Number.NaN);
        expect(m.of(exact(...values)).value).toBeLessThanOrEqual(high ?? Number.NaN);
      }
    }),
  );
});

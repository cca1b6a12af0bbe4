import fc from "fast-check";
import { expect, test } from "vitest";
import { curveTest } from "../../src/inference/curve-test.ts";
import { randomOf } from "../../src/inference/random.ts";
import { normal } from "../../src/inference/variates.ts";

/** Readings that share most of what they say, as readings do, the observed one moved by `effect`. */
function curve(readings: number, draws: number, effect: number, seed: number): readonly Float64Array[] {
  const random = randomOf(seed);
  const shared = Float64Array.from({ length: draws }, () => normal(random));
  return Array.from({ length: readings }, () =>
    Float64Array.from(shared, (x, d) => 0.8 * x + 0.6 * normal(random) + (d === 0 ? effect : 0)),
  );
}

test("worked by hand: three readings, four draws", () => {
  const values = [
    Float64Array.of(4, 0, 0, 0), // mean 1: away 3, -1, -1, -1
    Float64Array.of(6, 2, 2, 2), // mean 3: away 3, -1, -1, -1
    Float64Array.of(0, 4, 2, 2), // mean 2: away -2, 2, 0, 0
  ];
  const test = curveTest(values, [1, 1, 1]);
  expect(test.expected).toBe(2);
  expect(test.median).toEqual({ effect: 3, p: 1 / 4 });
  expect(test.sign).toEqual({ share: 2 / 3, p: 1 });
  expect(test.significant).toEqual({ readings: 0, p: 1 });
  // The third reading stands for three of five, and turns the median.
  expect(curveTest(values, [1, 1, 3]).median).toEqual({ effect: -2, p: 1 / 2 });
});

test("under the null each p is below .05 in about 1 of 20 samples", () => {
  const runs = 400;
  const below = { median: 0, sign: 0, significant: 0 };
  for (let r = 0; r < runs; r++) {
    const { median, sign, significant } = curveTest(curve(15, 100, 0, r), new Float64Array(15).fill(1));
    if (median.p <= 0.05) below.median++;
    if (sign.p <= 0.05) below.sign++;
    if (significant.p <= 0.05) below.significant++;
  }
  const most = 0.05 + 4 * Math.sqrt((0.05 * 0.95) / runs);
  for (const n of Object.values(below)) expect(n / runs).toBeLessThan(most);
  expect(below.median / runs).toBeGreaterThan(0.01);
});

test("an effect in every reading is found, and its size", () => {
  const { median, sign, significant } = curveTest(curve(25, 500, 6, 1), new Float64Array(25).fill(2));
  expect(median.effect).toBeGreaterThan(4);
  expect(median.p).toBe(1 / 500);
  expect(sign.share).toBe(1);
  expect(significant.readings).toBe(50);
  expect(significant.p).toBeLessThan(0.01);
});

test("readings moved, turned over or repeated have the same p", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 500 }), fc.integer({ min: -5, max: 5 }), (seed, move) => {
      const values = curve(5, 60, 1, seed);
      const own = curveTest(values, [1, 1, 1, 1, 1]);
      const other = curveTest(
        values.map((row) => row.map((x) => move - 3 * x)),
        [2, 2, 2, 2, 2],
      );
      expect(other.median.p).toBe(own.median.p);
      expect(other.median.effect).toBeCloseTo(-3 * own.median.effect, 9);
      expect(other.sign).toEqual(own.sign);
      expect(other.significant.p).toBe(own.significant.p);
      const twice = curveTest([...values, ...values], new Float64Array(10).fill(1));
      expect(twice.median.p).toBe(own.median.p);
    }),
    { numRuns: 40 },
  );
});

test("readings that nothing moves say nothing; what is no number is refused", () => {
  const flat = curveTest([new Float64Array(20).fill(0.3)], [4]);
  expect(flat).toMatchObject({ median: { effect: 0, p: 1 }, sign: { share: 0, p: 1 } });
  expect(() => curveTest([Float64Array.of(1, Number.NaN)], [1])).toThrow(RangeError);
  expect(() => curveTest([], [])).toThrow(RangeError);
});

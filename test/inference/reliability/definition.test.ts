import fc from "fast-check";
import { expect, test } from "vitest";
import { kappaOf } from "../../../src/inference/reliability/agreement.ts";
import { alphaOf } from "../../../src/inference/reliability/alpha.ts";
import { interval, nominal, ordinal, ratio } from "../../../src/inference/reliability/distances.ts";

const SIZE = 5;
const NUMBERS = Float64Array.of(0, 1, 2.5, 7, 40);
const CODED = { categories: [...NUMBERS].map(String), numbers: NUMBERS, coders: [], rows: [] };
const someUnits = fc
  .array(fc.array(fc.nat(SIZE - 1), { minLength: 2, maxLength: 4 }), { minLength: 3, maxLength: 12 })
  .map((units) => units.map((unit) => Int32Array.from(unit)));
const twoCoders = fc
  .array(fc.tuple(fc.nat(SIZE - 1), fc.nat(SIZE - 1)), { minLength: 1, maxLength: 12 })
  .map((units) => units.map((unit) => Int32Array.from(unit)));

/** Alpha as it is defined: every pair of codings, one after another. */
function byDefinition(units: readonly Int32Array[], distance: (a: number, b: number) => number): number {
  const all = units.flatMap((unit) => [...unit]);
  const over = (some: readonly number[]) =>
    some.reduce((sum, a, i) => some.reduce((s, b, j) => s + (i === j ? 0 : distance(a, b)), sum), 0);
  const observed = units.reduce((sum, unit) => sum + over([...unit]) / (unit.length - 1), 0);
  return over(all) > 0 ? 1 - ((all.length - 1) * observed) / over(all) : Number.NaN;
}

test("alpha without looking at every pair is alpha as it is defined", () => {
  fc.assert(
    fc.property(someUnits, (units) => {
      const all = units.flatMap((unit) => [...unit]);
      const often = (k: number) => all.filter((x) => x === k).length;
      const at = (k: number) => NUMBERS[k] ?? 0;
      const ranks = (a: number, b: number) => {
        const between = [...NUMBERS.keys()].filter((k) => k >= Math.min(a, b) && k <= Math.max(a, b));
        return (between.reduce((sum, k) => sum + often(k), 0) - (often(a) + often(b)) / 2) ** 2;
      };
      const cases = [
        [() => nominal(), (a: number, b: number) => Number(a !== b)],
        [() => interval(CODED), (a: number, b: number) => (at(a) - at(b)) ** 2],
        [
          () => ratio(CODED),
          (a: number, b: number) => (a === b ? 0 : ((at(a) - at(b)) / (at(a) + at(b))) ** 2),
        ],
        [ordinal, (a: number, b: number) => (a === b ? 0 : ranks(a, b))],
      ] as const;
      for (const [metric, distance] of cases) {
        const expected = byDefinition(units, distance);
        const found = alphaOf(units, SIZE, metric);
        if (Number.isNaN(expected)) expect(found).toBeNaN();
        else expect(found).toBeCloseTo(expected, 10);
      }
    }),
  );
});

test("and so is kappa under any weights", () => {
  fc.assert(
    fc.property(twoCoders, fc.constantFrom(0 as const, 1 as const, 2 as const), (units, power) => {
      const weigh = (a = 0, b = 0) => (a === b ? 0 : Math.abs(a - b) ** power);
      const observed = units.reduce((sum, [a, b]) => sum + weigh(a, b), 0) / units.length;
      const chance =
        units.reduce((sum, [a]) => units.reduce((s, [, b]) => s + weigh(a, b), sum), 0) / units.length ** 2;
      const found = kappaOf(units, SIZE, power);
      if (chance === 0) expect(found).toBeNaN();
      else expect(found).toBeCloseTo(1 - observed / chance, 10);
    }),
  );
});

import fc from "fast-check";
import { expect, test } from "vitest";
import {
  overlapBonacich,
  overlapBrayCurtis,
  overlapCosine,
  overlapJaccard,
  overlapRuzicka,
} from "../../../src/measures/shares/likeness.ts";
import { kappaV, piV, sScore } from "../../../src/measures/shares/similarity.ts";

type More = { weights?: readonly number[]; most?: number; unknown?: readonly [number, number] };

const profiles = (first: readonly number[], second: readonly number[], more: More = {}) => ({
  names: first.map((_, i) => `p${i}`),
  of: ["A", "B"] as const,
  first: Float64Array.from(first),
  second: Float64Array.from(second),
  weights: more.weights === undefined ? null : Float64Array.from(more.weights),
  most: more.most ?? null,
  unknown: more.unknown ?? ([0, 0] as const),
});
const EAST = [66, 6, 0, 4, 24];
const SOUTH = [39, 23, 18, 1, 19];
const DAVIS = profiles([1, 1, 0, 0], [1, 0, 1, 0], { weights: [6, 2, 1, 5] });
const all = [
  overlapJaccard,
  overlapRuzicka,
  overlapBrayCurtis,
  overlapCosine,
  overlapBonacich,
  sScore,
  kappaV,
  piV,
];

test("Evelyn and Laura at fourteen events (vectors `bonacich72`)", () => {
  expect(overlapBonacich.of(DAVIS).value).toBeCloseTo(0.7947869038423274, 10);
  expect(overlapJaccard.of(DAVIS).value).toBeCloseTo(0.6666666666666666, 10);
  expect(overlapCosine.of(DAVIS).value).toBeCloseTo(0.8017837257372732, 10);
});

test("two clients of five partners", () => {
  expect(overlapCosine.of(profiles(EAST, SOUTH)).value).toBeCloseTo(3172 / Math.sqrt(4984 * 2736), 12);
  expect(overlapBrayCurtis.of(profiles(EAST, SOUTH)).value).toBeCloseTo(0.65, 10);
  expect(overlapRuzicka.of(profiles(EAST, SOUTH)).value).toBeCloseTo(65 / 135, 10);
  expect(overlapJaccard.of(profiles(EAST, SOUTH)).value).toBeCloseTo(0.8, 10);
});

test("S, kappa and pi of four ties, by hand", () => {
  const four = profiles([3, 3, 0, 1], [3, 1, 0, 0]);
  expect(sScore.of(profiles([3, 3, 0, 1], [3, 1, 0, 0], { most: 3 })).value).toBeCloseTo(0.5, 12);
  expect(sScore.of(profiles([3, 3, 0, 1], [3, 1, 0, 0], { most: 6 })).value).toBeCloseTo(0.75, 12);
  expect(kappaV.of(four).value).toBeCloseTo(1 - 5 / 15, 12);
  expect(piV.of(four).value).toBeCloseTo(1 - 5 / 13.875, 12);
});

test("ties that neither has raise S, and not to the value of chance kappa and pi", () => {
  const joint = (n: number) => profiles([3, 0, ...Array(n).fill(0)], [0, 3, ...Array(n).fill(0)]);
  expect(sScore.of(joint(20)).value).toBeGreaterThan(0.8);
  expect(Number(kappaV.of(joint(20)).value)).toBeLessThan(0);
  expect(Number(piV.of(joint(20)).value)).toBeLessThan(0);
});

test("chance is 0.5 to Bonacich, and 0 to kappa and pi where profiles are independent", () => {
  const independent = profiles([1, 1, 0, 0], [1, 0, 1, 0], { weights: [4, 6, 6, 9] });
  expect(overlapBonacich.of(independent).value).toBe(0.5);
  expect(kappaV.of(independent).value).toBeCloseTo(0, 12);
  expect(piV.of(independent).value).toBeCloseTo(0, 12);
  expect(overlapBonacich.of(profiles([0, 0], [1, 0])).notes).toEqual([
    "one of the two takes part in none or in all of them, which says nothing",
  ]);
});

test("nothing to compare", () => {
  for (const m of all) {
    expect(m.of(profiles([], [])).why, m.name).toBe("no-data");
    expect(m.of(profiles([Number.NaN], [1])).why, m.name).toBe("no-data");
    expect(() => m.of(profiles([1], [-1])), m.name).toThrow("not an amount of 0 or more: -1");
    expect(() => m.of({ ...profiles([1], [1]), names: [] }), m.name).toThrow(
      "names and profiles of unequal length",
    );
  }
  expect(overlapJaccard.of(profiles([0, 0], [0, 0])).why).toBe("degenerate");
  expect(overlapJaccard.of(profiles([0, 0], [0, 0], { unknown: [3, 0] })).why).toBe("no-data");
  expect(overlapCosine.of(profiles([0, 0], [1, 0])).why).toBe("isolate");
  expect(sScore.of(profiles([0], [0])).why).toBe("degenerate");
  expect(kappaV.of(profiles([0.1, 0.1, 0.1], [0.1, 0.1, 0.1])).why).toBe("degenerate");
  expect(() => sScore.of(profiles([5], [1], { most: 3 }))).toThrow("not the largest value there could be: 3");
});

test("what belongs to nobody known leaves the ends open, and an unknown amount is left out", () => {
  const open = overlapJaccard.of(profiles(EAST, SOUTH, { unknown: [0, 4] }));
  expect(open).toMatchObject({ low: null, high: null });
  expect(open.notes).toEqual(["B: an amount that belongs to nobody known could change this"]);
  const missing = overlapBrayCurtis.of(profiles([...EAST, Number.NaN], [...SOUTH, 3]));
  expect(missing.value).toBeCloseTo(0.65, 10);
  expect(missing.notes).toEqual(["1 of 6 names unknown and left out"]);
});

const some = fc.array(fc.tuple(fc.nat(50), fc.nat(50)), { minLength: 2, maxLength: 9 });
const of = (pairs: readonly (readonly [number, number])[], scale = 1) =>
  profiles(
    pairs.map(([x]) => x * scale),
    pairs.map(([, y]) => y * scale),
  );

test("order of names, of actors and scale do not matter; a profile is like itself; a copy changes nothing", () => {
  fc.assert(
    fc.property(some, (pairs) => {
      for (const m of all) {
        const { value } = m.of(of(pairs));
        const same = (other: ReturnType<typeof of>, what: string) => {
          const found = m.of(other).value;
          if (typeof value !== "number") expect(found, `${m.name} ${what}`).toBeNull();
          else expect(found, `${m.name} ${what}`).toBeCloseTo(value, 9);
        };
        same(of(pairs.toReversed()), "reversed");
        same(of(pairs.map(([x, y]) => [y, x])), "swapped");
        for (const scale of [1e-300, 1e300, 7]) same(of(pairs, scale), `times ${scale}`);
        same(of([...pairs, ...pairs]), "copied");
        if (typeof value === "number") expect(Math.abs(value), m.name).toBeLessThanOrEqual(1 + 1e-12);
        const self = m.of(of(pairs.map(([x]) => [x, x]))).value;
        const whole = m === overlapBonacich && pairs.every(([x]) => x > 0 === (pairs[0]?.[0] ?? 0) > 0);
        if (self !== null && !whole) expect(self, m.name).toBeCloseTo(1, 9);
      }
    }),
  );
});

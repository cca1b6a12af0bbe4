import fc from "fast-check";
import { expect, test } from "vitest";
import type { Measure, Parts } from "../../../src/measures/measure.ts";
import { hhi, hhiNormalised, hirschman } from "../../../src/measures/shares/concentration.ts";
import {
  effectiveNumber,
  effectiveNumber1,
  richness,
  shannon,
  theil,
} from "../../../src/measures/shares/diversity.ts";
import { evenness } from "../../../src/measures/shares/evenness.ts";
import {
  bergerParker,
  cr2,
  cr3,
  effectiveNumberInfinity,
  largestShare,
} from "../../../src/measures/shares/leaders.ts";
import { rank } from "../../../src/measures/shares/rank.ts";

type Range = readonly [low: number, high: number];

const exactly = (values: readonly number[], unknown = 0): Parts => ({
  names: values.map((_, i) => `p${i}`),
  values: Float64Array.from(values),
  unknown,
  focus: "p0",
});
const within = (
  ranges: readonly Range[],
  unknown: Range = [0, 0],
  best = ranges.map(([, b]) => b),
): Parts => ({
  ...exactly(best, unknown[1]),
  ends: {
    low: Float64Array.from(ranges, ([low]) => low),
    high: Float64Array.from(ranges, ([, high]) => high),
    unknown,
  },
});
const endsOf = (m: Measure<"parts">, ranges: readonly Range[], unknown?: Range) => {
  const { low, high } = m.of(within(ranges, unknown));
  return [low, high];
};

const CURVED = [hhi, hhiNormalised, hirschman, effectiveNumber, effectiveNumber1, shannon, theil, evenness];
const ALL = [...CURVED, richness, largestShare, bergerParker, effectiveNumberInfinity, cr2, cr3, rank];

const TROOPS: readonly Range[] = [
  [2000, 7000],
  [1, 99],
  [100, 400],
  [1200, 1200],
];

test("troops of 2000–7000, 1–99, 100–400 and 1200 (vectors `interval`)", () => {
  for (const m of [largestShare, bergerParker]) {
    const [low, high] = endsOf(m, TROOPS);
    expect(low).toBeCloseTo(0.5406866721, 9);
    expect(high).toBeCloseTo(0.843271895, 9);
  }
});

test("two parts of 1 to 3, by hand: 1/2 to 5/8", () => {
  const two: readonly Range[] = [
    [1, 3],
    [1, 3],
  ];
  expect(endsOf(hhi, two)).toEqual([0.5, 0.625]);
  expect(endsOf(effectiveNumber, two)).toEqual([1.6, 2]);
  expect(endsOf(largestShare, two)).toEqual([0.5, 0.75]);
  expect(endsOf(rank, two)).toEqual([1, 2]);
  expect(endsOf(richness, two)).toEqual([2, 2]);
});

test("one part, none, parts that may be nothing, equal ones, and ends that meet, by hand", () => {
  for (const m of ALL) {
    expect(m.of(within([])).why, m.name).toBe("no-data");
    expect(m.of(within([[0, 4]], [0, 0], [0])).why, m.name).toBe(m === rank ? "isolate" : "degenerate");
    const met = m.of(within([52, 15, 11, 7, 6].map((x) => [x, x])));
    expect(met, m.name).toEqual(m.of(exactly([52, 15, 11, 7, 6])));
    expect([met.low, met.high], m.name).toEqual([met.value, met.value]);
  }
  for (const m of [hhi, hirschman, effectiveNumber, richness, largestShare, rank])
    expect(endsOf(m, [[2, 9]]), m.name).toEqual([1, 1]);
  const maybe: readonly Range[] = [
    [4, 4],
    [0, 4],
  ];
  expect(endsOf(hhi, maybe)).toEqual([0.5, 1]);
  expect(endsOf(richness, maybe)).toEqual([1, 2]);
  expect(endsOf(largestShare, maybe)).toEqual([0.5, 1]);
  expect(endsOf(shannon, maybe)).toEqual([0, Math.log(2)]);
  expect(endsOf(evenness, maybe)).toEqual([0, 1]);
  expect(endsOf(theil, maybe)).toEqual([0, Math.log(2)]);
  expect(endsOf(rank, maybe)).toEqual([1, 1]);
  const none = endsOf(richness, [
    [0, 3],
    [0, 5],
  ]);
  expect(none).toEqual([1, 2]);
});

test("a range without an end: the part may have next to everything", () => {
  const open: readonly Range[] = [
    [1, 1],
    [2, Number.POSITIVE_INFINITY],
  ];
  const ends = (m: Measure<"parts">) => {
    const { low, high } = m.of(within(open, [0, 0], [1, 3]));
    return [low, high];
  };
  expect(ends(hhi)).toEqual([5 / 9, 1]);
  expect(ends(effectiveNumber)).toEqual([1, 1 / (5 / 9)]);
  expect(ends(largestShare)).toEqual([2 / 3, 1]);
  expect(ends(cr2)).toEqual([1, 1]);
  expect(ends(rank)).toEqual([2, 2]);
  const unlimited = within([[1, 1]], [0, Number.POSITIVE_INFINITY], [1]);
  expect(hhi.of({ ...unlimited, unknown: 0 })).toMatchObject({ value: 1, low: 0, high: 1 });
  expect(largestShare.of({ ...unlimited, unknown: 0 })).toMatchObject({ value: 1, low: 0, high: 1 });
  expect(rank.of({ ...unlimited, unknown: 0 })).toEqual({ value: 1, low: 1, high: null });
});

test("where one range lies in another no order by its ends finds the most unequal, and a search does", () => {
  const nested: readonly Range[] = [
    [3, 20],
    [6, 9],
    [0, 29],
  ];
  const [, high] = endsOf(hhi, nested);
  expect(high).toBeCloseTo((20 ** 2 + 6 ** 2) / 26 ** 2, 12);
});

/** All ways of taking one number of each list. */
function products(lists: readonly (readonly number[])[]): readonly (readonly number[])[] {
  return lists.reduce<readonly (readonly number[])[]>(
    (made, list) => made.flatMap((one) => list.map((x) => [...one, x])),
    [[]],
  );
}

/** Amounts within ranges: on a grid, at levels that all keep to, and next to nothing or nothing where they may be that. */
function amountsIn(ranges: readonly Range[]): readonly (readonly number[])[] {
  const steps = ranges.length > 3 ? 3 : 6;
  const grid = ranges.map(([low, high]) =>
    low === high ? [low] : Array.from({ length: steps + 1 }, (_, i) => low + ((high - low) * i) / steps),
  );
  const tiny = grid.map((list) => (list[0] === 0 && list.length > 1 ? [...list, 1e-9] : list));
  const most = Math.max(...ranges.map(([, high]) => high));
  const levels = [...ranges.flat(), ...Array.from({ length: 150 }, (_, i) => most * 0.95 ** i)];
  const levelled = products(ranges.map(([low]) => (low === 0 ? [0, 1] : [1]))).flatMap((kept) =>
    levels.map((t) => ranges.map(([low, high], k) => (kept[k] ?? 0) * Math.min(Math.max(t, low), high))),
  );
  return [...products(tiny), ...levelled];
}

const range = fc
  .tuple(fc.nat(40), fc.oneof(fc.constant(0), fc.nat(60)))
  .map(([low, more]): Range => [low, low + more]);
const box = fc.array(range, { minLength: 1, maxLength: 5 }).filter((b) => (b[0]?.[1] ?? 0) > 0);

test("amounts within their ranges give no value outside the bounds, and some give those", () => {
  fc.assert(
    fc.property(box, fc.constantFrom(...ALL), (ranges, m) => {
      const reading = m.of(within(ranges));
      if (reading.value === null) return;
      const [low, high] = [reading.low ?? Number.NaN, reading.high ?? Number.NaN];
      const reached = amountsIn(ranges).flatMap((values) => {
        const { value } = m.of(exactly(values));
        return typeof value === "number" ? [value] : [];
      });
      const [least, most] = [Math.min(...reached), Math.max(...reached)];
      expect(least, m.name).toBeGreaterThanOrEqual(low - 1e-9);
      expect(most, m.name).toBeLessThanOrEqual(high + 1e-9);
      expect(least, m.name).toBeLessThanOrEqual(low + 5e-3);
      expect(most, m.name).toBeGreaterThanOrEqual(high - 5e-3);
    }),
    { numRuns: 1000 },
  );
});

test("however nobody's amount is dealt out beside ranges, the value stays within the bounds", () => {
  const unknown = fc.tuple(fc.nat(20), fc.nat(20)).map(([least, more]): Range => [least, least + more]);
  const among = [
    hhi,
    hirschman,
    effectiveNumber,
    effectiveNumber1,
    shannon,
    richness,
    largestShare,
    cr2,
    cr3,
  ];
  fc.assert(
    fc.property(
      box.filter((b) => b.length < 4),
      unknown,
      fc.array(fc.nat(3), { minLength: 8, maxLength: 8 }),
      (ranges, [least, most], to) => {
        for (const m of among) {
          const { low, high } = m.of(within(ranges, [least, most]));
          for (const values of products(ranges))
            for (const whole of [least, most]) {
              const dealt = [...values, 0];
              for (const k of to) {
                const at = Math.min(k, values.length);
                dealt[at] = (dealt[at] ?? 0) + whole / to.length;
              }
              const { value } = m.of(exactly(dealt));
              if (typeof value !== "number") continue;
              expect(value, m.name).toBeGreaterThanOrEqual((low ?? Number.NEGATIVE_INFINITY) - 1e-9);
              expect(value, m.name).toBeLessThanOrEqual((high ?? Number.POSITIVE_INFINITY) + 1e-9);
            }
        }
      },
    ),
    { numRuns: 300 },
  );
});

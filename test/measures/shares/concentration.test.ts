import fc from "fast-check";
import { expect, test } from "vitest";
import { hhiBounds } from "../../../src/measures/shares/bounds.ts";
import { hhi, hhiNormalised, hhiUnbiased, hirschman } from "../../../src/measures/shares/concentration.ts";
import {
  effectiveNumber,
  effectiveNumber1,
  gini,
  richness,
  shannon,
  theil,
} from "../../../src/measures/shares/diversity.ts";
import { cr2, cr4, largestShare } from "../../../src/measures/shares/leaders.ts";
import { hill } from "../../../src/measures/shares/shares.ts";

const parts = (values: readonly number[], unknown = 0) => ({
  names: values.map((_, i) => `p${i}`),
  values: Float64Array.from(values),
  unknown,
  focus: null,
});
const ARMS = parts([52, 15, 11, 7, 6]);
const DRILLS = parts([136, 91, 41, 19, 20]);
const all = [
  hhi,
  hhiNormalised,
  hhiUnbiased,
  hirschman,
  effectiveNumber,
  effectiveNumber1,
  richness,
  shannon,
  theil,
  gini,
  cr2,
  cr4,
  largestShare,
];

test.each([
  [hhi, 0.37857746649],
  [hhiNormalised, 0.223221833112],
  [hirschman, 0.6152864913920623],
  [richness, 5],
  [effectiveNumber1, 3.4866632713285517],
  [effectiveNumber, 2.6414673046251997],
  [shannon, 1.2489451961618503],
  [theil, 0.36049271627225],
  [gini, 0.43956043956043955],
  [cr2, 0.7362637362637362],
  [cr4, 85 / 91],
  [largestShare, 0.571428571428],
])("$name of 52, 15, 11, 7, 6 (vectors `shares`, vegan)", (measure, expected) => {
  const reading = measure.of(ARMS);
  expect(reading.value).toBeCloseTo(expected, 10);
  expect(reading.low).toBe(reading.value);
  expect(reading.high).toBe(reading.value);
});

test("organiser counts (vectors `shares`)", () => {
  expect(hhi.of(DRILLS).value).toBeCloseTo(0.3100192044477925, 12);
  expect(hhiUnbiased.of(DRILLS).value).toBeCloseTo(0.3077643652466415, 12);
});

test("Hill numbers of order 0 and infinity (vectors `shares`)", () => {
  const shares = Float64Array.from([52, 15, 11, 7, 6], (x) => x / 91);
  expect(hill(shares, 0)).toBeCloseTo(5, 12);
  expect(hill(shares, Number.POSITIVE_INFINITY)).toBeCloseTo(1.75, 12);
});

test("bounds of incomplete lists (vectors `share_bounds`)", () => {
  const late = hhiBounds([0.52, 0.15, 0.11, 0.07, 0.06], 0.06);
  expect(late.low).toBeCloseTo(0.3135, 10);
  expect(late.high).toBeCloseTo(0.318, 10);
  expect(1 / late.high).toBeCloseTo(3.144654088050314, 9);
  expect(1 / late.low).toBeCloseTo(3.189792663476874, 9);
  const early = hhiBounds([0.65, 0.08, 0.015], null);
  expect(early.low).toBeCloseTo(0.429125, 10);
  expect(early.high).toBeCloseTo(0.49415, 10);
  expect(hhiBounds([0.5, 0.5], null)).toEqual({ low: 0.5, high: 0.5 });
  expect(() => hhiBounds([0.9, 0.2], null)).toThrow("shares exceed 1: 1.1");
  expect(() => hhiBounds([0.9], 0)).toThrow("not a cap above 0: 0");
  expect(() => hhiBounds([-0.1], null)).toThrow("not shares: -0.1");
});

test("one partner, no partner, zeros, unknown and negative amounts", () => {
  for (const m of all) {
    expect(m.of(parts([])).why, m.name).toBe("no-data");
    expect(m.of(parts([], 5)).why, m.name).toBe("no-data");
    expect(m.of(parts([0, 0])).why, m.name).toBe("degenerate");
    expect(m.of(parts([Number.NaN, 0])).why, m.name).toBe("no-data");
    expect(m.of(parts([3, 2, 0])).value, m.name).toBe(m.of(parts([3, 2])).value);
    expect(m.of(parts([3, 2, Number.NaN])).notes, m.name).toEqual(["1 named parts unknown and left out"]);
    expect(m.of(parts([3, 2, Number.NaN])).low === 2, m.name).toBe(m.name === "richness");
    expect(() => m.of(parts([-1]))).toThrow("not an amount of 0 or more: -1");
    expect(() => m.of({ ...ARMS, names: [] })).toThrow("names and values of unequal length: 0, 5");
  }
  expect(hhiNormalised.of(parts([7])).why).toBe("undefined-by-definition");
  expect(hhiUnbiased.of(parts([1])).why).toBe("too-few");
  expect(hhiUnbiased.of(parts([1.5, 2])).why).toBe("undefined-by-definition");
  expect([hhi, effectiveNumber, cr2, largestShare].map((m) => m.of(parts([7])).value)).toEqual([1, 1, 1, 1]);
  expect([theil, gini, shannon].map((m) => m.of(parts([7])).value)).toEqual([0, 0, 0]);
});

test("an unknown amount of 9 beside 91, worked by hand", () => {
  const reading = largestShare.of(parts([52, 15, 11, 7, 6], 9));
  expect([reading.value, reading.low, reading.high]).toEqual([0.52, 0.52, 0.61]);
  const h = hhi.of(parts([52, 15, 11, 7, 6], 9));
  expect(h.low).toBeCloseTo(0.3135, 12);
  expect(h.high).toBeCloseTo(0.61 ** 2 + 0.15 ** 2 + 0.11 ** 2 + 0.07 ** 2 + 0.06 ** 2, 12);
  expect(effectiveNumber1.of(parts([52, 48], 9)).high).toBeNull();
});

const amounts = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 8 });

test("scale and order do not matter, a copy doubles the effective number, and orders fall", () => {
  fc.assert(
    fc.property(amounts, fc.integer({ min: 2, max: 9 }), (values, k) => {
      for (const m of all.filter((m) => m !== hhiUnbiased && values.length > 1)) {
        const value = Number(m.of(parts(values)).value);
        expect(m.of(parts(values.map((v) => v * k))).value).toBeCloseTo(value, 10);
        expect(m.of(parts(values.toReversed())).value).toBeCloseTo(value, 10);
      }
      for (const m of [richness, effectiveNumber1, effectiveNumber])
        expect(m.of(parts([...values, ...values])).value).toBeCloseTo(
          2 * Number(m.of(parts(values)).value),
          8,
        );
      expect(Number(effectiveNumber1.of(parts(values)).value)).toBeLessThanOrEqual(values.length + 1e-9);
      expect(Number(effectiveNumber.of(parts(values)).value)).toBeLessThanOrEqual(
        Number(effectiveNumber1.of(parts(values)).value) + 1e-9,
      );
    }),
  );
});

test("however the unknown amount is dealt out, the value stays within the bounds", () => {
  fc.assert(
    fc.property(amounts, fc.array(fc.nat(200), { maxLength: 8 }), (values, gifts) => {
      const unknown = gifts.reduce((a, b) => a + b, 0);
      const dealt = Array.from(
        { length: Math.max(values.length, gifts.length) },
        (_, i) => (values[i] ?? 0) + (gifts[i] ?? 0),
      );
      for (const m of [
        hhi,
        hirschman,
        effectiveNumber,
        effectiveNumber1,
        shannon,
        richness,
        largestShare,
        cr2,
        cr4,
      ]) {
        const { low, high } = m.of(parts(values, unknown));
        const value = Number(m.of(parts(dealt)).value);
        expect(value, m.name).toBeGreaterThanOrEqual((low ?? Number.NEGATIVE_INFINITY) - 1e-10);
        expect(value, m.name).toBeLessThanOrEqual((high ?? Number.POSITIVE_INFINITY) + 1e-10);
      }
    }),
  );
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { theilBetween, theilWithin } from "../../../src/measures/shares/blocs.ts";
import { hhi, hirschman } from "../../../src/measures/shares/concentration.ts";
import {
  effectiveNumber,
  effectiveNumber1,
  gini,
  richness,
  shannon,
  theil,
} from "../../../src/measures/shares/diversity.ts";
import { evenness, shannonCorrected } from "../../../src/measures/shares/evenness.ts";
import {
  bergerParker,
  cr2,
  cr3,
  cr4,
  effectiveNumberInfinity,
  largestShare,
} from "../../../src/measures/shares/leaders.ts";

const parts = (values: readonly number[], unknown = 0, blocs?: readonly string[]) => ({
  names: values.map((_, i) => `p${i}`),
  values: Float64Array.from(values),
  unknown,
  focus: null,
  ...(blocs === undefined ? {} : { blocs }),
});
const ARMS = parts([52, 15, 11, 7, 6]);

test.each([
  [bergerParker, 0.571428571428571],
  [effectiveNumberInfinity, 1.75],
  [cr3, 78 / 91],
  [evenness, 0.7760132817257648],
])("$name of 52, 15, 11, 7, 6 (vectors `shares`)", (measure, expected) => {
  const reading = measure.of(ARMS);
  expect(reading.value).toBeCloseTo(expected, 10);
  expect([reading.low, reading.high]).toEqual([reading.value, reading.value]);
});

// Condit et al. 2002: trees by species in the first plot of Barro Colorado Island.
const BCI = [
  2, 25, 1, 13, 2, 6, 4, 5, 1, 2, 2, 12, 4, 2, 12, 8, 2, 2, 1, 1, 2, 3, 14, 1, 1, 4, 3, 1, 2, 6, 1, 10, 5, 4,
  21, 2, 3, 2, 6, 1, 1, 7, 1, 4, 1, 2, 2, 1, 1, 1, 1, 1, 22, 3, 2, 24, 5, 5, 13, 5, 2, 11, 1, 11, 3, 14, 3, 1,
  15, 1, 1, 2, 1, 3, 1, 1, 1, 9, 6, 1, 1, 5, 1, 3, 18, 2, 1, 1, 17, 4, 1, 3, 2,
];

test("Hill numbers of 93 species (vegan)", () => {
  expect(richness.of(parts(BCI)).value).toBe(93);
  expect(effectiveNumber1.of(parts(BCI)).value).toBeCloseTo(55.61270388, 8);
  expect(effectiveNumber.of(parts(BCI)).value).toBeCloseTo(39.41555381, 8);
  expect(effectiveNumberInfinity.of(parts(BCI)).value).toBeCloseTo(448 / 25, 10);
});

test("entropy of counts with Miller's correction, by hand; of amounts there is none", () => {
  const organisers = parts([136, 91, 41, 19, 20]);
  expect(shannonCorrected.of(organisers).value).toBeCloseTo(
    Number(shannon.of(organisers).value) + 4 / 614,
    12,
  );
  expect(shannonCorrected.of(parts([1.5, 2])).why).toBe("undefined-by-definition");
});

test("an unknown amount of 9 beside 91: the largest has 52 to 61 of 100", () => {
  const { value, low, high } = bergerParker.of(parts([52, 15, 11, 7, 6], 9));
  expect([value, low, high]).toEqual([52 / 91, 0.52, 0.61]);
  const hill = effectiveNumberInfinity.of(parts([52, 15, 11, 7, 6], 9));
  expect([hill.value, hill.low, hill.high]).toEqual([1.75, 1 / 0.61, 1 / 0.52]);
  expect(evenness.of(parts([3, 2], 1))).toMatchObject({ low: null, high: null });
});

test("one partner has no evenness, and none has no part", () => {
  expect(evenness.of(parts([7])).why).toBe("undefined-by-definition");
  expect(bergerParker.of(parts([7, 0])).value).toBe(1);
  for (const m of [bergerParker, effectiveNumberInfinity, cr3, evenness, shannonCorrected, theilBetween]) {
    expect(m.of(parts([])).why, m.name).toBe("no-data");
    expect(m.of(parts([0])).why, m.name).toBe("degenerate");
  }
});

test("Theil's split of 52 and 15, 11 and 7, 6, by hand", () => {
  const blocs = ["one", "one", "two", "two", "three"];
  const between = [67, 18, 6].reduce(
    (t, x, g) => t + (x / 91) * Math.log(x / 91 / ([2, 2, 1][g] ?? 1) / 0.2),
    0,
  );
  expect(theilBetween.of(parts([52, 15, 11, 7, 6], 0, blocs)).value).toBeCloseTo(between, 12);
  expect(theilWithin.of(parts([52, 15, 11, 7, 6], 0, blocs)).value).toBeCloseTo(
    0.36049271627225 - between,
    12,
  );
  expect(theilBetween.of(ARMS)).toMatchObject({ value: null, why: "under-specified" });
  expect(() => theilBetween.of(parts([1, 2], 0, ["one"]))).toThrow("names and blocs of unequal length: 2, 1");
});

const amounts = fc.array(fc.nat(1000), { minLength: 1, maxLength: 9 }).filter((v) => v.some((x) => x > 0));

test("Theil's index is what lies between blocs and what lies within, whatever the blocs", () => {
  fc.assert(
    fc.property(amounts, fc.array(fc.nat(3), { minLength: 9, maxLength: 9 }), (values, of) => {
      const split = parts(
        values,
        0,
        values.map((_, i) => `g${of[i]}`),
      );
      const both = Number(theilBetween.of(split).value) + Number(theilWithin.of(split).value);
      expect(both).toBeCloseTo(Number(theil.of(split).value), 10);
      const one = parts(
        values,
        0,
        values.map(() => "all"),
      );
      expect(theilBetween.of(one).value).toBeCloseTo(0, 12);
      const each = parts(
        values,
        0,
        values.map((_, i) => `p${i}`),
      );
      expect(theilWithin.of(each).value).toBeCloseTo(0, 12);
    }),
  );
});

test("scale does not matter, down to 1e-300 and up to 1e300, and an actor without a part changes nothing", () => {
  const all = [
    hhi,
    hirschman,
    effectiveNumber,
    effectiveNumber1,
    effectiveNumberInfinity,
    richness,
    shannon,
    theil,
    gini,
    evenness,
    bergerParker,
    cr2,
    cr3,
    cr4,
    largestShare,
    theilBetween,
    theilWithin,
  ];
  const blocs = ["a", "a", "b", "b", "c"];
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 5, maxLength: 5 }), (values) => {
      for (const m of all) {
        const value = Number(m.of(parts(values, 0, blocs)).value);
        for (const scale of [1e-300, 1e300, 3]) {
          const scaled = m.of(
            parts(
              values.map((x) => x * scale),
              0,
              blocs,
            ),
          );
          expect(scaled.value, `${m.name} ${scale}`).toBeCloseTo(value, 10);
          expect(scaled.low, `${m.name} ${scale}`).toBeCloseTo(Number(scaled.value), 10);
        }
        expect(m.of(parts([...values, 0], 0, [...blocs, "d"])).value, m.name).toBeCloseTo(value, 12);
      }
    }),
    { numRuns: 30 },
  );
  expect(hhi.of(parts([1e-300, 1e-300], 1e300))).toMatchObject({ value: 0.5, high: 1 });
});

test("however an unknown amount is dealt out, the largest share stays within its bounds", () => {
  fc.assert(
    fc.property(amounts, fc.array(fc.nat(200), { maxLength: 12 }), (values, gifts) => {
      const unknown = gifts.reduce((a, b) => a + b, 0);
      const dealt = Array.from(
        { length: Math.max(values.length, gifts.length) },
        (_, i) => (values[i] ?? 0) + (gifts[i] ?? 0),
      );
      for (const m of [bergerParker, effectiveNumberInfinity, cr3]) {
        const { low, high } = m.of(parts(values, unknown));
        const value = Number(m.of(parts(dealt)).value);
        expect(value, m.name).toBeGreaterThanOrEqual(Number(low) - 1e-10);
        expect(value, m.name).toBeLessThanOrEqual(Number(high) + 1e-10);
      }
    }),
  );
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { betaBelow } from "../../src/inference/beta.ts";
import { randomOf } from "../../src/inference/random.ts";
import { differenceOf, riseBeyond, riseProbability } from "../../src/inference/rise.ts";
import { beta } from "../../src/inference/variates.ts";
import { readInput } from "../../src/measures/on-table.ts";
import { contrastOn } from "../../src/measures/shares/contrast-table.ts";
import { tableOf } from "../../src/measures/table.ts";

const counts = (k: number, n: number) => ({
  part: Float64Array.from({ length: n }, (_, i) => (i < k ? 1 : 0)),
  whole: new Float64Array(n).fill(1),
});
const volumes = (rows: readonly (readonly [number, number])[]) => ({
  part: Float64Array.from(rows, ([part]) => part),
  whole: Float64Array.from(rows, ([, whole]) => whole),
});

test("11 to 14 per cent: 10 of 91 and 13 of 93 are no evidence of growth", () => {
  const reading = riseProbability.of({ earlier: counts(10, 91), later: counts(13, 93) });
  // scipy 1.15: the integral of the density of the later share times the distribution of the earlier.
  expect(reading.value).toBeCloseTo(0.7295510192738, 9);
  expect(reading.notes?.[0]).toBe(
    "the share rose from 11.0 % to 14.0 %: +3.0 percentage points, 95 % credible interval −6.6 to 12.6",
  );
  expect(reading.notes?.[1]).toBe("10 of 91 and then 13 of 93");
  expect(reading.notes?.[2]).toContain("p 0.657");
});

test("the integral is what draws of the two shares give", () => {
  const [first, second] = [
    { a: 10.5, b: 81.5 },
    { a: 13.5, b: 80.5 },
  ];
  const random = randomOf(4);
  const draws = 40_000;
  let rises = 0;
  for (let d = 0; d < draws; d++)
    if (beta(random, second.a, second.b) > beta(random, first.a, first.b)) rises++;
  const p = riseBeyond(first, second, 0);
  expect(Math.abs(rises / draws - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / draws));
  const { low, high } = differenceOf(first, second);
  expect(riseBeyond(first, second, low)).toBeCloseTo(0.975, 9);
  expect(riseBeyond(first, second, high)).toBeCloseTo(0.025, 9);
});

test("it has closed forms: uniform shares, one of them fixed to a corner", () => {
  // Two uniform shares; then p2 uniform, p1 of 1 of 1: Pr(p1 < p2) = E[p2^2] = 1/3.
  expect(riseBeyond({ a: 1, b: 1 }, { a: 1, b: 1 }, 0)).toBeCloseTo(1 / 2, 9);
  expect(riseBeyond({ a: 2, b: 1 }, { a: 1, b: 1 }, 0)).toBeCloseTo(1 / 3, 9);
  expect(riseBeyond({ a: 1, b: 1 }, { a: 1, b: 1 }, 0.5)).toBeCloseTo(1 / 8, 6);
  expect(betaBelow(0.5, 2, 1)).toBeCloseTo(0.25, 12);
});

test("read backwards it is the rest of 1, and more later makes it likelier", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 300 }),
      fc.integer({ min: 1, max: 300 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (n1, n2, p1, p2) => {
        const [k1, k2] = [Math.round(p1 * n1), Math.round(p2 * n2)];
        const first = { a: k1 + 0.5, b: n1 - k1 + 0.5 };
        const second = { a: k2 + 0.5, b: n2 - k2 + 0.5 };
        const there = riseBeyond(first, second, 0);
        expect(there + riseBeyond(second, first, 0)).toBeCloseTo(1, 7);
        if (k2 < n2)
          expect(riseBeyond(first, { a: second.a + 1, b: second.b - 1 }, 0)).toBeGreaterThanOrEqual(
            there - 1e-9,
          );
      },
    ),
    { numRuns: 40 },
  );
});

test("volumes are drawn by unit: many equal ones, one large one, none", () => {
  const many = (share: number) =>
    volumes(Array.from({ length: 40 }, (_, i) => [i < share ? 5 : 0, 5] as const));
  expect(riseProbability.of({ earlier: many(2), later: many(30) }).value).toBeGreaterThan(0.99);
  // One delivery of 241 among small ones: it is drawn not at all in more than a third of draws.
  const one = volumes([[241, 241], ...Array.from({ length: 40 }, () => [0.4, 5] as const)]);
  const few = volumes(Array.from({ length: 40 }, () => [0.5, 5] as const));
  const { value } = riseProbability.of({ earlier: few, later: one });
  expect(Number(value)).toBeGreaterThan(0.58);
  expect(Number(value)).toBeLessThan(0.69);
  const chosen = { draws: "500", seed: "3" };
  const again = [1, 2].map(() => riseProbability.of({ earlier: few, later: one }, chosen).value);
  expect(again[0]).toBe(again[1]);
  expect(riseProbability.of({ earlier: few, later: volumes([[2, 3.5]]) }).why).toBe("too-few");
  expect(riseProbability.of({ earlier: few, later: volumes([]) }).why).toBe("no-data");
  expect(() => riseProbability.of({ earlier: few, later: volumes([[4, 3]]) })).toThrow(RangeError);
});

test("it is never certain, though every draw rises and every activity is one partner's", () => {
  const none = volumes(Array.from({ length: 30 }, () => [0, 5] as const));
  const all = volumes(Array.from({ length: 30 }, () => [5, 5] as const));
  expect(riseProbability.of({ earlier: none, later: all }).value).toBe(2000.5 / 2001);
  expect(riseProbability.of({ earlier: all, later: none }).value).toBe(0.5 / 2001);
  for (const n of [40, 4000]) {
    const value = Number(riseProbability.of({ earlier: counts(0, n), later: counts(n, n) }).value);
    expect(value).toBeGreaterThan(0.99);
    expect(value).toBeLessThan(1);
    expect(Number(riseProbability.of({ earlier: counts(n, n), later: counts(0, n) }).value)).toBeGreaterThan(
      0,
    );
  }
});

test("few units are said, and what stands over years is no draw", () => {
  const three = volumes([
    [1, 5],
    [2, 5],
    [0, 5],
  ]);
  const many = volumes(Array.from({ length: 9 }, (_, i) => [i % 3, 5] as const));
  expect(riseProbability.of({ earlier: three, later: many }).notes?.join()).toContain("few units");
  expect(riseProbability.of({ earlier: many, later: many }).notes?.join()).not.toContain("few units");
  const standing = { earlier: many, later: many, standing: true } as const;
  const reading = riseProbability.of(standing);
  expect(reading).toMatchObject({ value: null, why: "undefined-by-definition" });
  expect(reading.notes?.join()).toContain("standing ties are no draws");
});

test("where nothing changed, it is above .975 or below .025 in about 1 of 20 samples", () => {
  const random = randomOf(20);
  const runs = 600;
  let sure = 0;
  for (let r = 0; r < runs; r++) {
    const draw = () => {
      let k = 0;
      for (let i = 0; i < 90; i++) if (random.next() < 0.2) k++;
      return { a: k + 0.5, b: 90.5 - k };
    };
    const p = riseBeyond(draw(), draw(), 0);
    if (p > 0.975 || p < 0.025) sure++;
  }
  expect(sure / runs).toBeLessThan(0.05 + 4 * Math.sqrt((0.05 * 0.95) / runs));
  expect(sure / runs).toBeGreaterThan(0.01);
});

test("a plain table gives the example", () => {
  const made = contrastOn(tableOf(riseProbability.rows ?? []));
  expect(Number(riseProbability.of(made).value).toPrecision(4)).toBe(String(riseProbability.gives));
  expect(readInput.contrast?.(tableOf(riseProbability.rows))).toEqual(made);
  expect(() => contrastOn(tableOf(["period,part,whole", "before,1,1"]))).toThrow(/earlier or later/);
  expect(() => contrastOn(tableOf(["period,part,whole", "earlier,2,1"]))).toThrow(/not a part/);
});

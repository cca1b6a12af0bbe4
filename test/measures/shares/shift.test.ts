import fc from "fast-check";
import { expect, test } from "vitest";
import type { Pair, Shift } from "../../../src/measures/measure.ts";
import {
  atTheExpenseOf,
  growthEffect,
  shareEffect,
  substitution,
} from "../../../src/measures/shares/shift.ts";

const total = (best: number, low = best, high = best) => ({ best, low, high, known: 1 });
/** Amounts of one partner in all, of which `unknown` may be its own too. */
const pair = (own: number, all: number, unknown = 0): Pair => ({
  of: total(own, own, own + unknown),
  against: total(all),
  rest: total(all - own, all - own - unknown, all - own),
});
const shift = (
  own: readonly [number, number],
  all: readonly [number, number],
  other?: readonly [number, number],
  unknown: readonly [number, number] = [0, 0],
): Shift => {
  const periods = (x: readonly [number, number]) => ({
    earlier: pair(x[0], all[0], unknown[0]),
    later: pair(x[1], all[1], unknown[1]),
  });
  return { ...periods(own), other: other === undefined ? null : periods(other) };
};

test("10 of 100 becomes 30 of 120: 2 is everyone's growth, 18 its own", () => {
  expect(growthEffect.of(shift([10, 30], [100, 120]))).toEqual({ value: 2, low: 2, high: 2 });
  expect(shareEffect.of(shift([10, 30], [100, 120]))).toEqual({ value: 18, low: 18, high: 18 });
});

test("of 21 points that two lost a third could match 13.5 at most: 64 per cent", () => {
  const reading = substitution.of(shift([0.9, 14.4], [100, 100], [21, 0]));
  expect(reading.value).toBeCloseTo(13.5 / 21, 12);
  expect(reading.notes).toEqual(["own +13.5, other −21"]);
});

test("a fall in share is no fall in volume", () => {
  expect(atTheExpenseOf.of(shift([10, 30], [100, 150], [60, 66]))).toMatchObject({
    value: "in share only",
    notes: ["own +20, other +6"],
  });
  expect(atTheExpenseOf.of(shift([10, 30], [100, 120], [60, 45])).value).toBe("yes");
  expect(atTheExpenseOf.of(shift([10, 30], [100, 200], [60, 130])).value).toBe("no");
  expect(atTheExpenseOf.of(shift([10, 5], [100, 60], [60, 45])).value).toBe("no");
  expect(substitution.of(shift([10, 30], [100, 150], [60, 66]))).toMatchObject({
    value: null,
    why: "undefined-by-definition",
  });
});

test("what nobody is known to have sent goes to nobody or to the partner", () => {
  const open = shift([10, 30], [100, 120], [60, 45], [0, 10]);
  expect(shareEffect.of(open)).toEqual({ value: 18, low: 18, high: 28 });
  expect(growthEffect.of(shift([10, 30], [100, 120], undefined, [5, 0]))).toMatchObject({
    value: 2,
    low: 2,
    high: 3,
  });
  expect(substitution.of(shift([10, 16], [100, 120], [60, 45], [0, 9]))).toMatchObject({
    value: 0.4,
    low: 0.4,
    high: 1,
  });
  expect(atTheExpenseOf.of(shift([10, 30], [100, 120], [60, 45], [0, 20])).notes?.at(-1)).toBe(
    "what the records leave open could change this",
  );
});

test("nobody asked about, nothing looked at, nothing there", () => {
  const alone = shift([10, 30], [100, 120]);
  expect([substitution, atTheExpenseOf].map((m) => m.of(alone).why)).toEqual([
    "under-specified",
    "under-specified",
  ]);
  const blind = { ...alone, earlier: { ...alone.earlier, of: { ...total(0), known: 0 } } };
  expect([growthEffect, shareEffect].map((m) => m.of(blind).why)).toEqual(["no-data", "no-data"]);
  expect(growthEffect.of(shift([0, 30], [0, 120])).why).toBe("degenerate");
  expect(() => growthEffect.of(shift([-1, 30], [100, 120]))).toThrow("negative amount: -1");
});

const period = fc.tuple(fc.nat(50), fc.nat(50), fc.integer({ min: 1, max: 50 }), fc.nat(30));

test("the two effects add up to what was gained, whichever the scale; and hold wherever the unknown belongs", () => {
  fc.assert(
    fc.property(period, period, fc.constantFrom(1, 1e-150, 1e150), (early, late, scale) => {
      const sizes = [early, late].map(([q, p, rest, u]) => ({ q, p, u, all: q + p + rest + u }));
      const [a, b] = sizes as [(typeof sizes)[0], (typeof sizes)[0]];
      const open = shift(
        [a.q * scale, b.q * scale],
        [a.all * scale, b.all * scale],
        [a.p * scale, b.p * scale],
        [a.u * scale, b.u * scale],
      );
      const gained = Number(growthEffect.of(open).value) + Number(shareEffect.of(open).value);
      expect(gained / scale).toBeCloseTo(b.q - a.q, 9);
      const given = shift([a.q + a.u, b.q], [a.all, b.all], [a.p, b.p + b.u]);
      const plain = shift([a.q, b.q], [a.all, b.all], [a.p, b.p], [a.u, b.u]);
      for (const m of [growthEffect, shareEffect, substitution]) {
        const value = m.of(given).value;
        const { low, high, value: best } = m.of(plain);
        if (typeof value !== "number" || best === null) continue;
        expect(value, m.name).toBeGreaterThanOrEqual(Number(low) - 1e-9);
        expect(value, m.name).toBeLessThanOrEqual(Number(high) + 1e-9);
      }
    }),
  );
});

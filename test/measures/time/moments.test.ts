import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { valueOn } from "../../../src/measures/on-table.ts";
import { tableOf } from "../../../src/measures/table.ts";
import { burstiness } from "../../../src/measures/time/burstiness.ts";
import type { Moments } from "../../../src/measures/time/moments.ts";
import { recency } from "../../../src/measures/time/recency.ts";
import { tiesInForce } from "../../../src/measures/time/ties-in-force.ts";
import { dayOf } from "../../../src/model/day.ts";

const moments = (days: readonly number[], until: number, more: Partial<Moments> = {}): Moments => {
  const ones = new Float64Array(days.length).fill(1);
  return {
    from: Int32Array.from(days),
    to: Int32Array.from(days),
    sizes: { best: ones, low: ones, high: ones },
    until: { from: until, to: until },
    inForce: null,
    known: Math.max(1, days.length),
    notes: [],
    ...more,
  };
};

const YEARS = tableOf(["date", "2005", "2007", "2010", "2014", "2018", "2021"]);

describe("recency", () => {
  test("a half-life of five years, seen from 2021", () => {
    expect(valueOn(recency, YEARS).value).toBeCloseTo(2.508726853, 9);
    const terms = [16, 14, 11, 7, 3, 0].map((age) => 2 ** (-age / 5));
    expect(valueOn(recency, YEARS).value).toBeCloseTo(
      terms.reduce((a, b) => a + b),
      10,
    );
    expect(valueOn(recency, YEARS, { "half-life": "1e6" }).value).toBeCloseTo(6, 3);
  });

  test("a year that is all one knows of a date leaves it open; a day does not", () => {
    const { low, high, value } = valueOn(recency, tableOf(["date", "2011"]), {}, "2021-12-31");
    expect([low, value, high]).toEqual([
      expect.closeTo(2 ** (-11 / 5), 3),
      expect.closeTo(2 ** (-10.5 / 5), 3),
      expect.closeTo(2 ** (-10 / 5), 3),
    ]);
    const day = valueOn(recency, tableOf(["date", "2011-06-01"]), {}, "2021-12-31");
    expect(Number(day.high) - Number(day.low)).toBeLessThan(0.001);
  });

  test("nothing found counts 0, nobody who looked has no value, a half-life must be one", () => {
    expect(recency.of(moments([], 0))).toMatchObject({ value: 0 });
    expect(recency.of(moments([], 0, { known: 0 }))).toMatchObject({ value: null, why: "no-data" });
    expect(() => recency.of(moments([1], 2), { "half-life": "0" })).toThrow("not a half-life above 0: 0");
    expect(() => recency.of(moments([1], 2, { to: Int32Array.from([0]) }))).toThrow(
      "last day before the first: 1, 0",
    );
    expect(() => recency.of(moments([1], 2, { to: new Int32Array(2) }))).toThrow("unequal number: 1, 2, 1");
  });

  test("falls by half in a half-life, adds up, and never exceeds the count", () => {
    const days = fc.array(fc.integer({ min: dayOf(1991), max: dayOf(2021) }), {
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(days, days, (one, two) => {
        const value = (list: readonly number[], until: number) =>
          Number(recency.of(moments(list, until)).value);
        const [now, later] = [dayOf(2021, 6, 1), dayOf(2026, 6, 1)];
        expect(value(one, later)).toBeCloseTo(value(one, now) / 2, 10);
        expect(value([...one, ...two], now)).toBeCloseTo(value(one, now) + value(two, now), 10);
        expect(value(one, now)).toBeLessThanOrEqual(one.length);
      }),
    );
  });
});

describe("burstiness", () => {
  test("even gaps, one burst, and too few", () => {
    expect(burstiness.of(moments([0, 10, 20, 30], 40)).value).toBe(-1);
    // Gaps 1, 1, 1, 97: mean 25, deviation √1728.
    expect(burstiness.of(moments([100, 0, 1, 2, 3], 200)).value).toBeCloseTo(
      (Math.sqrt(1728) - 25) / (Math.sqrt(1728) + 25),
      10,
    );
    expect(burstiness.of(moments([0, 10], 40))).toMatchObject({ value: null, why: "too-few" });
    expect(burstiness.of(moments([5, 5, 5], 40))).toMatchObject({ value: null, why: "degenerate" });
    expect(burstiness.of(moments([], 40, { known: 0 })).why).toBe("no-data");
  });

  test("neither the unit of time nor its beginning matters", () => {
    const days = fc.uniqueArray(fc.nat(5000), { minLength: 3, maxLength: 30 });
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 50 }), fc.nat(9999), (list, scale, shift) => {
        const value = burstiness.of(moments(list, 9999)).value;
        const moved = burstiness.of(
          moments(
            list.map((d) => d * scale + shift),
            999_999,
          ),
        ).value;
        expect(moved).toBeCloseTo(Number(value), 10);
        expect(Number(value)).toBeGreaterThanOrEqual(-1);
        expect(Number(value)).toBeLessThan(1);
      }),
    );
  });

  test("of a Poisson process it is near 0 (Goh & Barabási)", () => {
    // Quantiles of the exponential distribution as gaps: no draw, no seed.
    const gaps = Array.from({ length: 2000 }, (_, k) => -Math.log(1 - (k + 0.5) / 2000) * 1000);
    const days = gaps.map((_, k) => Math.round(gaps.slice(0, k + 1).reduce((a, b) => a + b)));
    expect(Math.abs(Number(burstiness.of(moments([0, ...days], 9_000_000)).value))).toBeLessThan(0.01);
  });
});

describe("ties in force", () => {
  const five = tableOf(["start,end", "1992,2012", "1994-05,", "2001,2005", "2003,", "2021,"]);

  test("those begun and not ended on the last day", () => {
    expect(valueOn(tiesInForce, five)).toMatchObject({ value: 3, low: 3, high: 3 });
    expect(valueOn(tiesInForce, five, {}, "2004-06-01")).toMatchObject({ value: 4, low: 4, high: 4 });
    expect(valueOn(tiesInForce, five, {}, "1980").value).toBe(0);
  });

  test("a year of beginning or end that is the day's own leaves it open", () => {
    expect(valueOn(tiesInForce, five, {}, "2005-06-01")).toMatchObject({ value: 4, low: 3, high: 4 });
    expect(valueOn(tiesInForce, five, {}, "2012-06-01")).toMatchObject({ value: 3, low: 2, high: 3 });
  });

  test("what happens and is over is never in force", () => {
    expect(valueOn(tiesInForce, YEARS)).toMatchObject({ value: null, why: "undefined-by-definition" });
    const unseen = { best: Number.NaN, low: Number.NaN, high: Number.NaN, known: 0 };
    expect(tiesInForce.of(moments([], 0, { inForce: unseen })).why).toBe("no-data");
  });

  test("an agreement more adds at most one, and one that has not begun none", () => {
    const span = fc.tuple(fc.integer({ min: 1991, max: 2020 }), fc.integer({ min: 0, max: 30 }));
    fc.assert(
      fc.property(fc.array(span, { minLength: 1, maxLength: 10 }), span, (spans, [start, length]) => {
        const rows = (list: readonly (readonly [number, number])[]) =>
          tableOf(["start,end", ...list.map(([from, years]) => `${from},${from + years}`)]);
        const of = (list: readonly (readonly [number, number])[]) =>
          Number(valueOn(tiesInForce, rows(list), {}, "2010-07-01").value);
        const more = of([...spans, [start, length]]) - of(spans);
        expect(more).toBe(start <= 2010 && start + length >= 2010 ? 1 : 0);
      }),
    );
  });
});

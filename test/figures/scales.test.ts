import fc from "fast-check";
import { expect, test } from "vitest";
import { spanScale, yearTicks } from "../../src/figures/plot/scales.ts";

const span = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, i) => first + i);
const steps = (ticks: readonly number[]) => new Set(ticks.slice(1).map((tick, i) => tick - (ticks[i] ?? 0)));

test("years are written in even steps", () => {
  expect(yearTicks(span(2005, 2020), 27, 47)).toEqual([2005, 2007, 2009, 2011, 2013, 2015, 2017, 2019]);
  expect(yearTicks(span(1991, 2023), 18, 47)).toEqual([1995, 2000, 2005, 2010, 2015, 2020]);
  expect(yearTicks(span(2001, 2004), 60, 47)).toEqual([2001, 2002, 2003, 2004]);
  expect(yearTicks(span(2001, 2009), 10, 47)).toEqual([2001, 2006]);
  expect(yearTicks([2001], 10, 47)).toEqual([2001]);
  expect(yearTicks([], 10, 47)).toEqual([]);
});

test("however long the span and narrow the axis, years step evenly and stand apart", () => {
  const axis = fc.record({
    first: fc.integer({ min: 1800, max: 2030 }),
    more: fc.integer({ min: 0, max: 250 }),
    each: fc.double({ min: 0.05, max: 80, noNaN: true }),
  });
  fc.assert(
    fc.property(axis, ({ first, more, each }) => {
      const ticks = yearTicks(span(first, first + more), each, 47);
      expect(ticks.length).toBeGreaterThan(0);
      expect(steps(ticks).size).toBeLessThanOrEqual(1);
      for (const step of steps(ticks)) expect(step * each).toBeGreaterThanOrEqual(47 - 1e-9);
    }),
  );
});

test("a scale of counts has whole ticks and none below 0, whatever the counts are", () => {
  expect(spanScale([12, 13], 100, 0, "exercises").ticks).toEqual([11, 12, 13, 14]);
  expect(spanScale([0], 100, 0, "exercises").ticks).toEqual([0, 1]);
  fc.assert(
    fc.property(fc.array(fc.nat(3000), { minLength: 1, maxLength: 6 }), (values) => {
      const { ticks, at } = spanScale(values, 100, 0, "exercises");
      expect(ticks.length).toBeGreaterThan(1);
      expect(ticks.every((tick) => Number.isInteger(tick) && tick >= 0)).toBe(true);
      expect(values.every((value) => at(value) >= 0 && at(value) <= 100)).toBe(true);
    }),
  );
});

test("a scale of shares and of changes keeps its fractions", () => {
  expect(spanScale([0.131, 0.15], 100, 0, "share").ticks).toContain(0.135);
  expect(spanScale([0, 1], 100, 0, "share").ticks.some((tick) => !Number.isInteger(tick))).toBe(true);
  expect(spanScale([-0.02, 0.01], 100, 0, "share").ticks[0]).toBeLessThan(-0.02);
});

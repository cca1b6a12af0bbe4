import fc from "fast-check";
import { expect, test } from "vitest";
import { first, intervalOfYears, nth } from "../../../src/measures/amounts/dates.ts";
import { dayOf } from "../../../src/model/day.ts";
import { periodOf } from "../../../src/model/period.ts";

const dates = (labels: readonly string[], n = 1) => {
  const periods = labels.map((l) => periodOf(l) ?? { from: 0, to: 0 });
  return {
    labels,
    from: Int32Array.from(periods, (p) => p.from),
    to: Int32Array.from(periods, (p) => p.to),
    n,
  };
};

test("the first and the second date keep the precision of their sources", () => {
  const drills = ["2002", "2003-08", "2005", "2006-05-12"];
  expect(first.of(dates(drills)).value).toBe("2002");
  expect(nth.of(dates(drills, 2)).value).toBe("2003-08");
  expect(nth.of(dates(drills, 4))).toEqual({ value: "2006-05-12", low: null, high: null });
});

test("a year that may hold an earlier day is said", () => {
  expect(first.of(dates(["2014", "2014-03-05", "2015"])).notes).toEqual([
    "1 more could hold this place, as dates are imprecise",
  ]);
  expect(first.of(dates(["2014-03-05", "2014-03-05"])).notes).toBeUndefined();
});

test("none, too few, out of order, no such place", () => {
  expect(first.of(dates([])).why).toBe("no-data");
  expect(nth.of(dates(["2002"], 2))).toEqual({ value: null, why: "too-few", notes: ["1 when asked for 2"] });
  expect(() => first.of(dates(["2005", "2002"]))).toThrow("dates not in order of their first day");
  expect(() => nth.of(dates(["2005"], 0))).toThrow("not a place in an order: 0");
  expect(() => nth.of({ ...dates(["2005"]), to: new Int32Array(0) })).toThrow(
    "dates of unequal length: 1, 1, 0",
  );
  expect(dates(["2002"]).from[0]).toBe(dayOf(2002));
});

test("years between editions of a series", () => {
  const years = (...y: number[]) => ({ years: Int32Array.from(y) });
  expect(intervalOfYears.of(years(2005, 2007, 2009, 2010, 2012))).toMatchObject({
    value: 2,
    notes: ["gaps from 1 to 2 years"],
  });
  expect(intervalOfYears.of(years(2012, 2005, 2005, 2009)).value).toBe(3.5);
  expect(intervalOfYears.of(years()).why).toBe("no-data");
  expect(intervalOfYears.of(years(2005, 2005)).why).toBe("too-few");
});

test("moving all years moves no interval", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1900, max: 2100 }), { minLength: 2 }),
      fc.integer({ min: -50, max: 50 }),
      (years, by) => {
        const at = intervalOfYears.of({ years: Int32Array.from(years) });
        expect(intervalOfYears.of({ years: Int32Array.from(years, (y) => y + by) })).toEqual(at);
      },
    ),
  );
});

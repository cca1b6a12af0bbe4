import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dateOf, dayOf, daysIn, EVER, isoOf, NEVER } from "../../src/model/day.ts";
import {
  ALL_TIME,
  meets,
  type Period,
  periodOf,
  windowOf,
  within,
  yearsBetween,
} from "../../src/model/period.ts";

/** A period as `2016-01-01 to 2016-12-31`. */
function shown(period: Period | null): string | null {
  if (period === null) return null;
  const side = (day: number) => (day === EVER || day === NEVER ? ".." : isoOf(day));
  return `${side(period.from)} to ${side(period.to)}`;
}

describe("EDTF dates and the days they may be", () => {
  test.each([
    ["2016", "2016-01-01 to 2016-12-31"],
    ["2016-02", "2016-02-01 to 2016-02-29"],
    ["2016-02-29", "2016-02-29 to 2016-02-29"],
    ["2018-21", "2018-03-01 to 2018-05-31"],
    ["2018-22", "2018-06-01 to 2018-08-31"],
    ["2018-23", "2018-09-01 to 2018-11-30"],
    ["2018-24", "2018-12-01 to 2019-02-28"],
    ["2019-24", "2019-12-01 to 2020-02-29"],
    ["2018-25", "2018-03-01 to 2018-05-31"],
    ["2018-29", "2018-09-01 to 2018-11-30"],
    ["2018-32", "2018-06-01 to 2018-08-31"],
    ["2018-33", "2018-01-01 to 2018-03-31"],
    ["2018-36", "2018-10-01 to 2018-12-31"],
    ["2018-38", "2018-05-01 to 2018-08-31"],
    ["2018-40", "2018-01-01 to 2018-06-30"],
    ["2018-41", "2018-07-01 to 2018-12-31"],
    ["../2012", ".. to 2012-12-31"],
    ["/2012", ".. to 2012-12-31"],
    ["2016-10/..", "2016-10-01 to .."],
    ["2016-10/", "2016-10-01 to .."],
    ["../..", ".. to .."],
    ["2016-10/2017-02", "2016-10-01 to 2017-02-28"],
    ["2004-02-01/2005", "2004-02-01 to 2005-12-31"],
    ["2018-21/2018-22", "2018-03-01 to 2018-08-31"],
    ["[2016-03,2016-05]", "2016-03-01 to 2016-05-31"],
    ["{2016,2018}", "2016-01-01 to 2018-12-31"],
    ["[2016..2018]", "2016-01-01 to 2018-12-31"],
    ["[..2018]", ".. to 2018-12-31"],
    ["199X", "1990-01-01 to 1999-12-31"],
    ["19XX", "1900-01-01 to 1999-12-31"],
    ["1980-XX", "1980-01-01 to 1980-12-31"],
    ["1980-01-XX", "1980-01-01 to 1980-01-31"],
    ["1980-XX-XX", "1980-01-01 to 1980-12-31"],
    ["2016-02-2X", "2016-02-20 to 2016-02-29"],
    ["2016-1X", "2016-10-01 to 2016-12-31"],
    ["2016~", "2016-01-01 to 2016-12-31"],
    ["2016-05?", "2016-05-01 to 2016-05-31"],
    ["2016-05-17%", "2016-05-17 to 2016-05-17"],
    ["2016~/2018?", "2016-01-01 to 2018-12-31"],
    ["-0044-03-15", "-0044-03-15 to -0044-03-15"],
  ])("%s is %s", (text, days) => {
    expect(shown(periodOf(text))).toBe(days);
  });
});

test.each([
  "2015-02-29",
  "1900-02-29",
  "2016-13",
  "2016-00",
  "2016-04-31",
  "2016-05-00",
  "2018-20",
  "2018-42",
  "2018-21-05",
  "16",
  "3/4/05",
  "2018/2016",
  "2016-10-05/2016-10-04",
  "spring 2018",
  "2016–2018",
  "2016-2018",
  "2018年5月",
  "май 2018",
  " 2016",
  "2016 ",
  "",
  "[]",
  "[2016,]",
  "[2016",
  "2016/2017/2018",
  "43213",
  "XXXX-13",
  "2016-05-17T10:00",
])("%j is no date", (text) => {
  expect(periodOf(text)).toBeNull();
});

test("a plain date is exact, to the year, the month and the day", () => {
  const days = fc.integer({ min: dayOf(0), max: dayOf(9999, 12, 31) });
  fc.assert(
    fc.property(days, (day) => {
      const iso = isoOf(day);
      const { year, month } = dateOf(day);
      expect(periodOf(iso)).toEqual({ from: day, to: day });
      expect(periodOf(iso.slice(0, 7))).toEqual({
        from: dayOf(year, month),
        to: dayOf(year, month, daysIn(year, month)),
      });
      expect(periodOf(iso.slice(0, 4))).toEqual({ from: dayOf(year), to: dayOf(year, 12, 31) });
    }),
  );
});

test("an interval of two dates runs from the first day of one to the last of the other", () => {
  const day = fc.integer({ min: dayOf(1900), max: dayOf(2100) });
  fc.assert(
    fc.property(day, day, (a, b) => {
      const interval = periodOf(`${isoOf(a)}/${isoOf(b)}`);
      expect(interval).toEqual(a <= b ? { from: a, to: b } : null);
      expect(windowOf(`${isoOf(a)}..${isoOf(b)}`)).toEqual(interval);
    }),
  );
});

test("any text is a date or none, and never an error", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const period = periodOf(text);
      if (period !== null) expect(period.from).toBeLessThanOrEqual(period.to);
    }),
  );
});

describe("windows of analysis", () => {
  test.each([
    ["2016..2021", "2016-01-01 to 2021-12-31"],
    ["2016-03..2018", "2016-03-01 to 2018-12-31"],
    ["..2023", ".. to 2023-12-31"],
    ["1991..", "1991-01-01 to .."],
    ["2016", "2016-01-01 to 2016-12-31"],
    ["2016/2018", "2016-01-01 to 2018-12-31"],
    ["2021..2016", null],
    ["past five years", null],
    ["2016..x", null],
  ])("%s is %s", (text, days) => {
    expect(shown(windowOf(text))).toBe(days);
  });
});

test("what lies within and what meets", () => {
  const [year, month, next] = [periodOf("2016"), periodOf("2016-12"), periodOf("2016-12-31/2017-01")].map(
    (p) => {
      if (p === null) throw new Error("not a period");
      return p;
    },
  );
  if (year === undefined || month === undefined || next === undefined) throw new Error("not a period");
  expect(within(month, year)).toBe(true);
  expect(within(next, year)).toBe(false);
  expect(meets(next, year)).toBe(true);
  expect(within(next, ALL_TIME)).toBe(true);
});

test("the length of a period in years", () => {
  const length = (text: string) => yearsBetween(windowOf(text) ?? ALL_TIME);
  expect(length("2016..2021")).toBe(6);
  expect(length("2016")).toBe(1);
  expect(length("2016-01..2016-06")).toBe(0.5);
  expect(length("..2016")).toBeNull();
  expect(length("2016..")).toBeNull();
});

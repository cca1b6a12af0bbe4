import fc from "fast-check";
import { expect, test } from "vitest";
import { dateOf, dayOf, daysIn, isoOf, yearOf } from "../../src/model/day.ts";

test.each([
  [1970, 1, 1, 0],
  [1970, 1, 2, 1],
  [1969, 12, 31, -1],
  [2000, 2, 29, 11_016],
  [2000, 3, 1, 11_017],
  [1900, 3, 1, -25_508],
  [2026, 2, 12, 20_496],
  [1, 1, 1, -719_162],
  [0, 3, 1, -719_468],
])("%i-%i-%i is day %i", (year, month, day, number) => {
  expect(dayOf(year, month, day)).toBe(number);
  expect(dateOf(number)).toEqual({ year, month, day });
});

test("day numbers are those of the platform's own calendar", () => {
  fc.assert(
    fc.property(fc.integer({ min: -200_000, max: 200_000 }), (day) => {
      const date = new Date(day * 86_400_000);
      const parts = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
      expect(dateOf(day)).toEqual(parts);
    }),
  );
});

test("a day number is the day number of its date", () => {
  fc.assert(
    fc.property(fc.integer({ min: -3_000_000, max: 3_000_000 }), (day) => {
      const d = dateOf(day);
      expect(dayOf(d.year, d.month, d.day)).toBe(day);
      expect(d.day).toBeLessThanOrEqual(daysIn(d.year, d.month));
      expect(yearOf(day)).toBe(d.year);
    }),
  );
});

test("days past the end of a month run into the next", () => {
  expect(isoOf(dayOf(2019, 2, 30))).toBe("2019-03-02");
});

test.each([
  [2000, 2, 29],
  [1900, 2, 28],
  [2024, 2, 29],
  [2023, 12, 31],
  [2023, 4, 30],
])("%i-%i has %i days", (year, month, days) => {
  expect(daysIn(year, month)).toBe(days);
});

test("a day in ISO form", () => {
  expect(isoOf(dayOf(987, 6, 5))).toBe("0987-06-05");
  expect(isoOf(dayOf(-44, 3, 15))).toBe("-0044-03-15");
  expect(isoOf(dayOf(2018, 12, 31))).toBe("2018-12-31");
});

import { expect, test } from "vitest";
import { periodsOf } from "../../src/views/coverage.ts";

test("periods begin with round years, and none goes on past the last year on record", () => {
  expect(periodsOf({ first: 1992, last: 2026 }, 10)).toEqual([
    "1990..1999",
    "2000..2009",
    "2010..2019",
    "2020..2026",
  ]);
  expect(periodsOf({ first: 2020, last: 2020 }, 5)).toEqual(["2020"]);
  expect(periodsOf({ first: 2015, last: 2024 }, 5)).toEqual(["2015..2019", "2020..2024"]);
  expect(periodsOf(null, 5)).toEqual([]);
});

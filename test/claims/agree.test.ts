import { describe, expect, test } from "vitest";
import { agreementOf, holds } from "../../src/claims/agree.ts";
import type { Printed } from "../../src/claims/claim.ts";
import type { Answer } from "../../src/model/answer.ts";

const HEADS = new Map([
  ["p-led", "POL"],
  ["q-led", "QUA"],
]);

function agree(printed: Partial<Printed>, value: Answer["value"], measure = "share") {
  const full: Printed = {
    value: null,
    low: null,
    high: null,
    unit: "",
    relation: "equal",
    rounding: "none",
    ...printed,
  };
  return agreementOf(full, value, measure, HEADS);
}

describe("numbers", () => {
  test.each<[string, Partial<Printed>, number, ReturnType<typeof agree>]>([
    ["the same", { value: 0.15 }, 0.15, "consistent"],
    ["but for the last bits", { value: 0.3 }, 0.1 + 0.2, "consistent"],
    ["another", { value: 0.15 }, 0.16, "differs-in-our-records"],
    ["unrounded where no rounding is said", { value: 0.15 }, 0.152, "differs-in-our-records"],
    ["half up", { value: 0.63, rounding: "percent-0" }, 0.625, "consistent-after-rounding"],
    ["half to even", { value: 0.62, rounding: "percent-0" }, 0.625, "consistent-after-rounding"],
    ["cut off", { value: 0.62, rounding: "percent-0" }, 0.6299, "consistent-after-rounding"],
    ["beyond any rounding", { value: 0.62, rounding: "percent-0" }, 0.6301, "differs-in-our-records"],
    ["one place", { value: 0.135, rounding: "percent-1" }, 0.1344, "differs-in-our-records"],
    ["one place, half up", { value: 0.135, rounding: "percent-1" }, 0.13451, "consistent-after-rounding"],
    ["whole", { value: 3, rounding: "whole" }, 3.9, "consistent-after-rounding"],
    ["whole, and not", { value: 3, rounding: "whole" }, 4, "differs-in-our-records"],
  ])("%s", (_, printed, value, found) => {
    expect(agree(printed, value)).toBe(found);
  });

  test("42 of 307 is 14 %, and 41 of 307 is 13 %", () => {
    expect(agree({ value: 0.14, rounding: "percent-0" }, 42 / 307)).toBe("consistent-after-rounding");
    expect(agree({ value: 0.14, rounding: "percent-0" }, 41 / 307)).toBe("differs-in-our-records");
  });
});

describe("relations", () => {
  test.each<[Printed["relation"], number, number, boolean]>([
    ["over", 135, 136, true],
    ["over", 135, 135, false],
    ["under", 100, 99, true],
    ["under", 100, 100, false],
    ["at-least", 2, 2, true],
    ["at-least", 2, 1, false],
    ["at-most", 2, 2, true],
    ["at-most", 2, 3, false],
    ["about", 30, 33, true],
    ["about", 30, 33.1, false],
    ["about", -30, -27, true],
    ["around-zero", 0, 0.004, true],
    ["around-zero", 0, 0.005, false],
    ["rising", 0, 0.1, true],
    ["rising", 0, 0, false],
    ["falling", 0, -0.1, true],
    ["falling", 0, 0.1, false],
  ])("%s %d: %d", (relation, said, value, right) => {
    expect(holds(agree({ value: said, relation }, value))).toBe(right);
  });

  test("a range holds both its ends", () => {
    const range = { low: 3, high: 4 };
    expect([2.9, 3, 3.5, 4, 4.1].map((v) => holds(agree(range, v)))).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
    expect(holds(agree({ low: 5 }, 5000))).toBe(true);
  });

  test("a change of the same sign is of the same direction, and does not hold", () => {
    expect(agree({ value: 0.13 }, 0.05, "change")).toBe("same-direction");
    expect(agree({ value: 0.13 }, -0.05, "change")).toBe("differs-in-our-records");
    expect(agree({ value: 0.13 }, 0, "change")).toBe("differs-in-our-records");
    expect(agree({ value: 2 }, 1.5, "ratio")).toBe("same-direction");
    expect(agree({ value: 2 }, 0.5, "ratio")).toBe("differs-in-our-records");
    expect(agree({ value: 0.13 }, 0.05, "share")).toBe("differs-in-our-records");
    expect(holds("same-direction")).toBe(false);
  });

  test.each<[Printed["relation"], number, number, string]>([
    ["over", 1, 0.83, "ratio"],
    ["over", 1, 1, "ratio"],
    ["under", 1, 1.18, "ratio"],
    ["at-least", 1, 0.83, "ratio"],
    ["equal", 1, 0.83, "ratio"],
    ["equal", 1, 1.18, "ratio"],
    ["over", 0, -0.1, "change"],
    ["under", 0, 0.1, "trend"],
    ["equal", 0, -0.1, "change"],
  ])("%s %d lies on no side that %d is on, for a %s", (relation, said, value, measure) => {
    expect(agree({ value: said, relation }, value, measure)).toBe("differs-in-our-records");
  });
});

describe("names and dates", () => {
  test.each<[string, Partial<Printed>, Answer["value"], boolean]>([
    ["one", { value: "POL" }, "POL", true],
    ["another", { value: "POL" }, "QUA", false],
    ["a group by its head", { value: "POL" }, "p-led", true],
    ["a set in any order", { value: ["A", "B"] }, ["B", "A"], true],
    ["a set with one too many", { value: ["A", "B"] }, ["A", "B", "C"], false],
    ["the first in order", { value: ["A", "B"], relation: "first" }, ["A", "B", "C"], true],
    ["not in that order", { value: ["B", "A"], relation: "first" }, ["A", "B", "C"], false],
    ["among others", { value: ["C"], relation: "includes" }, ["A", "B", "C"], true],
    ["not among them", { value: ["D"], relation: "includes" }, ["A", "B", "C"], false],
    ["a year by a day of it", { value: "2002" }, "2002-10-10", true],
    ["a month by a day of it", { value: "2002-10" }, "2002-10-10", true],
    ["a year by another", { value: "2002" }, "2003-01-01", false],
    ["a day by its year alone", { value: "2002-10-10" }, "2002", false],
    ["a range by its ends", { low: 2000, high: 7000 }, "2000..7000", true],
    ["a range by others", { low: 2000, high: 7000 }, "2000..8000", false],
  ])("%s", (_, printed, value, right) => {
    expect(holds(agree(printed, value, "set"))).toBe(right);
  });

  test("nothing to compare is neither", () => {
    expect(agree({ value: 1 }, null)).toBeNull();
    expect(holds(null)).toBeNull();
    expect(agree({ value: "POL" }, 3)).toBeNull();
  });
});

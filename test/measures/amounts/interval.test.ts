import { expect, test } from "vitest";
import { shareOf, shareOfOne, sumOf } from "../../../src/measures/amounts/interval.ts";

const TROOPS = [
  { low: 2000, high: 7000 },
  { low: 1, high: 99 },
  { low: 100, high: 400 },
  { low: 1200, high: 1200 },
];

test("ranges of troops add up and share (vectors `interval`)", () => {
  expect(sumOf(TROOPS)).toEqual({ low: 3301, high: 8699 });
  const share = shareOfOne(TROOPS, 0);
  expect(share.low).toBeCloseTo(0.5406866720735334, 12);
  expect(share.high).toBeCloseTo(0.8432718949524154, 12);
});

test("an open end makes the share run up to 1 or down to 0", () => {
  const open = { low: 2001, high: Number.POSITIVE_INFINITY };
  expect(shareOf(open, { low: 1, high: 2 }).high).toBe(1);
  expect(shareOf({ low: 1, high: 2 }, open).low).toBe(0);
});

test("one of no quantities is misuse", () => {
  expect(() => shareOfOne([], 0)).toThrow("not one of 0 quantities: 0");
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { bandsOf, mayBand, reachOf, strandLegend, strandsOf } from "../../src/figures/network/strands.ts";

const wide = (n: number) => Math.max(1, n);
const widths = (value: number, low: number | null, high: number | null) =>
  strandsOf({ value, low, high }, wide, 1).map(({ width }) => width);

test("a tie is its number, in a rim up to the most and with a core down to the least", () => {
  expect(widths(5, 5, 5)).toEqual([5]);
  expect(widths(5, null, null)).toEqual([5]);
  expect(widths(5, 2, null)).toEqual([5, 2]);
  expect(widths(5, 5, 8)).toEqual([8, 5]);
  expect(widths(5, 2, 5)).toEqual([5, 2]);
  expect(widths(5, 2, 8)).toEqual([8, 5, 2]);
  expect(widths(5, 0, 8)).toEqual([8, 5]);
  expect(widths(0.2, 0.1, 0.3)).toEqual([1]);
});

test("what is certain has all of the colour, and what is not has less", () => {
  const opacities = (low: number) => strandsOf({ value: 5, low, high: 8 }, wide, 0.8).map((s) => s.opacity);
  expect(opacities(5)).toEqual([0.3, 0.8]);
  expect(opacities(2)).toEqual([0.3, 0.48, 0.8]);
  expect(opacities(0)).toEqual([0.3, 0.48]);
});

test("strands narrow from the first on, one of them is the number, and none is wider than the reach", () => {
  const amount = fc.double({ min: 0, max: 1000, noNaN: true });
  fc.assert(
    fc.property(fc.tuple(amount, amount, amount), (three) => {
      const [low = 0, value = 0, high = 0] = three.toSorted((a, b) => a - b);
      // Only ties of more than 0 are drawn in strands, and only those have a reach.
      fc.pre(value > 0);
      const strands = strandsOf({ value, low, high }, wide, 1).map(({ width }) => width);
      expect(strands).toEqual(strands.toSorted((a, b) => b - a));
      expect(strands).toContain(wide(value));
      const reach = reachOf([{ value: { value, low, high } }]);
      expect(Math.max(...strands)).toBeLessThanOrEqual(wide(reach ?? 0));
    }),
  );
});

test("the reach is the most of all; nothing where no tie has anything", () => {
  const tie = (value: number | null, high: number | null) => ({ value: { value, low: value, high } });
  expect(reachOf([tie(3, 9), tie(5, 5), tie(null, null)])).toBe(9);
  expect(reachOf([tie(3, null)])).toBe(3);
  expect(reachOf([tie(0, 4), tie(null, null)])).toBeNull();
});

test("a legend says what is drawn", () => {
  const legend = (low: number, high: number) =>
    strandLegend([{ value: { value: 5, low, high } }], wide, { lang: "en" }).map(({ text }) => text);
  expect(legend(5, 5)).toEqual([]);
  expect(legend(4.9, 5.1)).toEqual([]);
  expect(legend(5, 6)).toEqual(["faint: the most that the records leave open"]);
  expect(legend(4, 6)).toHaveLength(2);
});

test("what may count is thin, fainter than what does, and never wider than if it were certain", () => {
  fc.assert(
    fc.property(fc.double({ min: 0.01, max: 1000, noNaN: true }), (high) => {
      const may = mayBand(high, wide);
      expect(may.width).toBeLessThanOrEqual(Math.min(3, wide(high)));
      expect(may.opacity).toBeLessThan(1);
      expect(bandsOf({ value: null, low: 0, high, may: ["a"] }, wide, 1)).toEqual([may]);
    }),
  );
  expect(mayBand(null, wide).width).toBe(wide(0));
});

test("a legend shows what may count as wide as it is drawn at most", () => {
  const may = (high: number) => ({ value: { value: null, low: 0, high, may: ["a"] } });
  const [item] = strandLegend([may(1), may(2)], wide, { lang: "en" });
  expect(item?.width).toBe(2);
});

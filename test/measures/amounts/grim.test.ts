import fc from "fast-check";
import { expect, test } from "vitest";
import { attainable } from "../../../src/measures/amounts/grim.ts";

const column = (percents: readonly number[], base: number) => {
  const each = percents.map((p) => attainable(p, base, 0));
  return [each.every((a) => a.halfUp), each.every((a) => a.halfEven), each.every((a) => a.truncation)];
};

test("columns of Figure 3 under the bases that the text gives (vectors `grim`)", () => {
  const china = [62, 45, 40, 32, 25];
  expect(column(china, 40)).toEqual([false, true, true]);
  expect(column(china, 41)).toEqual([false, false, false]);
  expect(column(china, 38)).toEqual([false, false, false]);
  const us = [72, 19, 8, 6, 4];
  expect(column(us, 90)).toEqual([true, true, false]);
  expect(column(us, 91)).toEqual([false, false, true]);
});

test("misuse", () => {
  expect(() => attainable(62, 0, 0)).toThrow("not a base: 0");
  expect(() => attainable(62.5, 40, 0)).toThrow("more than 0 decimals: 62.5");
  expect(() => attainable(62, 40, -1)).toThrow("not a number of decimals: -1");
  expect(attainable(104, 40, 0)).toEqual({ halfUp: false, halfEven: false, truncation: false });
});

test("what is rounded half up from a count is attainable with its base", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(500), fc.nat(2), (base, some, decimals) => {
      const k = some % (base + 1);
      const scale = 10 ** decimals;
      const twice = Math.floor((2 * 100 * scale * k + base) / (2 * base));
      expect(attainable(twice / scale, base, decimals).halfUp).toBe(true);
      expect(attainable(Math.floor((100 * scale * k) / base) / scale, base, decimals).truncation).toBe(true);
    }),
  );
});

test("it finds no more than all counts give, tried one by one", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), fc.nat(100), (base, percent) => {
      const some = Array.from({ length: base + 1 }, (_, k) => Math.floor((200 * k + base) / (2 * base)));
      expect(attainable(percent, base, 0).halfUp).toBe(some.includes(percent));
    }),
  );
});

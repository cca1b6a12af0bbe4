import fc from "fast-check";
import { expect, test } from "vitest";
import { newPrints, printOf } from "../../src/model/prints.ts";

test("prints hold what a map holds", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string(), fc.nat())), (pairs) => {
      const prints = newPrints();
      const map = new Map<string, number>();
      for (const [key, value] of pairs) {
        expect(prints.put(key, value)).toBe(!map.has(key));
        if (!map.has(key)) map.set(key, value);
      }
      expect(prints.size).toBe(map.size);
      for (const [key, value] of map) expect(prints.get(key)).toBe(value);
      expect(prints.get("never put \u0000")).toBe(map.get("never put \u0000") ?? null);
    }),
  );
});

test("100,000 keys that differ in one digit are 100,000 keys", () => {
  const prints = newPrints();
  for (let i = 0; i < 100_000; i++) prints.put(`exercise-${i}`, i);
  expect(prints.size).toBe(100_000);
  expect([0, 99_999, 4242].map((i) => prints.get(`exercise-${i}`))).toEqual([0, 99_999, 4242]);
});

test("rows that say the same have the same print, and a cell that moves changes it", () => {
  expect(printOf(["a", "b"])).toBe(printOf(["a", "b"]));
  expect(printOf(["a", "b"])).not.toBe(printOf(["b", "a"]));
  expect(printOf(["ab", ""])).not.toBe(printOf(["a", "b"]));
});

import { expect, test } from "vitest";
import { bytesOf, recent } from "../../src/questions/recent.ts";

test("what is asked for stays, and what nobody asks for is forgotten once others weigh enough", () => {
  const held = recent<number>(3, () => 1);
  held.set("asked", 1);
  held.set("left", 2);
  for (let i = 0; i < 20; i++) {
    held.set(`other ${i}`, i);
    expect(held.get("asked")).toBe(1);
  }
  expect(held.get("left")).toBeUndefined();
  expect(held.get("other 19")).toBe(19);
});

test("columns weigh their bytes, one that stands twice once, and nothing is worked out for it", () => {
  const best = new Float64Array(1000);
  const value = {
    best,
    low: best,
    get receipt(): never {
      throw new Error("asked for");
    },
  };
  expect(bytesOf(value)).toBeGreaterThanOrEqual(8000);
  expect(bytesOf(value)).toBeLessThan(9000);
});

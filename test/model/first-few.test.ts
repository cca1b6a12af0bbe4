import { expect, test } from "vitest";
import { firstFew } from "../../src/model/first-few.ts";

test("of many names the first stand in a line, and how many more there are", () => {
  const names = ["a", "b", "c", "d", "e"];
  expect(firstFew([])).toBe("");
  expect(firstFew(names.slice(0, 3))).toBe("a, b, c");
  expect(firstFew(names)).toBe("a, b, c and 2 more");
  expect(firstFew(names, 4)).toBe("a, b, c, d and 1 more");
});

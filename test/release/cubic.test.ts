import { expect, test } from "vitest";
import { cubic } from "../../src/release/cubic.ts";

test("a quadratic curve becomes the cubic one that runs through the same points", () => {
  expect(cubic("M0,0Q30,60 60,0")).toBe("M0,0C20,40,40,40,60,0");
  expect(cubic("M10,10q30,60 60,0Z")).toBe("M10,10C30,50,50,50,70,10Z");
  expect(cubic("M0,0Q3,6 6,0 9,-6 12,0")).toBe("M0,0C2,4,4,4,6,0C8,-4,10,-4,12,0");
});

test("where a curve begins is kept through every other command", () => {
  expect(cubic("M0,0H6v3Q9,3 9,6")).toBe("M0,0H6v3C8,3,9,4,9,6");
  expect(cubic("M1,1L7,1l0,3ZQ4,1 4,4")).toBe("M1,1L7,1l0,3ZC3,1,4,2,4,4");
  expect(cubic("M0,0A5,5 0 0 1 3,0Q6,0 6,3")).toBe("M0,0A5,5,0,0,1,3,0C5,0,6,1,6,3");
  expect(cubic("M0,0C1,1 2,2 3,0Q6,0 6,3")).toBe("M0,0C1,1,2,2,3,0C5,0,6,1,6,3");
  expect(cubic("M0,0 3,0Q6,0 6,3")).toBe("M0,0L3,0C5,0,6,1,6,3");
});

test("what has no quadratic curve is the same path", () => {
  expect(cubic("M-1.5,2L.5,100Z")).toBe("M-1.5,2L0.5,100Z");
  expect(cubic("")).toBe("");
  expect(() => cubic("M0,0X1")).toThrow(/no command of a path: "X"/);
});

import { expect, test } from "vitest";
import { gapFrom, gapOf, largestOf, withoutOf } from "../../src/views/leaders.ts";

const ranked = [
  { name: "A", share: 0.1 + 0.2 },
  { name: "B", share: 0.3 },
  { name: "C", share: 0.3 },
  { name: "D", share: 0.1 },
];

test("partners of equal share are level, however a computer adds", () => {
  expect(largestOf(ranked).map((r) => r.name)).toEqual(["A", "B", "C"]);
  expect(gapOf(ranked)).toEqual({ first: "A", second: "B", gap: 0, level: ["B", "C"] });
  expect(gapFrom(ranked, "B")).toEqual({ first: "B", second: "A", gap: 0, level: ["A", "C"] });
});

test("one behind is behind all that lead, and one ahead is level with nobody", () => {
  expect(gapFrom(ranked, "D")).toMatchObject({ first: "A", second: "D", level: ["B", "C"] });
  expect(gapFrom(ranked.slice(2), "C")).toMatchObject({ first: "C", second: "D", level: [] });
  expect(gapOf(ranked.slice(3))).toEqual({ first: "D", second: null, gap: 0.1, level: [] });
});

test("what a recipient has from itself stays in the rest, and is not the largest of it", () => {
  const rest = [
    { name: "SELF", share: 0.3 },
    { name: "B", share: 0.1 },
  ];
  expect(withoutOf("A", 0.5, rest, "SELF")).toMatchObject({ largest: { name: "B", share: 0.2 } });
  expect(withoutOf("A", 0.5, rest, "SELF").effectiveNumber).toBeCloseTo(1 / (0.75 ** 2 + 0.25 ** 2));
  expect(withoutOf("A", 0.5, rest.slice(0, 1), "SELF").largest).toBeNull();
});

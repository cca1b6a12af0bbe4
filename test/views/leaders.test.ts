import { expect, test } from "vitest";
import { answer } from "../../src/questions/answer.ts";
import { beyondShares, gapFrom, gapOf, largestOf, rankedOf, withoutOf } from "../../src/views/leaders.ts";
import { studyOf } from "../figures/tied.ts";
import { datasetIn } from "../questions/asking.ts";

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

test("whoever is recorded as unknown is no partner, and what it has is nobody's, as the effective number takes it", async () => {
  const dataset = await datasetIn(studyOf(["e1 2001 PPP AAA", "e2 2001 QQQ AAA", "e3 2001 unknown AAA"]));
  const asked = { layer: "exercises", to: "AAA" };
  const shares = rankedOf(answer(dataset, { ...asked, measure: "composition" }).parts ?? null);
  expect(shares).toHaveLength(2);
  for (const { name, share } of shares) expect([name, share]).toEqual([name, 1 / 3]);
  expect(shares.map(({ name }) => name)).not.toContain("unknown");
  expect(beyondShares(shares).nobodys).toBeCloseTo(1 / 3);
  expect(answer(dataset, { ...asked, measure: "effective-number" }).value).toBeCloseTo(2);
});

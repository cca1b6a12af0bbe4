import fc from "fast-check";
import { expect, test } from "vitest";
import { ari, nmi } from "../../../src/inference/communities/compare.ts";
import { KARATE_FACTIONS } from "../../measures/ties/graphs.ts";

test("two partitions of six: igraph 2.1.4 compare, nmi and adjusted.rand", () => {
  const a = [0, 0, 0, 1, 1, 1];
  const b = [0, 0, 1, 1, 2, 2];
  expect(nmi(a, b)).toBeCloseTo(0.515803742979389, 12);
  expect(ari(a, b)).toBeCloseTo(0.242424242424242, 12);
});

test("partitions by halves say nothing of each other; one group and one group are the same", () => {
  expect(nmi([0, 0, 1, 1], [0, 1, 0, 1])).toBeCloseTo(0, 12);
  expect(ari([0, 0, 1, 1], [0, 1, 0, 1])).toBeCloseTo(-0.5, 12);
  expect([nmi([3, 3], [7, 7]), ari([3, 3], [7, 7])]).toEqual([1, 1]);
  expect([nmi([0, 1], [1, 0]), ari([0, 1], [1, 0])]).toEqual([1, 1]);
  expect(() => nmi([0], [0, 1])).toThrow("partitions of 1 and of 2 actors");
});

test("both are symmetric, blind to what groups are called, and 1 for a partition with itself", () => {
  const partition = fc.array(fc.nat({ max: 4 }), { minLength: 34, maxLength: 34 });
  fc.assert(
    fc.property(partition, (groups) => {
      for (const like of [nmi, ari]) {
        expect(like(groups, groups)).toBeCloseTo(1, 12);
        expect(like(groups, KARATE_FACTIONS)).toBeCloseTo(like(KARATE_FACTIONS, groups), 12);
        expect(
          like(
            groups.map((g) => 9 - g),
            KARATE_FACTIONS,
          ),
        ).toBeCloseTo(like(groups, KARATE_FACTIONS), 12);
      }
    }),
  );
});

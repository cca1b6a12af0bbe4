import fc from "fast-check";
import { expect, test } from "vitest";
import * as projections from "../../../src/measures/ties/projection.ts";
import { matrixOf } from "./graphs.ts";

const { star, clique, newman } = {
  star: (all: readonly projections.Hyperevent[], n: number) => matrixOf(projections.star(all, n), n, true),
  clique: (all: readonly projections.Hyperevent[], n: number) => matrixOf(projections.clique(all, n), n),
  newman: (all: readonly projections.Hyperevent[], n: number) => matrixOf(projections.newman(all, n), n),
};

const rowSums = (weights: Float64Array, n: number) =>
  Array.from({ length: n }, (_, i) => weights.subarray(i * n, i * n + n).reduce((a, b) => a + b, 0));

test("four guests at an outsider's exercise: no tie among them in a star, six in a clique", () => {
  const drill = [{ from: [0], to: [1, 2, 3, 4] }];
  const among = (weights: Float64Array) => {
    let total = 0;
    for (let i = 1; i < 5; i++) for (let j = i + 1; j < 5; j++) total += weights[i * 5 + j] ?? 0;
    return total;
  };
  expect([star, clique, newman].map((p) => among(p(drill, 5)))).toEqual([0, 6, 1.5]);
});

test("nobody, one alone, an organiser who also takes part, the same name twice", () => {
  expect([...star([], 2)]).toEqual([0, 0, 0, 0]);
  expect([...newman([{ from: [0], to: [] }], 2)]).toEqual([0, 0, 0, 0]);
  expect([...star([{ from: [0, 0], to: [0, 1, 1] }], 2)]).toEqual([0, 1, 0, 0]);
  expect(() => clique([{ from: [2], to: [] }], 2)).toThrow("not one of 2 actors: 2");
});

const events = fc.array(
  fc.record({
    from: fc.uniqueArray(fc.nat(2), { minLength: 1 }),
    to: fc.uniqueArray(fc.integer({ min: 3, max: 7 }), { minLength: 1 }),
  }),
);

test("a star hands out 1 to each participant, Newman 1 to each who was not alone", () => {
  fc.assert(
    fc.property(events, (all) => {
      const taken = all.reduce((a, e) => a + e.to.length, 0);
      expect(star(all, 8).reduce((a, b) => a + b, 0)).toBeCloseTo(taken, 9);
      rowSums(newman(all, 8), 8).forEach((strength, i) => {
        expect(strength).toBeCloseTo(all.filter((e) => e.from.includes(i) || e.to.includes(i)).length, 9);
      });
      expect(clique(all, 8).every((w, k) => w === clique(all, 8)[(k % 8) * 8 + Math.floor(k / 8)])).toBe(
        true,
      );
    }),
  );
});

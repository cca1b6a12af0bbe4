import fc from "fast-check";
import { expect, test } from "vitest";
import { reversed, tiesFrom } from "../../../src/measures/ties/build.ts";
import { weightOf } from "../../../src/measures/ties/graph.ts";
import { matrixOf } from "./graphs.ts";

test("malformed ties are misuse", () => {
  const arc = { from: [0], to: [1], weights: [1] };
  const make = (arcs: object, making: object = {}) =>
    tiesFrom(["a", "b"], { ...arc, ...arcs }, { directed: true, ...making });
  expect(() => make({ weights: [1, 2] })).toThrow("ends and weights of unequal number: 1, 1, 2");
  expect(() => make({}, { inside: new Uint8Array(3) })).toThrow("3 marks of the region for 2 actors");
  expect(() => make({ weights: [-1] })).toThrow("not a weight of 0 or more: -1");
  expect(() => make({ weights: [Infinity] })).toThrow("not a weight of 0 or more: Infinity");
  expect(() => make({ to: [2] })).toThrow("not one of 2 actors: 2");
});

const arcLists = fc.array(fc.tuple(fc.nat(7), fc.nat(7), fc.constantFrom(0, 0.5, 1, 3)), { maxLength: 80 });

test("ties in compressed rows say what a matrix of the same arcs says; multi-ties add up, self-ties are none", () => {
  fc.assert(
    fc.property(fc.boolean(), arcLists, (directed, list) => {
      const arcs = {
        from: list.map(([i]) => i),
        to: list.map(([, j]) => j),
        weights: list.map(([, , w]) => w),
      };
      const ties = tiesFrom([..."abcdefgh"], arcs, { directed });
      const matrix = matrixOf(arcs, 8, directed);
      for (let i = 0; i < 8; i++)
        for (let j = 0; j < 8; j++) {
          expect(weightOf(ties, i, j)).toBeCloseTo(i === j ? 0 : (matrix[i * 8 + j] ?? 0), 9);
          expect(weightOf(reversed(ties), j, i)).toBe(weightOf(ties, i, j));
        }
    }),
  );
});

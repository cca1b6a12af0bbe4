import fc from "fast-check";
import { expect, test } from "vitest";
import { dyadCensus, TRIADS, triadCensus } from "../../../src/measures/ties/census.ts";
import { digraph9, randomTies, tiesOf, toyH } from "./graphs.ts";

test("censuses of toy H (vectors `toyH`, igraph)", () => {
  expect(dyadCensus(toyH)).toEqual({ mutual: 2, oneWay: 10, none: 16 });
  expect([...triadCensus(toyH)]).toEqual([10, 18, 7, 8, 8, 0, 0, 0, 0, 0, 0, 5, 0, 0, 0, 0]);
});

test("a network with thirteen of the sixteen kinds (networkx 3.6.1, triadic_census)", () => {
  expect([...triadCensus(digraph9)]).toEqual([6, 23, 4, 5, 4, 13, 5, 6, 11, 2, 0, 0, 2, 2, 1, 0]);
});

test("every three actors are of one kind, and kinds hold the ties they say", () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 36, maxLength: 36 }), (bits) => {
      const ties = randomTies(6, bits);
      const census = triadCensus(ties);
      const { mutual, oneWay } = dyadCensus(ties);
      const weighed = (digit: number) =>
        TRIADS.reduce((a, t, i) => a + Number(t[digit]) * (census[i] ?? 0), 0);
      expect(census.reduce((a, b) => a + b, 0)).toBe(20);
      expect([weighed(0), weighed(1)]).toEqual([4 * mutual, 4 * oneWay]);
    }),
  );
});

test("fewer than three actors have no triad", () => {
  expect(triadCensus(tiesOf(["a", "b"], [["a", "b"]])).every((c) => c === 0)).toBe(true);
  expect(dyadCensus(tiesOf([], []))).toEqual({ mutual: 0, oneWay: 0, none: 0 });
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { tiesFrom } from "../../../src/measures/ties/build.ts";
import { distancesOf } from "../../../src/measures/ties/graph.ts";
import { reachingCentrality, reachingCentralityWeighted } from "../../../src/measures/ties/reaching.ts";
import { reachCounts, strongComponents } from "../../../src/measures/ties/strong.ts";
import { arcsOf, cycle5, digraph9, karate, randomTies, relabelled, tiesOf, toyH } from "./graphs.ts";

test("weights: the values of networkx 3.2.1, global_reaching_centrality(weight='weight')", () => {
  const ties = tiesOf(
    [..."abcdef"],
    [
      ["a", "b", 2],
      ["a", "c", 4],
      ["b", "d", 2],
      ["c", "d", 1],
      ["d", "e", 3],
      ["e", "b", 0.5],
      ["f", "a", 1.5],
    ],
  );
  expect(reachingCentralityWeighted.of(ties).value).toBeCloseTo(0.5241666666666668, 12);
  const both = tiesOf([..."abcdef"], arcsOf("a-b b-c c-d d-e e-f a-f"), { directed: false });
  expect(reachingCentralityWeighted.of(both).value).toBeCloseTo(0, 12);
});

test("without weights, an undirected tie of weight 1 is as strong on every way, so that all that counts is reach", () => {
  expect(reachingCentralityWeighted.of(cycle5).value).toBeCloseTo(0, 12);
  expect(reachingCentralityWeighted.of(toyH).value).toBeCloseTo(
    Number(reachingCentrality.of(toyH).value),
    12,
  );
});

test("of ways of one length, the one of fewest ties counts, whatever the order of actors", () => {
  // 1/2 + 1/2 is as long as 1/1: b by the tie itself, of weight 1.
  const arcs = [
    ["a", "c", 2],
    ["c", "b", 2],
    ["a", "b", 1],
  ] as const;
  const expected = reachingCentralityWeighted.of(tiesOf([..."abc"], arcs)).value;
  // C: a (1 + 2) / 2, c 2 / 2, b 0, of the mean weight 5/3.
  expect(expected).toBeCloseTo((1.5 * 2 - 1) / 2 / (5 / 3), 12);
  for (const order of ["bca", "cba", "acb"])
    expect(reachingCentralityWeighted.of(tiesOf([...order], [...arcs].reverse())).value).toBeCloseTo(
      Number(expected),
      12,
    );
});

const weighted = fc.array(fc.tuple(fc.nat(6), fc.nat(6), fc.constantFrom(0.5, 1, 1, 2, 3)), {
  maxLength: 20,
});

test("neither the scale of weights nor the order of actors changes anything", () => {
  fc.assert(
    fc.property(
      weighted,
      fc.boolean(),
      fc.constantFrom(1e-300, 1e-3, 1e300),
      fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7 }),
      (list, directed, scale, order) => {
        const ties = (by: number) =>
          tiesFrom(
            [..."abcdefg"],
            {
              from: list.map(([i]) => i),
              to: list.map(([, j]) => j),
              weights: list.map(([, , w]) => w * by),
            },
            { directed },
          );
        const { value, why } = reachingCentralityWeighted.of(ties(1));
        for (const other of [ties(scale), relabelled(ties(1), order)]) {
          const found = reachingCentralityWeighted.of(other);
          expect(found.why).toBe(why);
          if (value !== null) expect(found.value).toBeCloseTo(Number(value), 9);
        }
      },
    ),
  );
});

test("weights far apart leave every actor in reach", () => {
  const ties = tiesOf(
    [..."abc"],
    [
      ["a", "b", 1e300],
      ["b", "c", 1e-300],
    ],
  );
  expect(reachingCentralityWeighted.of(ties).value).toBeCloseTo(((2 + 1) * 2) / 4, 9);
});

test("reach is that of a matrix of distances, and circles are those of who reaches whom back", () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 64, maxLength: 64 }), (bits) => {
      const ties = randomTies(
        8,
        bits.map((b, k) => b && k % 3 > 0),
      );
      const steps = distancesOf(ties);
      const reaches = (i: number, j: number) => (steps[i * 8 + j] ?? -1) >= 0;
      const { of } = strongComponents(ties);
      reachCounts(ties).forEach((count, i) => {
        expect(count).toBe([0, 1, 2, 3, 4, 5, 6, 7].filter((j) => j !== i && reaches(i, j)).length);
        for (let j = 0; j < 8; j++) expect(of[i] === of[j]).toBe(reaches(i, j) && reaches(j, i));
      });
    }),
  );
});

test("no ties: reach is nowhere, and weights have no mean", () => {
  const none = tiesOf([..."abc"], []);
  expect(reachingCentrality.of(none).value).toBe(0);
  expect(reachingCentralityWeighted.of(none).why).toBe("degenerate");
  expect(reachingCentrality.of({ ...karate, byConstruction: "a star" }).why).toBe("by-construction");
  expect(reachingCentrality.of({ ...digraph9, byConstruction: "a star" }, { caution: "go-on" }).value).toBe(
    reachingCentrality.of(digraph9).value,
  );
});

import fc from "fast-check";
import { expect, test } from "vitest";
import type { Ties } from "../../../src/measures/measure.ts";
import { betweenness } from "../../../src/measures/position/betweenness.ts";
import { tiesFrom, undirected } from "../../../src/measures/ties/build.ts";
import { arcsOf, karate, randomTies, tiesOf } from "../ties/graphs.ts";

/** Betweenness by listing all pairs: distances after Floyd and Warshall, paths counted along them. */
function listed(ties: Ties, costs: boolean): Float64Array {
  const n = ties.nodes.length;
  const length = new Float64Array(n * n).fill(Number.POSITIVE_INFINITY);
  for (let i = 0; i < n; i++) {
    for (let k = ties.starts[i] ?? 0; k < (ties.starts[i + 1] ?? 0); k++)
      length[i * n + (ties.targets[k] ?? 0)] = costs ? 1 / (ties.weights[k] ?? 1) : 1;
  }
  const step = length.slice();
  const at = (i: number, j: number) => (i === j ? 0 : (length[i * n + j] ?? 0));
  for (let v = 0; v < n; v++)
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++) length[i * n + j] = Math.min(at(i, j), at(i, v) + at(v, j));
  const same = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * b;
  const ways = (i: number, j: number): number => {
    if (i === j) return 1;
    let all = 0;
    for (let v = 0; v < n; v++)
      if (v !== j && Number.isFinite(step[v * n + j]) && same(at(i, v) + (step[v * n + j] ?? 0), at(i, j)))
        all += ways(i, v);
    return all;
  };
  return Float64Array.from({ length: n }, (_, v) => {
    let total = 0;
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++) {
        if (i === j || v === i || v === j || !Number.isFinite(at(i, j))) continue;
        if (same(at(i, v) + at(v, j), at(i, j))) total += (ways(i, v) * ways(v, j)) / ways(i, j);
      }
    return ties.directed ? total : total / 2;
  });
}

const bits = fc.array(fc.boolean(), { minLength: 49, maxLength: 49 });

test.each([true, false])("as listed pair by pair, with costs %s", (costs) => {
  fc.assert(
    fc.property(bits, fc.boolean(), (b, both) => {
      const ties = both ? undirected(randomTies(7, b)) : randomTies(7, b);
      expect([...betweenness(ties, { costs })]).toEqual(
        [...listed(ties, costs)].map((v) => expect.closeTo(v, 9)),
      );
    }),
  );
});

test("a larger sparse network, where the search runs from both sides, as with costs of 1 each", () => {
  let state = 7;
  const next = (n: number) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * n);
  };
  const n = 300;
  for (const directed of [true, false]) {
    const from = Array.from({ length: 900 }, () => next(n));
    const to = from.map(() => next(n));
    const weights = from.map(() => 1);
    const all = tiesFrom(
      Array.from({ length: n }, (_, i) => `v${i}`),
      { from, to, weights },
      { directed },
    );
    const ties = { ...all, weights: all.weights.map(() => 1) };
    const byCost = betweenness(ties, { costs: true });
    expect([...betweenness(ties)]).toEqual([...byCost].map((v) => expect.closeTo(v, 7)));
  }
});

test("some sources add up to all of them", () => {
  const parts = [0, 1, 2].map((p) =>
    betweenness(karate, { sources: Int32Array.from(karate.nodes.keys()).filter((i) => i % 3 === p) }),
  );
  const together = karate.nodes.map((_, i) => parts.reduce((a, part) => a + (part[i] ?? 0), 0));
  expect(together).toEqual([...betweenness(karate)].map((v) => expect.closeTo(v, 10)));
  expect(() => betweenness(karate, { sources: Int32Array.of(34) })).toThrow("not one of 34 actors: 34");
});

test("paths that are equally long but for rounding share a pair", () => {
  // 1/10 + 1/5 is a hair more than 1/3.3333333333333335 in floating point.
  const ties = tiesOf(
    [..."abcd"],
    [
      ["a", "b", 10],
      ["b", "d", 5],
      ["a", "c", 5],
      ["c", "d", 10],
    ],
    { directed: false },
  );
  expect(betweenness(ties, { costs: true })[1]).toBeCloseTo(0.5, 12);
  const direct = tiesOf(
    [..."abd"],
    [
      ["a", "b", 10],
      ["b", "d", 5],
      ["a", "d", 1 / 0.3],
    ],
    { directed: false },
  );
  expect(1 / 10 + 1 / 5).not.toBe(0.3);
  expect(betweenness(direct, { costs: true })[1]).toBeCloseTo(0.5, 12);
});

test("more paths than a number holds: a chain of 2,000 diamonds", () => {
  const count = 2000;
  const nodes = Array.from({ length: 3 * count + 1 }, (_, i) => `v${i}`);
  const [from, to]: [number[], number[]] = [[], []];
  for (let d = 0; d < count; d++)
    for (const side of [1, 2]) {
      from.push(3 * d, 3 * d + side);
      to.push(3 * d + side, 3 * d + 3);
    }
  const ties = tiesFrom(nodes, { from, to, weights: from.map(() => 1) }, { directed: true });
  const found = betweenness(ties, { sources: Int32Array.of(0) });
  // Each side of a diamond lies on half the ways to all that is behind it, its own end included.
  expect(found[1]).toBeCloseTo((3 * count - 2) / 2, 6);
  expect(found[3 * (count - 1) + 1]).toBeCloseTo(0.5, 10);
  expect(found[3]).toBeCloseTo(3 * (count - 1), 6);
});

test("ties that nobody knows of are no way, and nobody is between two", () => {
  const ties = tiesOf(
    [..."abc"],
    [
      ["a", "b"],
      ["b", "c", Number.NaN],
    ],
  );
  expect([...betweenness(ties)]).toEqual([0, 0, 0]);
  expect([...betweenness(tiesOf([], []))]).toEqual([]);
  expect([...betweenness(tiesOf([..."abc"], arcsOf("a-b b-c")))]).toEqual([0, 1, 0]);
});

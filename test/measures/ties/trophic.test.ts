import fc from "fast-check";
import { expect, test } from "vitest";
import { randomOf } from "../../../src/inference/random.ts";
import type { Ties } from "../../../src/measures/measure.ts";
import { reversed, tiesFrom } from "../../../src/measures/ties/build.ts";
import { trophicIncoherence, trophicLevel } from "../../../src/measures/ties/trophic.ts";
import { conjugated } from "../../../src/measures/ties/trophic-large.ts";
import { springsOf, trophicLevels } from "../../../src/measures/ties/trophic-levels.ts";
import { arcsOf, cycle5, karate, path5, randomTies, tiesOf, toyH, tree7, withIsolate } from "./graphs.ts";

const incoherence = (ties: Ties) => trophicIncoherence.of(ties).value;

test("incoherence (vectors `trophic`, `toyH`, and R metanetwork's trees and circles)", () => {
  expect([path5, tree7, cycle5].map(incoherence)).toEqual([0, 0, 1].map((f) => expect.closeTo(f, 12)));
  expect(incoherence(toyH)).toBeCloseTo(0.2857142857142857, 12);
  const tail = tiesOf([..."1234"], arcsOf("1-2 2-3 1-3 3-4"));
  expect(incoherence(tail)).toBeCloseTo(0.08333333333333333, 12);
});

test("level of one actor, and of all at once", () => {
  const loop = tiesOf([..."abcd"], arcsOf("a-b b-c a-c"));
  const levels = [0, 2 / 3, 4 / 3, Number.NaN].map((h) => expect.closeTo(h, 12));
  expect([...(trophicLevel.each?.(loop) ?? [])].slice(0, 3)).toEqual(levels.slice(0, 3));
  expect(trophicLevel.each?.(loop)[3]).toBeNaN();
  expect(trophicLevel.of({ ties: loop, ego: 2 }).value).toBeCloseTo(4 / 3, 12);
  expect(trophicLevel.of({ ties: loop, ego: 3 }).why).toBe("isolate");
  expect(trophicLevel.of({ ties: loop, ego: -1 }).why).toBe("under-specified");
  expect(trophicLevel.of({ ties: karate, ego: 0 }).why).toBe("undefined-by-definition");
});

/** The sum that levels make least, for any levels. */
function misfit(ties: Ties, levels: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < ties.nodes.length; i++)
    for (let k = ties.starts[i] ?? 0; k < (ties.starts[i + 1] ?? 0); k++)
      sum += (ties.weights[k] ?? 0) * ((levels[ties.targets[k] ?? 0] ?? 0) - (levels[i] ?? 0) - 1) ** 2;
  return sum;
}

test("no other levels fit better", () => {
  fc.assert(
    fc.property(
      fc.array(fc.boolean(), { minLength: 36, maxLength: 36 }),
      fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 6, maxLength: 6 }),
      (bits, moves) => {
        const ties = randomTies(6, bits);
        const levels = trophicLevels(ties) ?? new Float64Array(6);
        const moved = levels.map((h, i) => h + (moves[i] ?? 0));
        expect(misfit(ties, moved)).toBeGreaterThanOrEqual(misfit(ties, levels) - 1e-9);
      },
    ),
  );
});

test("neither the scale of weights, a reversal of all ties nor an isolate changes incoherence", () => {
  fc.assert(
    fc.property(
      fc.array(fc.boolean(), { minLength: 49, maxLength: 49 }),
      fc.constantFrom(1e-300, 1e-5, 1e300),
      (bits, scale) => {
        const ties = randomTies(7, bits);
        const value = incoherence(ties);
        if (value === null) return;
        const scaled = { ...ties, weights: ties.weights.map((w) => w * scale) };
        for (const other of [scaled, reversed(ties), withIsolate(ties)])
          expect(incoherence(other)).toBeCloseTo(Number(value), 10);
      },
    ),
  );
});

test("weights of 1e-300 beside 1e300: each tie has its place", () => {
  // Two circles with a shortcut, of heavy ties, and one tie of almost nothing from the one to the other.
  const ties = tiesOf(
    [..."abcdef"],
    [
      ["a", "b", 1e300],
      ["b", "c", 1e300],
      ["a", "c", 1e300],
      ["c", "d", 1e-300],
      ["d", "e", 1e300],
      ["e", "f", 1e300],
      ["d", "f", 1e300],
    ],
  );
  const step = (h: number) => expect.closeTo(h, 12);
  expect([...(trophicLevels(ties) ?? [])]).toEqual([0, 2 / 3, 4 / 3, 7 / 3, 3, 11 / 3].map(step));
  expect(incoherence(ties)).toBeCloseTo(1 / 9, 12);
});

/** Random ties of one piece. */
function connected(n: number, seed: number): Ties {
  const { next, below } = randomOf(seed);
  const from = Array.from({ length: 4 * n }, (_, k) => (k < n ? k : below(n)));
  const to = from.map((i, k) => (k < n ? below(Math.max(1, i)) : below(n)));
  const weights = from.map(() => 0.1 + next());
  return tiesFrom(
    Array.from({ length: n }, (_, i) => String(i)),
    { from, to, weights },
    { directed: true },
  );
}

test("the way for large components finds the levels that the exact one finds", () => {
  for (const seed of [1, 2, 3]) {
    const ties = connected(300, seed);
    const found = conjugated(springsOf(ties, reversed(ties), [...Array(300).keys()]));
    const lowest = found?.reduce((a, b) => Math.min(a, b)) ?? 0;
    trophicLevels(ties)?.forEach((h, i) => {
      expect((found?.[i] ?? Number.NaN) - lowest).toBeCloseTo(h, 9);
    });
  }
});

test("a component of 10,000 actors has levels that balance at each of them", () => {
  const ties = connected(10_000, 4);
  const levels = trophicLevels(ties);
  const rest = new Float64Array(10_000);
  for (let i = 0; i < 10_000; i++)
    for (let k = ties.starts[i] ?? 0; k < (ties.starts[i + 1] ?? 0); k++) {
      const [j, w] = [ties.targets[k] ?? 0, ties.weights[k] ?? 0];
      const pull = w * ((levels?.[j] ?? 0) - (levels?.[i] ?? 0) - 1);
      rest[i] = (rest[i] ?? 0) + pull;
      rest[j] = (rest[j] ?? 0) - pull;
    }
  expect(Math.max(...rest.map(Math.abs))).toBeLessThan(1e-9);
});

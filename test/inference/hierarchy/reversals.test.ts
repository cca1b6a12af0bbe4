import fc from "fast-check";
import { expect, test } from "vitest";
import { trophicIncoherenceP } from "../../../src/inference/hierarchy/reversals.ts";
import { randomOf } from "../../../src/inference/random.ts";
import type { Ties } from "../../../src/measures/measure.ts";
import { tiesFrom } from "../../../src/measures/ties/build.ts";
import { trophicIncoherence } from "../../../src/measures/ties/trophic.ts";
import {
  arcsOf,
  cycle5,
  karate,
  relabelled,
  tiesOf,
  toyH,
  tree7,
  withIsolate,
} from "../../measures/ties/graphs.ts";

const p = (ties: Ties, chosen = {}) => trophicIncoherenceP.of(ties, chosen);

test("a loop of three: six of eight ways to point it are as coherent, two are circles", () => {
  const loop = arcsOf("a-b b-c a-c");
  expect(p(tiesOf([..."abc"], loop))).toMatchObject({ value: 0.75, low: 0.75, high: 0.75 });
  expect(p(tiesOf([..."abc"], arcsOf("a-b b-c c-a"))).value).toBe(1);
});

test("a tree is a ladder whichever way its ties run, so that it says nothing", () => {
  expect(p(tree7).value).toBe(1);
});

test("all ways one by one, each with its own F0", () => {
  const pairs = arcsOf("a-b a-c b-c b-d c-d d-e a-e");
  const of = (code: number) =>
    Number(
      trophicIncoherence.of(
        tiesOf(
          [..."abcde"],
          pairs.map(([i, j], k) => ((code >> k) & 1 ? [j, i, k + 1] : [i, j, k + 1])),
        ),
      ).value,
    );
  const values = Array.from({ length: 2 ** pairs.length }, (_, code) => of(code));
  for (const code of [0, 5, 77, 100]) {
    const ties = tiesOf(
      [..."abcde"],
      pairs.map(([i, j], k) => ((code >> k) & 1 ? [j, i, k + 1] : [i, j, k + 1])),
    );
    const low = values.filter((v) => v <= (values[code] ?? 0) + 1e-9).length;
    expect(p(ties).value).toBeCloseTo(low / values.length, 12);
  }
});

/** Pairs tied at random and pointed at random, or from the lower to the higher place. */
function random(seed: number, n: number, ordered: boolean): Ties {
  const { next } = randomOf(seed, 7);
  const [from, to]: [number[], number[]] = [[], []];
  for (let i = 0; i < n; i++)
    for (let j = i + 1; j < n; j++) {
      if (next() > 0.45) continue;
      const up = ordered || next() < 0.5;
      from.push(up ? i : j);
      to.push(up ? j : i);
    }
  return tiesFrom(
    Array.from({ length: n }, (_, i) => String(i)),
    { from, to, weights: from.map(() => 0.5 + next()) },
    { directed: true },
  );
}

test("neither the order of actors, nor their unit, nor turning all ties round, nor an isolate moves an exact p", () => {
  const pairs = fc.uniqueArray(fc.tuple(fc.nat(5), fc.nat(5), fc.integer({ min: 1, max: 9 })), {
    minLength: 1,
    maxLength: 9,
    selector: ([i, j]) => Math.min(i, j) * 6 + Math.max(i, j),
  });
  const order = fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 });
  fc.assert(
    fc.property(pairs, order, (all, places) => {
      const arcs = all.filter(([i, j]) => i !== j);
      const name = (i: number) => "abcdef"[i] ?? "";
      const of = (list: readonly (readonly [number, number, number])[]) =>
        tiesOf(
          [..."abcdef"],
          list.map(([i, j, w]) => [name(i), name(j), w]),
        );
      const ties = of(arcs);
      const { value } = p(ties);
      if (arcs.length === 0) {
        expect(value).toBeNull();
        return;
      }
      expect(Number(value) * 2 ** arcs.length).toBeCloseTo(Math.round(Number(value) * 2 ** arcs.length), 9);
      expect(Number(value)).toBeGreaterThan(0);
      expect(Number(value)).toBeLessThanOrEqual(1);
      expect(p(relabelled(ties, places)).value).toBe(value);
      expect(p(of(arcs.map(([i, j, w]) => [j, i, w]))).value).toBe(value);
      expect(p(of(arcs.map(([i, j, w]) => [i, j, w * 1024]))).value).toBe(value);
      expect(p(withIsolate(ties)).value).toBe(value);
    }),
    { numRuns: 40 },
  );
});

test("ties without an order are called ordered at 5 % in no more than about 5 of 100 samples", () => {
  const found = Array.from({ length: 400 }, (_, seed) => p(random(seed, 9, false), { draws: "199" }).value);
  const rate = found.filter((value) => Number(value) <= 0.05).length / found.length;
  // Within four standard errors of 0.05.
  expect(rate).toBeLessThan(0.05 + 4 * Math.sqrt((0.05 * 0.95) / 400));
  expect(rate).toBeGreaterThan(0.005);
});

test("an order of ranks is found, the same for the same seed, whatever the order of actors", () => {
  const ties = random(3, 12, true);
  expect(Number(p(ties).value)).toBeLessThan(0.01);
  const chance = random(5, 9, false);
  expect(p(chance)).toEqual(p(chance, { seed: "1", draws: "2000" }));
  expect(p(chance, { seed: "2" }).value).not.toBe(p(chance).value);
  const far = p(relabelled(chance, [8, 7, 6, 5, 4, 3, 2, 1, 0])).value;
  expect(Math.abs(Number(far) - Number(p(chance).value))).toBeLessThan(0.05);
  expect(p(withIsolate(chance)).value).toBe(p(chance).value);
});

test("when there is nothing to test", () => {
  expect(p(tiesOf([..."ab"], arcsOf("a-b b-a"))).why).toBe("degenerate");
  expect(p(tiesOf([..."ab"], [])).why).toBe("degenerate");
  expect(p(karate).why).toBe("undefined-by-definition");
  expect(p({ ...cycle5, byConstruction: "a star" }).why).toBe("by-construction");
  const n = 402;
  const chain = tiesFrom(
    Array.from({ length: n }, (_, i) => String(i)),
    {
      from: [...Array(n - 1).keys()],
      to: [...Array(n - 1).keys()].map((i) => i + 1),
      weights: Array(n - 1).fill(1),
    },
    { directed: true },
  );
  expect(p(chain)).toMatchObject({
    why: "undefined-by-definition",
    notes: [expect.stringContaining("trophic-incoherence takes any number")],
  });
  for (const weight of [1e-300, 1e300]) {
    const scaled = { ...toyH, weights: toyH.weights.map((w) => w * weight) };
    expect(p(scaled).value).toBe(p(toyH).value);
  }
});

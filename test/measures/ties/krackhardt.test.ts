import fc from "fast-check";
import { expect, test } from "vitest";
import { randomOf } from "../../../src/inference/random.ts";
import type { Ties } from "../../../src/measures/measure.ts";
import { tiesFrom } from "../../../src/measures/ties/build.ts";
import { distancesOf, weakComponents } from "../../../src/measures/ties/graph.ts";
import { connectedness, efficiency, hierarchy, lub } from "../../../src/measures/ties/krackhardt.ts";
import { arcsOf, randomTies, tiesOf, toyH } from "./graphs.ts";

test("unity of command of the ties that sna gets wrong (vectors `lub5`, `toyH`)", () => {
  expect(lub.of(tiesOf([..."12345"], arcsOf("1-3 2-3 3-4 3-5"))).value).toBeCloseTo(0.8333333333333334, 12);
  expect(lub.of(toyH).value).toBeCloseTo(0.4, 12);
});

/** By the definition: an upper bound reaches both or is one of them; the least one is reached by all others. */
function byDefinition(ties: Ties): { lub: number | null; hierarchy: number | null } {
  const n = ties.nodes.length;
  const steps = distancesOf(ties);
  const reaches = (i: number, j: number) => (steps[i * n + j] ?? -1) >= 0;
  let [without, most, either, both] = [0, 0, 0, 0];
  for (const members of weakComponents(ties)) {
    if (members.length > 2) most += ((members.length - 1) * (members.length - 2)) / 2;
    for (const i of members)
      for (const j of members.filter((k) => k > i)) {
        if (reaches(i, j) || reaches(j, i)) either++;
        if (reaches(i, j) && reaches(j, i)) both++;
        if (members.length < 3) continue;
        const bounds = members.filter((k) => reaches(k, i) && reaches(k, j));
        if (!bounds.some((k) => bounds.every((other) => reaches(other, k)))) without++;
      }
  }
  return { lub: most === 0 ? null : 1 - without / most, hierarchy: either === 0 ? null : 1 - both / either };
}

test("unity of command and hierarchy are what their definitions say, pair by pair", () => {
  fc.assert(
    fc.property(
      fc.nat(),
      fc.integer({ min: 2, max: 40 }),
      fc.constantFrom(0.02, 0.05, 0.1, 0.3),
      (seed, n, p) => {
        const { next } = randomOf(seed);
        const bits = Array.from({ length: n * n }, () => next() < p);
        const ties = randomTies(n, bits);
        const wanted = byDefinition(ties);
        const near = (value: number | null) => (value === null ? null : expect.closeTo(value, 12));
        expect(lub.of(ties).value).toEqual(near(wanted.lub));
        expect(hierarchy.of(ties).value).toEqual(near(wanted.hierarchy));
      },
    ),
    { numRuns: 200 },
  );
});

test("too many actors for unity of command, and what scales", () => {
  const n = 2001;
  const chain = tiesFrom(
    Array.from({ length: n }, (_, i) => String(i)),
    {
      from: [...Array(n - 1).keys()],
      to: [...Array(n - 1).keys()].map((i) => i + 1),
      weights: Array(n - 1).fill(1),
    },
    { directed: true },
  );
  expect(lub.of(chain)).toMatchObject({
    why: "undefined-by-definition",
    notes: [expect.stringContaining("reaching-centrality")],
  });
  expect(hierarchy.of(chain).value).toBe(1);
  expect(connectedness.of(chain).value).toBe(1);
  expect(efficiency.of(chain).value).toBe(1);
});

test("under `go-on` ties as they were made get their values, with the reason", () => {
  const star = { ...toyH, byConstruction: "two levels" };
  for (const m of [connectedness, hierarchy, efficiency, lub]) {
    expect(m.of(star).why, m.name).toBe("by-construction");
    expect(m.of(star, { caution: "go-on" })).toMatchObject({
      value: m.of(toyH).value,
      notes: ["by-construction: two levels"],
    });
  }
});

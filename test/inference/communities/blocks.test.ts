import fc from "fast-check";
import { expect, test } from "vitest";
import { bernoulliLikelihood, blockLikelihood } from "../../../src/inference/communities/block-likelihood.ts";
import { blocksOf } from "../../../src/inference/communities/block-search.ts";
import { blocks, blocksDegreeCorrected } from "../../../src/inference/communities/blocks.ts";
import { KARATE_FACTIONS, karate, randomTies, relabelled, tiesOf, toyH } from "../../measures/ties/graphs.ts";

const GO_ON = { caution: "go-on" };

test("karate in two blocks: hubs and spokes, factions (Karrer & Newman 2011; graph-tool 2.91)", () => {
  expect(blockLikelihood(karate, KARATE_FACTIONS, true)).toBeCloseTo(-743.2070998073434, 9);
  expect(blockLikelihood(karate, KARATE_FACTIONS, false)).toBeCloseTo(-267.64568306550115, 9);
  expect(bernoulliLikelihood(karate, KARATE_FACTIONS)).toBeCloseTo(-198.49936742452917, 9);
  const plain = blocks.of(karate);
  expect(plain.value).toBeCloseTo(-233.5260834805913, 9);
  expect(plain.notes?.[1]).toBe("block 2: 0, 1, 2, 32, 33");
  expect(blocksDegreeCorrected.of(karate).value).toBeCloseTo(-739.3884041633212, 9);
});

test("what the search finds is the best of all divisions of seven or fewer, with a direction or without", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 3, max: 7 }),
      fc.array(fc.boolean(), { minLength: 49, maxLength: 49 }),
      fc.boolean(),
      (n, bits, corrected) => {
        const ties = randomTies(n, bits);
        fc.pre(ties.targets.length > 0);
        let best = Number.NEGATIVE_INFINITY;
        for (let mask = 0; mask < 1 << n; mask++) {
          const groups = Int32Array.from({ length: n }, (_, i) => (mask >> i) & 1);
          best = Math.max(best, blockLikelihood(ties, groups, corrected));
        }
        const found = blockLikelihood(ties, blocksOf(ties, 2, corrected, 1), corrected);
        expect(found).toBeCloseTo(best, 8);
      },
    ),
    { numRuns: 60 },
  );
});

test("a likelihood is blind to the order of actors and grows with weights; Bernoulli's looks at ties alone", () => {
  fc.assert(
    fc.property(
      fc.array(fc.boolean(), { minLength: 36, maxLength: 36 }),
      fc.nat({ max: 63 }),
      (bits, mask) => {
        const ties = randomTies(6, bits);
        const groups = Array.from({ length: 6 }, (_, i) => (mask >> i) & 1);
        const moved = relabelled(ties, [5, 4, 3, 2, 1, 0]);
        for (const corrected of [true, false])
          expect(blockLikelihood(moved, groups.toReversed(), corrected)).toBeCloseTo(
            blockLikelihood(ties, groups, corrected),
            9,
          );
        const heavy = { ...ties, weights: ties.weights.map((w) => w * 7) };
        expect(bernoulliLikelihood(heavy, groups)).toBe(bernoulliLikelihood(ties, groups));
        expect(blockLikelihood(heavy, groups, true)).toBeCloseTo(
          7 * blockLikelihood(ties, groups, true) - 7 * Math.log(7) * ties.weights.reduce((a, b) => a + b, 0),
          6,
        );
      },
    ),
  );
});

test("three blocks of twelve are found again", () => {
  const names = Array.from({ length: 36 }, (_, i) => `n${i}`);
  const arcs = names.flatMap((a, i) =>
    names
      .filter((_, j) => i !== j && (i % 3 === j % 3 || (i + 2 * j) % 17 === 0))
      .map((b) => [a, b] as const),
  );
  const ties = tiesOf(names, arcs, {});
  const found = blocksOf(ties, 3, true, 1);
  for (let i = 3; i < 36; i++) expect(found[i]).toBe(found[i % 3]);
  expect(blocksDegreeCorrected.of(ties, { blocks: "3" }).notes).toHaveLength(3);
});

test("too few, no ties, fewer actors than blocks; weights of 1e-300 and 1e300", () => {
  expect(blocks.of(toyH)).toMatchObject({ value: null, why: "too-few" });
  expect(blocks.of(toyH, GO_ON).value).toBeTypeOf("number");
  expect(blocks.of(tiesOf(["a", "b"], [], {}), GO_ON)).toMatchObject({ value: null, why: "degenerate" });
  expect(blocks.of(toyH, { ...GO_ON, blocks: "9" })).toMatchObject({ why: "undefined-by-definition" });
  const parted = blocksOf(karate, 2, true, 1);
  for (const scale of [1e-300, 1e300]) {
    const ties = { ...karate, weights: karate.weights.map((w) => w * scale) };
    expect(Number.isFinite(blockLikelihood(ties, parted, true))).toBe(true);
    expect(blocksOf(ties, 2, true, 1)).toEqual(parted);
  }
  expect(() => blockLikelihood(karate, [0], true)).toThrow("blocks of 1 actors for 34");
  expect(() => blockLikelihood(tiesOf(["a", "b"], [], {}), [0, -1], true)).toThrow("not a block: -1");
});

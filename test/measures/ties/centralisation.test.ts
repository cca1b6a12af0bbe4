import fc from "fast-check";
import { expect, test } from "vitest";
import { betweennessCentralisation } from "../../../src/measures/ties/betweenness-centralisation.ts";
import { tiesFrom } from "../../../src/measures/ties/build.ts";
import {
  degreeCentralisation,
  inCentralisation,
  outCentralisation,
  strengthCentralisation,
} from "../../../src/measures/ties/centralisation.ts";
import { florentine, karate, outStar6, randomTies, relabelled, tiesOf, toyH } from "./graphs.ts";

const all = [
  degreeCentralisation,
  inCentralisation,
  outCentralisation,
  betweennessCentralisation,
  strengthCentralisation,
];

test("known networks (vectors `freeman`, `toyH`)", () => {
  expect(degreeCentralisation.of(florentine(true)).value).toBeCloseTo(0.26666666666666666, 12);
  expect(degreeCentralisation.of(florentine(false)).value).toBeCloseTo(0.27472527472527475, 12);
  expect(degreeCentralisation.of(karate).value).toBeCloseTo(0.3996212121212121, 12);
  expect(betweennessCentralisation.of(florentine(true)).value).toBeCloseTo(0.3834920635, 10);
  expect(betweennessCentralisation.of(florentine(false)).value).toBeCloseTo(0.4368131868131868, 12);
  expect(betweennessCentralisation.of(karate).value).toBeCloseTo(0.4055571953299227, 12);
  expect(inCentralisation.of(toyH).value).toBeCloseTo(0.3673469388, 10);
  expect(betweennessCentralisation.of(toyH).value).toBe(0);
});

test("a star sends from one, receives evenly, and is a star whatever its direction", () => {
  expect(outCentralisation.of(outStar6).value).toBe(1);
  expect(inCentralisation.of(outStar6).value).toBeCloseTo(1 / 25, 12);
  expect(degreeCentralisation.of(outStar6).value).toBe(1);
});

test("strength has no theoretical most: an undirected star of six has 4/5 of its strongest, and says so", () => {
  const star = tiesOf(
    [..."abcdef"],
    [..."bcdef"].map((to) => ["a", to]),
    { directed: false },
  );
  expect(strengthCentralisation.of(star)).toMatchObject({
    value: expect.closeTo(0.8, 12),
    notes: [expect.stringContaining("no theoretical most")],
  });
  expect(strengthCentralisation.of(tiesOf([..."abc"], [])).why).toBe("degenerate");
});

test.each([1e-300, 1e300])("weights of %d are weights like others", (weight) => {
  const ties = (w: number) =>
    tiesOf(
      [..."abcd"],
      [
        ["a", "b", 3 * w],
        ["a", "c", w],
        ["b", "d", 2 * w],
      ],
    );
  for (const m of all) expect(m.of(ties(weight)).value, m.name).toBeCloseTo(Number(m.of(ties(1)).value), 12);
});

test("fewer than three actors, self-ties and ties given twice", () => {
  for (const m of all)
    expect(m.of(tiesOf(["a", "b"], [["a", "b"]])).why, m.name).toBe("undefined-by-definition");
  const arcs = { from: [0, 0, 0, 1], to: [0, 1, 1, 2], weights: [9, 1, 1, 0] };
  const once = tiesOf([..."abc"], [["a", "b"]]);
  for (const m of all)
    expect(m.of(tiesFrom([..."abc"], arcs, { directed: true })).value, m.name).toBe(m.of(once).value);
});

test("made by construction: no value, or under `go-on` the value with the reason", () => {
  for (const m of all) {
    const ties = { ...toyH, byConstruction: "a star" };
    expect(m.of(ties)).toEqual({ value: null, why: "by-construction", notes: ["a star"] });
    const found = m.of(ties, { caution: "go-on" });
    expect(found.value, m.name).toBe(m.of(toyH).value);
    expect(found.notes).toContain("by-construction: a star");
  }
});

test("the order of actors changes nothing, and every index is from 0 to 1", () => {
  const shuffled = fc
    .tuple(
      fc.array(fc.boolean(), { minLength: 49, maxLength: 49 }),
      fc.shuffledSubarray([...Array(7).keys()], { minLength: 7 }),
    )
    .map(([bits, order]) => [randomTies(7, bits), order] as const);
  fc.assert(
    fc.property(shuffled, ([ties, order]) => {
      for (const m of all) {
        const { value } = m.of(ties);
        const moved = m.of(relabelled(ties, order)).value;
        if (value === null) expect(moved, m.name).toBeNull();
        else expect(moved, m.name).toBeCloseTo(Number(value), 12);
        expect(Number(value), m.name).toBeGreaterThanOrEqual(0);
        expect(Number(value), m.name).toBeLessThanOrEqual(1 + 1e-12);
      }
    }),
  );
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { sum } from "../../src/measures/sum.ts";
import { effectsOf, interactionsOf } from "../../src/questions/effects.ts";

const AXES = new Map([
  ["a", new Set(["1", "2"])],
  ["b", new Set(["1", "2"])],
  ["c", new Set(["1", "2"])],
]);

/** A reading for each combination of the axes. */
function design(f: (a: number, b: number, c: number) => number | null) {
  return [0, 1, 2, 3, 4, 5, 6, 7].map((n) => {
    const [a, b, c] = [(n >> 2) & 1, (n >> 1) & 1, n & 1];
    return { choices: { a: String(a + 1), b: String(b + 1), c: String(c + 1) }, value: f(a, b, c) };
  });
}

test("choices that add up have no interaction, and total indices are those of each alone", () => {
  const list = design((a, b) => 3 * a + b);
  const effects = effectsOf(list, AXES, 0);
  expect(effects.map((e) => [e.name, e.eta2, e.total])).toEqual([
    ["a", 0.9, expect.closeTo(0.9, 12)],
    ["b", 0.1, expect.closeTo(0.1, 12)],
    ["c", 0, 0],
  ]);
  expect(interactionsOf(list, AXES, 0)).toEqual([]);
});

test("what two choices do only together is in their interaction, and in the total of both", () => {
  // Worked by hand: 1 where a and b are alike, else 0. Neither alone moves the mean.
  const list = design((a, b) => (a === b ? 1 : 0));
  expect(interactionsOf(list, AXES, 0)).toEqual([{ names: ["a", "b"], eta2: 1 }]);
  for (const e of effectsOf(list, AXES, 0)) {
    expect(e.eta2).toBe(0);
    expect(e.total).toBeCloseTo(e.name === "c" ? 0 : 1, 12);
  }
});

test("in a balanced design shares alone, of pairs and of all three add up to 1, and a total is no less than its own", () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 8, maxLength: 8 }),
      (ys) => {
        const list = design((a, b, c) => ys[4 * a + 2 * b + c] ?? 0);
        const effects = effectsOf(list, AXES, 0);
        const pairs = interactionsOf(list, AXES, 0);
        const shares = sum([...effects.map((e) => e.eta2), ...pairs.map((p) => p.eta2)]);
        expect(shares).toBeLessThanOrEqual(1 + 1e-9);
        for (const e of effects) {
          const own = pairs.filter((p) => p.names.includes(e.name)).map((p) => p.eta2);
          expect(e.total ?? 0).toBeGreaterThanOrEqual(e.eta2 + sum(own) - 1e-9);
        }
      },
    ),
    // Its square is too small to be told from the next.
    { examples: [[[0, 0, -4.1912740925403436e-162, 0, 0, 0, 0, 0]]] },
  );
});

test("where a combination is missing neither is told, since the parts would not add up", () => {
  const list = design((a, b, c) => (a === 1 && b === 1 && c === 1 ? null : a + b));
  expect(interactionsOf(list, AXES, 0)).toEqual([]);
  expect(effectsOf(list, AXES, 0).every((e) => e.total === null)).toBe(true);
});

test("an uneven design has effects of each choice and no interactions", () => {
  const list = design((a, b, c) => (c === 1 && b === 1 ? null : a));
  const [first, ...others] = effectsOf(list, AXES, 0);
  expect([first?.name, first?.eta2, first?.total]).toEqual(["a", expect.closeTo(1, 12), null]);
  expect(others.map((e) => e.total)).toEqual([null, null]);
  expect(first?.medians).toEqual({ 1: 0, 2: 1 });
  expect(interactionsOf(list, AXES, 0)).toEqual([]);
});

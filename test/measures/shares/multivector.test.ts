import fc from "fast-check";
import { expect, test } from "vitest";
import { effectiveNumber1 } from "../../../src/measures/shares/diversity.ts";
import { multivector, multivectorAlpha, multivectorBeta } from "../../../src/measures/shares/multivector.ts";

const layered = (rows: readonly (readonly number[])[], unknown: readonly number[] = []) => ({
  layers: rows.map((_, l) => `layer ${l}`),
  names: (rows[0] ?? []).map((_, k) => `p${k}`),
  values: rows.map((row) => Float64Array.from(row)),
  unknown: Float64Array.from(rows, (_, l) => unknown[l] ?? 0),
});
const all = [multivector, multivectorAlpha, multivectorBeta];
const valuesOf = (rows: readonly (readonly number[])[]) => all.map((m) => Number(m.of(layered(rows)).value));

test("the same partners everywhere, and a partner of its own for each layer", () => {
  const [gamma, alpha, beta] = valuesOf([
    [1, 1, 0],
    [300, 300, 0],
  ]);
  expect([gamma, alpha, beta].map((v) => Number(v?.toFixed(12)))).toEqual([2, 2, 1]);
  const apart = valuesOf([
    [1, 0, 0],
    [0, 7, 0],
    [0, 0, 0.2],
  ]);
  expect(apart.map((v) => Number(v.toFixed(12)))).toEqual([3, 1, 3]);
});

test("two layers by hand: 3 and 1, 1 and 3 of two partners", () => {
  const [gamma, alpha, beta] = valuesOf([
    [3, 1],
    [1, 3],
  ]);
  const within = Math.exp(-(0.75 * Math.log(0.75) + 0.25 * Math.log(0.25)));
  expect(gamma).toBeCloseTo(2, 12);
  expect(alpha).toBeCloseTo(within, 12);
  expect(beta).toBeCloseTo(2 / within, 12);
});

test("a layer without ties drops out by name; without any there is none", () => {
  const reading = multivector.of(
    layered([
      [1, 1],
      [0, 0],
    ]),
  );
  expect(reading.value).toBeCloseTo(2, 12);
  expect(reading.notes).toEqual([
    "1 of 2 layers: layer 0",
    "without ties, left out: layer 1",
    "within layers 2, between layers 1, of order 2 2",
  ]);
  expect(multivector.of(layered([[0, 0]])).why).toBe("degenerate");
  expect(multivector.of(layered([])).why).toBe("no-data");
  expect(multivector.of(layered([[0, 0]], [3])).why).toBe("no-data");
  expect(() => multivector.of(layered([[-1]]))).toThrow("not an amount of 0 or more: -1");
  expect(() => multivector.of({ ...layered([[1]]), layers: [] })).toThrow(
    "layers and amounts of unequal number",
  );
  expect(() => multivector.of({ ...layered([[1]]), names: [] })).toThrow(
    "names and values of unequal length",
  );
});

test("an amount that belongs to nobody known leaves the ends open", () => {
  const reading = multivectorBeta.of(
    layered(
      [
        [1, 1],
        [1, 0],
      ],
      [0, 5],
    ),
  );
  expect(reading).toMatchObject({ low: null, high: null });
  expect(reading.notes?.at(-1)).toBe("layer 1: an amount that belongs to nobody known could change this");
});

const rows = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 5 })).chain(([l, k]) =>
  fc.array(
    fc.array(fc.nat(20), { minLength: k, maxLength: k }).filter((v) => v.some((x) => x > 0)),
    { minLength: l, maxLength: l },
  ),
);

test("gamma is alpha times beta, beta lies between 1 and the layers, and no layer's unit matters", () => {
  fc.assert(
    fc.property(rows, fc.constantFrom(1e-300, 1e300, 17), (values, scale) => {
      const [gamma = 0, alpha = 0, beta = 0] = valuesOf(values);
      expect(alpha * beta).toBeCloseTo(gamma, 10);
      expect(beta).toBeGreaterThanOrEqual(1);
      expect(beta).toBeLessThanOrEqual(values.length + 1e-9);
      expect(gamma).toBeLessThanOrEqual((values[0] ?? []).length + 1e-9);
      const scaled = valuesOf(values.map((row, l) => (l === 0 ? row.map((x) => x * scale) : row)));
      for (const [k, v] of [gamma, alpha, beta].entries()) expect(scaled[k]).toBeCloseTo(v, 9);
      const mirrored = valuesOf(values.map((row) => row.toReversed()).toReversed());
      expect(mirrored[0]).toBeCloseTo(gamma, 10);
      const first = values[0] ?? [];
      const parts = {
        names: first.map((_, k) => `p${k}`),
        values: Float64Array.from(first),
        unknown: 0,
        focus: null,
      };
      expect(valuesOf([first])[0]).toBeCloseTo(Number(effectiveNumber1.of(parts).value), 10);
    }),
  );
});

test("an amount that nobody knows is passed over, and opens both ends", () => {
  const rows = [
    [Number.NaN, 1, 0],
    [10, 0, 30],
    [0, 5, 0],
  ];
  const known = [[0, 1, 0], ...rows.slice(1)];
  for (const m of all) {
    const reading = m.of(layered(rows));
    expect(reading.value).toBeCloseTo(Number(m.of(layered(known)).value), 12);
    expect([reading.low, reading.high]).toEqual([null, null]);
  }
  expect(multivector.of(layered(rows)).value).toBeCloseTo(2.2795, 4);
});

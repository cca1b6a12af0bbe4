import fc from "fast-check";
import { expect, test } from "vitest";
import type { Goods } from "../../../src/measures/measure.ts";
import { exposure, suppliability } from "../../../src/measures/shares/goods.ts";

const goods = (
  client: readonly (readonly number[])[],
  region: readonly (readonly number[])[],
  unknown: readonly (readonly [number, number])[] = [],
): Goods => ({
  kinds: client.map((_, f) => `kind ${f}`),
  partners: (region[0] ?? []).map((_, p) => `p${p}`),
  client: client.map((row) => Float64Array.from(row)),
  region: region.map((row) => Float64Array.from(row)),
  unknown: {
    client: Float64Array.from(client, (_, f) => unknown[f]?.[0] ?? 0),
    region: Float64Array.from(client, (_, f) => unknown[f]?.[1] ?? 0),
  },
  focus: "p0",
});
// Aircraft 60 and 20 of two partners who deliver 60 and 50 to the region; armour 20 of the first alone.
const TWO = goods(
  [
    [60, 20],
    [20, 0],
  ],
  [
    [60, 50],
    [20, 0],
  ],
);

test("exposure by hand: .8 · .75 · (1 - 50/80) + .2 · 1 · 1", () => {
  expect(exposure.of(TWO).value).toBeCloseTo(0.8 * 0.75 * (1 - 50 / 80) + 0.2, 12);
  expect(exposure.of(TWO, { shock: "0.5" }).value).toBeCloseTo(0.2125, 12);
  expect(exposure.of(TWO, { shock: "0" }).value).toBe(0);
  expect(exposure.of({ ...TWO, focus: "p1" }).value).toBeCloseTo(0.8 * 0.25 * (1 - 60 / 80), 12);
  expect(exposure.of(TWO).notes?.[0]).toBe("kind 0: 75 % from it, others could replace 62.5 %");
});

test("suppliability by hand: two deliver aircraft and one armour", () => {
  expect(suppliability.of(TWO)).toMatchObject({ value: 1.8, low: 1.8, high: 1.8 });
  expect(suppliability.of(TWO).notes).toEqual(["kind 0: 2", "kind 1: 1", "kinds weighed alike: 1.5"]);
});

test("a share is no dependence: the same share, replaceable or not", () => {
  const captive = goods([[80, 20]], [[80, 20]]);
  const free = goods([[80, 20]], [[80, 500]]);
  expect(exposure.of(captive).value).toBeCloseTo(0.64, 12);
  expect(exposure.of(free).value).toBe(0);
});

test("unknown senders are nobody's: they replace all at the best, or are the partner at the worst", () => {
  const { value, low, high } = exposure.of(goods([[50, 0]], [[50, 0]], [[50, 50]]));
  expect([value, low, high]).toEqual([0.5, 0.25, 1]);
  const open = suppliability.of(goods([[50, 0]], [[50, 0]], [[50, 50]]));
  expect(open).toMatchObject({ value: 1, low: null, high: null });
});

test("nothing asked about, nothing there, misuse", () => {
  expect(exposure.of({ ...TWO, focus: null }).why).toBe("under-specified");
  expect(exposure.of({ ...TWO, focus: "p9" }).value).toBe(0);
  for (const m of [exposure, suppliability]) {
    expect(m.of(goods([], [])).why, m.name).toBe("no-data");
    expect(m.of(goods([[0, 0]], [[3, 0]])).why, m.name).toBe("degenerate");
    expect(() => m.of(goods([[-1, 0]], [[3, 0]])), m.name).toThrow("not an amount of 0 or more: -1");
    expect(() => m.of(goods([[1]], [[3, 0]])), m.name).toThrow(
      "partners and amounts of unequal length: 2, 1",
    );
    expect(() => m.of({ ...TWO, kinds: [] }), m.name).toThrow("kinds and amounts of unequal number: 0, 2");
  }
  expect(suppliability.of(goods([[0, 0]], [[0, 0]], [[4, 4]])).why).toBe("no-data");
  expect(() => exposure.of(TWO, { shock: "2" })).toThrow("not a part from 0 to 1: 2");
});

const table = fc.array(fc.array(fc.tuple(fc.nat(20), fc.nat(20)), { minLength: 3, maxLength: 3 }), {
  minLength: 1,
  maxLength: 4,
});
const made = (rows: readonly (readonly (readonly [number, number])[])[], scale = 1) =>
  goods(
    rows.map((row) => row.map(([own]) => own * scale)),
    rows.map((row) => row.map(([own, more]) => (own + more) * scale)),
  );

test("scale and the order of kinds do not matter; exposure is no more than the share; more capacity lowers it", () => {
  fc.assert(
    fc.property(table, (rows) => {
      const value = exposure.of(made(rows)).value;
      if (value === null) return;
      const all = rows.flat().reduce((t, [own]) => t + own, 0);
      const share = rows.reduce((t, row) => t + (row[0]?.[0] ?? 0), 0) / all;
      expect(Number(value)).toBeLessThanOrEqual(share + 1e-12);
      expect(Number(value)).toBeGreaterThanOrEqual(0);
      for (const m of [exposure, suppliability]) {
        const plain = Number(m.of(made(rows)).value);
        for (const scale of [1e-300, 1e300])
          expect(m.of(made(rows, scale)).value, m.name).toBeCloseTo(plain, 10);
        expect(m.of(made(rows.toReversed())).value, m.name).toBeCloseTo(plain, 10);
      }
      const richer = rows.map((row) => row.map(([own, more]) => [own, more + 5] as const));
      expect(Number(exposure.of(made(richer)).value)).toBeLessThanOrEqual(Number(value) + 1e-12);
    }),
  );
});

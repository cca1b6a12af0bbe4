import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type Bandwidth,
  bandwidth,
  influence,
  reliance,
} from "../../../src/measures/dependence/influence.ts";
import { asymmetry, interdependence, salience, symmetry } from "../../../src/measures/dependence/mutual.ts";
import { type Dominance, securityHierarchy } from "../../../src/measures/dependence/security-hierarchy.ts";
import { bandwidthOn, dominanceOn, mutualOn } from "../../../src/measures/dependence/table.ts";
import type { Spread } from "../../../src/measures/measure.ts";

const certain = (values: readonly number[]): Spread => {
  const best = Float64Array.from(values);
  return { best, low: best, high: best };
};

/** Population in persons, soldiers, allies, independent alliances. */
function toy(asked: readonly number[], more: Partial<Dominance["sample"]> = {}): Dominance {
  return {
    sample: {
      names: ["KZ", "KG", "TJ", "TM", "UZ"],
      troops: certain([500, 500, 7000, 0, 0]),
      people: certain([20.3e6, 7e6, 10.1e6, 6.5e6, 36e6]),
      allied: Float64Array.of(1, 1, 1, 0, 0),
      independent: Float64Array.of(1, 0, 0, 0, 2),
      ...more,
    },
    reference: null,
    asked,
  };
}

test("security hierarchy of the toy", () => {
  const found = [0, 1, 2, 3, 4].map((i) => securityHierarchy.of(toy([i])).value);
  expect(found).toEqual([0.26777, 0.55153, 1, 0, 0].map((v) => expect.closeTo(v, 4)));
  const perHead = 500 / 20.3 / (7000 / 10.1);
  expect(found[0]).toBeCloseTo((perHead + 0.5) / 2, 12);
  expect(securityHierarchy.of(toy([0, 1, 2, 3, 4])).value).toBeCloseTo(
    found.reduce((a: number, b) => a + Number(b), 0) / 5,
    12,
  );
});

test("normalisers: none, and the largest of a year, which may be passed", () => {
  const none = securityHierarchy.of(toy([0]), { normaliser: "none" }).value;
  expect(none).toBeCloseTo((500 / 20.3e6 + 0.5) / 2, 12);
  const reference = toy([], { troops: certain([0, 0, 3500, 0, 0]) }).sample;
  expect(securityHierarchy.of({ ...toy([2]), reference }).value).toBeCloseTo((2 + 1) / 2, 12);
  const empty = toy([], { troops: certain([0, 0, 0, 0, 0]) }).sample;
  expect(securityHierarchy.of({ ...toy([2]), reference: empty }).why).toBe("degenerate");
});

test("no soldiers anywhere are 0, and soldiers nobody knows of are no number", () => {
  expect(securityHierarchy.of(toy([2], { troops: certain([0, 0, 0, 0, 0]) })).value).toBe(0.5);
  const unknown = { troops: certain([500, 500, Number.NaN, 0, 0]) };
  expect(securityHierarchy.of(toy([2], unknown))).toEqual({
    value: null,
    why: "no-data",
    notes: ["not known: troops in TJ"],
  });
  expect(securityHierarchy.of(toy([1], unknown)).notes?.join()).toContain("leave out TJ");
  const people = certain([20.3e6, Number.NaN, 10.1e6, 6.5e6, 36e6]);
  expect(securityHierarchy.of(toy([0, 1, 2, 3, 4], { people })).notes).toEqual([
    "not known: population of KG",
  ]);
  expect(securityHierarchy.of(toy([])).why).toBe("under-specified");
});

test("ranges of troops widen the ends, by the others' too", () => {
  const troops = {
    best: Float64Array.of(500, 500, 7000, 0, 0),
    low: Float64Array.of(100, 500, 2000, 0, 0),
    high: Float64Array.of(900, 500, 8000, 0, 0),
  };
  const { low, high, value } = securityHierarchy.of(toy([0], { troops }));
  expect(low).toBeCloseTo((100 / 20.3 / (8000 / 10.1) + 0.5) / 2, 12);
  expect(high).toBeCloseTo((900 / 20.3 / (2000 / 10.1) + 0.5) / 2, 12);
  expect(value).toBeCloseTo(0.26777, 4);
  const open = { ...troops, high: Float64Array.of(Number.POSITIVE_INFINITY, 500, 7000, 0, 0) };
  expect(securityHierarchy.of(toy([0], { troops: open })).high).toBe(0.75);
});

test("it is no matter in what soldiers or people are counted, so long as it is the same everywhere", () => {
  const count = fc.integer({ min: 0, max: 9000 });
  fc.assert(
    fc.property(
      fc.array(count, { minLength: 5, maxLength: 5 }),
      fc.constantFrom(1e-3, 12, 1e6),
      (troops, by) => {
        const one = securityHierarchy.of(toy([0, 2, 4], { troops: certain(troops) })).value;
        const other = securityHierarchy.of(
          toy([0, 2, 4], { troops: certain(troops.map((t) => t * by)) }),
        ).value;
        expect(other).toBeCloseTo(Number(one), 12);
        expect(Number(one)).toBeLessThanOrEqual(1);
      },
    ),
  );
});

const three: Bandwidth = {
  layers: ["exercises", "transfers", "training"],
  recipients: ["KZ", "TM"],
  ties: [Float64Array.of(2, 3, 0), Float64Array.of(0, 0, 0)],
  totals: [Float64Array.of(4, 4, 0), Float64Array.of(0, 0, 0)],
  most: Float64Array.of(4, 6, 5),
};
const one: Bandwidth = { ...three, recipients: ["KZ"] };

test("bandwidth, reliance and what they make together, worked by hand", () => {
  expect(bandwidth.of(one).value).toBeCloseTo(1 / 3, 12);
  expect(reliance.of(one).value).toBeCloseTo(0.625, 12);
  expect(influence.of(one).value).toBeCloseTo(0.625 / 3, 12);
  expect(reliance.of(one).notes).toEqual([
    "weights: exercises 0.3333, transfers 0.3333, training 0.3333",
    "KZ: no ties in training, so that reliance rests on 2 of 3 layers",
  ]);
});

test("weights of layers, and those left out", () => {
  const chosen = { "layer-weights": "exercises:3,transfers:1" };
  expect(bandwidth.of(one, chosen).value).toBeCloseTo(0.5, 12);
  expect(reliance.of(one, chosen).value).toBeCloseTo(0.75 * 0.5 + 0.25 * 0.75, 12);
  expect(reliance.of(one, chosen).notes?.[0]).toBe("weights: exercises 0.75, transfers 0.25, training 0");
});

test("a recipient without any ties is an isolate, and leaves the others' mean", () => {
  const alone = { ...three, recipients: ["TM"], ties: three.ties.slice(1), totals: three.totals.slice(1) };
  for (const m of [influence, bandwidth, reliance]) expect(m.of(alone).why, m.name).toBe("isolate");
  expect(reliance.of(three).value).toBe(reliance.of(one).value);
  expect(influence.of(three).value).toBe(influence.of(one).value);
  expect(influence.of({ ...three, recipients: [], ties: [], totals: [] }).why).toBe("under-specified");
  const unknown = { ...one, ties: [Float64Array.of(Number.NaN, Number.NaN, Number.NaN)] };
  expect(influence.of(unknown).why).toBe("no-data");
});

test("the scale of a layer changes no index, and each is from 0 to 1", () => {
  const layer = fc.tuple(fc.nat(9), fc.nat(9), fc.nat(9)).map(([a, b, c]) => [a, a + b, a + b + c] as const);
  fc.assert(
    fc.property(
      fc.array(layer, { minLength: 3, maxLength: 3 }),
      fc.constantFrom(1e-300, 7, 1e300),
      (rows, by) => {
        const of = (scale: number): Bandwidth => ({
          ...one,
          ties: [Float64Array.from(rows, ([tie]) => tie * scale)],
          totals: [Float64Array.from(rows, ([, total]) => total * scale)],
          most: Float64Array.from(rows, ([, , most]) => most * scale),
        });
        for (const m of [influence, bandwidth, reliance]) {
          const { value } = m.of(of(1));
          if (value === null) expect(m.of(of(by)).value, m.name).toBeNull();
          else expect(m.of(of(by)).value, m.name).toBeCloseTo(Number(value), 12);
          expect(Number(value)).toBeLessThanOrEqual(1 + 1e-12);
        }
      },
    ),
  );
});

const mutual = { names: ["CHN", "KGZ"] as const, between: 45, totals: [4500, 100] as const, shared: 0 };

test("shares of .01 and .45 (vectors `barbieri`)", () => {
  expect(salience.of(mutual).value).toBeCloseTo(0.0670820393249937, 12);
  expect(symmetry.of(mutual).value).toBeCloseTo(0.56, 12);
  expect(interdependence.of(mutual).value).toBeCloseTo(0.03756594202199647, 12);
  expect(asymmetry.of(mutual).value).toBeCloseTo(0.44, 12);
  expect(asymmetry.of(mutual).notes?.join()).toContain("see exposure");
});

test("from the other side asymmetry turns round, and the rest stays; scale changes nothing", () => {
  const part = fc.integer({ min: 0, max: 100 });
  fc.assert(
    fc.property(part, part, part, fc.constantFrom(1e-300, 1, 1e300), (between, first, second, by) => {
      const totals = [between + first + 1, between + second + 1] as const;
      const here = { ...mutual, between: between * by, totals: [totals[0] * by, totals[1] * by] as const };
      const there = { ...mutual, between, totals: [totals[1], totals[0]] as const };
      expect(asymmetry.of(there).value).toBeCloseTo(-Number(asymmetry.of(here).value), 9);
      for (const m of [salience, symmetry, interdependence])
        expect(m.of(there).value, m.name).toBeCloseTo(Number(m.of(here).value), 9);
    }),
  );
});

test("no ties, unknown ties, nobody named, one actor, amounts of several", () => {
  expect(salience.of({ ...mutual, between: 0, totals: [0, 5] })).toMatchObject({
    why: "isolate",
    notes: ["no ties of CHN"],
  });
  expect(salience.of({ ...mutual, between: Number.NaN }).why).toBe("no-data");
  expect(salience.of({ ...mutual, names: ["", "KGZ"] }).why).toBe("under-specified");
  expect(salience.of({ ...mutual, names: ["CHN", "CHN"] }).why).toBe("undefined-by-definition");
  expect(salience.of({ ...mutual, totals: [0, 0], shared: 3 }).why).toBe("no-data");
  expect(salience.of({ ...mutual, between: 0 }).value).toBe(0);
});

test("plain tables: what is missing is said with its row", () => {
  const rows = [{ actor: "a", troops: "", population: "5", allied: "?", independent: "0" }];
  expect(securityHierarchy.of(dominanceOn(rows)).notes).toEqual(["not known: troops in a, alliances of a"]);
  expect(() => dominanceOn(rows, "b")).toThrow('no "b"; the table has a');
  expect(() => dominanceOn([{ actor: "a" }])).toThrow("no column troops, population, allied, independent");
  expect(() => mutualOn([])).toThrow("no row below the heading");
  const side = (actor: string, between: string) => ({ actor, between, total: "9" });
  expect(() => mutualOn([side("a", "1")])).toThrow("rows of two actors are needed");
  expect(() => mutualOn([side("a", "1"), side("b", "2")])).toThrow("not the same of a and of b");
  const layers = ["x", "y"].map((recipient) => ({ recipient, layer: "l", tie: "1", total: "2", most: "3" }));
  expect(bandwidthOn(layers).recipients).toEqual(["x", "y"]);
  expect(reliance.of(bandwidthOn(layers, "y")).value).toBe(0.5);
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { randomOf } from "../../../src/inference/random.ts";
import { middle, sphereDraws } from "../../../src/inference/spheres/draws.ts";
import {
  dominanceMargin,
  sphere,
  spherePartner,
  sphereProbability,
} from "../../../src/inference/spheres/sphere.ts";
import { sphereShare, sphereShareExpected } from "../../../src/inference/spheres/sphere-share.ts";
import { type Spheres, spheresOn, unitsFrom } from "../../../src/measures/spheres/units.ts";
import { tableOf } from "../../../src/measures/table.ts";

/** A recipient's counts by layer and partner: one record each. */
function counts(partners: readonly string[], layers: readonly (readonly number[])[]): Spheres {
  return {
    partners,
    layers: layers.map((held, l) =>
      unitsFrom(
        `l${l}`,
        held.flatMap((n, partner) => Array.from({ length: n }, () => [{ partner, amount: 1 }])),
        { counted: true },
      ),
    ),
    focus: null,
    none: null,
    once: (_, make) => make(),
  };
}

/** Volumes of one layer: one record an amount. */
function volumes(partners: readonly string[], amounts: readonly (readonly [number, number])[]): Spheres {
  const units = amounts.map(([partner, amount]) => [{ partner, amount }]);
  return { ...counts(partners, []), layers: [unitsFrom("arms", units, { counted: false })] };
}

const PQ = ["p", "q"];
/** Few records are asked about all the same. */
const ANYWAY = { caution: "go-on" };

test("two partners, counts 3 and 1: the margin and its interval of Beta(3.5, 1.5), R 4.5.0", () => {
  const one = counts(PQ, [[3, 1]]);
  const { value, low, high, spread } = dominanceMargin.of(one, { draws: "40000", ...ANYWAY });
  expect(value).toBe(0.5);
  expect(spread).toBe("credible");
  // |2 b - 1| of a beta number b: quantiles by numerical inversion of pbeta.
  expect(low).toBeCloseTo(0.0245412303, 1);
  expect(high).toBeCloseTo(0.9430722158, 1);
  // Pr(b > 1/2) is 1 - pbeta(0.5, 3.5, 1.5).
  const exact = 0.8395305453;
  const error = 4 * Math.sqrt((exact * (1 - exact)) / 40000);
  const first = Number(sphereProbability.of(one, { draws: "40000", ...ANYWAY }).value);
  expect(Math.abs(first - exact)).toBeLessThan(error);
});

test("layers weigh the same however many records they have, and one without any drops out", () => {
  const drawn = sphereDraws(
    counts(
      ["p", "q", "r"],
      [
        [90, 10, 0],
        [0, 1, 1],
        [0, 0, 0],
      ],
    ),
    200,
    1,
  );
  expect([...(drawn?.shares ?? [])].map((x) => Number(x.toFixed(12)))).toEqual([0.45, 0.3, 0.25]);
  expect(drawn?.dropped).toEqual(["l2"]);
  expect(drawn?.margin).toBeCloseTo(0.15, 12);
  const note = sphere
    .of(
      counts(
        ["p", "q", "r"],
        [
          [90, 10, 0],
          [0, 1, 1],
          [0, 0, 0],
        ],
      ),
    )
    .notes?.join("; ");
  expect(note).toMatch(/2 of 3 layers, each weighing the same: l0 \(100\), l1 \(2\)/);
});

test("a share over layers is the mean of shares in them, of the partner asked about or the one with most", () => {
  const held = counts(
    ["p", "q", "r"],
    [
      [90, 10, 0],
      [0, 1, 1],
      [0, 0, 0],
    ],
  );
  const { value, notes } = sphereShare.of(held);
  expect(value).toBeCloseTo(0.45, 12);
  expect(notes?.slice(0, 2)).toEqual([
    "of p, the mean of l0 90.0 %, l1 0.0 %",
    "2 of 3 layers, each weighing the same: l0 (100), l1 (2)",
  ]);
  expect(sphereShare.of({ ...held, focus: "q" }).value).toBeCloseTo(0.3, 12);
  // One record is enough for what is recorded.
  expect(sphereShare.of(counts(PQ, [[0, 1]]))).toMatchObject({
    value: 1,
    notes: ["of q, the mean of l0 100.0 %", "1 of 1 layers, each weighing the same: l0 (1)"],
  });
  expect(sphereShare.of(counts(PQ, [[0, 0]]))).toMatchObject({ value: null, why: "no-data" });
});

test("an expected share is the mean of the draws: of three records of one among two partners, Beta(3.5, 0.5)", () => {
  const layer = unitsFrom(
    "l0",
    Array.from({ length: 3 }, () => [{ partner: 0, amount: 1 }]),
    {
      counted: true,
      possible: [0, 1],
    },
  );
  const one: Spheres = { ...counts(PQ, []), layers: [layer] };
  expect(sphereShare.of(one).value).toBe(1);
  const { value, notes } = sphereShareExpected.of(one, { draws: "40000" });
  expect(Number(value)).toBeCloseTo(3.5 / 4, 2);
  expect(notes?.[0]).toBe("of p, whose share as recorded is 100.0 %");
  const drawn = sphereDraws(one, 2000, 1);
  expect([...(drawn?.expected ?? [])].reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
  expect(sphereShareExpected.of({ ...one, focus: "q" }).value).toBe(drawn?.expected[1]);
  expect(sphereShareExpected.of(counts(PQ, [[0, 0]]))).toMatchObject({ value: null, why: "no-data" });
});

test("shares over layers add up to one, and the two largest differ by the margin", () => {
  const amounts = fc.array(fc.array(fc.nat(9), { minLength: 3, maxLength: 3 }), {
    minLength: 1,
    maxLength: 4,
  });
  fc.assert(
    fc.property(amounts, (layers) => {
      fc.pre(layers.some((of) => of.some((n) => n > 0)));
      const held = counts(["p", "q", "r"], layers);
      const shares = held.partners.map((focus) => Number(sphereShare.of({ ...held, focus }).value));
      expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
      const [one = 0, two = 0] = shares.toSorted((a, b) => b - a);
      expect(sphereShare.of(held).value).toBeCloseTo(one, 12);
      const margin = dominanceMargin.of(held, { draws: "50", ...ANYWAY }).value;
      expect(Number(margin)).toBeCloseTo(one - two, 9);
    }),
    { numRuns: 50 },
  );
});

test("the four classes, and which goes before which", () => {
  const of = (spheres: Spheres, lines = {}) => sphere.of(spheres, lines).value;
  expect(of(counts(PQ, [[60, 20]]))).toBe("exclusive");
  expect(of(counts(PQ, [[21, 19]]))).toBe("contested");
  const spread = counts([..."pqrst"], [[76, 36, 32, 30, 26]]);
  expect(of(spread)).toBe("multivector");
  expect(of(counts([..."pqr"], [[50, 25, 20]]))).toBe("leaning");
  const level = sphere.of(counts([..."pqrst"], [[20, 20, 20, 20, 20]]));
  expect(level.value).toBe("contested");
  expect(level.notes?.join()).toMatch(/meets the line of multivector too; contested goes first/);
});

test("each line is a choice: the class follows it", () => {
  const of = (spheres: Spheres, lines: Readonly<Record<string, string>>) => sphere.of(spheres, lines).value;
  const most = counts(PQ, [[120, 80]]);
  expect(of(most, { "exclusive-above": "0.66" })).toBe("leaning");
  expect(of(most, { "exclusive-certainty": "0.999" })).toBe("leaning");
  expect(of(most, { "exclusive-above": "0.66", "contested-within": "0.3" })).toBe("contested");
  expect(of(most, { "exclusive-above": "0.66", "contested-within": "0.3", "contested-certainty": "1" })).toBe(
    "leaning",
  );
  const spread = counts([..."pqrst"], [[76, 36, 32, 30, 26]]);
  expect(of(spread, { "multivector-from": "5" })).toBe("leaning");
  expect(of(spread, { "multivector-below": "0.3" })).toBe("leaning");
});

test("the partner and how probable it is, of the one asked about and of the first", () => {
  const many = counts(
    ["q", "p"],
    [
      [10, 30],
      [2, 5],
    ],
  );
  expect(spherePartner.of(many).value).toBe("p");
  const all = PQ.map((focus) => Number(sphereProbability.of({ ...many, focus }).value));
  expect((all[0] ?? 0) + (all[1] ?? 0)).toBeCloseTo(1, 12);
  expect(sphereProbability.of(many).value).toBe(all[0]);
  expect(spherePartner.of(many, { seed: "2" }).value).toBe("p");
});

test("volumes: records are weighed anew beside half a mean one of each partner, so that few leave much open", () => {
  const single = volumes(PQ, [[0, 100]]);
  expect(dominanceMargin.of(single)).toMatchObject({ value: null, why: "too-few" });
  const layer = unitsFrom("arms", [[{ partner: 0, amount: 100 }]], { counted: false, possible: [0, 1] });
  const { low, high } = dominanceMargin.of({ ...single, layers: [layer] }, ANYWAY);
  // |2 b - 1| of a beta number b of 1.5 and 0.5, as of one record that counts.
  expect(Number(low)).toBeLessThan(0.1);
  expect(high).toBe(1);
  const even = volumes(
    PQ,
    Array.from({ length: 60 }, (_, i) => [i % 3 === 0 ? 1 : 0, 1] as const),
  );
  const lumpy = volumes(PQ, [
    [0, 20],
    [0, 20],
    [1, 20],
  ]);
  const width = (s: Spheres) => {
    const { low, high } = dominanceMargin.of(s, ANYWAY);
    return Number(high) - Number(low);
  };
  expect(width(lumpy)).toBeGreaterThan(1.5 * width(even));
  expect(sphere.of(lumpy, ANYWAY).notes?.join()).toMatch(/records of arms are weighed anew/);
  // Of n like records of two partners it is the Dirichlet of their counts: mean share 40.5 of 61.
  const drawn = sphereDraws(even, 4000, 1);
  const mean = (drawn?.largest.reduce((a, b) => a + b, 0) ?? 0) / 4000;
  expect(Math.abs(mean - 40.5 / 61)).toBeLessThan(0.01);
});

test("a record of several partners counts for each in its part, whatever the size of the numbers", () => {
  const shared = (scale: number): Spheres => ({
    ...counts(PQ, []),
    layers: [
      unitsFrom(
        "drills",
        [
          [
            { partner: 0, amount: scale / 2 },
            { partner: 1, amount: scale / 2 },
          ],
          [{ partner: 0, amount: scale }],
        ],
        { counted: false },
      ),
    ],
  });
  const margin = (scale: number) => dominanceMargin.of(shared(scale), ANYWAY);
  expect(margin(1).value).toBeCloseTo(0.5, 12);
  for (const scale of [1e-300, 1e300]) expect(margin(scale)).toEqual(margin(1));
});

test("weights of layers: nothing of a layer that weighs 0, all of one that weighs alone", () => {
  const two = counts(PQ, [
    [4, 0],
    [0, 4],
  ]);
  const [first, second] = two.layers;
  if (first === undefined || second === undefined) throw new Error("no layers");
  const weighed = {
    ...two,
    layers: [
      { ...first, weight: 3 },
      { ...second, weight: 1 },
    ],
  };
  expect(dominanceMargin.of(weighed).value).toBeCloseTo(0.5, 12);
  const alone = { ...two, layers: [first, { ...second, weight: 0 }] };
  expect(dominanceMargin.of(alone, ANYWAY).value).toBe(1);
});

test("one record of a layer is weak evidence: of six partners its own has 1.5 of 4 to begin with", () => {
  const layers = Array.from({ length: 3 }, (_, l) =>
    unitsFrom(`l${l}`, [[{ partner: 0, amount: 1 }]], { counted: true, possible: [0, 1, 2, 3, 4, 5] }),
  );
  const three = { ...counts([..."pqrstu"], []), layers };
  const drawn = sphereDraws(three, 4000, 1);
  expect(drawn?.shares[0]).toBe(1);
  const mean = (drawn?.largest.reduce((a, b) => a + b, 0) ?? 0) / 4000;
  expect(mean).toBeLessThan(0.55);
  const said = sphere.of(three, ANYWAY);
  expect(said.value).not.toBe("exclusive");
  expect(said.notes?.join("; ")).toMatch(/too-few: 3 records.*3 layers have one record \(l0, l1, l2\)/);
  expect(sphere.of(three)).toMatchObject({ value: null, why: "too-few" });
  const certain = { ...three, layers: layers.map((l) => ({ ...l, possible: [0] })) };
  expect(sphere.of(certain, ANYWAY).value).toBe("exclusive");
});

test("level shares are contested, few records or many, and nobody's sphere", () => {
  for (const n of [3, 5, 500]) {
    const level = counts(PQ, [[n, n]]);
    expect(sphere.of(level).value).toBe("contested");
    expect(spherePartner.of(level).notes?.[0]).toMatch(/^contested, so nobody's sphere/);
  }
  // Pr(|2 b - 1| < 0.15) of a beta number b of 5.5 and 5.5 is 0.38: the draws alone would say leaning.
  const notes = sphere.of(counts(PQ, [[5, 5]])).notes?.join("; ");
  expect(notes).toMatch(/within 0.15\) 3\d\.\d %.*level as recorded/);
  expect(sphere.of(counts(PQ, [[6, 4]])).value).toBe("leaning");
  expect(spherePartner.of(counts(PQ, [[60, 20]])).notes?.[0]).toMatch(/^exclusive: first with/);
});

test("no value: no record, several recipients; what is left out is said", () => {
  expect(sphere.of(counts(PQ, [[0, 0]]))).toMatchObject({ value: null, why: "no-data" });
  const several = { ...counts(PQ, [[1, 1]]), none: { why: "under-specified", note: "two" } as const };
  expect(sphere.of(several)).toEqual({ value: null, why: "under-specified", notes: ["two"] });
  const left = {
    ...counts(PQ, []),
    layers: [unitsFrom("l", [[{ partner: 0, amount: 2 }]], { counted: true, own: 1, unknown: 1 })],
  };
  const notes = sphere.of(left).notes?.join("; ");
  expect(notes).toMatch(/left out as the region's own: l 25 %; left out as nobody's known: l 25 %/);
});

test("probabilities add up to one, partners may come in any order, and counts may not shrink certainty", () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.nat({ max: 9 }), { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 4 }),
      (layers) => {
        const drawn = sphereDraws(counts([..."pqr"], layers), 200, 7);
        if (drawn === null) {
          expect(layers.flat().every((n) => n === 0)).toBe(true);
          return;
        }
        expect(drawn.first.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
        expect(drawn.shares.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
        const back = sphereDraws(
          counts(
            [..."rqp"],
            layers.map((l) => l.toReversed()),
          ),
          200,
          7,
        );
        expect([...(back?.shares ?? [])].reverse().map((x) => x.toFixed(9))).toEqual(
          [...drawn.shares].map((x) => x.toFixed(9)),
        );
        expect(back?.margin).toBeCloseTo(drawn.margin, 12);
        const more = sphereDraws(
          counts(
            [..."pqr"],
            layers.map((l) => l.map((n) => 400 * n)),
          ),
          200,
          7,
        );
        const [low, high] = middle(drawn.margins);
        const [least, most] = middle(more?.margins ?? new Float64Array(1));
        expect(most - least).toBeLessThanOrEqual(high - low + 1e-12);
      },
    ),
    { numRuns: 60 },
  );
});

test("false positives: of two equally strong partners one is called exclusive about as often as its line leaves", () => {
  let called = 0;
  for (let k = 0; k < 400; k++) {
    const random = randomOf(k, 99);
    const held = [0, 0];
    for (let i = 0; i < 40; i++) {
      const side = random.below(2);
      held[side] = (held[side] ?? 0) + 1;
    }
    if (sphere.of(counts(PQ, [held]), { draws: "300", seed: String(k) }).value === "exclusive") called++;
  }
  // Pr >= .9 on either side: one in five at most, and as many but for the steps of 40 tosses.
  expect(called / 400).toBeLessThan(0.2 + 4 * Math.sqrt((0.2 * 0.8) / 400));
  expect(called / 400).toBeGreaterThan(0.08);
});

test("a table: records of one unit, amounts, a blank partner", () => {
  const read = spheresOn(tableOf(["layer,partner", "drills,p", "drills,q", "bases,p", "bases,"]), "q");
  expect(read).toMatchObject({ partners: PQ, focus: "q" });
  expect(read.layers.map((l) => [l.name, l.counted, l.unknown])).toEqual([
    ["drills", true, 0],
    ["bases", true, 1],
  ]);
  const units = spheresOn(
    tableOf(["layer,partner,amount,unit", "arms,p,3,u1", "arms,q,1,u1", "arms,p,2,u2"]),
  );
  expect([...(units.layers[0]?.starts ?? [])]).toEqual([0, 2, 3]);
  expect(units.layers[0]?.counted).toBe(false);
  expect(() => spheresOn(tableOf(["layer,partner,amount", "arms,p,-3"]))).toThrow("row 2, column amount");
  expect(() => spheresOn(tableOf(["layer,partner", "arms,p"]), "z")).toThrow('no partner "z"');
  expect(() => spheresOn(tableOf(["layer", "arms"]))).toThrow("no column partner");
});

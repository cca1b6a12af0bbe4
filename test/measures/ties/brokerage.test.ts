import fc from "fast-check";
import { expect, test } from "vitest";
import { randomOf } from "../../../src/inference/random.ts";
import { tableOf } from "../../../src/measures/table.ts";
import {
  BROKER_ROLES,
  brokerageCoordinator,
  brokerageGatekeeper,
  brokerageItinerant,
  brokerageLiaison,
  brokerageRepresentative,
  brokerageTotal,
  chanceFor,
  countsOf,
} from "../../../src/measures/ties/brokerage.ts";
import { type Chance, chanceOfActor, chanceOfAll } from "../../../src/measures/ties/brokerage-chance.ts";
import { brokerageOn } from "../../../src/measures/ties/brokerage-table.ts";
import { CLIENTS, randomTies, relabelled, tiesOf, toyH, withIsolate } from "./graphs.ts";
import { SAMPLIKE, SAMPLIKE_GROUPS } from "./samplike.ts";

const ROLES = [
  brokerageCoordinator,
  brokerageItinerant,
  brokerageRepresentative,
  brokerageGatekeeper,
  brokerageLiaison,
  brokerageTotal,
];
const NUMBERS = Int32Array.from(SAMPLIKE_GROUPS, (g) => [...new Set(SAMPLIKE_GROUPS)].indexOf(g));

function totals(counts: Float64Array): readonly number[] {
  return [0, 1, 2, 3, 4, 5].map((at) => counts.filter((_, k) => k % 6 === at).reduce((a, b) => a + b, 0));
}

test("Sampson's monks: counts, expectations and z of sna 2.8, representative before gatekeeper", () => {
  const counts = countsOf(SAMPLIKE, NUMBERS);
  expect(totals(counts)).toEqual([56, 5, 69, 80, 14, 224]);
  expect([...counts.slice(0, 6)]).toEqual([2, 3, 16, 12, 7, 40]);
  const { expected, variance } = chanceFor(SAMPLIKE, NUMBERS, -1);
  const printed = [26.16016799, 64.33987263, 64.33987263, 64.33987263, 69.2890936, 288.46887949];
  const z = [3.5768270468, -3.7004118805, 0.3228432607, 1.0848987983, -3.8509908191, -1.4543151422];
  totals(counts).forEach((count, at) => {
    const mean = expected[at] ?? Number.NaN;
    expect(mean).toBeCloseTo(printed[at] ?? Number.NaN, 8);
    expect((count - mean) / Math.sqrt(variance[at] ?? 0)).toBeCloseTo(z[at] ?? Number.NaN, 9);
  });
});

test("one monk: expectation and deviation of sna 2.8", () => {
  const { expected, variance } = chanceFor(SAMPLIKE, NUMBERS, 0);
  const mean = [1.76757891845, 3.18164205321, 3.88867362059, 3.88867362059, 3.29948064777, 16.0260488606];
  const deviation = [1.93064476301, 2.6493194938, 3.48903557065, 3.48903557065, 2.72752316693, 9.2334320917];
  expected.forEach((e, at) => {
    expect(e).toBeCloseTo(mean[at] ?? Number.NaN, 9);
    expect(Math.sqrt(variance[at] ?? 0)).toBeCloseTo(deviation[at] ?? Number.NaN, 9);
  });
});

test("each measure gives its role, of one actor or of all; the total is their sum", () => {
  const of = (ego: string | null) =>
    ROLES.map((m) => m.of({ ties: SAMPLIKE, groups: SAMPLIKE_GROUPS, ego }).value);
  expect(of("John Bosco")).toEqual([2, 3, 16, 12, 7, 40]);
  expect(of(null)).toEqual([56, 5, 69, 80, 14, 224]);
  expect(ROLES.map((m) => m.name)).toEqual([...BROKER_ROLES, "total"].map((role) => `brokerage-${role}`));
  const note = brokerageTotal.of({ ties: SAMPLIKE, groups: SAMPLIKE_GROUPS, ego: null }).notes?.join();
  expect(note).toMatch(/chance gives 288.5; no z below 20 actors/);
});

test("toy H has no broker, and nobody without ties is one; an unknown tie and an absent actor give no value", () => {
  const groups = toyH.nodes.map((n) => (CLIENTS.includes(n) ? "clients" : n));
  for (const m of ROLES) expect(m.of({ ties: toyH, groups, ego: null }).value).toBe(0);
  expect(brokerageTotal.of({ ties: toyH, groups, ego: "TM" }).value).toBe(0);
  expect(brokerageTotal.of({ ties: toyH, groups, ego: "XX" })).toMatchObject({ value: null, why: "isolate" });
  const open = tiesOf(
    ["a", "b", "c"],
    [
      ["a", "b", Number.NaN],
      ["b", "c"],
    ],
    {},
  );
  expect(brokerageTotal.of({ ties: open, groups: ["x", "x", "y"], ego: null }).why).toBe("no-data");
  expect(() => brokerageTotal.of({ ties: toyH, groups: [], ego: null })).toThrow("groups of 0 actors for 8");
});

test("a path without direction is brokered both ways; weights do not count", () => {
  const path = tiesOf(
    [..."abc"],
    [
      ["a", "b", 1e300],
      ["b", "c", 1e-300],
    ],
    { directed: false },
  );
  expect(brokerageTotal.of({ ties: path, groups: [..."xxy"], ego: "b" }).value).toBe(2);
  expect(brokerageRepresentative.of({ ties: path, groups: [..."xxy"], ego: "b" }).value).toBe(1);
  expect(brokerageGatekeeper.of({ ties: path, groups: [..."xxy"], ego: "b" }).value).toBe(1);
});

test("reversing ties swaps representative and gatekeeper; an isolate adds nothing; order does not matter", () => {
  fc.assert(
    fc.property(
      fc.array(fc.boolean(), { minLength: 49, maxLength: 49 }),
      fc.array(fc.nat({ max: 2 }), { minLength: 7, maxLength: 7 }),
      (bits, groups) => {
        const ties = randomTies(7, bits);
        const back = randomTies(
          7,
          bits.map((_, k) => bits[(k % 7) * 7 + Math.floor(k / 7)] ?? false),
        );
        const [a, b, c, d, e, f] = totals(countsOf(ties, groups));
        expect(totals(countsOf(back, groups))).toEqual([a, b, d, c, e, f]);
        expect(totals(countsOf(withIsolate(ties), [...groups, 0]))).toEqual([a, b, c, d, e, f]);
        const moved = relabelled(ties, [6, 5, 4, 3, 2, 1, 0]);
        expect(totals(countsOf(moved, groups.toReversed()))).toEqual([a, b, c, d, e, f]);
        expect((a ?? 0) + (b ?? 0) + (c ?? 0) + (d ?? 0) + (e ?? 0)).toBe(f);
      },
    ),
  );
});

test("what chance gives is what random ties give on average, for one actor and for all", () => {
  const sizes = [3, 3, 2];
  const groups = Int32Array.from([0, 0, 0, 1, 1, 1, 2, 2]);
  const random = randomOf(4);
  const all = new Float64Array(6);
  const one = new Float64Array(6);
  const runs = 4000;
  for (let run = 0; run < runs; run++) {
    const ties = randomTies(
      8,
      Array.from({ length: 64 }, () => random.next() < 0.4),
    );
    const counts = countsOf(ties, groups);
    counts.forEach((x, k) => {
      all[k % 6] = (all[k % 6] ?? 0) + x / runs;
      if (k < 6) one[k] = (one[k] ?? 0) + x / runs;
    });
  }
  const chance = chanceOfAll(sizes, 0.4);
  const own = chanceOfActor(sizes, 0, 0.4);
  for (let at = 0; at < 6; at++) {
    const error = (of: Chance) => 5 * Math.sqrt((of.variance[at] ?? 0) / runs);
    expect(Math.abs((all[at] ?? 0) - (chance.expected[at] ?? 0))).toBeLessThan(error(chance));
    expect(Math.abs((one[at] ?? 0) - (own.expected[at] ?? 0))).toBeLessThan(error(own));
  }
});

test("a table: groups beside the first actor, an actor without one is a group of its own", () => {
  const rows = tableOf(["from,to,group", "a,b,x", "b,c,x", "d,,y"]);
  const { ties, groups, ego } = brokerageOn(rows);
  const named = Object.fromEntries(ties.nodes.map((name, n) => [name, groups[n]]));
  expect(named).toEqual({ a: "x", b: "x", c: "c", d: "y" });
  expect(ego).toBeNull();
  expect(brokerageOn(rows, "b").ego).toBe("b");
  expect(() => brokerageOn(rows, "z")).toThrow('no actor "z"');
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { brokerageP } from "../../../src/inference/permutation/brokerage-p.ts";
import { eIP } from "../../../src/inference/permutation/e-i-p.ts";
import { permuted } from "../../../src/inference/permutation/labels.ts";
import { randomOf } from "../../../src/inference/random.ts";
import type { Ties } from "../../../src/measures/measure.ts";
import { tiesFrom } from "../../../src/measures/ties/build.ts";
import {
  arcsOf,
  KARATE_FACTIONS,
  karate,
  randomTies,
  relabelled,
  tiesOf,
} from "../../measures/ties/graphs.ts";
import { SAMPLIKE, SAMPLIKE_GROUPS } from "../../measures/ties/samplike.ts";

const GO_ON = { caution: "go-on" };

/** Random directed ties of n actors, of whom some are of the region: nothing of it depends on who. */
function nullTies(n: number, members: number, density: number, seed: number): Ties {
  const random = randomOf(seed);
  const arcs = { from: [] as number[], to: [] as number[], weights: [] as number[] };
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++)
      if (i !== j && random.next() < density) {
        arcs.from.push(i);
        arcs.to.push(j);
        arcs.weights.push(1 + random.below(3));
      }
  const nodes = Array.from({ length: n }, (_, i) => `a${i}`);
  return tiesFrom(nodes, arcs, {
    directed: true,
    inside: Uint8Array.from(nodes, (_, i) => (i < members ? 1 : 0)),
  });
}

test("two of five: by hand, all ten ways", () => {
  const ties = tiesOf([..."abpqr"], arcsOf("a-b p-q q-r p-r"), { inside: ["a", "b"] });
  const { value, notes } = eIP.of(ties);
  expect(value).toBeCloseTo(0.2, 12);
  expect(notes?.join("; ")).toMatch(
    /index -1.0000, more internal than .*as low or lower 0.100; exact, all 10 ways/,
  );
  const all = permuted(Int32Array.of(1, 1, 0, 0, 0), (l) => (l[0] ?? 0) + (l[1] ?? 0), 99, 1);
  expect(all).toMatchObject({ above: 0.1, below: 1, both: 0.2, exact: true, ways: 10 });
  expect(all.mean).toBeCloseTo(0.8, 12);
});

test("karate's factions keep to themselves far more than chance; the normalised index stands beside it", () => {
  const ties = { ...karate, inside: Uint8Array.from(KARATE_FACTIONS) };
  const { value, notes } = eIP.of(ties, { draws: "999" });
  expect(value).toBeCloseTo(2 / 1000, 12);
  expect(notes?.join()).toMatch(/999 random ways .* seed 1.*density-normalised index -0/);
  expect(eIP.of(ties, { draws: "999" })).toEqual({ value, notes });
});

test("no value without members, without outsiders, without ties of members", () => {
  const names = ["a", "b", "c"];
  expect(eIP.of(tiesOf(names, arcsOf("a-b"), {})).why).toBe("undefined-by-definition");
  expect(eIP.of(tiesOf(names, arcsOf("a-b"), { inside: names })).why).toBe("undefined-by-definition");
  expect(eIP.of(tiesOf(names, arcsOf("a-b"), { inside: ["c"] })).why).toBe("degenerate");
  expect(eIP.of(tiesOf(["a"], [], {})).why).toBe("undefined-by-definition");
  const built = tiesOf(names, arcsOf("a-b"), { inside: ["a"], byConstruction: "flat" });
  expect(eIP.of(built).why).toBe("by-construction");
  expect(eIP.of(built, GO_ON).notes).toContain("by-construction: flat");
});

test("the test of E-I depends neither on the order of actors nor on the unit of weights", () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 36, maxLength: 36 }), (bits) => {
      const ties = randomTies(6, bits);
      const { value } = eIP.of(ties);
      if (value === null) return;
      expect(eIP.of(relabelled(ties, [3, 2, 5, 0, 1, 4])).value).toBeCloseTo(Number(value), 12);
      for (const scale of [1e-300, 1e300]) {
        const scaled = { ...ties, weights: ties.weights.map((w) => w * scale) };
        expect(eIP.of(scaled).value).toBeCloseTo(Number(value), 12);
      }
    }),
    { numRuns: 40 },
  );
});

test("E-I: of 400 null networks about 5 in 100 are called significant at .05, exact or drawn, and never many more", () => {
  for (const [n, members, draws] of [
    [8, 3, 99],
    [24, 10, 199],
  ] as const) {
    let called = 0;
    for (let k = 0; k < 400; k++) {
      const { value } = eIP.of(nullTies(n, members, 0.3, 1000 + k), {
        draws: String(draws),
        seed: String(k),
      });
      if (typeof value === "number" && value <= 0.05) called++;
    }
    // Four standard errors above .05 of 400; a test of few ways may call fewer.
    expect(called).toBeLessThanOrEqual(37);
    expect(called).toBeGreaterThan(3);
  }
});

test("brokerage: of 300 null networks no more than about 5 in 100 are called significant at .05", () => {
  let called = 0;
  for (let k = 0; k < 300; k++) {
    const ties = nullTies(22, 0, 0.2, 5000 + k);
    const groups = ties.nodes.map((_, i) => `g${i % 3}`);
    const { value } = brokerageP.of(
      { ties, groups, ego: null },
      { draws: "199", seed: String(k), "brokerage-role": "coordinator" },
    );
    if (typeof value === "number" && value <= 0.05) called++;
  }
  expect(called).toBeLessThanOrEqual(30);
  expect(called).toBeGreaterThan(2);
});

test("Sampson's monks: coordinators are more than groups at random give, liaisons fewer", () => {
  const brokered = { ties: SAMPLIKE, groups: SAMPLIKE_GROUPS, ego: null };
  expect(brokerageP.of(brokered)).toMatchObject({ value: null, why: "too-few" });
  const coordinator = brokerageP.of(brokered, { ...GO_ON, "brokerage-role": "coordinator" });
  expect(Number(coordinator.value)).toBeLessThan(0.01);
  expect(coordinator.notes?.[0]).toMatch(/coordinator 56 times of 224/);
  const liaison = brokerageP.of(brokered, { ...GO_ON, "brokerage-role": "liaison" });
  expect(liaison.notes?.[0]).toMatch(/liaison 14 times of 224/);
  expect(Number(liaison.value)).toBeLessThan(0.05);
});

test("brokerage by hand: two of six ways; nobody between, one group, no such role", () => {
  const ties = tiesOf([..."abcd"], arcsOf("a-b b-c b-d"), {});
  const of = (groups: string, ego: string | null, more = {}) =>
    brokerageP.of({ ties, groups: [...groups], ego }, { ...GO_ON, ...more });
  expect(of("xxyy", "b").value).toBeCloseTo(2 / 3, 12);
  expect(of("xxyy", "b").notes?.join()).toMatch(/as many or more 0.333.*all 6 ways/);
  expect(of("xxyy", "a")).toMatchObject({ value: null, why: "degenerate" });
  expect(of("xxxx", "b")).toMatchObject({ value: null, why: "undefined-by-definition" });
  expect(of("xxyy", "z")).toMatchObject({ value: null, why: "isolate" });
  expect(() => of("xxyy", "b", { "brokerage-role": "king" })).toThrow('not a role of a broker: "king"');
  expect(() => permuted(Int32Array.of(0, 1), () => Number.NaN, 99, 1)).toThrow("not a statistic");
});

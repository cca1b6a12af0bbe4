import fc from "fast-check";
import { expect, test } from "vitest";
import { outCentralisation } from "../../../src/measures/ties/centralisation.ts";
import { density, densityValued } from "../../../src/measures/ties/density.ts";
import { eI, eIExpected, eINormalised } from "../../../src/measures/ties/e-i.ts";
import { flowHierarchy } from "../../../src/measures/ties/flow-hierarchy.ts";
import { connectedness, efficiency, hierarchy, lub } from "../../../src/measures/ties/krackhardt.ts";
import { reachingCentrality } from "../../../src/measures/ties/reaching.ts";
import { trophicIncoherence } from "../../../src/measures/ties/trophic.ts";
import { trophicLevels } from "../../../src/measures/ties/trophic-levels.ts";
import {
  arcsOf,
  cycle5,
  digraph9,
  florentine,
  karate,
  outStar6,
  path5,
  randomTies,
  relabelled,
  tiesOf,
  toyH,
  tree7,
  withIsolate,
} from "./graphs.ts";

const shape = [
  outCentralisation,
  reachingCentrality,
  flowHierarchy,
  trophicIncoherence,
  connectedness,
  hierarchy,
  efficiency,
  lub,
];
const mixing = [eI, eIExpected, eINormalised];
const all = [density, densityValued, ...mixing, ...shape];

test.each([
  [density, 0.25],
  [densityValued, 0.25],
  [outCentralisation, 0.36734693877551],
  [reachingCentrality, 0.36734693877551017],
  [flowHierarchy, 0.7142857142857143],
  [trophicIncoherence, 0.2857142857142857],
  [connectedness, 0.75],
  [hierarchy, 0.8333333333333334],
  [efficiency, 0.7777777777777778],
  [lub, 0.4],
])("$name of toy H (vectors `toyH`)", (measure, expected) => {
  expect(measure.of(toyH).value).toBeCloseTo(expected, 10);
});

test("levels of toy H: outside partners at 0, the isolate too (vectors `toyH`)", () => {
  expect([...(trophicLevels(toyH) ?? [])].map((h) => Number(h.toFixed(10)) + 0)).toEqual([
    0, 0, 0, 1, 1, 1, 0, 1,
  ]);
});

test("densities of known networks", () => {
  expect(density.of(karate).value).toBeCloseTo(0.1390374332, 10);
  expect(density.of(florentine(true)).value).toBeCloseTo(1 / 6, 12);
  expect(density.of(florentine(false)).value).toBeCloseTo(0.1904761905, 10);
});

test("an unknown tie opens the bounds of density, and only of density", () => {
  const ties = tiesOf(["a", "b"], [["a", "b", Number.NaN]]);
  expect(density.of(ties)).toEqual({
    ...{ value: 0, low: 0, high: 0.5 },
    notes: ["over all pairs of 2 actors"],
  });
  const both = tiesOf(
    ["a", "b"],
    [
      ["a", "b", Number.NaN],
      ["b", "a", 3],
    ],
  );
  expect(density.of(both)).toEqual({
    ...{ value: 1, low: 0.5, high: 1 },
    notes: ["over all pairs of 2 actors"],
  });
  expect(densityValued.of(both)).toEqual({
    ...{ value: 3, low: 1.5, high: null },
    notes: ["over all pairs of 2 actors"],
  });
  expect(
    density.of(
      tiesOf(
        ["a", "b"],
        [
          ["a", "b", Number.NaN],
          ["b", "a", Number.NaN],
        ],
      ),
    ).why,
  ).toBe("no-data");
  for (const m of shape.filter((m) => m !== outCentralisation))
    expect(m.of(both)).toMatchObject({ why: "no-data", notes: ["1 ties unknown"] });
});

test("centralisation: the isolate changes it (vectors `freeman`)", () => {
  expect(outCentralisation.of(florentine(true)).value).toBeCloseTo(0.26666666666666666, 12);
  expect(outCentralisation.of(florentine(false)).value).toBeCloseTo(0.27472527472527475, 12);
  expect(outCentralisation.of(karate).value).toBeCloseTo(0.3996212121212121, 12);
  expect(outCentralisation.of(outStar6).value).toBe(1);
  expect(outCentralisation.of(tiesOf(["a", "b"], [["a", "b"]])).why).toBe("undefined-by-definition");
});

test("global reaching centrality (vectors `grc`, networkx)", () => {
  expect([outStar6, tree7, path5, cycle5].map((t) => reachingCentrality.of(t).value)).toEqual([
    1,
    expect.closeTo(0.8888888888888888, 12),
    0.625,
    0,
  ]);
  expect(reachingCentrality.of(karate).value).toBeCloseTo(0.21897765534129174, 12);
});

test("flow hierarchy", () => {
  const loop = tiesOf(
    [..."abcd"],
    [
      ["a", "b", 5],
      ["b", "c", 1],
      ["c", "a", 1],
      ["c", "d", 3],
    ],
  );
  expect([tree7, cycle5, loop].map((t) => flowHierarchy.of(t).value)).toEqual([
    1,
    0,
    expect.closeTo(0.3, 12),
  ]);
});

test("a random directed network (networkx 3.6.1)", () => {
  expect(reachingCentrality.of(digraph9).value).toBeCloseTo(0.234375, 12);
  expect(flowHierarchy.of(digraph9).value).toBeCloseTo(1 / 3, 12);
});

test("trophic levels and incoherence (vectors `trophic`)", () => {
  const nodes = [..."01234"];
  const loop = (a: number, b: number, c: number) =>
    tiesOf(
      ["0", "1", "2"],
      [
        ["0", "1", a],
        ["1", "2", b],
        ["0", "2", c],
      ],
    );
  expect([...(trophicLevels(loop(1, 1, 1)) ?? [])]).toEqual(
    [0, 2 / 3, 4 / 3].map((h) => expect.closeTo(h, 12)),
  );
  expect([...(trophicLevels(loop(2, 1, 3)) ?? [])]).toEqual(
    [0, 0.7272727272727271, 1.1818181818181817].map((h) => expect.closeTo(h, 12)),
  );
  expect(trophicIncoherence.of(loop(1, 1, 1)).value).toBeCloseTo(1 / 9, 12);
  expect(trophicIncoherence.of(loop(2, 1, 3)).value).toBeCloseTo(0.0909090909090909, 12);
  const tail = tiesOf(nodes.slice(1), arcsOf("1-2 2-3 1-3 3-4"));
  expect(trophicIncoherence.of(tail).value).toBeCloseTo(0.08333333333333333, 12);
  expect([path5, tree7, cycle5].map((t) => trophicIncoherence.of(t).value)).toEqual(
    [0, 0, 1].map((f) => expect.closeTo(f, 12)),
  );
});

test("least upper bounds after Krackhardt's definition (vectors `lub5`; sna 2.8 returns 0.3333)", () => {
  expect(lub.of(tiesOf([..."12345"], arcsOf("1-3 2-3 3-4 3-5"))).value).toBeCloseTo(0.8333333333333334, 12);
  for (const m of [connectedness, hierarchy, efficiency, lub]) expect(m.of(tree7).value).toBe(1);
});

test("no actor, one actor, no ties, no region", () => {
  for (const m of all) {
    expect(m.of(tiesOf([], [])).why, m.name).toBe("no-data");
    expect(m.of(tiesOf(["a"], [])).why, m.name).toBe("undefined-by-definition");
  }
  const empty = tiesOf([..."abcd"], [], { inside: ["a", "b"] });
  expect(
    [density, densityValued, outCentralisation, reachingCentrality, connectedness].map(
      (m) => m.of(empty).value,
    ),
  ).toEqual([0, 0, 0, 0, 0]);
  for (const m of [eI, eINormalised, flowHierarchy, trophicIncoherence, hierarchy, efficiency, lub])
    expect(m.of(empty).why, m.name).toBe("degenerate");
  expect(eIExpected.of(tiesOf(["a", "b"], [["a", "b"]])).why).toBe("degenerate");
  expect(eINormalised.of(tiesOf(["a", "b"], [["a", "b"]], { inside: ["a"] })).why).toBe(
    "undefined-by-definition",
  );
});

test("ties made by construction get no number, but the reason", () => {
  for (const m of all)
    expect(m.of({ ...toyH, byConstruction: "clique projection" })).toEqual({
      value: null,
      why: "by-construction",
      notes: ["clique projection"],
    });
});

test("undirected ties have no hierarchy", () => {
  for (const m of [flowHierarchy, trophicIncoherence, connectedness, hierarchy, efficiency, lub])
    expect(m.of(karate).why, m.name).toBe("undefined-by-definition");
});

test("bipartite and disconnected ties", () => {
  const bipartite = tiesOf([..."RCabcd"], arcsOf("R-a R-b C-a C-b"), { inside: [..."abcd"] });
  expect(eI.of(bipartite).value).toBe(1);
  expect(trophicIncoherence.of(bipartite).value).toBeCloseTo(0, 12);
  expect(hierarchy.of(bipartite).value).toBe(1);
  expect(connectedness.of(bipartite).value).toBe(6 / 15);
  expect(lub.of(bipartite).value).toBeCloseTo(1 - 2 / 3, 12);
});

const random = fc
  .integer({ min: 3, max: 7 })
  .chain((n) =>
    fc.tuple(
      fc.constant(n),
      fc.array(fc.boolean(), { minLength: n * n, maxLength: n * n }),
      fc.shuffledSubarray([...Array(n).keys()], { minLength: n }),
    ),
  );

test("relabelling changes nothing, and every index keeps its range", () => {
  fc.assert(
    fc.property(random, ([n, bits, order]) => {
      const ties = randomTies(n, bits);
      const moved = relabelled(ties, order);
      for (const m of all) {
        const { value } = m.of(ties);
        const other = m.of(moved).value;
        if (value === null) expect(other, m.name).toBeNull();
        else expect(other, m.name).toBeCloseTo(Number(value), 9);
        if (value === null || m === densityValued) continue;
        expect(Number(value), m.name).toBeGreaterThanOrEqual(mixing.includes(m) ? -1 : -1e-12);
        expect(Number(value), m.name).toBeLessThanOrEqual(1 + 1e-12);
      }
    }),
  );
});

test("an added isolate moves neither flow hierarchy, incoherence, E-I nor Krackhardt's last three", () => {
  fc.assert(
    fc.property(random, ([n, bits]) => {
      const ties = randomTies(n, bits);
      const more = withIsolate(ties);
      for (const m of [flowHierarchy, trophicIncoherence, eI, hierarchy, efficiency, lub])
        expect(m.of(more).value, m.name).toEqual(m.of(ties).value);
    }),
  );
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { leiden, leidenOver } from "../../../src/inference/communities/leiden.ts";
import { communities, modularityOf } from "../../../src/inference/communities/measures.ts";
import { modularity } from "../../../src/inference/communities/modularity.ts";
import { modularityMultiplex } from "../../../src/inference/communities/multiplex.ts";
import { communitiesOf } from "../../../src/inference/communities/search.ts";
import { randomOf } from "../../../src/inference/random.ts";
import type { Ties } from "../../../src/measures/measure.ts";
import { tiesFrom, undirected } from "../../../src/measures/ties/build.ts";
import {
  arcsOf,
  florentine,
  KARATE_FACTIONS,
  karate,
  randomTies,
  relabelled,
  tiesOf,
  toyH,
  withIsolate,
} from "../../measures/ties/graphs.ts";

const BUSINESS =
  "Barbadori-Castellani Barbadori-Ginori Barbadori-Medici Barbadori-Peruzzi Bischeri-Guadagni Bischeri-Lamberteschi Bischeri-Peruzzi Castellani-Lamberteschi Castellani-Peruzzi Ginori-Medici Guadagni-Lamberteschi Lamberteschi-Peruzzi Medici-Pazzi Medici-Salviati Medici-Tornabuoni";
/** Weights of Zachary 1977 as networkx has them, in the order of the ties of `karate`. */
const KARATE_WEIGHTS = [
  4, 5, 3, 3, 3, 3, 2, 2, 2, 3, 1, 3, 2, 2, 2, 2, 6, 3, 4, 5, 1, 2, 2, 2, 3, 4, 5, 1, 3, 2, 2, 2, 3, 3, 3, 2,
  3, 5, 3, 3, 3, 3, 3, 4, 2, 3, 3, 2, 3, 4, 1, 2, 1, 3, 1, 2, 3, 5, 4, 3, 5, 4, 2, 3, 2, 7, 4, 2, 4, 2, 2, 4,
  2, 3, 3, 4, 4, 5,
];

/** How many pieces each community has, ties taken without direction. */
function pieces(ties: Ties, groups: Int32Array): readonly number[] {
  const both = undirected(ties);
  const seen = new Set<number>();
  const counts: number[] = [];
  for (let start = 0; start < groups.length; start++) {
    if (seen.has(start)) continue;
    const g = groups[start] ?? 0;
    counts[g] = (counts[g] ?? 0) + 1;
    const queue = [start];
    seen.add(start);
    for (const i of queue)
      for (const j of both.targets.slice(both.starts[i], both.starts[i + 1]))
        if (groups[j] === g && !seen.has(j)) {
          seen.add(j);
          queue.push(j);
        }
  }
  return counts;
}

test("karate: factions (networkx 3.2.1), with Zachary's weights too, and the optimum (igraph 0.11.8)", () => {
  expect(modularity(karate, KARATE_FACTIONS)).toBeCloseTo(0.3582347140039448, 12);
  const arcs = { from: [] as number[], to: [] as number[], weights: KARATE_WEIGHTS };
  for (let i = 0; i < 34; i++)
    for (const j of karate.targets.slice(karate.starts[i], karate.starts[i + 1]))
      if (j > i) {
        arcs.from.push(i);
        arcs.to.push(j);
      }
  expect(arcs.from.length).toBe(KARATE_WEIGHTS.length);
  const weighted = tiesFrom(karate.nodes, arcs, { directed: false });
  expect(modularity(weighted, KARATE_FACTIONS)).toBeCloseTo(0.39143756676224206, 12);
  const found = communitiesOf([karate], 1, 1);
  expect(found.quality).toBeCloseTo(0.4197896120973046, 12);
  expect(new Set(found.groups).size).toBe(4);
});

test("Florentine marriage and business with shared communities: the sum of leidenalg 0.10.2", () => {
  const marriage = florentine(true);
  const business = tiesOf(marriage.nodes, arcsOf(BUSINESS), { directed: false });
  const { groups, quality } = communitiesOf([marriage, business], 1, 1);
  expect(quality).toBeCloseTo(0.6594444444444444, 12);
  expect(new Set(groups).size).toBe(3);
  expect(modularity(marriage, groups) + modularity(business, groups)).toBeCloseTo(quality, 12);
  expect(leidenOver([marriage, business]).length).toBe(16);
});

test("the measures: too few to say, and the same with a note where one goes on", () => {
  expect(modularityOf.of(karate).value).toBeCloseTo(0.4197896120973046, 12);
  expect(communities.of(karate).value).toBe(4);
  expect(communities.of(karate).notes?.[0]).toMatch(/^community 1: /);
  expect(communities.of(toyH)).toMatchObject({ value: null, why: "too-few" });
  const anyway = communities.of(toyH, { caution: "go-on" });
  expect(anyway.notes?.join()).toMatch(/too-few: 7 actors/);
  expect(anyway.notes).toContain("1 without ties, in no community");
  const none = tiesOf(["a", "b"], [], {});
  expect(modularityOf.of(none, { caution: "go-on" })).toMatchObject({ value: null, why: "degenerate" });
  expect(modularityOf.of(tiesOf(["a"], [], {}), { caution: "go-on" }).why).toBe("undefined-by-definition");
  const more = Number(communities.of(karate, { "modularity-resolution": "3" }).value);
  expect(more).toBeGreaterThan(4);
  expect(communities.of(karate, { "modularity-resolution": "0" }).value).toBe(1);
});

test("modularity over layers: the mean of those of layers that share one division (leidenalg 0.10.2)", () => {
  const marriage = florentine(true);
  const business = tiesOf(marriage.nodes, arcsOf(BUSINESS), { directed: false });
  const none = tiesOf(marriage.nodes, [], { directed: false });
  const layers = { layers: ["marriage", "business", "arms"], ties: [marriage, business, none] };
  expect(modularityMultiplex.of(layers)).toMatchObject({ value: null, why: "too-few" });
  const found = modularityMultiplex.of(layers, { caution: "go-on" });
  expect(found.value).toBeCloseTo(0.6594444444444444 / 2, 12);
  expect(found.notes).toContain("arms: no ties, and left out");
  expect(found.notes?.join()).toMatch(/by layer: marriage 0\.\d+, business 0\.\d+/);
  const one = { layers: ["karate"], ties: [karate] };
  expect(modularityMultiplex.of(one).value).toBeCloseTo(0.4197896120973046, 12);
  expect(modularityMultiplex.of({ layers: ["k", "again"], ties: [karate, karate] }).value).toBeCloseTo(
    0.4197896120973046,
    12,
  );
  const starred = { ...karate, byConstruction: "a star" };
  expect(modularityMultiplex.of({ layers: ["k"], ties: [starred] }).why).toBe("by-construction");
  expect(modularityMultiplex.of({ layers: ["arms"], ties: [none] }).why).toBe("degenerate");
  expect(modularityMultiplex.of({ layers: [], ties: [] }).why).toBe("no-data");
});

test("the same seed finds the same; weights of 1e-300 and 1e300 change nothing; an isolate stands alone", () => {
  expect(leiden(karate, { seed: 5 })).toEqual(leiden(karate, { seed: 5 }));
  for (const scale of [1e-300, 1e300]) {
    const ties = { ...karate, weights: karate.weights.map((w) => w * scale) };
    expect(leiden(ties, { seed: 5 })).toEqual(leiden(karate, { seed: 5 }));
    expect(modularity(ties, KARATE_FACTIONS)).toBeCloseTo(0.3582347140039448, 12);
  }
  const more = withIsolate(karate);
  const { groups, quality } = communitiesOf([more], 1, 1);
  expect(quality).toBeCloseTo(0.4197896120973046, 12);
  expect([...groups].filter((g) => g === groups[34])).toHaveLength(1);
});

test("a bipartite star of hubs and a ring of triangles fall into their pieces", () => {
  const two = tiesOf([..."abcdefgh"], arcsOf("a-b a-c a-d e-f e-g e-h"), { directed: false });
  expect([...leiden(two)]).toEqual([0, 0, 0, 0, 1, 1, 1, 1]);
  const names = Array.from({ length: 30 }, (_, i) => `n${i}`);
  const ring = names.flatMap((_, i) => {
    const t = 3 * Math.floor(i / 3);
    const inner = i % 3 === 0 ? [`n${t}-n${t + 1}`, `n${t + 1}-n${t + 2}`, `n${t}-n${t + 2}`] : [];
    return i % 3 === 2 ? [`n${i}-n${(i + 1) % 30}`] : inner;
  });
  const ties = tiesOf(names, arcsOf(ring.join(" ")), { directed: false });
  const { groups } = communitiesOf([ties], 3, 1);
  expect(new Set(groups).size).toBe(10);
  for (let t = 0; t < 30; t += 3) expect(new Set(groups.slice(t, t + 3)).size).toBe(1);
});

test("communities hang together, are numbered from 0, and are no worse than all alone or all in one", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 3, max: 14 }),
      fc.array(fc.boolean(), { minLength: 196, maxLength: 196 }),
      fc.double({ min: 0.1, max: 3, noNaN: true }),
      fc.nat({ max: 99 }),
      (n, bits, resolution, seed) => {
        const ties = randomTies(
          n,
          bits.map((b, k) => b && k % 3 === 0),
        );
        fc.pre(ties.targets.length > 0);
        const groups = leiden(ties, { resolution, seed });
        expect(pieces(ties, groups).every((p) => p === 1)).toBe(true);
        const quality = modularity(ties, groups, resolution);
        const alone = modularity(ties, Array.from(groups.keys()), resolution);
        expect(quality).toBeGreaterThanOrEqual(alone - 1e-12);
        const moved = relabelled(ties, [...Array(n).keys()].reverse());
        expect(modularity(moved, Array.from(groups).reverse(), resolution)).toBeCloseTo(quality, 12);
      },
    ),
    { numRuns: 60 },
  );
});

test("planted communities of 600 actors are found", () => {
  const random = randomOf(3);
  const [from, to]: [number[], number[]] = [[], []];
  for (let k = 0; k < 6000; k++) {
    const a = random.below(600);
    const b = random.next() < 0.15 ? random.below(600) : (a % 6) + 6 * random.below(100);
    from.push(a);
    to.push(b);
  }
  const names = Array.from({ length: 600 }, (_, i) => String(i));
  const ties = tiesFrom(names, { from, to, weights: new Float64Array(6000).fill(1) }, { directed: true });
  const groups = leiden(ties);
  expect(new Set(groups).size).toBe(6);
  for (let i = 0; i < 600; i++) expect(groups[i]).toBe(groups[i % 6]);
});

test("misuse throws: a resolution below 0, layers of different actors, groups of others", () => {
  expect(() => leiden(karate, { resolution: -1 })).toThrow("not a resolution of 0 or more: -1");
  expect(() => leidenOver([karate, toyH])).toThrow("layers of 34 and of 8");
  expect(() => modularity(karate, [0, 1])).toThrow("groups of 2 actors for 34");
  expect(modularity(tiesOf(["a", "b"], [], {}), [0, 0])).toBeNaN();
});

import { expect, test } from "vitest";
import type { Chosen, Measure, Ties } from "../../../src/measures/measure.ts";
import { betweenness, betweennessRaw, betweennessWeighted } from "../../../src/measures/position/between.ts";
import { constraint, effectiveSize, egoEfficiency } from "../../../src/measures/position/burt.ts";
import { closeness, closenessHarmonic } from "../../../src/measures/position/closeness.ts";
import { localClustering, transitivity } from "../../../src/measures/position/clustering.ts";
import { kCore } from "../../../src/measures/position/core.ts";
import { strength } from "../../../src/measures/position/degree.ts";
import { eigenvector } from "../../../src/measures/position/eigenvector.ts";
import { bonacichPower, katz } from "../../../src/measures/position/katz.ts";
import { pagerank } from "../../../src/measures/position/pagerank.ts";
import { reciprocity } from "../../../src/measures/position/reciprocity.ts";
import { arcsOf, tiesFrom } from "../../../src/measures/ties/build.ts";
import { digraph9, florentine, karate } from "../ties/graphs.ts";

const at = (measure: Measure<"position">, ties: Ties, egos: readonly number[], chosen: Chosen = {}) =>
  egos.map((ego) => measure.of({ ties, ego }, { caution: "go-on", ...chosen }).value ?? Number.NaN);
const near = (values: readonly number[], digits = 10) => values.map((v) => expect.closeTo(v, digits));

/** How often each two members of the club met outside it, in the order of `karate` (inputs `karate`). */
const MET = "453333222313222263451222345132223332353333342332341213123543542327424224233445";

const weighted = (() => {
  const { from, to } = arcsOf(karate);
  const once = Array.from(from, (_, k) => k).filter((k) => (from[k] ?? 0) < (to[k] ?? 0));
  return tiesFrom(
    karate.nodes,
    {
      from: once.map((k) => from[k] ?? 0),
      to: once.map((k) => to[k] ?? 0),
      weights: [...MET].map(Number),
    },
    { directed: false },
  );
})();

const directed = (() => {
  const { from, to } = arcsOf(digraph9);
  const weights = Array.from(from, (i, k) => 1 + ((i + 2 * (to[k] ?? 0)) % 4));
  return tiesFrom(digraph9.nodes, { from, to, weights }, { directed: true });
})();

test.each([
  [eigenvector, [0.355491444525, 0.308644219791, 0.373363470291]],
  [katz, [0.321324621912, 0.275085167485, 0.3314064274]],
  [pagerank, [0.0969972853883, 0.0716932260058, 0.100919182333]],
  [betweenness, [0.437635281385, 0.145247113997, 0.30407497595]],
  [closeness, [0.568965517241, 0.515625, 0.55]],
  [closenessHarmonic, [0.70202020202, 0.633838383838, 0.704545454545]],
  [localClustering, [0.15, 0.19696969697, 0.110294117647]],
  [kCore, [4, 4, 4]],
])("$name of karate 0, 32 and 33 (igraph 2.1.4)", (measure, expected) => {
  expect(at(measure, karate, [0, 32, 33])).toEqual(near(expected));
});

test.each([
  [betweennessWeighted, [0.395833333333, 0.158143939394, 0.329545454545]],
  [pagerank, [0.088500315428, 0.0759344195808, 0.0969893628344]],
  [eigenvector, [0.31235122775, 0.332261410222, 0.36409688197]],
  [constraint, [0.19062348905638035, 0.258256140484, 0.18628728563229374]],
])("$name of weighted karate 0, 32 and 33 (igraph 2.1.4; vectors `burt`)", (measure, expected) => {
  expect(at(measure, weighted, [0, 32, 33])).toEqual(near(expected));
});

test("constraint and effective size (vectors `burt`, igraph and networkx)", () => {
  expect(at(constraint, karate, [0, 33])).toEqual(near([0.15542329764660495, 0.15641868512110726]));
  expect(at(effectiveSize, karate, [0, 33])).toEqual(near([13.75, 15.235294117647058]));
  expect(at(effectiveSize, weighted, [0, 33])).toEqual(near([13.775, 15.22891865079365]));
  const ties = florentine(true);
  const families = ["Medici", "Strozzi", "Guadagni", "Pazzi"].map((f) => ties.nodes.indexOf(f));
  expect(at(constraint, ties, families)).toEqual(near([0.209877, 0.458333, 0.25, 1], 6));
  expect(at(effectiveSize, ties, families)).toEqual(near([5.666667, 3, 4, 1], 6));
  expect(at(egoEfficiency, ties, families)).toEqual(near([5.666667 / 6, 3 / 4, 1, 1], 6));
});

test("Florentine families: Medici lead whatever is asked (igraph and networkx)", () => {
  const ties = florentine(true);
  const families = ["Medici", "Guadagni", "Albizzi"].map((f) => ties.nodes.indexOf(f));
  expect(at(betweennessRaw, ties, families)).toEqual(near([47.5, 23 + 1 / 6, 19 + 1 / 3]));
  expect(at(eigenvector, ties, families.slice(0, 1))).toEqual(near([0.430308094], 8));
  const alone = florentine(false);
  expect(at(bonacichPower, alone, [alone.nodes.indexOf("Medici")])).toEqual(near([1.8733410983], 9));
});

test.each([
  [
    pagerank,
    [
      0.0630599210176, 0.145586236421, 0.102050621183, 0.107252894527, 0.183080251978, 0.0894145865944,
      0.10271414705, 0.06931423677, 0.137527104459,
    ],
  ],
  [
    betweennessWeighted,
    [
      0.0357142857143, 0.294642857143, 0.0357142857143, 0.125, 0, 0.0446428571429, 0.125, 0.0357142857143,
      0.142857142857,
    ],
  ],
  [betweennessRaw, [2.5, 14.3333333333, 1, 2, 0, 2, 5.83333333333, 1.5, 8.83333333333]],
  [
    constraint,
    [
      0.495927671009, 0.345780473994, 0.456751787322, 0.602312038105, 0.54303564767, 0.489799073578,
      0.479571089912, 0.711267361111, 0.512879614007,
    ],
  ],
  [
    closeness,
    [
      0.615384615385,
      0.727272727273,
      1,
      0.615384615385,
      Number.NaN,
      0.5,
      0.571428571429,
      0.533333333333,
      0.666666666667,
    ],
  ],
  [
    closenessHarmonic,
    [0.729166666667, 0.8125, 0.125, 0.6875, 0, 0.583333333333, 0.666666666667, 0.604166666667, 0.75],
  ],
  [
    eigenvector,
    [
      0.154965599751, 0.408057111267, 0.363339978128, 0.259384551107, 0.407329523048, 0.316962272032,
      0.341767564487, 0.24669715737, 0.407592681425,
    ],
  ],
  [localClustering, [0.7, 0.464285714286, 0.7, 0.666666666667, 0.833333333333, 0.666666666667, 0.7, 1, 0.6]],
  [kCore, [4, 4, 4, 4, 4, 4, 4, 3, 4]],
  [strength, [11, 24, 10, 15, 8, 11, 16, 8, 17]],
])("$name of a weighted directed network (igraph 2.1.4)", (measure, expected) => {
  const found = measure.each?.(directed, {}) ?? [];
  expect([...found]).toEqual(expected.map((v) => (Number.isNaN(v) ? Number.NaN : expect.closeTo(v, 10))));
});

test("walks along a weighted directed network, and what it returns (igraph 2.1.4)", () => {
  const ours = katz.each?.(directed, { "katz-alpha": "0.05" }) ?? [];
  expect([...ours]).toEqual(
    near([
      0.271228239259, 0.37625865224, 0.340710276562, 0.305067651229, 0.356545613143, 0.336534328008,
      0.337532517256, 0.295850092119, 0.365895202306,
    ]),
  );
  const power = bonacichPower.each?.(digraph9, { "power-beta": "0.1" }) ?? [];
  expect([...power]).toEqual(
    near([
      1.22433814833, 1.49918439809, 0.246663373651, 1.13005680807, 0, 0.630998765474, 1.02476229132,
      0.756250867918, 1.37672018172,
    ]),
  );
  expect(transitivity.of(directed).value).toBeCloseTo(0.620689655172, 10);
  expect(transitivity.of(karate).value).toBeCloseTo(0.255681818182, 10);
  expect(reciprocity.of(directed).value).toBe(0.25);
});

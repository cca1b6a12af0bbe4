import fc from "fast-check";
import { expect, test } from "vitest";
import { measures } from "../../../src/measures/index.ts";
import type { Measure, Ties } from "../../../src/measures/measure.ts";
import { transitivity } from "../../../src/measures/position/clustering.ts";
import { reciprocity } from "../../../src/measures/position/reciprocity.ts";
import { undirected } from "../../../src/measures/ties/build.ts";
import { arcsOf, karate, randomTies, relabelled, tiesOf, withIsolate } from "../ties/graphs.ts";

const NAMES =
  "degree in-degree out-degree strength in-strength out-strength tie-strength-mean eigenvector katz bonacich-power pagerank betweenness betweenness-raw betweenness-weighted closeness closeness-harmonic k-core constraint effective-size ego-efficiency local-clustering";
const everyone = NAMES.split(" ").map((name) => {
  const found = measures.find((m): m is Measure<"position"> => m.name === name && m.input === "position");
  if (found === undefined) throw new Error(`no measure of an actor: ${name}`);
  return found;
});

/** Small steps, so that walks come to an end in every network here. */
const chosen = { caution: "go-on", "katz-alpha": "0.02", "power-beta": "-0.02" };
const bits = fc.array(fc.boolean(), { minLength: 49, maxLength: 49 });
const values = (measure: Measure<"position">, ties: Ties) => [...(measure.each?.(ties, chosen) ?? [])];
const close = (list: readonly number[]) =>
  list.map((v) => (Number.isNaN(v) ? Number.NaN : expect.closeTo(v, 8)));

test.each(everyone)("$name follows the actor, whatever number it has", (measure) => {
  fc.assert(
    fc.property(
      bits,
      fc.boolean(),
      fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7 }),
      (b, both, order) => {
        const ties = both ? undirected(randomTies(7, b)) : randomTies(7, b);
        const before = values(measure, ties);
        expect(values(measure, relabelled(ties, order))).toEqual(close(order.map((i) => before[i] ?? 0)));
      },
    ),
    { numRuns: 60 },
  );
});

/** What a weight ten times as large does to a value. */
const scales = new Map([
  ...["strength", "in-strength", "out-strength", "tie-strength-mean"].map((n) => [n, 10] as const),
]);
const walking = ["katz", "bonacich-power"];

test.each(everyone.filter((m) => !walking.includes(m.name)))(
  "$name with every weight ten times as large",
  (measure) => {
    fc.assert(
      fc.property(bits, (b) => {
        const ties = randomTies(7, b);
        const heavy = { ...ties, weights: ties.weights.map((w) => 10 * w) };
        const by = scales.get(measure.name) ?? 1;
        expect(values(measure, heavy)).toEqual(close(values(measure, ties).map((v) => by * v)));
      }),
      { numRuns: 40 },
    );
  },
);

const unmoved = everyone.filter(
  (m) =>
    ![
      "katz",
      "bonacich-power",
      "pagerank",
      "betweenness",
      "betweenness-weighted",
      "closeness-harmonic",
      "tie-strength-mean",
    ].includes(m.name),
);

test.each(unmoved)("one more actor without ties changes nobody's $name", (measure) => {
  fc.assert(
    fc.property(bits, (b) => {
      const ties = randomTies(7, b);
      expect(values(measure, withIsolate(ties)).slice(0, 7)).toEqual(close(values(measure, ties)));
    }),
    { numRuns: 40 },
  );
});

const extremes = [1e-300, 1e300];
const shapes: readonly [string, Ties][] = extremes.flatMap((w) => [
  [`a pair of ${w}`, tiesOf(["a", "b"], [["a", "b", w]])],
  [
    `hub and spokes of ${w}`,
    tiesOf(
      ["hub", "a", "b", "c"],
      [
        ["hub", "a", w],
        ["hub", "b", w],
        ["hub", "c", 1],
      ],
      { directed: false, inside: ["a", "b"] },
    ),
  ],
]);

test.each(shapes)("%s: every value is a number or there is none", (_, ties) => {
  for (const measure of everyone)
    for (let ego = 0; ego < ties.nodes.length; ego++) {
      const { value, why } = measure.of({ ties, ego }, chosen);
      if (value === null) expect(why, measure.name).toBeDefined();
      else expect(Number.isFinite(value), `${measure.name} ${value}`).toBe(true);
    }
});

test("weights very large and very small in one network: shares and paths are of the large ones", () => {
  const ties = tiesOf(
    ["a", "b", "c", "d"],
    [
      ["a", "b", 1e300],
      ["b", "c", 1e300],
      ["c", "d", 1e-300],
      ["a", "d", 1e-300],
    ],
    { directed: false },
  );
  const at = (name: string, ego: number) =>
    everyone.find((m) => m.name === name)?.of({ ties, ego }, chosen).value;
  expect(at("constraint", 3)).toBeCloseTo(0.5, 10);
  expect(at("constraint", 0)).toBeCloseTo(1, 10);
  expect(at("eigenvector", 1)).toBeCloseTo(Math.SQRT1_2, 10);
  expect(at("betweenness-weighted", 1)).toBeGreaterThanOrEqual(1 / 3);
  expect(at("pagerank", 1)).toBeGreaterThan(0.4);
});

test("nobody asked about, one actor, no ties, an unknown tie, somebody there is not", () => {
  const none = tiesOf([], []);
  const one = tiesOf(["a"], []);
  const apart = tiesOf(["a", "b"], []);
  const unknown = tiesOf(["a", "b"], [["a", "b", Number.NaN]]);
  for (const m of everyone) {
    expect(m.of({ ties: none, ego: -1 }, chosen).why, m.name).toBe("no-data");
    expect(m.of({ ties: karate, ego: -1 }, chosen).why, m.name).toBe("under-specified");
    expect(m.of({ ties: one, ego: 0 }, chosen).why, m.name).toBe("undefined-by-definition");
    expect(m.of({ ties: unknown, ego: 0 }, chosen).why, m.name).toBe("no-data");
    expect([...(m.each?.(unknown) ?? [])], m.name).toEqual([Number.NaN, Number.NaN]);
    expect(() => m.of({ ties: apart, ego: 2 }, chosen), m.name).toThrow("not one of 2 actors: 2");
    const { value, why } = m.of({ ties: apart, ego: 0 }, chosen);
    expect(value === null ? why !== undefined : Number.isFinite(value), m.name).toBe(true);
  }
  expect(
    everyone.filter((m) => m.of({ ties: apart, ego: 0 }, chosen).why === "isolate").map((m) => m.name),
  ).toEqual(
    expect.arrayContaining(["eigenvector", "closeness", "constraint", "effective-size", "local-clustering"]),
  );
});

test("few actors: refused, and with caution go-on a note", () => {
  const ties = tiesOf([..."abc"], arcsOf("a-b b-c"), { directed: false });
  for (const name of ["constraint", "effective-size", "ego-efficiency"]) {
    const measure = everyone.find((m) => m.name === name);
    expect(measure?.of({ ties, ego: 0 })).toMatchObject({ value: null, why: "too-few" });
    expect(measure?.of({ ties, ego: 0 }, { caution: "go-on" })).toMatchObject({
      value: 1,
      notes: ["too-few: 3 actors with ties, and it says little below 20"],
    });
  }
});

test("α not below 1 / λ1 is refused, and λ1 is named (karate)", () => {
  const measure = everyone.find((m) => m.name === "katz");
  expect(measure?.of({ ties: karate, ego: 0 }, { "katz-alpha": "0.2" })).toEqual({
    value: null,
    why: "undefined-by-definition",
    notes: ["katz-alpha of 0.2 is in size not below 1 / λ1 = 0.148683, where λ1 = 6.72570"],
  });
  const chain = tiesOf([..."abc"], arcsOf("a-b b-c"));
  expect(measure?.of({ ties: chain, ego: 2 }, { "katz-alpha": "5" }).value).toBeCloseTo(
    31 / Math.hypot(1, 6, 31),
    12,
  );
});

test("hub and spokes: no swinging; two components: each by itself; no circle: nothing", () => {
  const eigenvector = everyone.find((m) => m.name === "eigenvector");
  const star = tiesOf([..."abcde"], arcsOf("a-b a-c a-d a-e"), { directed: false });
  expect(eigenvector?.of({ ties: star, ego: 0 }).value).toBeCloseTo(Math.SQRT1_2, 12);
  const two = tiesOf([..."abcde"], arcsOf("a-b c-d d-e"), { directed: false });
  expect(eigenvector?.of({ ties: two, ego: 0 })).toMatchObject({
    value: expect.closeTo(Math.SQRT1_2, 12),
    notes: ["ties fall into 2 components; this is among the 2 actors of its own"],
  });
  const flow = tiesOf([..."abc"], arcsOf("a-b b-c"));
  expect(eigenvector?.of({ ties: flow, ego: 1 })).toMatchObject({ value: null, why: "degenerate" });
  const twins = tiesOf([..."abcd"], arcsOf("a-b b-a c-d d-c b-c"));
  expect(eigenvector?.of({ ties: twins, ego: 1 })).toMatchObject({ value: null, why: "degenerate" });
  const long = tiesOf(
    Array.from({ length: 300 }, (_, i) => `v${i}`),
    Array.from({ length: 299 }, (_, i) => [`v${i}`, `v${i + 1}`] as const),
    { directed: false },
  );
  // A path of n: the sine of iπ / (n + 1).
  const wave = Math.sin((100 * Math.PI) / 301) * Math.sqrt(2 / 301);
  expect(eigenvector?.of({ ties: long, ego: 99 }).value).toBeCloseTo(wave, 10);
});

test("all of PageRank is 1, and what a sender without ties holds is shared", () => {
  const pagerank = everyone.find((m) => m.name === "pagerank");
  fc.assert(
    fc.property(bits, (b) => {
      const found = pagerank?.each?.(randomTies(7, b)) ?? new Float64Array(0);
      expect(found.reduce((a, v) => a + v, 0)).toBeCloseTo(1, 12);
    }),
  );
  const two = tiesOf(["a", "b"], [["a", "b"]]);
  // x_a = .075 + .425 x_b; x_b = 1 - x_a
  expect(pagerank?.of({ ties: two, ego: 0 }).value).toBeCloseTo(0.5 / 1.425, 12);
});

test("transitivity and reciprocity of the awkward ones", () => {
  expect(transitivity.of(tiesOf([..."abc"], arcsOf("a-b"))).why).toBe("degenerate");
  expect(transitivity.of(tiesOf([..."abc"], arcsOf("a-b b-c c-a"))).value).toBe(1);
  expect(reciprocity.of(karate).why).toBe("undefined-by-definition");
  expect(reciprocity.of(tiesOf(["a", "b"], [])).why).toBe("degenerate");
});

import { expect, test } from "vitest";
import type { Question } from "../../src/model/question.ts";
import { answer, answerPlan, readings } from "../../src/questions/answer.ts";
import { type Factors, factorsOf } from "../../src/questions/factors.ts";
import { planOf } from "../../src/questions/plan.ts";
import { datasetIn } from "./asking.ts";
import { smallStudy } from "./small-study.ts";

const study = await datasetIn(smallStudy);
const sphere = { measure: "sphere", layer: "exercises,transfers,facilities" } as const;

test("Ada's partners by hand: exercises, transfers and a base, each layer a third", () => {
  const margin = answer(study, { ...sphere, measure: "dominance-margin", to: "ADA" });
  // Exercises: e1, e2, e9 led by POL, e3, e4, e7 by QUA, e5 by Ada itself. One order from each of both, a base of POL.
  const p = (3 / 6 + 1 / 2 + 1) / 3;
  expect(margin.value).toBeCloseTo(p - (1 - p), 12);
  expect(margin.spread).toBe("credible");
  expect(Number(margin.low)).toBeLessThan(Number(margin.value));
  expect(Number(margin.high)).toBeGreaterThan(Number(margin.value));
  expect(margin.notes?.join("; ")).toMatch(/left out as the region's own: exercises 14 %/);
  expect(margin.notes?.join("; ")).toMatch(/1 layer has one record \(facilities\)/);
  expect(answer(study, { ...sphere, measure: "sphere-partner", to: "ADA" }).value).toBe("p-led");
});

test("the receipt holds what the sphere rests on", () => {
  const { receipt } = answer(study, { ...sphere, to: "ADA" });
  for (const id of ["e1", "e2", "e3", "e4", "e7", "e9", "t1", "t2", "f1"]) expect(receipt).toContain(id);
  for (const id of ["e10", "t3", "f2"]) expect(receipt).not.toContain(id);
});

test("a region has no sphere: null with one class a member, and a member without records has none", () => {
  const region = answer(study, { ...sphere, to: "region" });
  expect(region).toMatchObject({ value: null, why: "under-specified" });
  expect(Object.keys(region.parts ?? {})).toEqual(["ADA", "BEL", "CYR", "DUN"]);
  expect(region.parts?.ADA?.value).toBe(answer(study, { ...sphere, to: "ADA" }).value);
  expect(region.parts?.DUN).toMatchObject({ value: null, why: "no-data" });
  expect(region.notes?.join()).not.toMatch(/by recipient/);
  const two = answer(study, { ...sphere, to: "ADA,BEL" });
  expect([two.why, Object.keys(two.parts ?? {})]).toEqual(["under-specified", ["ADA", "BEL"]]);
  expect(() => answer(study, sphere)).toThrow("sphere is of a recipient: name one with to");
});

test("by year the sphere map over time; by partner probabilities add up to one", () => {
  const years = answer(study, { ...sphere, to: "ADA", by: "year", period: "2001..2012" }).parts ?? {};
  expect(Object.keys(years)).toHaveLength(12);
  expect(years["2001"]).toMatchObject({ value: null, why: "too-few" });
  expect(years["2002"]).toMatchObject({ value: null, why: "no-data" });
  const parts =
    answer(study, { ...sphere, measure: "sphere-probability", to: "ADA", by: "partner" }).parts ?? {};
  const outside = Object.values(parts).filter((p) => p.value !== null);
  expect(outside.reduce((a, p) => a + Number(p.value), 0)).toBeCloseTo(1, 9);
  expect(parts.home).toMatchObject({ value: null, why: "undefined-by-definition" });
  const one = answer(study, { ...sphere, measure: "sphere-probability", to: "ADA", from: "q-led" });
  expect(one.value).toBe(parts["q-led"]?.value);
});

test("a share over layers by layer and by partner", () => {
  const share = { ...sphere, measure: "sphere-share", to: "ADA" };
  const valuesOf = (question: Question) =>
    Object.fromEntries(
      Object.entries(answer(study, question).parts ?? {}).map(([name, { value }]) => [name, value]),
    );
  expect(valuesOf({ ...share, from: "p-led", by: "layer" })).toEqual({
    exercises: 3 / 6,
    transfers: 1 / 2,
    facilities: 1,
  });
  const own = answer(study, { ...share, from: "p-led" });
  expect(own.value).toBeCloseTo(2 / 3, 12);
  expect(own.conventions["layer-weights"]).toBe("equal");
  expect(valuesOf({ ...share, by: "partner" })).toMatchObject({ "p-led": own.value, home: null });
  expect(answer(study, { ...share, to: "region" })).toMatchObject({ value: null, why: "under-specified" });
  const expected = valuesOf({ ...share, measure: "sphere-share-expected", from: "p-led", by: "layer" });
  // The one base is of p-led, and another state has one of q-led: Beta(1.5, 0.5).
  expect(expected.facilities).toBeCloseTo(0.75, 1);
  expect(Object.keys(expected)).toEqual(["exercises", "transfers", "facilities"]);
});

test("an actor out of its group is asked about, and what is left of the group stands for itself", () => {
  const pol = answer(study, { ...sphere, measure: "sphere-probability", to: "ADA", from: "POL" });
  expect(pol.notes?.[0]).toMatch(/of POL, whose share is 61.1 %, against q-led 33.3 %, PACT 5.6 %/);
  expect(pol.notes?.[1]).toMatch(/^POL is taken out of p-led and held against its other members too: PACT/);
  expect(pol.notes?.join()).not.toMatch(/nobody's known: exercises/);
});

test("layers weigh as the convention says, and volumes of one layer are weighed anew by package", () => {
  const bases = answer(study, {
    ...sphere,
    measure: "dominance-margin",
    to: "ADA",
    conventions: { "layer-weights": "facilities:1", caution: "go-on" },
  });
  expect(bases.value).toBe(1);
  const arms = answer(study, {
    measure: "dominance-margin",
    layer: "transfers",
    to: "ADA",
    value: "tiv-millions",
    conventions: { caution: "go-on" },
  });
  expect(arms.value).toBeCloseTo((40 - 20) / 60, 12);
  expect(arms.notes?.join()).toMatch(/records of transfers are weighed anew/);
  expect(arms.conventions["resampling-unit"]).toBe("packages");
});

test("one exercise makes no sphere: whom the layer has for anybody in the region may be its partner too", () => {
  const bases = {
    measure: "dominance-margin",
    layer: "facilities",
    to: "ADA",
    conventions: { caution: "go-on" },
  };
  const { value, low } = answer(study, bases);
  // Ada has one base, of p-led; another state one of q-led: Beta(1.5, 0.5) and not certain.
  expect(value).toBe(1);
  expect(Number(low)).toBeLessThan(0.1);
  const asked = { ...bases, measure: "sphere-probability" };
  expect(Number(answer(study, asked).value)).toBeCloseTo(0.82, 1);
  const narrow = answer(study, { ...asked, period: "2005..2006" });
  expect(narrow.value).toBe(answer(study, asked).value);
});

test("the lines vary in readings that name them; one out of range is refused with what it may be", () => {
  const vary = { "contested-within": ["0.15", "0.7"], "exclusive-above": ["0.5", "0.66"] };
  const asked = { ...sphere, to: "ADA" };
  const { axes, list } = readings(study, asked, vary, false);
  expect(axes).toMatchObject(vary);
  expect(new Set(list?.map((r) => r.value))).toEqual(new Set(["leaning", "contested"]));
  const all = readings(study, { measure: "sphere", layer: "facilities", to: "ADA" });
  for (const name of ["draws", "contested-within"]) expect(all.axes[name]).toBeUndefined();
  const set = (name: string, value: string) => () =>
    answer(study, { ...sphere, to: "ADA", conventions: { [name]: value } });
  expect(set("exclusive-above", "1.5")).toThrow("it is a number from 0 to 1");
  for (const value of ["0.5", "0", "1.01", "sure"])
    expect(set("exclusive-certainty", value)).toThrow("it is a number above 0.5, 1 at most");
  expect(set("exclusive-certainty", "1")).not.toThrow();
  expect(set("multivector-from", "many")).toThrow("it is a number");
  expect(set("draws", "5")).toThrow("draws cannot be");
});

test("brokerage in a study: of a state, of all, never of a group; groups are the region and the grouping", () => {
  const of = (more: object) => answer(study, { measure: "brokerage-total", layer: "exercises", ...more });
  const total = Number(of({}).value);
  expect(total).toBeGreaterThan(0);
  const each = ["ADA", "BEL", "CYR", "DUN", "POL", "QUA", "PACT", "UNION"].map((from) =>
    Number(of({ from }).value),
  );
  expect(each.reduce((a, b) => a + b, 0)).toBe(total);
  expect(of({ to: "ADA" }).value).toBe(of({ from: "ADA" }).value);
  expect(() => of({ from: "p-led" })).toThrow('brokerage-total is of one actor, not of "p-led"');
  expect(of({ from: "ADA" }).conventions.grouping).toBe("with-organisations");
  expect(answer(study, { measure: "brokerage-total", layer: "transfers", from: "ADA" }).why).toBe(
    "by-construction",
  );
  expect(answer(study, { measure: "brokerage-p", layer: "exercises", from: "ADA" }).why).toBe("too-few");
});

test("E-I test and communities in a study: exact for a few actors, too few to divide, projections refused", () => {
  const test = answer(study, { measure: "e-i-p", layer: "exercises" });
  expect(test.value).toBeGreaterThan(0);
  expect(test.notes?.join()).toMatch(/exact, all 70 ways/);
  expect(answer(study, { measure: "communities", layer: "exercises" }).why).toBe("too-few");
  const anyway = answer(study, {
    measure: "communities",
    layer: "exercises",
    conventions: { caution: "go-on" },
  });
  expect(Number(anyway.value)).toBeGreaterThan(0);
  const clique = answer(study, {
    measure: "blocks",
    layer: "exercises",
    conventions: { projection: "clique" },
  });
  expect(clique.why).toBe("by-construction");
});

/** Answers on what earlier questions have left. */
function asking(factors: Factors, question: Question): unknown {
  const { value, low, high, notes } = answerPlan(factors, planOf(factors, question));
  return { value, low, high, notes };
}

test("no answer depends on what was asked before", async () => {
  const troops = await datasetIn({
    ...smallStudy,
    "exercises.csv": `id,name,start,country,troops_best,source\n${[..."abcdef"].map((id) => `${id},${id},2001-05-10,ADA,1,plain`).join("\n")}\n`,
    "participants.csv": `activity,actor,role\n${[..."abcdef"].map((id, i) => `${id},${i < 4 ? "POL" : "QUA"},organiser\n${id},ADA,participant`).join("\n")}\n`,
  });
  const first = { measure: "sphere-probability", to: "ADA" } as const;
  const pairs: readonly (readonly [typeof study, Question, Question])[] = [
    [study, { ...sphere, ...first, from: "p-led,q-led" }, { ...sphere, ...first, from: "p-led" }],
    [
      troops,
      { ...first, layer: "exercises", value: "count", from: "POL" },
      { ...first, layer: "exercises", value: "troops", from: "POL" },
    ],
  ];
  for (const [dataset, a, b] of pairs)
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const factors = factorsOf(dataset);
      asking(factors, one);
      expect(asking(factors, other)).toEqual(asking(factorsOf(dataset), other));
    }
});

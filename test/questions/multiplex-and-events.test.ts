import { beforeAll, describe, expect, test } from "vitest";
import type { Dataset } from "../../src/model/dataset.ts";
import type { Question } from "../../src/model/question.ts";
import { answer, readings } from "../../src/questions/answer.ts";
import { asked, datasetIn } from "./asking.ts";
import { smallStudy } from "./small-study.ts";

let study: Dataset;

beforeAll(async () => {
  study = await datasetIn(smallStudy);
});

const drills = (measure: string, more: Partial<Question> = {}): Question => ({
  measure,
  layer: "exercises",
  ...more,
});

describe("activities of many: eight exercises count, Dun is in none", () => {
  test("who was there, in whatever role", () => {
    expect(asked(study, drills("hyperdegree", { to: "ADA" }))).toBe(7);
    expect(asked(study, drills("hyperdegree", { from: "POL" }))).toBe(4);
    expect(asked(study, drills("hyperdegree", { to: "DUN" }))).toBe(0);
    expect(asked(study, drills("co-presence", { from: "POL", to: "BEL" }))).toBe(2);
    expect(asked(study, drills("participation-by-size", { from: "POL" }))).toBe(1 / 4);
    expect(asked(study, drills("mean-activity-size"))).toBeCloseTo(21 / 8, 12);
    expect(asked(study, drills("event-density"))).toBeCloseTo(21 / 48, 12);
  });

  test("an organisation is its members, and a group is there where one of it is", () => {
    expect(asked(study, drills("hyperdegree", { from: "p-led" }))).toBe(4);
    expect(answer(study, drills("hyperdegree", { from: "PACT" }))).toMatchObject({
      value: null,
      why: "under-specified",
    });
    const parts = answer(study, drills("hyperdegree", { by: "partner" })).parts;
    expect(Object.entries(parts ?? {}).map(([name, part]) => [name, part.value])).toEqual([
      ["p-led", 4],
      ["q-led", 2],
      ["home", 8],
    ]);
  });

  test("an observer is there where observers are counted, and the choice is shown", () => {
    const counted = answer(
      study,
      drills("hyperdegree", { to: "CYR", conventions: { observers: "counted" } }),
    );
    expect(asked(study, drills("hyperdegree", { to: "CYR" }))).toBe(3);
    expect(counted).toMatchObject({ value: 4, conventions: { observers: "counted" } });
    expect(Object.keys(counted.conventions)).not.toContain("attribution");
  });

  test("the receipt is of the activities that the actor was in", () => {
    const { receipt } = answer(study, drills("hyperdegree", { from: "POL", period: "2001..2006" }));
    expect([...receipt].sort()).toEqual(["e1", "e2"]);
    const both = answer(study, drills("co-presence", { from: "POL", to: "CYR" })).receipt;
    expect([...both].sort()).toEqual(["e2", "e4"]);
  });

  test("time goes forward: what began with Qua in 2005 reached all but Dun in 2007", () => {
    expect(asked(study, drills("temporal-reach", { from: "QUA" }))).toBe(4 / 5);
    expect(asked(study, drills("temporal-reach", { from: "QUA", period: "2001..2006" }))).toBe(1 / 5);
    expect(() => answer(study, { measure: "temporal-reach", layer: "facilities", to: "ADA" })).toThrow(
      "temporal-reach is of activities that happen",
    );
  });
});

describe("several layers", () => {
  const both = (measure: string, more: Partial<Question> = {}): Question => ({
    measure,
    layer: "exercises,transfers",
    ...more,
  });

  test("one actor's ties in each: five in exercises, two in arms", () => {
    expect(answer(study, both("overlap-degree", { to: "ADA" }))).toMatchObject({
      value: 7,
      notes: expect.arrayContaining(["ties by layer: exercises 5, transfers 2"]),
    });
    expect(asked(study, both("participation", { to: "ADA" }))).toBeCloseTo(40 / 49, 12);
    expect(answer(study, both("overlap-degree"))).toMatchObject({ value: null, why: "under-specified" });
  });

  test("pairs in common: Pol and Ada, Pol and Bel, Qua and Ada", () => {
    const { value, notes } = answer(study, both("layer-jaccard"));
    expect(notes?.[0]).toMatch(/^exercises and transfers: 3 common/);
    expect(value).toBeCloseTo(3 / 12, 12);
    expect(asked(study, both("layer-conditional"))).toBeCloseTo(3 / 12, 12);
  });
});

describe("time", () => {
  test("recency is the count where nothing is forgotten, and varies with the half-life", () => {
    const question = drills("recency", { period: "2001..2012", from: "POL" });
    const slow = answer(study, { ...question, conventions: { "half-life": "1000" } });
    expect(slow.value).toBeCloseTo(Number(asked(study, { ...question, measure: "count" })), 1);
    const fast = Number(asked(study, { ...question, conventions: { "half-life": "1" } }));
    expect(fast).toBeLessThan(Number(slow.value) / 2);
    expect(readings(study, question).axes["half-life"]).toEqual(["5", "2", "10"]);
    const varied = readings(study, question, { "half-life": ["5", "2", "10"] }, false);
    expect([varied.n, varied.distinct]).toEqual([3, 3]);
  });

  test("amounts are forgotten year by year", () => {
    const tiv = { layer: "transfers", value: "tiv-millions", period: "2010..2012" };
    const long = { "half-life": "1000" };
    expect(asked(study, { ...tiv, measure: "recency", conventions: long })).toBeCloseTo(
      Number(asked(study, { ...tiv, measure: "sum" })),
      0,
    );
  });

  test("what lasts is counted on the last day, and never beside what happens", () => {
    const bases = (period: string): Question => ({ measure: "ties-in-force", layer: "facilities", period });
    expect(
      ["2000..2002", "2004..2009", "2001..2014", "2001..2018"].map((p) => asked(study, bases(p))),
    ).toEqual([0, 1, 0, 1]);
    expect(answer(study, drills("ties-in-force"))).toMatchObject({ why: "undefined-by-definition" });
    for (const measure of ["recency", "burstiness", "ties-in-force"])
      expect(() => answer(study, { measure, layer: "facilities,exercises" })).toThrow(
        "agreements and bases last, exercises happen: ask one kind at a time",
      );
  });
});

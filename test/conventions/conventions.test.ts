import { describe, expect, test } from "vitest";
import { conventions } from "../../src/conventions/index.ts";
import type { Question } from "../../src/model/question.ts";
import { answer } from "../../src/questions/answer.ts";
import { asked, datasetIn } from "../questions/asking.ts";
import { smallStudy } from "../questions/small-study.ts";

const study = await datasetIn(smallStudy);
const exercises: Question = { measure: "count", layer: "exercises" };
const arms: Question = { measure: "sum", layer: "transfers", value: "tiv-millions" };

test("the choices of the design, each with its values, the default first", () => {
  expect(Object.fromEntries(conventions.map((c) => [c.name, c.values(study)]))).toMatchObject({
    attribution: ["organiser", "organiser-fractional", "umbrella-to-lead-states", "participant", "initiator"],
    "organiser-evidence": ["stated-and-inferred", "stated"],
    grouping: ["with-organisations", "states-alone"],
    unit: ["edition", "phase", "series"],
    composites: ["neither", "parts", "wholes"],
    status: ["held-and-announced", "held", "all"],
    forecasts: ["in", "out"],
    duplicates: ["one", "each"],
    observers: ["ignored", "counted"],
    universe: ["participants", "territory"],
    "year-basis": ["delivery", "delivery-even", "delivery-first", "delivery-last", "order"],
    vintage: ["arms", "media", "all"],
    resolution: ["recorded", "official-first", "latest", "median"],
    projection: ["star", "clique", "newman"],
  });
});

test("every value has a meaning and a whole sentence", () => {
  for (const c of conventions) {
    expect(c.says).toMatch(/^[A-Z].*\.$/);
    for (const value of c.values(study)) {
      expect(c.meaning(value), c.name).not.toBe("");
      expect(c.sentence(value), c.name).toMatch(/^[A-Z].*[^.]\.$/);
    }
  }
});

/** What each value makes of a question, worked by hand. */
describe.each<[string, Question, Readonly<Record<string, number | null>>]>([
  // p-led: e1 and e9 of Pol, e2 of the Pact; Pol also co-organises e4 and leads the Union of e7.
  [
    "attribution",
    { ...exercises, from: "p-led" },
    {
      organiser: 3,
      "organiser-fractional": 3.5,
      "umbrella-to-lead-states": 1 + 1 + 0.5 + 0.5 + 1,
      participant: 4,
    },
  ],
  ["organiser-evidence", { ...exercises, from: "p-led" }, { "stated-and-inferred": 3, stated: 2 }],
  ["grouping", { ...exercises, from: "p-led" }, { "with-organisations": 3, "states-alone": 2 }],
  // e4 has two phases; e1 and e2 are one series.
  ["unit", exercises, { edition: 8, phase: 9, series: 7 }],
  // e6 holds e7 and the stage e8.
  ["composites", exercises, { neither: 8, parts: 9, wholes: 8 }],
  ["status", exercises, { "held-and-announced": 8, held: 7, all: 9 }],
  ["forecasts", exercises, { in: 8, out: 7 }],
  ["duplicates", exercises, { one: 8, each: 9 }],
  // Cyr observes e5.
  ["observers", { ...exercises, to: "CYR" }, { ignored: 3, counted: 4 }],
  ["universe", { ...exercises, to: "CYR" }, { participants: 3, territory: 1 }],
  // t1 40 (ordered 2009, delivered 2010 and 2012), t2 20 (2010, 2011), t3 40 (2011, over two years), t4 10 (2010, 2010).
  [
    "year-basis",
    { ...arms, period: "2010" },
    {
      delivery: 10 + 10,
      "delivery-even": 20 + 10,
      "delivery-first": 40 + 10,
      "delivery-last": 10,
      order: 20 + 10,
    },
  ],
  ["vintage", { ...arms, measure: "count", value: "orders" }, { arms: 4, media: 1, all: 5 }],
  // e3 is of 2005, or of 2006 in a later, official text.
  [
    "resolution",
    { ...exercises, period: "2006" },
    { recorded: 0, "official-first": 1, latest: 1, median: 0 },
  ],
  // 5 units of Ada's and Bel's four ties apart: see ties.test.ts for what each projection is.
])("%s", (name, question, values) => {
  test.each(Object.entries(values))("%s", (value, expected) => {
    expect(asked(study, { ...question, conventions: { [name]: value } })).toBe(expected);
  });

  test("the default is the first value, and is what an answer says it used", () => {
    const first = Object.keys(values)[0] ?? "";
    const found = answer(study, question);
    expect(found.value).toBe(values[first]);
    expect(found.conventions[name]).toBe(first);
  });
});

test("an attribution that no record can bear is refused, and is no answer of 0", () => {
  const question = { ...exercises, from: "p-led", conventions: { attribution: "initiator" } };
  expect(() => answer(study, question)).toThrow(
    "attribution cannot be initiator here: no record names an initiator",
  );
});

describe("sums under each resolution of rival sizes", () => {
  test.each([
    ["recorded", 100],
    ["official-first", 100],
    ["latest", 300],
    ["median", 100],
  ])("%s", (resolution, troops) => {
    const question = { ...exercises, measure: "sum", value: "troops", where: { activity: "e1" } };
    expect(asked(study, { ...question, conventions: { resolution } })).toBe(troops);
  });
});

test("a convention is said to apply only where it can change the answer", () => {
  const used = (question: Question) => Object.keys(answer(study, question).conventions);
  expect(used(exercises)).not.toContain("attribution");
  expect(used(exercises)).not.toContain("observers");
  expect(used(exercises)).not.toContain("universe");
  expect(used(exercises)).not.toContain("grouping");
  expect(used(exercises)).not.toContain("year-basis");
  expect(used(exercises)).not.toContain("projection");
  expect(used({ ...exercises, from: "POL" })).not.toContain("grouping");
  expect(used({ ...exercises, from: "p-led" })).toContain("grouping");
  expect(used({ ...exercises, to: "=ADA" })).not.toContain("universe");
  expect(used(arms)).not.toContain("year-basis");
  expect(used({ ...arms, period: "2010" })).toContain("year-basis");
  expect(used({ ...exercises, where: { status: "held" } })).not.toContain("status");
  expect(used({ measure: "density", layer: "exercises" })).toContain("projection");
  expect(used({ measure: "count", layer: "training" })).not.toContain("attribution");
  // No record before 2011 is composite, and none after 2006 a forecast.
  expect(used({ ...exercises, period: "..2010" })).not.toContain("composites");
  expect(used({ ...exercises, period: "2007.." })).not.toContain("forecasts");
});

test("a rule that picks deletes nothing: every rival is there after every resolution", async () => {
  const before = JSON.stringify([...(study.tables.get("exercises")?.rivals ?? [])]);
  const starts = Array.from(study.tables.get("exercises")?.startFrom ?? []);
  for (const resolution of ["official-first", "latest", "median"]) {
    asked(study, { ...exercises, to: "BEL", conventions: { resolution } });
  }
  expect(JSON.stringify([...(study.tables.get("exercises")?.rivals ?? [])])).toBe(before);
  expect(Array.from(study.tables.get("exercises")?.startFrom ?? [])).toEqual(starts);
  expect(asked(study, { ...exercises, period: "2005" })).toBe(1);
});

test("to the later list of participants belongs one more state", () => {
  const where = { activity: "e2" };
  expect(asked(study, { ...exercises, where, to: "BEL" })).toBe(0);
  expect(asked(study, { ...exercises, where, to: "BEL", conventions: { resolution: "latest" } })).toBe(1);
});

test("an organiser that a later source names instead is picked by latest", () => {
  const where = { activity: "e5" };
  expect(asked(study, { ...exercises, where, from: "BEL" })).toBe(0);
  expect(asked(study, { ...exercises, where, from: "BEL", conventions: { resolution: "latest" } })).toBe(1);
});

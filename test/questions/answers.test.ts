import { describe, expect, test } from "vitest";
import type { Answer } from "../../src/model/answer.ts";
import type { Question } from "../../src/model/question.ts";
import { answer } from "../../src/questions/answer.ts";
import { asked, datasetIn } from "./asking.ts";
import { smallStudy } from "./small-study.ts";

const study = await datasetIn(smallStudy);
const exercises: Question = { measure: "count", layer: "exercises" };
const arms: Question = { measure: "sum", layer: "transfers", value: "tiv-millions" };

type Fields = Partial<Question>;

/** Asks questions that differ from one in a few fields, and compares the values. */
function asks(base: Question, cases: readonly (readonly [string, Fields, Answer["value"]])[]): void {
  test.each(cases)("%s", (_, fields, value) => {
    const found = asked(study, { ...base, ...fields });
    if (typeof value === "number") expect(found).toBeCloseTo(value, 10);
    else expect(found).toEqual(value);
  });
}

describe("count of exercises", () => {
  // Held or announced, no umbrella (e6), no stage (e8), no second record (e11), not cancelled (e10).
  asks(exercises, [
    ["all", {}, 8],
    ["of one state", { to: "ADA" }, 7],
    ["of any of two", { to: "BEL,CYR" }, 6],
    ["of two together", { to: "ADA+BEL" }, 4],
    ["of three together, or one", { to: "ADA+BEL+CYR,DUN" }, 1],
    ["of exactly these", { to: "=ADA+BEL" }, 2],
    ["of nobody from elsewhere", { to: "only:region" }, 3],
    ["of nobody but two", { to: "only:ADA+BEL" }, 2],
    ["of a state that never takes part", { to: "DUN" }, 0],
    ["without a state, in whatever role", { without: "POL" }, 4],
    ["without an observer, who does not count", { without: "CYR" }, 5],
    ["of organisers by name", { from: "POL" }, 2],
    ["of a group", { from: "p-led" }, 3],
    ["of several", { from: "POL,UNION" }, 3],
    ["of the region", { from: "region" }, 1],
  ]);
});

describe("conditions", () => {
  asks(exercises, [
    ["an id", { where: { activity: "e4" } }, 1],
    ["a series", { where: { series: "s1" } }, 2],
    ["any of two kinds", { where: { kind: "police,peacekeeping" } }, 3],
    ["a service among several", { where: { service: "police" } }, 1],
    ["not a service", { where: { service: "!army" } }, 6],
    ["an agency", { where: { agency: "border service" } }, 1],
    ["a framework", { where: { institution: "union" } }, 1],
    ["a part of a place", { where: { place: "big lake" } }, 1],
    ["a country", { where: { place: "CYR" } }, 1],
    ["two at once", { where: { kind: "peacekeeping", service: "police" } }, 1],
    ["a status that is not counted otherwise", { where: { status: "cancelled" } }, 1],
  ]);
  asks(arms, [
    ["a part of an item", { where: { item: "jet" } }, 40],
    ["not an item", { where: { item: "!jet" } }, 70],
    ["a mode", { where: { mode: "gift" } }, 40],
    ["a category", { where: { kind: "aircraft" } }, 60],
  ]);
});

describe("periods hold both their ends", () => {
  asks(exercises, [
    ["a year", { period: "2011" }, 2],
    ["two years", { period: "2011..2012" }, 2],
    ["to the day", { period: "2001-05-10..2001-05-10" }, 1],
    ["to the day before", { period: "..2001-05-09" }, 0],
    ["from the day after", { period: "2001-05-11..2001-12" }, 0],
    ["open to the past", { period: "..2005" }, 3],
    ["open to the future", { period: "2009.." }, 4],
    ["a month", { period: "2003-06" }, 1],
  ]);

  test("an open date counts where its middle falls, and widens both years", () => {
    const year = (period: string) => {
      const { value, low, high } = answer(study, { ...exercises, period });
      return { value, low, high };
    };
    expect(year("2013")).toEqual({ value: 1, low: 0, high: 1 });
    expect(year("2014")).toEqual({ value: 0, low: 0, high: 1 });
    expect(year("2013..2014")).toEqual({ value: 1, low: 1, high: 1 });
  });

  test("a rival date widens the year it names and the year it leaves", () => {
    expect(answer(study, { ...exercises, period: "2005" })).toMatchObject({ value: 1, low: 0, high: 1 });
    expect(answer(study, { ...exercises, period: "2006" })).toMatchObject({ value: 0, low: 0, high: 1 });
  });

  test("a base that opened earlier, or closed later, in another account", () => {
    const inForce = (period: string) =>
      answer(study, { measure: "count", layer: "facilities", to: "ADA", period });
    expect(inForce("2002")).toMatchObject({ value: 0, low: 0, high: 1 });
    expect(inForce("2011")).toMatchObject({ value: 0, low: 0, high: 1 });
    expect(inForce("2013")).toMatchObject({ value: 0, low: 0, high: 0 });
  });

  asks({ measure: "count", layer: "facilities" }, [
    ["a base in force", { period: "2005" }, 1],
    ["in its last year", { period: "2010" }, 1],
    ["after it closed", { period: "2011..2015" }, 0],
    ["one that never closed", { period: "2020" }, 1],
    ["a member for a time only", { layer: "memberships", from: "PACT", to: "BEL", period: "2004" }, 0],
    ["led by a state", { layer: "memberships", from: "POL", to: "BEL", period: "2004" }, 1],
    ["after it left", { layer: "memberships", from: "POL", to: "BEL", period: "2006" }, 0],
    ["a framework that ended", { layer: "memberships", to: "CYR", period: "2013" }, 0],
  ]);
});

describe("amounts", () => {
  asks(arms, [
    ["volume of all deliveries", {}, 110],
    ["in three years", { period: "2010..2012" }, 110],
    ["in one", { period: "2010" }, 20],
    ["of a supplier", { from: "POL" }, 80],
    ["units", { value: "units", period: "2011..2012", from: "QUA" }, 1],
    ["orders", { measure: "count", value: "orders" }, 4],
    ["money", { layer: "assistance", value: "usd" }, 3],
    ["of two layers in one unit", { layer: "assistance,technology", value: "usd" }, 10],
    ["persons and not events", { layer: "training", value: "persons" }, 100],
    ["an indicator in its own unit", { layer: "indicators", value: "value", where: { activity: "i2" } }, 40],
  ]);

  test("a delivery of two years falls in each by its days", () => {
    const { value, low, high } = answer(study, { ...arms, period: "2011" });
    expect(value).toBeCloseTo(20 + (40 * 365) / 731, 10);
    expect([low, high]).toEqual([20, 60]);
  });

  test("ranges and rival values widen the ends of a sum", () => {
    const troops = answer(study, { measure: "sum", layer: "exercises", to: "ADA", value: "troops" });
    // e1 100 (rival 300), e2 200..400, e3 under one hundred, e5 80; e4, e7 and e9 are not known.
    expect(troops).toMatchObject({
      value: 100 + 300 + 50 + 80,
      low: 100 + 200 + 1 + 80,
      high: 300 + 400 + 99 + 80,
      coverage: { known: 4, unknown: 3 },
      unit: "troops",
      spread: "bounds",
    });
  });

  asks({ measure: "mean", layer: "exercises", value: "troops" }, [
    ["mean", {}, 132.5],
    ["median", { measure: "median" }, 90],
    ["peak", { measure: "peak" }, 300],
    ["range", { measure: "range" }, "1..400"],
    ["mean by year, years without any included", { value: "count", by: "year", period: "2001..2004" }, 0.5],
    ["peak by year", { measure: "peak", value: "count", by: "year" }, 2],
  ]);
});

describe("shares and comparisons", () => {
  asks({ ...exercises, measure: "share" }, [
    ["of all", { from: "p-led" }, 3 / 8],
    ["of one state's", { from: "p-led", to: "BEL" }, 1 / 5],
    ["of a base", { from: "p-led", against: { from: "p-led,q-led" } }, 3 / 6],
    ["of a wider period", { period: "2001..2003", against: { period: "2001..2011" } }, 2 / 7],
    ["ratio", { measure: "ratio", from: "p-led", against: { from: "home" } }, 3],
    [
      "change",
      { measure: "change", from: "p-led", period: "2004..2013", against: { period: "2001..2003" } },
      -1,
    ],
    [
      "change of shares",
      {
        measure: "change",
        from: "p-led",
        period: "2004..2011",
        against: { period: "2001..2003", measure: "share" },
      },
      1 / 5 - 1,
    ],
    ["frequency", { measure: "frequency", from: "p-led", period: "2001..2010" }, 0.2],
  ]);
  asks({ ...arms, measure: "share" }, [
    ["of volume", { from: "POL" }, 80 / 110],
    ["of orders", { from: "POL", value: "orders" }, 2 / 4],
  ]);

  test("a sender no source names may be anybody", () => {
    const share = answer(study, { ...arms, measure: "share", from: "POL", to: "region" });
    expect(share).toMatchObject({ low: 80 / 110, high: 90 / 110, spread: "bounds" });
    const led = answer(study, { ...exercises, measure: "share", from: "p-led", to: "region" });
    expect(led).toMatchObject({ value: 3 / 8, low: 3 / 8, high: 4 / 8 });
  });

  test("a regional share carries its parts by member, an idle one null", () => {
    const { parts } = answer(study, { ...exercises, measure: "share", from: "p-led", to: "region" });
    const values = Object.entries(parts ?? {}).map(([name, part]) => [name, part.value, part.why]);
    expect(values).toEqual([
      ["ADA", 3 / 7, undefined],
      ["BEL", 1 / 5, undefined],
      ["CYR", 1 / 3, undefined],
      ["DUN", null, "degenerate"],
    ]);
  });
});

describe("names, ranks and concentration", () => {
  asks({ ...exercises, period: "2001..2005" }, [
    ["largest", { measure: "largest" }, "p-led"],
    ["smallest recipient", { measure: "smallest", by: "recipient", to: "ADA,BEL" }, "BEL"],
    ["largest share", { measure: "largest-share" }, 2 / 3],
    ["rank", { measure: "rank", from: "q-led" }, 2],
    ["set", { measure: "set" }, ["p-led", "q-led"]],
    ["composition", { measure: "composition" }, ["p-led", "q-led"]],
    ["set of recipients", { measure: "set", by: "recipient", to: "region" }, ["ADA", "BEL", "CYR"]],
    ["hhi", { measure: "hhi" }, 5 / 9],
    ["effective number", { measure: "effective-number" }, 9 / 5],
    [
      "every: all of one partner's",
      { measure: "every", from: "p-led", to: "ADA", against: { to: "region" } },
      "yes",
    ],
    ["every: not all", { measure: "every", from: "q-led", to: "BEL", against: { to: "region" } }, "no"],
    [
      "every: one of two, and a rival list has the other",
      { measure: "every", from: "p-led", to: "BEL", against: { to: "region" } },
      null,
    ],
  ]);
});

describe("dates", () => {
  asks({ ...exercises, measure: "first" }, [
    ["first", { to: "BEL" }, "2001-05-10"],
    ["as recorded", { from: "q-led" }, "2005"],
    ["second", { measure: "nth", value: "2", from: "p-led" }, "2003-06"],
    ["interval", { measure: "interval", from: "q-led" }, 3],
    ["first transfer", { layer: "transfers", to: "BEL" }, "2010"],
    ["first order", { layer: "transfers", to: "ADA", conventions: { "year-basis": "order" } }, "2009"],
  ]);
});

describe("by each field", () => {
  const parts = (question: Question) =>
    Object.fromEntries(Object.entries(answer(study, question).parts ?? {}).map(([k, p]) => [k, p.value]));

  test.each([
    ["year", { period: "2009..2011" }, { 2009: 1, 2010: 0, 2011: 2 }],
    ["recipient", { to: "region" }, { ADA: 7, BEL: 5, CYR: 3, DUN: 0 }],
    ["partner", {}, { "p-led": 3, "q-led": 3, home: 1 }],
    ["kind", {}, { peacekeeping: 2, police: 1 }],
    ["service", {}, { army: 2, "border guards": 1, police: 1 }],
    ["layer", { layer: "exercises,transfers" }, { exercises: 8, transfers: 4 }],
  ])("%s", (by, fields, expected) => {
    expect(parts({ ...exercises, ...fields, by })).toEqual(expected);
  });

  test("a part is the answer to the narrower question", () => {
    const { parts: byYear } = answer(study, {
      ...exercises,
      from: "p-led",
      by: "year",
      period: "2001..2011",
    });
    for (const [year, part] of Object.entries(byYear ?? {})) {
      const alone = answer(study, { ...exercises, from: "p-led", period: year });
      expect(part).toMatchObject({
        value: alone.value,
        low: alone.low,
        high: alone.high,
        receipt: alone.receipt,
      });
    }
  });
});

describe("ties", () => {
  // Qua reaches Ada, Bel and Cyr by e3 and e4, and Ada by t2: 4 of 4 recipients times 2 layers.
  asks({ measure: "tie-coverage", layer: "exercises,transfers" }, [
    ["pairs of a recipient and a layer", { from: "QUA" }, 4 / 8],
    ["a partner of nobody", { from: "UNION", layer: "transfers" }, 0],
  ]);

  // In 2004 Pol is in both; Ada in both, Bel in the Pact, Cyr in the Union, Dun in none.
  asks({ measure: "institutional-overlap", layer: "memberships", period: "2004" }, [
    ["with a partner", { from: "POL" }, (1 + 1 / 2 + 1 / 2 + 0) / 4],
    ["after one left and one framework ended", { from: "POL", period: "2013" }, (1 + 0 + 0 + 0) / 4],
    // Pact: Pol, Ada, Bel; Union: Ada, Cyr.
    ["of two frameworks", { measure: "membership-overlap" }, 1 / 4],
  ]);
});

describe("what an answer says of its number", () => {
  test("ends have a spread beside a range too, and a rate has the unit of its records", () => {
    const range = answer(study, { measure: "range", layer: "exercises", value: "troops" });
    expect(range.low).not.toBeNull();
    expect(range.spread).toBe("bounds");
    const rate: Question = { measure: "frequency", layer: "transfers", value: "tiv-millions" };
    expect(answer(study, rate).unit).toBe("tiv-millions a year");
    expect(answer(study, { ...rate, measure: "trend" }).unit).toBe("tiv-millions a year");
    expect(answer(study, { measure: "frequency", layer: "exercises" }).unit).toBe("exercises a year");
  });

  test("two ways to write one number are one choice", () => {
    const of = (seed: string) =>
      answer(study, { measure: "hhi", layer: "exercises", conventions: { spread: "sampling", seed } });
    expect(of("1e3")).toEqual(of("1000"));
    expect(of("1000").conventions.seed).toBe("1000");
  });
});

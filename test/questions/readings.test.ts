import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Question, QuestionError } from "../../src/model/question.ts";
import { factorsOf } from "../../src/questions/factors.ts";
import { LISTED, type Readings, readingsOf } from "../../src/questions/readings.ts";
import { anyQuestion } from "./any-question.ts";
import { asked, datasetIn } from "./asking.ts";
import { smallStudy } from "./small-study.ts";

const study = await datasetIn(smallStudy);
const factors = factorsOf(study);
const share: Question = { measure: "share", layer: "exercises", from: "p-led", to: "region" };

/** Asks every reading again, alone, on records nothing was kept of. */
function bruteForce(question: Question, found: Readings): void {
  for (const { choices, value } of found.list ?? []) {
    const fields: Record<string, string> = {};
    const conventions: Record<string, string> = { ...question.conventions };
    for (const [name, choice] of Object.entries(choices)) {
      if (["period", "value", "to", "from", "layer"].includes(name)) fields[name] = choice;
      else conventions[name] = choice;
    }
    let alone: ReturnType<typeof asked>;
    try {
      alone = asked(study, { ...question, ...fields, conventions });
    } catch (error) {
      if (error instanceof QuestionError) continue; // its parts cannot be asked for; a reading has none
      throw error;
    }
    const words = JSON.stringify({ question, choices });
    if (typeof value === "number") expect(alone, words).toBeCloseTo(value, 10);
    else expect(alone, words).toEqual(value);
  }
}

describe("all readings of a share", () => {
  const found = readingsOf(factors, share, true);

  test("are the product of the choices that apply", () => {
    expect(Object.keys(found.axes).toSorted()).toEqual(
      [
        "attribution",
        "composites",
        "duplicates",
        "forecasts",
        "grouping",
        "organiser-evidence",
        "resolution",
        "status",
        "unit",
        "universe",
        "observers",
      ].toSorted(),
    );
    const product = Object.values(found.axes).reduce((n, values) => n * values.length, 1);
    expect(found.n).toBe(product);
    expect(found.n).toBe(4 * 3 * 2 * 2 * 2 * 2 * 4 * 3 * 3 * 2 * 2);
    // More than can be listed one by one.
    expect(found.n).toBeGreaterThan(LISTED);
    expect(found.list).toBeUndefined();
  });

  test("a value that makes no sense here is struck, with the reason", () => {
    expect(found.struck).toEqual([
      { when: { attribution: "initiator" }, why: "no record names an initiator" },
    ]);
    expect(found.axes.attribution).not.toContain("initiator");
  });

  test("are summed up in order", () => {
    const { min, q1, median, q3, max } = found;
    expect([min, q1, median, q3, max].map(Number)).toEqual(
      [min, q1, median, q3, max].map(Number).toSorted((a, b) => a - b),
    );
    expect(found.distinct).toBeGreaterThan(1);
    expect(found.agreement?.on).toBe("rank");
    expect(found.effects[0]?.name).toBe(found.decides);
    for (const effect of found.effects) {
      expect(effect.eta2).toBeGreaterThanOrEqual(0);
      expect(effect.eta2).toBeLessThanOrEqual(1);
    }
  });
});

describe("what varies", () => {
  test("only what is named, where something is named", () => {
    const found = readingsOf(factors, share, false, {
      status: ["held-and-announced", "held"],
      period: ["2001..2005", "2001..2011"],
    });
    // Nothing of 2001..2005 was only announced, so that there is one reading of it.
    expect(found.n).toBe(3);
    expect(found.axes).toEqual({
      period: ["2001..2005", "2001..2011"],
      status: ["held-and-announced", "held"],
    });
    // p-led: e1 and e2 of e1, e2, e3; and of these with e4, e5, e7 and the announced e9.
    expect(found.list?.map((r) => r.value)).toEqual([2 / 3, 3 / 7, 2 / 6]);
    expect(found).toMatchObject({ distinct: 3, min: 2 / 6, max: 2 / 3, nulls: 0, decides: "period" });
  });

  test("a choice that the question fixes does not vary", () => {
    const found = readingsOf(
      factors,
      { ...share, conventions: { attribution: "organiser", unit: "edition" } },
      true,
    );
    expect(Object.keys(found.axes)).not.toContain("attribution");
    expect(Object.keys(found.axes)).not.toContain("unit");
  });

  test("a convention that cannot change the answer does not vary", () => {
    const found = readingsOf(factors, { measure: "sum", layer: "transfers", value: "tiv-millions" }, true);
    expect(Object.keys(found.axes)).not.toContain("year-basis");
    expect(Object.keys(found.axes)).not.toContain("attribution");
    expect(Object.keys(found.axes)).not.toContain("grouping");
  });

  test("a reading without a value is counted, and is no number", () => {
    const found = readingsOf(factors, { ...share, to: "DUN" }, false, {
      to: ["DUN", "ADA"],
      status: ["held", "all"],
    });
    expect(found).toMatchObject({ n: 4, nulls: 2 });
    expect(found.list?.filter((r) => r.value === null)).toHaveLength(2);
  });

  test("names agree on the value, signs on the sign", () => {
    const names = readingsOf(
      factors,
      { measure: "largest", layer: "exercises", period: "2001..2005" },
      false,
      {
        period: ["2001..2005", "2001..2003", "2007"],
      },
    );
    expect(names.agreement).toEqual({ on: "value", share: 2 / 3 });
    const change: Question = {
      measure: "change",
      layer: "exercises",
      period: "2007",
      against: { period: "2001..2003" },
    };
    expect(readingsOf(factors, change, false, { period: ["2007", "2001..2011"] }).agreement).toEqual({
      on: "sign",
      share: 1 / 2,
    });
  });

  test("a combination that the study strikes carries its reason and is no reading", async () => {
    const struck = await datasetIn({
      ...smallStudy,
      "study.yaml": `${smallStudy["study.yaml"]}struck:\n  - { when: { status: all, forecasts: in }, why: a plan is no exercise }\n`,
    });
    const found = readingsOf(factorsOf(struck), share, false, {
      status: ["held", "all"],
      forecasts: ["in", "out"],
    });
    expect(found.n).toBe(3);
    expect(found.struck).toEqual([
      { when: { status: "all", forecasts: "in" }, why: "a plan is no exercise" },
    ]);
  });

  test("too many to read are refused", () => {
    const wide = Array.from({ length: 40 }, () => "latest");
    expect(() => readingsOf(factors, share, true, { resolution: wide })).toThrow("more than 200000 readings");
  });

  test("a value that there is not is refused", () => {
    expect(() => readingsOf(factors, share, false, { status: ["perhaps"] })).toThrow("status cannot be");
  });
});

test("every reading is what its question says alone, and the ends are among them", {
  timeout: 120_000,
}, () => {
  const vary = {
    status: ["held-and-announced", "held", "all"],
    unit: ["edition", "phase", "series"],
    attribution: ["organiser", "organiser-fractional", "participant"],
    "year-basis": ["delivery", "delivery-even", "order"],
    observers: ["ignored", "counted"],
    projection: ["star", "clique"],
  };
  fc.assert(
    fc.property(anyQuestion(study), (question) => {
      let found: Readings;
      try {
        found = readingsOf(factors, { ...question, conventions: {} }, false, vary);
      } catch (error) {
        if (error instanceof QuestionError) return;
        throw error;
      }
      bruteForce({ ...question, conventions: {} }, found);
      const numbers = (found.list ?? []).map((r) => r.value).filter((v) => typeof v === "number");
      if (numbers.length > 0)
        expect([found.min, found.max]).toEqual([Math.min(...numbers), Math.max(...numbers)]);
      expect(found.distinct).toBeLessThanOrEqual(found.n);
    }),
    { numRuns: 300, seed: 17 },
  );
});

test("the same readings of the reference question again, with nothing kept from before", () => {
  const once = readingsOf(factorsOf(study), share, true);
  expect(readingsOf(factors, share, true)).toEqual(once);
});

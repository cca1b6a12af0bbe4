import { describe, expect, test } from "vitest";
import { type Question, QuestionError } from "../../src/model/question.ts";
import { answer, readings } from "../../src/questions/answer.ts";
import { datasetIn } from "./asking.ts";
import { smallStudy } from "./small-study.ts";

const study = await datasetIn(smallStudy);
const arms = { layer: "transfers", value: "tiv-millions" };
const ask = (question: Question) => answer(study, question);

/** The words a question is refused with. */
function refused(question: Question): string {
  try {
    ask(question);
  } catch (error) {
    if (error instanceof QuestionError) return error.message;
    throw error;
  }
  return "answered";
}

describe("two recipients or two partners", () => {
  const clients: Question = { measure: "overlap-cosine", ...arms, to: "ADA", against: { to: "BEL" } };

  test("ADA has 40 and 20 of two partners; BEL 40 of one, and 10 of nobody known", () => {
    const found = ask(clients);
    expect(found.value).toBeCloseTo(1600 / (Math.sqrt(2000) * 40), 12);
    expect([found.low, found.high]).toEqual([null, null]);
    expect(found.notes).toContain("BEL: an amount that belongs to nobody known could change this");
    expect(found.receipt).toEqual(expect.arrayContaining(["t1", "t2", "t3"]));
    expect(ask({ ...clients, measure: "overlap-jaccard" }).value).toBe(0.5);
    expect(ask({ ...clients, to: "BEL", against: { to: "ADA" } }).value).toBeCloseTo(Number(found.value), 12);
  });

  test("POL sends 40 to each of two, QUA 20 to one", () => {
    const found = ask({ measure: "overlap-bray-curtis", ...arms, from: "POL", against: { from: "QUA" } });
    expect(found.value).toBeCloseTo(0.4, 12);
    expect(ask({ measure: "overlap-jaccard", ...arms, from: "POL", against: { from: "QUA" } }).value).toBe(
      0.5,
    );
  });

  test("who takes part in the same of eight exercises: 2 both, 3 and 1 alone, 2 neither", () => {
    const found = ask({ measure: "overlap-bonacich", layer: "exercises", to: "BEL", against: { to: "CYR" } });
    expect(found.value).toBeCloseTo(2 / (2 + Math.sqrt(3)), 12);
    expect(new Set(found.receipt)).toEqual(new Set(["e1", "e2", "e3", "e4", "e5", "e7", "e9", "e12"]));
  });

  test("grouping decides who is a partner, and two readings of it may differ", () => {
    const question: Question = { measure: "kappa-v", layer: "exercises", to: "ADA", against: { to: "CYR" } };
    const found = readings(study, question, { grouping: ["with-organisations", "states-alone"] }, false);
    expect(found.list?.map((r) => r.value)).toEqual(
      ["with-organisations", "states-alone"].map(
        (grouping) => ask({ ...question, conventions: { grouping } }).value,
      ),
    );
    expect(found.distinct).toBe(2);
  });

  test("what cannot be compared is refused", () => {
    expect(refused({ ...clients, against: { period: "2010" } })).toContain("compares two recipients, to: A");
    expect(refused({ measure: "s-score", ...arms, to: "ADA" })).toContain("or two partners, from: A");
    expect(refused({ measure: "s-score", ...arms, against: { to: "ADA" } })).toContain("to is missing");
    expect(refused({ ...clients, from: "POL" })).toContain("over all partners; leave out from");
    expect(refused({ ...clients, against: { to: "ADB" } })).toContain("against.to: no actor or group");
  });
});

describe("the multivector index", () => {
  const index: Question = { measure: "multivector", layer: "exercises,transfers", to: "ADA" };

  test("ADA: 3, 3 and 1 of 7 exercises, 1 and 1 of 2 orders", () => {
    const [shared, own] = [(3 / 7 + 1 / 2) / 2, 1 / 14];
    const gamma = Math.exp(-2 * shared * Math.log(shared) - own * Math.log(own));
    const found = ask(index);
    expect(found.value).toBeCloseTo(gamma, 12);
    expect(found.notes?.[0]).toBe("2 of 2 layers: exercises, transfers");
    expect(found.parts?.transfers?.value).toBeCloseTo(2, 12);
    const alpha = Number(ask({ ...index, measure: "multivector-alpha" }).value);
    const parts = Object.values(found.parts ?? {}).map((p) => Math.log(Number(p.value)));
    expect(Math.log(alpha)).toBeCloseTo(parts.reduce((a, b) => a + b, 0) / 2, 12);
    expect(Number(ask({ ...index, measure: "multivector-beta" }).value) * alpha).toBeCloseTo(gamma, 12);
  });

  test("all layers at once: those without ties drop out by name", () => {
    const found = ask({ measure: "multivector", layer: "all", to: "ADA" });
    expect(found.notes?.slice(0, 2)).toEqual([
      "5 of 8 layers: exercises, transfers, facilities, training, memberships",
      "without ties, left out: technology, assistance, operations",
    ]);
    expect(ask({ measure: "multivector", layer: "all", to: "DUN" }).why).toBe("degenerate");
    const by = ask({ measure: "multivector", layer: "exercises,transfers", by: "recipient", to: "ADA,BEL" });
    expect(by.parts?.ADA?.value).toBe(ask(index).value);
    expect(refused({ ...index, from: "POL" })).toContain("over all partners; leave out from");
  });
});

describe("two periods", () => {
  const pol: Question = {
    ...arms,
    measure: "growth-effect",
    from: "POL",
    period: "2011..2012",
    against: { period: "2010" },
  };

  test("POL has 10 of 20 in 2010, or all if the unknown is POL, and 70 of 90 after", () => {
    const growth = ask(pol);
    const share = ask({ ...pol, measure: "share-effect" });
    expect([growth.value, share.value]).toEqual([35, 25]);
    expect(growth).toMatchObject({ low: 35, high: 70, unit: "tiv-millions" });
    expect(growth.receipt).toEqual(expect.arrayContaining(["t1", "t2", "t3", "t4"]));
  });

  test("QUA loses 20 in 2012, and POL gains 30", () => {
    const question: Question = {
      ...arms,
      measure: "substitution",
      from: "POL",
      period: "2012",
      against: { from: "QUA", period: "2011" },
    };
    expect(ask(question).value).toBe(1);
    expect(ask({ ...question, measure: "at-the-expense-of" })).toMatchObject({ value: "yes" });
    expect(
      ask({
        ...question,
        from: "QUA",
        against: { from: "POL", period: "2011" },
        measure: "at-the-expense-of",
      }).value,
    ).toBe("no");
  });

  test("what a shift cannot be asked of", () => {
    expect(refused({ ...pol, against: { period: "2012..2013" } })).toContain(
      "against must hold the earlier period",
    );
    expect(refused({ ...pol, against: { from: "QUA", period: "2010" } })).toContain("is of one partner");
    expect(refused({ ...pol, against: { from: "QUA" } })).toContain("needs the earlier period");
    expect(refused({ ...pol, against: { to: "ADA", period: "2010" } })).toContain("leave out to");
    expect(
      refused({ ...arms, measure: "substitution", period: "2012", against: { period: "2010" } }),
    ).toContain("needs a partner");
    expect(refused({ ...pol, measure: "substitution", against: { from: "POL", period: "2010" } })).toContain(
      "no actor in common",
    );
  });
});

describe("goods", () => {
  test("ADA gets 40 of 60 in aircraft from POL, and another delivers 20", () => {
    const found = ask({ ...arms, measure: "exposure", from: "POL", to: "ADA" });
    expect(found.value).toBeCloseTo((40 / 60) * (1 - 20 / 60), 12);
    expect(found.conventions.shock).toBe("1");
    expect(Object.keys(found.parts ?? {})).toEqual(["Aircraft"]);
    const half = ask({ ...arms, measure: "exposure", from: "POL", to: "ADA", conventions: { shock: "0.5" } });
    expect(half.value).toBeCloseTo(Number(found.value) / 2, 12);
    const both = ask({ ...arms, measure: "exposure", to: "ADA", by: "partner", from: "POL" });
    expect(both.parts?.QUA?.value).toBeCloseTo((20 / 60) * (1 - 40 / 60), 12);
  });

  test("BEL gets armour from POL alone, and small arms from nobody known", () => {
    const found = ask({ ...arms, measure: "exposure", from: "POL", to: "BEL" });
    expect([found.value, found.low, found.high].map((v) => Number(Number(v).toFixed(12)))).toEqual([
      0.8, 0.8, 1,
    ]);
    const suppliers = ask({ ...arms, measure: "suppliability", to: "BEL" });
    expect(suppliers).toMatchObject({ value: 1, low: null, high: null });
    expect(ask({ ...arms, measure: "suppliability", to: "ADA" })).toMatchObject({
      value: 2,
      low: 2,
      high: 2,
    });
    expect(ask({ ...arms, measure: "exposure", to: "BEL" }).why).toBe("under-specified");
  });

  test("a shock that is no part", () => {
    expect(
      refused({ ...arms, measure: "exposure", from: "POL", to: "ADA", conventions: { shock: "2" } }),
    ).toContain("it is a number from 0 to 1");
  });
});

test("an unknown sender is nobody's part: neither a partner of its own nor left out of the ends", () => {
  const found = ask({ ...arms, measure: "hhi" });
  expect(found.value).toBeCloseTo(0.8 ** 2 + 0.2 ** 2, 12);
  expect(found.high).toBeCloseTo((90 / 110) ** 2 + (20 / 110) ** 2, 12);
  expect(ask({ ...arms, measure: "richness" })).toMatchObject({ value: 2, low: 2, high: null });
});

test("Theil's index of actors splits into blocs of the grouping", () => {
  const question = { layer: "exercises", period: "2001..2012" };
  const split = ["theil-between", "theil-within"].map((measure) =>
    Number(ask({ measure, ...question }).value),
  );
  // POL 2, PACT 1, QUA 2, UNION 1 and ADA 1 of 7: p-led 3 of two, q-led 3 of two, home 1 of one.
  const whole = Math.log(5) + (2 * (2 / 7) * Math.log(2 / 7) + 3 * (1 / 7) * Math.log(1 / 7));
  expect((split[0] ?? 0) + (split[1] ?? 0)).toBeCloseTo(whole, 12);
  expect(split[0]).toBeCloseTo(2 * (3 / 7) * Math.log(3 / 7 / 0.4) + (1 / 7) * Math.log(1 / 7 / 0.2), 12);
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Question } from "../../src/model/question.ts";
import { QuestionError } from "../../src/model/question.ts";
import { answer, answerPlan } from "../../src/questions/answer.ts";
import { factorsOf } from "../../src/questions/factors.ts";
import { planOf } from "../../src/questions/plan.ts";
import { withRows } from "../edit-sheet.ts";
import type { Texts } from "../memory-files.ts";
import { anyQuestion } from "./any-question.ts";
import { asked, datasetIn } from "./asking.ts";
import { smallStudy } from "./small-study.ts";

const study = await datasetIn(smallStudy);

const RECORDS = [
  "exercises",
  "transfers",
  "deliveries",
  "facilities",
  "training",
  "technology",
  "assistance",
  "indicators",
];

/** A study with no record but those a receipt names. */
function only(texts: Texts, receipt: readonly string[]): Texts {
  const kept = new Set(receipt);
  return Object.fromEntries(
    Object.entries(texts).map(([path, text]) => {
      if (!RECORDS.includes(path.replace(".csv", ""))) return [path, text];
      const [header = "", ...rows] = text.trimEnd().split("\n");
      return [path, [header, ...rows.filter((row) => kept.has(row.split(",")[0] ?? "")), ""].join("\n")];
    }),
  );
}

test("deliveries of a receipt are those of its own year basis, whatever was asked before", () => {
  const factors = factorsOf(study);
  const receipt = (basis: string) => {
    const question = { measure: "count", layer: "transfers", to: "ADA", period: "..2010" };
    return answerPlan(factors, planOf(factors, { ...question, conventions: { "year-basis": basis } }))
      .receipt;
  };
  expect(receipt("delivery-first")).toEqual(["t1", "t1-2010", "t1-2012"]);
  expect(receipt("delivery")).toEqual(["t1", "t1-2010"]);
});

test("the records of a receipt alone give the same value", async () => {
  const counted = new Set(["count", "sum", "share", "hhi", "mean", "first", "frequency"]);
  const questions = anyQuestion(study).filter((q) => counted.has(q.measure) && q.against === undefined);
  await fc.assert(
    fc.asyncProperty(questions, async (question) => {
      let found: ReturnType<typeof answer>;
      try {
        found = answer(study, question);
      } catch (error) {
        if (error instanceof QuestionError) return;
        throw error;
      }
      if (typeof found.value !== "number" || found.receipt.length === 0) return;
      if (question.conventions?.composites === "wholes") return; // what lies under an umbrella is told by the umbrella
      // Years of an open period, and parts of a mean, are those of everyone's records.
      const closed = question.period !== undefined && !question.period.startsWith("..");
      if (["frequency", "mean"].includes(question.measure) && !closed) return;
      if (question.measure === "mean" && question.by !== undefined) return;
      if (/memberships|all/.test(question.layer)) return; // the records of memberships are frameworks with their standings
      const again = await datasetIn(only(smallStudy, found.receipt));
      // What no longer applies, as no record left bears on it, is given as it was used.
      const value = asked(again, {
        ...question,
        conventions: { ...question.conventions, ...found.conventions },
      });
      expect(value, JSON.stringify(question)).toBeCloseTo(found.value, 9);
    }),
    { numRuns: 400, seed: 7 },
  );
});

describe("what a receipt names", () => {
  test("deal and delivery of every transfer that counts", () => {
    const question: Question = { measure: "sum", layer: "transfers", value: "tiv-millions", period: "2010" };
    expect(answer(study, question).receipt).toEqual(["t1", "t1-2010", "t4", "t4-2010"]);
    expect(answer(study, { ...question, conventions: { "year-basis": "order" } }).receipt).toEqual([
      "t2",
      "t2-2011",
      "t4",
      "t4-2010",
    ]);
  });

  test("for a share, its part first and then the rest of its base", () => {
    const { receipt } = answer(study, { measure: "share", layer: "exercises", from: "q-led", to: "region" });
    expect(receipt).toEqual(["e3", "e4", "e7", "e1", "e2", "e5", "e9", "e12"]);
  });

  test("for a share, how many of them are counted: those of its part alone", () => {
    const share: Question = { measure: "share", layer: "exercises", from: "q-led", to: "region" };
    expect(answer(study, share).split).toEqual({ counted: 3, rest: "base" });
    expect(answer(study, { ...share, from: "ADA", period: "1990" }).split?.counted).toBe(0);
    const questions = anyQuestion(study).filter((q) => ["share", "ratio", "change"].includes(q.measure));
    let compared = 0;
    fc.assert(
      fc.property(questions, ({ against, by, ...bare }) => {
        const question = { ...bare, ...(against === undefined ? {} : { against }) };
        const adding = question.value === undefined || question.value === "count" ? "count" : "sum";
        const measure = question.measure === "share" ? adding : (against?.measure ?? adding);
        try {
          const { receipt, split } = answer(study, question);
          expect(receipt.slice(0, split?.counted)).toEqual(answer(study, { ...bare, measure }).receipt);
          expect(split?.rest).toBe(question.measure === "share" ? "base" : "against");
          compared++;
        } catch (error) {
          if (!(error instanceof QuestionError)) throw error;
        }
      }),
      { numRuns: 300, seed: 11 },
    );
    expect(compared).toBeGreaterThan(20);
    expect(answer(study, { measure: "count", layer: "exercises" }).split).toBeUndefined();
  });

  test("for a change of shares, what each of the two shares rests on", () => {
    const share: Question = {
      measure: "share",
      layer: "exercises",
      from: "q-led",
      to: "region",
      period: "..2003",
    };
    const other = { ...share, period: "2004.." };
    const [own, before] = [answer(study, share).receipt, answer(study, other).receipt];
    const { receipt, split } = answer(study, {
      ...share,
      measure: "change",
      against: { measure: "share", period: "2004.." },
    });
    expect([own.length > 1, before.length > 1]).toEqual([true, true]);
    expect(receipt).toEqual([...own, ...before]);
    expect(split).toEqual({ counted: own.length, rest: "against" });
  });

  test("for a ratio or a change, what it is held against too", () => {
    const question: Question = {
      measure: "ratio",
      layer: "exercises",
      period: "2001",
      against: { period: "2003" },
    };
    expect(answer(study, question).receipt.toSorted()).toEqual(["e1", "e2"]);
  });
});

describe("ids", () => {
  const question: Question = { measure: "count", layer: "exercises", to: "ADA" };
  const id = answer(study, question).id;

  test("the same words of the same bytes have the same id, in whatever order they stand", async () => {
    expect(answer(await datasetIn(smallStudy), { to: "ADA", layer: "exercises", measure: "count" }).id).toBe(
      id,
    );
    expect(answer(study, { ...question, conventions: { status: "held-and-announced" } }).id).toBe(id);
  });

  test("another word, another choice or another byte has another", async () => {
    const changed = withRows(smallStudy, "exercises", (row) =>
      row.id === "e10" ? { name: "renamed" } : null,
    );
    const others = [
      answer(study, { ...question, to: "BEL" }).id,
      answer(study, { ...question, period: "2001..2010" }).id,
      answer(study, { ...question, conventions: { status: "held" } }).id,
      answer(await datasetIn(changed), question).id,
    ];
    expect(new Set([id, ...others]).size).toBe(5);
  });
});

describe("names are only names", () => {
  // Words that stand nowhere else in the small study.
  const NEW = {
    ADA: "ZZA",
    BEL: "YYB",
    CYR: "XXC",
    DUN: "WWD",
    POL: "VVP",
    QUA: "UUQ",
    PACT: "TTT",
    UNION: "SSS",
  };
  const renamed = (text: string) =>
    text.replace(/\b(ADA|BEL|CYR|DUN|POL|QUA|PACT|UNION)\b/g, (name) => NEW[name as keyof typeof NEW]);

  test("another name for every actor leaves every number as it was", async () => {
    const texts = Object.fromEntries(Object.entries(smallStudy).map(([path, text]) => [path, renamed(text)]));
    const again = await datasetIn(texts);
    fc.assert(
      fc.property(anyQuestion(study), (question) => {
        const turned: Question = JSON.parse(renamed(JSON.stringify(question)));
        const of = (dataset: typeof study, q: Question) => {
          try {
            const { value, low, high, why } = answer(dataset, q);
            return typeof value === "number" || value === null ? { value, low, high, why } : "names";
          } catch (error) {
            if (error instanceof QuestionError) return "refused";
            throw error;
          }
        };
        expect(of(again, turned), JSON.stringify(question)).toEqual(of(study, question));
      }),
      { numRuns: 600, seed: 11 },
    );
  });
});

test("a state more in the region that does nothing leaves counts and shares as they were", async () => {
  const wider = await datasetIn({
    ...smallStudy,
    "study.yaml": (smallStudy["study.yaml"] ?? "").replaceAll("DUN]", "DUN, EVE]"),
    "actors.csv": `${smallStudy["actors.csv"]}EVE,state,Eve\n`,
  });
  const questions = anyQuestion(study).filter(
    (q) =>
      ["count", "sum", "share", "hhi"].includes(q.measure) && q.by !== "recipient" && q.against === undefined,
  );
  fc.assert(
    fc.property(questions, (question) => {
      const of = (dataset: typeof study) => {
        try {
          const { value, low, high } = answer(dataset, question);
          return { value, low, high };
        } catch (error) {
          if (error instanceof QuestionError) return "refused";
          throw error;
        }
      };
      expect(of(wider), JSON.stringify(question)).toEqual(of(study));
    }),
    { numRuns: 400, seed: 13 },
  );
});

test("a share by year of a base that a rival date shares with its parts", () => {
  // e3 is of 2005, or of 2006 in an official text: of 2006 are none or one of three.
  const question: Question = {
    measure: "share",
    layer: "exercises",
    period: "2006",
    against: { period: "2001..2006" },
  };
  expect(answer(study, question)).toMatchObject({ value: 0, low: 0, high: 1 / 3 });
  expect(
    answer(study, { measure: "composition", layer: "exercises", by: "recipient", to: "region" }).value,
  ).not.toBeNull();
});

describe("who is asked about is in the receipt, whichever field names them", () => {
  const strength: Question = { measure: "strength", layer: "exercises" };

  test("a place among ties rests on the records that tie the actor", () => {
    const from = answer(study, { ...strength, from: "ADA" });
    const to = answer(study, { ...strength, to: "ADA" });
    expect(from.value).toBe(to.value);
    expect(from.receipt).toEqual(to.receipt);
    expect(from.receipt.length).toBeGreaterThan(1);
    expect(from.receipt.length).toBeLessThan(answer(study, strength).receipt.length);
    expect(answer(study, { ...strength, from: "DUN" }).receipt.length).toBeGreaterThan(0);
  });

  test("a measure of ties has its value from everybody's where nobody's are asked for", () => {
    const found = answer(study, { measure: "e-i-expected", layer: "exercises", from: "DUN" });
    expect(typeof found.value).toBe("number");
    expect(found.receipt.length).toBeGreaterThan(0);
  });

  test("overlaps of membership name frameworks, whatever layer is asked", () => {
    const led = answer(study, { measure: "membership-overlap", layer: "exercises", from: "POL" });
    const all = answer(study, { measure: "membership-overlap", layer: "exercises" });
    expect(all.receipt).toEqual(expect.arrayContaining([...led.receipt]));
    for (const measure of ["membership-overlap", "institutional-overlap"]) {
      const { receipt } = answer(study, { measure, layer: "exercises", from: "q-led" });
      expect(receipt.length).toBeGreaterThan(0);
      const ids = study.tables.get("frameworks")?.ids ?? [];
      expect(receipt.filter((id) => !ids.includes(id))).toEqual([]);
    }
  });
});

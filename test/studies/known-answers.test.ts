import { describe, expect, test } from "vitest";
import type { Question } from "../../src/model/question.ts";
import { answer } from "../../src/questions/answer.ts";
import { factorsOf } from "../../src/questions/factors.ts";
import { readingsOf } from "../../src/questions/readings.ts";
import { withRows } from "../edit-sheet.ts";
import { type Texts, textsIn } from "../memory-files.ts";
import { asked, datasetIn } from "../questions/asking.ts";

const texts = textsIn(new URL("../../studies/central-asia/", import.meta.url));
const study = await datasetIn(texts);

/** The decisions on doubts that move a count, taken back: what the facts file holds. */
function asTheFactsStand(now: Texts): Texts {
  const duplicates = new Set([
    "mme-1846", // a February row folded into an exercise of March and April
    "mme-3473",
    "mme-3174", // folded into Center-2008
    "interaction-2021", // now a part of Combat Brotherhood-2021
    "rus-kgz-edelweiss-2018", // now a stage of Issyk-Kul Antiterror 2018
  ]);
  const judged = withRows(now, "judgements", (row) =>
    duplicates.has(row.a ?? "") ? { verdict: "same" } : null,
  );
  return withRows(judged, "participants", (row) =>
    row.activity === "tianshan-3-2017" && row.role === "organiser" ? { actor: "CHN" } : null,
  );
}

const facts = await datasetIn(asTheFactsStand(texts));

describe("exercises to the end of 2023", () => {
  const base: Question = { measure: "count", layer: "exercises", period: "..2023" };

  // The table "Numbers to hold" in the study's README says what moves each.
  test.each([
    ["all", {}, 325, 329],
    ["with a state of the region", { to: "region" }, 322, 326],
    ["stages in place of umbrellas", { conventions: { composites: "parts" } }, 327, 332],
    ["organised by Russia, CIS, CSTO", { from: "RUS,CIS,CSTO" }, 146, 150],
    ["the same as a group", { from: "russia-led" }, 146, 150],
    ["organised by the United States, NATO", { from: "USA,NATO" }, 80, 80],
    ["organised by SCO", { from: "SCO" }, 27, 28],
    ["organised by China", { from: "CHN" }, 10, 9],
    ["organised by India", { from: "IND" }, 14, 14],
  ] as const)("%s", (_, fields, before, after) => {
    expect(asked(facts, { ...base, ...fields })).toBe(before);
    expect(asked(study, { ...base, ...fields })).toBe(after);
  });

  test("each pair that is unsure counts as one fewer where it is judged the same", async () => {
    const sure = await datasetIn(
      withRows(texts, "judgements", (row) => (row.verdict === "unsure" ? { verdict: "same" } : null)),
    );
    expect(asked(sure, base)).toBe(326);
    expect(asked(sure, { ...base, to: "region" })).toBe(323);
    expect(asked(sure, { ...base, from: "russia-led" })).toBe(147);
  });

  test("held, without forecasts, and with organisers a source states", () => {
    expect(asked(study, { ...base, conventions: { status: "held" } })).toBe(324);
    expect(asked(study, { ...base, conventions: { forecasts: "out" } })).toBe(289);
    const partners = { ...base, by: "partner", conventions: { "organiser-evidence": "stated" } };
    const parts = Object.values(answer(study, partners).parts ?? {});
    // 201 without an inferred organiser, of which the two rows of the chapter have no organiser at all.
    expect(parts.reduce((n, part) => n + Number(part.value), 0)).toBe(201 - 2);
  });
});

describe("SIPRI", () => {
  const base: Question = {
    measure: "share",
    layer: "transfers",
    to: "region",
    value: "tiv-millions",
    conventions: { "year-basis": "delivery" },
  };
  const percent = (period: string, from: string, basis = "delivery") =>
    100 * Number(asked(study, { ...base, from, period, conventions: { "year-basis": basis } }));

  test.each([
    ["2016..2021", 2789.63],
    ["2010..2015", 1732.93],
  ])("million TIV delivered %s", (period, total) => {
    expect(asked(study, { ...base, measure: "sum", period })).toBeCloseTo(total, 2);
  });

  test.each([
    ["2016..2021", { RUS: 56.4, TUR: 13.3, CHN: 13.2, ITA: 5.7, FRA: 3.3 }],
    ["2010..2015", { RUS: 59.9, CHN: 0.9, UKR: 8.6 }],
    ["2017..2021", { RUS: 65.0, CHN: 6.2 }],
  ])("percent of what was delivered %s", (period, shares) => {
    const found = Object.keys(shares).map((from) => [from, Number(percent(period, from).toFixed(1))]);
    expect(Object.fromEntries(found)).toEqual(shares);
  });

  test("a deal in equal parts over its years of delivery moves the shares", () => {
    const even = (from: string) => percent("2016..2021", from, "delivery-even").toFixed(2);
    expect([even("CHN"), even("RUS"), even("ITA")]).toEqual(["13.49", "55.58", "5.92"]);
  });

  test("96 readings of China's share", () => {
    const vary = {
      period: ["2016..2021", "2017..2021", "2015..2019", "2015..2020", "2018..2022", "2016..2020"],
      value: ["tiv-millions", "orders"],
      to: ["region", "KAZ,KGZ,TJK,UZB"],
      "year-basis": ["delivery-even", "delivery-first", "delivery-last", "order"],
    };
    const found = readingsOf(factorsOf(study), { ...base, from: "CHN", period: "2016..2021" }, false, vary);
    expect(found.n).toBe(96);
    expect(100 * (found.min ?? Number.NaN)).toBeCloseTo(0.06, 2);
    expect(100 * (found.median ?? Number.NaN)).toBeCloseTo(11.8, 1);
    expect(100 * (found.max ?? Number.NaN)).toBeCloseTo(32.3, 1);
  });
});

test.each([
  ["police-base", ["1991", "2015", "2021-09"], [["2021", 0] as const, ["2024", 0] as const]],
  ["border-post", ["1991", "2015", "2016-08"], [["2016", 0] as const, ["2024", 1] as const]],
])(
  "a %s of which only the decision is dated is in force in no year before it, and afterwards may be; for sure once somebody tells of it",
  (kind, before, after) => {
    const inYear = (period: string) =>
      answer(study, {
        measure: "count",
        layer: "facilities",
        to: "TJK",
        from: "TJK",
        period,
        where: { kind },
      });
    expect(before.map((period) => inYear(period).high)).toEqual(before.map(() => 0));
    expect(after.map(([period]) => [inYear(period).value, inYear(period).high])).toEqual(
      after.map(([, value]) => [value, 1]),
    );
  },
);

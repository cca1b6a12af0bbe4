import { expect, test } from "vitest";
import { randomOf } from "../../src/inference/random.ts";
import type { Question } from "../../src/model/question.ts";
import { dealt } from "../../src/questions/dealt.ts";
import { factorsOf } from "../../src/questions/factors.ts";
import { joint } from "../../src/questions/joint.ts";
import { planOf } from "../../src/questions/plan.ts";
import { readPlan } from "../../src/questions/reading.ts";
import { sheetText } from "../../src/study/write.ts";
import { datasetIn } from "./asking.ts";
import { smallStudy } from "./small-study.ts";

/** A study of deals, of which each partner has a part that depends on the half of the time. */
function deals(early: number, late: number, seed: number) {
  const random = randomOf(seed);
  const rows = Array.from({ length: 80 }, (_, i) => {
    const first = i < 40;
    const qua = random.next() < (first ? early : late);
    return {
      id: `d${i}`,
      register: "arms",
      supplier: qua ? "QUA" : "POL",
      recipient: i % 3 === 0 ? "BEL" : "ADA",
      order_year: String(first ? 2001 + (i % 5) : 2011 + (i % 5)),
      category: i % 2 === 0 ? "Aircraft" : "Armour",
      status: "delivered",
      source: "register",
    };
  });
  const deliveries = rows.map(({ id, order_year }) => ({
    id: `${id}-1`,
    deal: id,
    year: String(Number(order_year) + 1 + Math.floor(3 * random.next())),
    units_best: "4",
    tiv_millions: String(1 + Math.floor(9 * random.next())),
    source: "register",
  }));
  const columns = (list: readonly Readonly<Record<string, string>>[]) => Object.keys(list[0] ?? {});
  return datasetIn({
    ...smallStudy,
    "transfers.csv": sheetText(columns(rows), rows),
    "deliveries.csv": sheetText(columns(deliveries), deliveries),
  });
}

const rise: Question = {
  measure: "change",
  layer: "transfers",
  from: "QUA",
  to: "region",
  period: "2011..2018",
  against: { measure: "share", period: "2001..2008" },
};
const VARY = { value: ["orders", "tiv-millions"] };

test("a planted change is found in all readings together", async () => {
  const data = await deals(0.2, 0.7, 1);
  const found = joint(data, rise, VARY, { draws: 199 });
  expect(found.on).toBe("x / X - y / Y");
  expect(found.readings).toBeGreaterThan(8);
  expect(found.median.effect).toBeGreaterThan(0.25);
  expect(found.median.p).toBeLessThan(0.02);
  expect(found.sign).toMatchObject({ share: 1 });
  expect(found.significant.readings).toBeGreaterThan(found.readings / 2);
  expect(found.significant.p).toBeLessThan(0.05);
  // A share of a period rises above what chance gives it just as well.
  const { against: _, ...share } = { ...rise, measure: "share" };
  expect(joint(data, share, VARY, { draws: 199 }).median.p).toBeLessThan(0.02);
  const rank = joint(data, { ...share, measure: "rank" }, {}, { draws: 99 });
  expect(rank.expected).toBeGreaterThan(1);
  expect(rank.median.effect).toBeLessThan(0);
});

test("the same seed gives the same test, and another seed another draw of it", async () => {
  const data = await deals(0.4, 0.5, 2);
  const run = (seed: number) => joint(data, rise, VARY, { draws: 99, seed });
  expect(run(5)).toEqual(run(5));
  expect(run(5).expected).not.toBe(run(6).expected);
  const chosen = { ...rise, conventions: { draws: "99", seed: "5" } };
  expect(joint(data, chosen, VARY)).toEqual(run(5));
});

test("where who sends has nothing to do with when, p is below .05 in about 1 of 20 studies", async () => {
  const runs = 120;
  let below = 0;
  for (let r = 0; r < runs; r++) {
    const { median } = joint(await deals(0.4, 0.4, 100 + r), rise, VARY, { draws: 39 });
    if (median.p <= 0.05) below++;
  }
  expect(below / runs).toBeLessThan(0.05 + 4 * Math.sqrt((0.05 * 0.95) / runs));
});

test("with everyone's own sender a reading is what its question says", async () => {
  const factors = factorsOf(await datasetIn(smallStudy));
  const exercises: Question = { measure: "count", layer: "exercises", from: "p-led" };
  const questions: readonly Question[] = [
    exercises,
    { ...exercises, conventions: { unit: "series" } },
    { ...exercises, conventions: { attribution: "organiser-fractional", unit: "series" } },
    { ...exercises, measure: "share" },
    { ...exercises, measure: "share", conventions: { unit: "series" } },
    { ...exercises, measure: "share", where: { kind: "peacekeeping" }, against: { where: {} } },
    { ...exercises, measure: "rank" },
    { ...exercises, measure: "change", against: { from: "q-led" } },
    {
      ...exercises,
      measure: "change",
      period: "2005..2011",
      against: { measure: "share", period: "2001..2004" },
    },
    { measure: "sum", layer: "transfers", from: "POL", value: "tiv-millions" },
    { measure: "share", layer: "transfers", from: "POL", value: "tiv-millions", period: "2010..2011" },
  ];
  for (const question of questions) {
    const plan = planOf(factors, question);
    expect(dealt(factors, plan).value(new Map()), JSON.stringify(question)).toBeCloseTo(
      Number(readPlan(factors, plan).reading.value),
      12,
    );
  }
  const ratio = planOf(factors, { ...exercises, measure: "ratio", against: { from: "q-led" } });
  const value = Number(readPlan(factors, ratio).reading.value);
  expect(dealt(factors, ratio).value(new Map())).toBeCloseTo(value / (1 + value), 12);
});

test("what deals out no sender is refused, with what could be asked", async () => {
  const data = await datasetIn(smallStudy);
  const ask = (question: Question) => () => joint(data, question, {}, { draws: 99 });
  expect(ask({ measure: "count", layer: "exercises" })).toThrow(/count needs from/);
  expect(ask({ measure: "hhi", layer: "exercises", from: "POL" })).toThrow(
    /count, sum, share, rank, ratio or change/,
  );
  expect(ask({ measure: "mean", layer: "exercises", from: "POL" })).toThrow(/and not of mean/);
});

import { describe, expect, test } from "vitest";
import type { Question } from "../../src/model/question.ts";
import { answerPlan } from "../../src/questions/answer.ts";
import { endRecords } from "../../src/questions/end-records.ts";
import { planOf } from "../../src/questions/plan.ts";
import { openStudy } from "../../src/study/study.ts";
import { benchOf } from "../../src/views/bench.ts";
import { memoryFiles } from "../memory-files.ts";
import { referenceTexts } from "../release/handed.ts";

const bench = openStudy(memoryFiles(referenceTexts())).then(benchOf);

async function asked(question: Question) {
  const { factors } = await bench;
  const plan = planOf(factors, question);
  const answer = answerPlan(factors, plan);
  const { atMost: most, ...others } = endRecords(factors, plan, answer);
  return { answer, most, ...others };
}

const EXERCISES = { measure: "count", layer: "exercises", to: "region", period: "..2023" };

describe("records of the upper bound alone", () => {
  test.each([
    { ...EXERCISES, from: "russia-led" },
    EXERCISES,
    { ...EXERCISES, layer: "facilities", period: "1998" },
  ])("are what a count may have above its value: %j", async (question) => {
    const { answer, most } = await asked(question);
    expect(most.length).toBeGreaterThan(0);
    expect(Number(answer.value) + most.length).toBe(answer.high);
    expect(most.filter((id) => answer.receipt.includes(id))).toEqual([]);
    expect(new Set(most).size).toBe(most.length);
  });
  test("may be of the rest of what a share is of, and not of its part", async () => {
    const { answer, most } = await asked({ ...EXERCISES, measure: "share", from: "russia-led" });
    expect(most.length).toBeGreaterThan(0);
    const counted = answer.receipt.slice(0, answer.split?.counted);
    expect(most.filter((id) => counted.includes(id))).toEqual([]);
  });
  test("are none where the bound is the value, and where the ends are no bounds", async () => {
    const exact = await asked({ measure: "count", layer: "technology" });
    expect(exact.answer.high).toBe(exact.answer.value);
    expect(exact.most).toEqual([]);
    const drawn = await asked({
      ...EXERCISES,
      measure: "share",
      from: "russia-led",
      conventions: { spread: "sampling" },
    });
    expect(drawn.answer.spread).not.toBe("bounds");
    expect(drawn.most).toEqual([]);
  });
});

describe("records of the lower bound", () => {
  const ATTENDED = { attribution: "participant" };
  test.each([
    { measure: "count", layer: "facilities", period: "1998" },
    { measure: "count", layer: "facilities", from: "RUS", to: "region", period: "2005" },
    { ...EXERCISES, from: "RUS", to: "KAZ", conventions: ATTENDED },
  ])("are what a count may have below its value: %j", async (question) => {
    const { answer, uncertain, wholeAtMost } = await asked(question);
    expect(uncertain.length).toBeGreaterThan(0);
    expect(Number(answer.value) - uncertain.length).toBe(answer.low);
    expect(uncertain.filter((id) => !answer.receipt.includes(id))).toEqual([]);
    expect(wholeAtMost).toEqual([]);
  });
  test("of a share are also those that what it is of may have", async () => {
    const share = await asked({ ...EXERCISES, measure: "share", from: "CHN", period: "2010..2015" });
    const whole = await asked({ ...EXERCISES, period: "2010..2015" });
    expect(share.wholeAtMost.length).toBeGreaterThan(0);
    expect(new Set(share.wholeAtMost)).toEqual(new Set(whole.most));
    expect(share.wholeAtMost.filter((id) => share.answer.receipt.includes(id))).toEqual([]);
  });
});

describe("what no partner has", () => {
  const told = async (question: Question) =>
    (await asked(question)).answer.notes?.filter((note) => note.includes("under no partner")) ?? [];
  test("is told beside a total and a composition by partner: its part and its records", async () => {
    const { answer } = await asked({ ...EXERCISES, by: "partner" });
    const parts = Object.values(answer.parts ?? {}).map(({ value }) => Number(value));
    const left = Number(answer.value) - parts.reduce((a, b) => a + b, 0);
    expect(left).toBe(2);
    const percent = Math.round((1000 * left) / Number(answer.value)) / 10;
    const note = `${percent} % of the whole, ${left} records, belongs to nobody known and stands under no partner`;
    expect(await told({ ...EXERCISES, by: "partner" })).toEqual([note]);
    expect(await told({ ...EXERCISES, measure: "composition" })).toEqual([note]);
  });
  test("and is not told of other parts, of one partner, and where all of it is somebody's", async () => {
    expect(await told({ ...EXERCISES, by: "recipient" })).toEqual([]);
    expect(await told(EXERCISES)).toEqual([]);
    expect(await told({ ...EXERCISES, by: "partner", from: "russia-led" })).toEqual([]);
    expect(await told({ ...EXERCISES, by: "partner", conventions: { attribution: "participant" } })).toEqual(
      [],
    );
  });
});

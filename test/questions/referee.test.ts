import { expect, test } from "vitest";
import type { Question } from "../../src/model/question.ts";
import { answer, readings } from "../../src/questions/answer.ts";
import { factorsOf } from "../../src/questions/factors.ts";
import { oneAtATime, refereeOf } from "../../src/questions/referee.ts";
import { datasetIn } from "./asking.ts";
import { smallStudy } from "./small-study.ts";

const study = await datasetIn(smallStudy);
const factors = factorsOf(study);
const share: Question = { measure: "share", layer: "exercises", from: "p-led", to: "region" };

test.each<[string, Question]>([
  ["a share", share],
  ["a number of partners", { measure: "effective-number", layer: "exercises", to: "ADA" }],
  ["a name", { measure: "largest", layer: "exercises" }],
  ["volumes", { measure: "sum", layer: "transfers", value: "tiv-millions", period: "2010..2015" }],
])("%s: each row is the answer to the same question under that choice", (_, question) => {
  const { rows } = oneAtATime(factors, question);
  const asked = answer(study, question);
  expect(rows.length).toBeGreaterThan(2);
  for (const row of rows) {
    const one = answer(study, { ...question, conventions: { [row.convention]: row.value } });
    expect([row.answer, row.low, row.high]).toEqual([one.value, one.low, one.high]);
    expect(row.asked).toBe(asked.conventions[row.convention] === row.value);
    if (row.asked) expect(row.differs).toBe(false);
    expect(row.meaning).not.toBe("");
  }
  expect(new Set(rows.map((r) => r.convention))).toEqual(
    new Set(rows.filter((r) => r.asked).map((r) => r.convention)),
  );
});

test("some choice moves the share, and the range is that of all readings", () => {
  const question = { ...share, conventions: { status: "held-and-announced", resolution: "recorded" } };
  const referee = refereeOf(factors, question);
  expect(referee.rows.some((r) => r.differs)).toBe(true);
  const { n, min, max, decides } = readings(study, question);
  expect(referee.readings).toMatchObject({ n, min, max, decides });
  const values = referee.rows.flatMap((r) => (typeof r.answer === "number" ? [r.answer] : []));
  expect(Math.min(...values)).toBeGreaterThanOrEqual(min ?? Number.NaN);
  expect(Math.max(...values)).toBeLessThanOrEqual(max ?? Number.NaN);
});

test("a choice that the question sets is held fixed, and one that makes no sense is struck with its reason", () => {
  const fixed = oneAtATime(factors, { ...share, conventions: { attribution: "participant" } });
  expect(fixed.rows.some((r) => r.convention === "attribution")).toBe(false);
  expect(fixed.fixed).toContainEqual(
    expect.objectContaining({ convention: "attribution", value: "participant" }),
  );
  const out = oneAtATime(factors, share);
  const initiator = out.struck.find((s) => s.when.attribution === "initiator");
  const told = out.rows.some((r) => r.value === "initiator");
  expect(initiator !== undefined || told).toBe(true);
  if (initiator !== undefined) expect(initiator.why).toBe("no record names an initiator");
});

test("the ends are said to be what they are", () => {
  const { ends } = oneAtATime(factors, { measure: "count", layer: "exercises", period: "2003-06-15..2005" });
  const own = answer(study, { measure: "count", layer: "exercises", period: "2003-06-15..2005" });
  expect(ends).toMatchObject({ low: own.low, high: own.high });
  expect(ends.are).toContain("the least and the most");
  expect(oneAtATime(factors, { measure: "largest", layer: "exercises" }).ends.are).toContain("none");
});

import { expect, test } from "vitest";
import type { Question } from "../../src/model/question.ts";
import { answer } from "../../src/questions/answer.ts";
import { lookedAt, lookedIn, type Search } from "../../src/views/searched.ts";
import { trendIn } from "../../src/views/trend.ts";
import { datasetIn } from "../questions/asking.ts";
import { smallStudy } from "../questions/small-study.ts";

const study = await datasetIn(smallStudy);
const exercises = { layer: "exercises", value: "count", to: "region", period: "2001..2008" };

/** The trend of a question where some searches were made. */
function trendAfter(...searches: readonly Search[]) {
  const looked = lookedIn(searches);
  const asked = {
    ask: (question: Question) => answer(study, question),
    looked: (question: Question) => lookedAt(looked, question, study.subject),
    undated: () => 0,
    periods: [undefined],
    lastFull: null,
    groups: {},
  };
  return trendIn(asked, exercises);
}

const search = (period: string, wide = true): Search => ({ layer: "exercises", to: [], wide, period });
const measured = Number(answer(study, { ...exercises, measure: "trend" }).value);

test("no trend is told over years that nobody searched, and they are no zeros", () => {
  const told = trendAfter();
  expect(told?.unsearched.length).toBeGreaterThan(0);
  expect(told).toMatchObject({ slope: null, p: null });
  for (const year of told?.unsearched ?? []) expect(told?.values[told.years.indexOf(year)]).toBeNull();
  expect(trendAfter(search("2001..2008", false))).toEqual(told);
});

test("a year that was searched in full and without a record is a zero of the trend", () => {
  const told = trendAfter(search("2001..2008"));
  expect(told).toMatchObject({ unsearched: [], slope: measured });
  expect(told?.values).toContain(0);
  expect(told?.p).not.toBeNull();
});

import { expect, test } from "vitest";
import type { Question } from "../../src/model/question.ts";
import { answer } from "../../src/questions/answer.ts";
import { factorsOf } from "../../src/questions/factors.ts";
import { lookedAt, lookedIn, type Search } from "../../src/views/searched.ts";
import { trendIn } from "../../src/views/trend.ts";
import { uncountedOf } from "../../src/views/uncounted.ts";
import { datasetIn } from "../questions/asking.ts";
import { licencesAndOne } from "../questions/licences.ts";
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
    uncounted: () => null,
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

test("years whose records no choice counts are told apart from those not searched, and no trend goes over them", async () => {
  const dataset = await datasetIn(licencesAndOne);
  const factors = factorsOf(dataset);
  const looked = lookedIn([{ layer: "transfers", to: [], wide: true, period: "2005..2014" }]);
  const told = trendIn(
    {
      ask: (question: Question) => answer(dataset, question),
      looked: (question: Question) => lookedAt(looked, question, dataset.subject),
      undated: () => 0,
      uncounted: (question: Question) => uncountedOf({ factors }, question),
      periods: [undefined],
      lastFull: null,
      groups: {},
    },
    { layer: "transfers", value: "count", to: "ADA", period: "2005..2014" },
  );
  expect(told).toMatchObject({ unsearched: [], uncounted: [2006, 2009, 2013], slope: null, p: null });
  expect(told?.values).toEqual([0, null, 0, 1, null, 0, 0, 0, null, 0]);
});

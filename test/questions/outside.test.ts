import { describe, expect, test } from "vitest";
import type { Question } from "../../src/model/question.ts";
import { answer } from "../../src/questions/answer.ts";
import { factorsOf } from "../../src/questions/factors.ts";
import { beyond, inSeveral, outside } from "../../src/questions/outside.ts";
import { planOf } from "../../src/questions/plan.ts";
import { coverageOf } from "../../src/views/coverage.ts";
import { noteText } from "../../src/words/notes.ts";
import { LANGS } from "../../src/words/words.ts";
import { datasetIn } from "./asking.ts";
import { smallStudy } from "./small-study.ts";

const factors = factorsOf(await datasetIn(smallStudy));
const notes = (question: Partial<Question>) =>
  outside(factors, planOf(factors, { measure: "count", layer: "exercises", ...question }));

describe("what no record of a layer has", () => {
  test("is a period before or after all dated records, and none that meets one", () => {
    const said = "the period lies outside the records asked of, which span 2001 to 2014";
    expect(notes({ period: "1800..1810" })).toEqual([said]);
    expect(notes({ period: "2015..2040" })).toEqual([said]);
    expect(notes({ period: "..2001" })).toEqual([]);
    expect(notes({ period: "2002" })).toEqual([]);
    expect(notes({})).toEqual([]);
  });

  test("is no later day where something lasts and has no end", () => {
    expect(notes({ layer: "memberships", period: "2090" })).toEqual([]);
    expect(notes({ layer: "memberships", period: "1800" })[0]).toContain("outside the records");
  });

  test("is a condition that none meets, each by itself", () => {
    expect(notes({ where: { kind: "foo", service: "army" } })).toEqual([
      "no record asked of meets the condition kind foo",
    ]);
    expect(notes({ where: { kind: "police" } })).toEqual([]);
    expect(notes({ where: { kind: "foo,police" } })).toEqual([]);
  });
});

test("years asked of all time say how many records stand in none of them", async () => {
  const csv = smallStudy["exercises.csv"] ?? "";
  const undated = { ...smallStudy, "exercises.csv": csv.replaceAll(/,\d{4}[-/\d]*(?=,)/g, ",") };
  const told = async (texts: typeof smallStudy, by?: string) => {
    const asked = { measure: "count", layer: "exercises", ...(by === undefined ? {} : { by }) };
    return (
      answer(await datasetIn(texts), asked).notes?.filter((note) => note.includes("no period and")) ?? []
    );
  };
  expect(await told(undated, "year")).toEqual([expect.stringMatching(/^\d+ matching records have no date/)]);
  expect([await told(undated), await told(smallStudy, "year")]).toEqual([[], []]);
});

test("records that nobody dated are counted wherever a period is asked for", async () => {
  const csv = smallStudy["exercises.csv"] ?? "";
  const undated = { ...smallStudy, "exercises.csv": csv.replaceAll(/,\d{4}[-/\d]*(?=,)/g, ",") };
  const none = factorsOf(await datasetIn(undated));
  const plan = (period?: string) =>
    planOf(none, { measure: "count", layer: "exercises", ...(period === undefined ? {} : { period }) });
  expect(outside(none, plan("2005"))[0]).toMatch(/^\d+ matching records have no date/);
  expect(outside(none, plan())).toEqual([]);
});

test("of undated records those alone are counted that the question selects", async () => {
  const csv = smallStudy["exercises.csv"] ?? "";
  const undated = { ...smallStudy, "exercises.csv": csv.replaceAll(/,\d{4}[-/\d]*(?=,)/g, ",") };
  const made = await datasetIn(undated);
  const asked = (more: Partial<Question>) => answer(made, { measure: "count", layer: "exercises", ...more });
  const told = (more: Partial<Question>) =>
    (asked(more).notes ?? [])
      .filter((note) => note.includes("no date"))
      .map((note) => Number(/^\d+/.exec(note)?.[0]));
  const all = asked({}).value;
  const asks = [{ to: "BEL" }, { from: "QUA" }, { to: "ADA", from: "POL" }, { where: { kind: "police" } }];
  for (const more of asks) {
    const { value } = asked(more);
    expect(value).toBeGreaterThan(0);
    expect(value).toBeLessThan(Number(all));
    expect(told({ ...more, period: "1950" })).toEqual([value]);
    expect(told({ ...more, by: "year" })).toEqual([value]);
  }
  expect(told({ measure: "share", to: "BEL", from: "QUA", by: "year" })).toEqual([
    asked({ to: "BEL" }).value,
  ]);
});

test("a period after every source and every date of what lasts says so", () => {
  const told = (period?: string) =>
    beyond(
      factors,
      planOf(factors, {
        measure: "count",
        layer: "memberships",
        ...(period === undefined ? {} : { period }),
      }),
    );
  expect(told("2021..")).toEqual([
    "the period begins after 2020, the year of the newest source; what has no end in the records is taken to last",
  ]);
  expect(told("2020")).toEqual([]);
  expect(told()).toEqual([]);
});

test("measures of each layer say how many records stand in several layers", async () => {
  const csv = smallStudy["exercises.csv"] ?? "";
  const [head = "", ...rows] = csv.trimEnd().split("\n");
  const marked = [`${head},also`, ...rows.map((row, i) => `${row},${i < 2 ? "operations" : ""}`), ""].join(
    "\n",
  );
  const shared = factorsOf(await datasetIn({ ...smallStudy, "exercises.csv": marked }));
  const told = (layer: string, measure = "multivector") =>
    inSeveral(shared, planOf(shared, { measure, layer, to: "region" }));
  const said = ["records that stand in several of these layers and count in each: 2"];
  expect(told("exercises,operations")).toEqual(said);
  expect(told("operations,transfers")).toEqual([]);
  expect(told("exercises,operations", "count")).toEqual([]);
});

test("the span is of the dates that are counted with, where sources differ on them", async () => {
  const rivals = "table,id,field,value,source\nfacilities,f1,opened,1990,newer\n";
  const several = factorsOf(await datasetIn({ ...smallStudy, "values.csv": rivals }));
  const first = (resolution: string) =>
    outside(
      several,
      planOf(several, { measure: "count", layer: "facilities", period: "1950", conventions: { resolution } }),
    )[0];
  expect(first("recorded")).not.toBe(first("latest"));
  expect(first("latest")).toContain("from 1990");
});

test("a study without records has no span to lie outside of", async () => {
  const none = factorsOf(await datasetIn({ "study.yaml": "title: Nothing\n" }));
  const plan = planOf(none, { measure: "count", layer: "exercises", period: "1800" });
  expect(outside(none, plan)).toEqual([]);
});

test("what lasts and was opened on no known day counts in every period, and the answer says so", async () => {
  const facilities = ["u1,ADA,POL,,", "u2,ADA,POL,,2010", "u3,ADA,POL,1990,"];
  const made = await datasetIn({
    ...smallStudy,
    "facilities.csv": `id,host,operator,opened,closed\n${facilities.join("\n")}\n`,
  });
  const told = (period: string, more: Partial<Question> = {}) =>
    answer(made, { measure: "count", layer: "facilities", to: "ADA", period, ...more });
  expect(told("1900..1920")).toMatchObject({ value: 2, low: 0, high: 2 });
  const two =
    "2 records counted have no opening date and are taken to be in force until they are known to have ended";
  const one =
    "1 record counted has no opening date and is taken to be in force until it is known to have ended";
  expect(told("1900..1920").notes).toContain(two);
  expect(told("1995", { from: "POL", measure: "share" }).notes).toContain(two);
  expect(told("2020").notes).toContain(one);
  const { period: _, ...ever }: Question = { measure: "count", layer: "facilities", period: "" };
  expect(answer(made, ever).notes ?? []).toEqual([]);
  const own = factorsOf(made);
  const ask = (question: Question) => answer(made, question);
  expect(coverageOf({ dataset: made, factors: own, ask }, () => false, ["2000..2009"]).unopened).toBe(2);
  for (const note of [one, two]) for (const lang of LANGS) expect(noteText(lang, note).lang).toBe(lang);
});

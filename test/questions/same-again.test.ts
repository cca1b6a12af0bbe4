import { expect, test } from "vitest";
import type { Question } from "../../src/model/question.ts";
import { answer } from "../../src/questions/answer.ts";
import { sheetText } from "../../src/study/write.ts";
import { noteText } from "../../src/words/notes.ts";
import { datasetIn } from "./asking.ts";
import { smallStudy } from "./small-study.ts";

const post = (id: string, opened: string, more: Readonly<Record<string, string>> = {}) => ({
  ...{ id, name: "Port", operator: "POL", host: "ADA", opened, personnel_best: "100" },
  ...{ structure: "single", status: "held", source: "plain" },
  ...more,
});
const presence = (id: string, start: string, reporter = "ADA") => ({
  ...{ id, name: "troops", kind: "presence", reporter, partner: "POL", start },
  ...{ value_best: "10", unit: "persons", source: "plain" },
});
const dataset = await datasetIn({
  ...smallStudy,
  "facilities.csv": sheetText(
    "id name operator host opened closed personnel_best structure status source".split(" "),
    [post("f1", "2015"), post("f2", "2016"), post("f3", "2015", { name: "Camp" })],
  ),
  "indicators.csv": sheetText("id name kind reporter partner start value_best unit source".split(" "), [
    presence("i1", "2015"),
    presence("i2", "2016"),
    presence("i3", "2016", "BEL"),
  ]),
});
const notes = (question: Partial<Question>) =>
  (
    answer(dataset, { measure: "sum", layer: "indicators", value: "persons", ...question }).notes ?? []
  ).filter((note) => note.includes("one year make a sum"));

test("numbers of one thing in several years that are added up are told, whether it lasts or not", () => {
  const said =
    "2 records counted give one thing for several years, and all are added up: of what stands at a time, such as troops or debt, only numbers of one year make a sum";
  expect(notes({ from: "POL", to: "region", period: "2015..2016" })).toEqual([said]);
  expect(notes({ layer: "facilities", from: "POL", to: "region", period: "2015..2016" })).toEqual([said]);
  expect(notes({ layer: "facilities", period: "2016" })).toEqual([said]);
  expect(notes({ measure: "share", layer: "facilities", from: "POL", to: "ADA" })).toEqual([said]);
});

test("one year of a number of context, one of each thing, a count and deliveries of several years are not", () => {
  expect(notes({ period: "2016" })).toEqual([]);
  expect(notes({ layer: "facilities", period: "2015" })).toEqual([]);
  expect(notes({ measure: "count", value: "count", layer: "facilities" })).toEqual([]);
  expect(notes({ layer: "transfers", value: "tiv-millions", period: "2010..2012" })).toEqual([]);
});

test.each(["ru", "zh"] as const)("it is said in %s", (lang) => {
  const [note = ""] = notes({});
  expect(noteText(lang, note)).toMatchObject({ lang });
});

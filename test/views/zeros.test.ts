import { expect, test } from "vitest";
import type { Question } from "../../src/model/question.ts";
import { answer } from "../../src/questions/answer.ts";
import { reasonText, zeroText } from "../../src/views/reason.ts";
import { lookedIn, type Search } from "../../src/views/searched.ts";
import { notesSearched, partStates } from "../../src/views/zeros.ts";
import { noteText } from "../../src/words/notes.ts";
import { datasetIn } from "../questions/asking.ts";
import { licencesAndOne } from "../questions/licences.ts";
import { smallStudy } from "../questions/small-study.ts";

const study = await datasetIn(smallStudy);
const exercises: Question = { measure: "count", layer: "exercises", to: "region", period: "2001..2005" };
const search = (period: string): Search => ({ layer: "exercises", to: [], wide: true, period });

test("parts without a record say whether they were searched, and are no zeros else", () => {
  const question: Question = { ...exercises, from: "POL", by: "year" };
  const { parts = {} } = answer(study, question);
  const states = partStates(parts, question, "year", lookedIn([search("2002")]), study.subject);
  expect([...states].map(([year, { state }]) => [year, state])).toEqual([
    ["2001", "recorded"],
    ["2002", "searched"],
    ["2003", "not-searched"],
    ["2004", "not-searched"],
    ["2005", "not-searched"],
  ]);
});

test.each<[string, Partial<Question>, string]>([
  ["a mean over years", { measure: "mean", by: "year" }, "4 of 5 years have no record and count as 0"],
  ["a frequency", { measure: "frequency" }, "4 of 5 years have no record and count as 0"],
  ["a trend", { measure: "trend" }, "4 of 5 years have no record and count as 0"],
  [
    "a change",
    { measure: "change", period: "2001", against: { period: "2002" } },
    "1 of 2 years compared has no record and counts as 0",
  ],
  [
    "a mean over recipients",
    { measure: "mean", by: "recipient" },
    "2 of 4 recipients have no record and count as 0",
  ],
])("%s says how much of it is 0 for want of a record, and how far somebody looked", (_, fields, note) => {
  const question = { ...exercises, from: "POL", ...fields };
  const found = answer(study, question);
  expect(found.notes).toContain(note);
  const told = (...searches: Search[]) =>
    notesSearched(found, question, lookedIn(searches), study.subject).find((one) => one.startsWith(note));
  expect(told()).toBe(`${note}: not searched`);
  expect(told(search("2001..2005"))).toBe(`${note}: searched and none found`);
  expect(noteText("ru", told() ?? "").text).toMatch(
    /^без записей \d из \d .*: это взято за 0 \(не искали\)$/,
  );
  expect(noteText("zh", told() ?? "").text).toMatch(/没有记录，按0计（未检索）$/);
});

test("where all that is asked for is zero and others are on record, nobody having searched is said", () => {
  const question: Question = { ...exercises, measure: "ratio", from: "POL", period: "2004" };
  const found = answer(study, { ...question, against: { period: "2002" } });
  const zero = {
    ...found,
    value: null,
    why: "degenerate",
    receipt: [],
    coverage: { known: 3, unknown: 0 },
  } as const;
  expect(reasonText(zero, question, "no", "en")).toBe("nothing recorded in 2004, not searched");
});

test("a measure with a record everywhere has no such note", () => {
  const found = answer(study, { ...exercises, measure: "frequency", period: "2001" });
  expect(found.notes?.join() ?? "").not.toContain("count as 0");
});

test("a 0 without a record is never told bare, and a 0 of records and every other value are", () => {
  const found = answer(study, { ...exercises, from: "POL", period: "2004" });
  expect(found).toMatchObject({ value: 0, receipt: [] });
  const said = (looked: "all" | "part" | "no" | null) => zeroText(found, {}, looked, "en");
  expect(said("no")).toBe("no record, not searched");
  expect(said("part")).toBe("no record, searched in part");
  expect(said("all")).toBe("no record, searched and none found");
  expect(said(null)).toBe("no record, not known to be searched");
  expect(zeroText({ ...found, high: 1 }, {}, "no", "en")).toBe(
    "no record that counts for certain, not searched",
  );
  expect(zeroText({ ...found, high: 1 }, {}, "no", "zh")).toBe("没有确定计入的记录，未检索");
  expect(zeroText({ ...found, receipt: ["e1"] }, {}, "no", "en")).toBeNull();
  expect(zeroText({ ...found, value: 1 }, {}, "no", "en")).toBeNull();
});

test("years whose records choices leave out are told apart from those without a record, and from those not searched", async () => {
  const dataset = await datasetIn(licencesAndOne);
  const question: Question = {
    measure: "trend",
    layer: "transfers",
    to: "ADA",
    period: "2005..2014",
  };
  const notes = notesSearched(answer(dataset, question), question, lookedIn([]), dataset.subject);
  expect(notes).toContain("6 of 10 years have no record and count as 0: not searched");
  const left = "3 of 10 years have records of which none counts under the choices made, and count as 0";
  expect(notes).toContain(left);
  expect(noteText("ru", left).text).toBe(
    "3 из 10 лет: записи есть, но по выбранным правилам счёта не учтены, и это взято за 0",
  );
  expect(noteText("zh", left).text).toBe("10个年份中有3个有记录，但按所选约定均未计入，按0计");
});

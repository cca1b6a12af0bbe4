import { expect, test } from "vitest";
import type { Question } from "../../src/model/question.ts";
import { answer, readings } from "../../src/questions/answer.ts";
import { factorsOf } from "../../src/questions/factors.ts";
import { refereeOf } from "../../src/questions/referee.ts";
import { noteText } from "../../src/words/notes.ts";
import { LANGS } from "../../src/words/words.ts";
import { studyOf } from "../figures/tied.ts";
import { datasetIn } from "./asking.ts";

/** Three exercises, none of which says where it was. */
const texts = studyOf(["e1 2001 PPP AAA,BBB", "e2 2002 PPP AAA", "e3 2003 QQQ BBB"]);
const csv = texts["exercises.csv"] ?? "";
/** The same, of which the first took place in P. */
const oneInP = `${csv.replace("structure\n", "structure,country\n").replace("single\n", "single,PPP\n")}`;
const dataset = await datasetIn(texts);
const placed = await datasetIn({ ...texts, "exercises.csv": oneInP });

const ABROAD = "3 records do not say where they took place; universe=participants can be chosen instead";
const question: Question = {
  measure: "count",
  layer: "exercises",
  to: "region",
  period: "2000..2010",
  conventions: { attribution: "participant", universe: "territory" },
};

test("what no record says where it was is no value, and never 0", () => {
  const { value, why, low, high, coverage, notes } = answer(dataset, question);
  expect({ value, why, low, high, coverage }).toEqual({
    value: null,
    why: "no-data",
    low: null,
    high: null,
    coverage: { known: 0, unknown: 3 },
  });
  expect(notes).toContain(ABROAD);
  expect(answer(dataset, { ...question, from: "PPP" }).notes).toContain(ABROAD);
  expect(answer(dataset, { ...question, measure: "share", from: "PPP" }).value).toBeNull();
});

test("it is a 0 where any record says where it was, and where there is none to say it", () => {
  expect(answer(placed, question)).toMatchObject({ value: 0, low: 0, high: 2 });
  expect(answer(dataset, { ...question, period: "2020..2021" })).toMatchObject({ value: 0, high: 0 });
  expect(answer(dataset, { ...question, conventions: { universe: "participants" } }).value).toBe(3);
});

test("the same of who takes part", async () => {
  const none = { ...texts, "participants.csv": "activity,actor,role\ne1,PPP,organiser\n" };
  const { value, notes } = answer(await datasetIn(none), { ...question, conventions: {} });
  expect(value).toBeNull();
  expect(notes).toContain("3 records do not say who receives or takes part");
});

test("a referee and all readings say the same", () => {
  const { conventions: _, ...asked } = question;
  const { rows } = refereeOf(factorsOf(dataset), asked);
  expect(rows.find((row) => row.value === "territory")).toMatchObject({ answer: null, differs: true });
  const { nulls, min } = readings(dataset, asked, { universe: ["participants", "territory"] }, false);
  expect({ nulls, min }).toEqual({ nulls: 1, min: 3 });
});

test("both are said in every language", () => {
  for (const note of [ABROAD, "3 records do not say who receives or takes part"])
    for (const lang of LANGS) expect(noteText(lang, note).lang).toBe(lang);
});

test("parts by partner say that no record names any", async () => {
  const sent = texts["participants.csv"] ?? "";
  const unsent = await datasetIn({ ...texts, "participants.csv": sent.replaceAll(/.*,organiser\n/g, "") });
  const asked: Question = { measure: "count", layer: "exercises", to: "region", by: "partner" };
  const said = "3 records do not say who sends or organises; attribution=participant can be chosen instead";
  expect(answer(unsent, asked)).toMatchObject({ value: 3, parts: {} });
  expect(answer(unsent, asked).notes).toContain(said);
  expect(answer(dataset, asked).notes).not.toContain(said);
});

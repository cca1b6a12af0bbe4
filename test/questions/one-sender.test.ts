import { describe, expect, test } from "vitest";
import type { Question } from "../../src/model/question.ts";
import { answer } from "../../src/questions/answer.ts";
import { noteText } from "../../src/words/notes.ts";
import { datasetIn } from "./asking.ts";
import { smallStudy } from "./small-study.ts";

const SAID = "these records name POL alone as who sends or organises, so that a share says nothing of others";
const deals = smallStudy["transfers.csv"] ?? "";
const several = await datasetIn(smallStudy);
const one = await datasetIn({
  ...smallStudy,
  "transfers.csv": deals.replaceAll(/,(?:QUA|unknown),/g, ",POL,"),
});
const notes = (dataset: typeof one, question: Partial<Question>) =>
  answer(dataset, { measure: "share", layer: "transfers", ...question }).notes ?? [];

describe("where all records of a layer are from one sender", () => {
  test.each<Partial<Question>>([
    { from: "POL", to: "region" },
    { measure: "hhi", to: "region" },
    { measure: "largest-share", to: "ADA" },
    {
      measure: "rise-probability",
      from: "POL",
      to: "region",
      period: "2011..2013",
      against: { period: "2010" },
    },
  ])("$measure says so", (question) => {
    expect(notes(one, question)).toContain(SAID);
    expect(notes(several, question)).not.toContain(SAID);
  });

  test.each<Partial<Question>>([
    { measure: "count", from: "POL" },
    { measure: "hhi", by: "recipient" },
    { layer: "exercises", from: "POL" },
    { layer: "transfers,exercises", from: "POL" },
  ])("$measure of $layer says nothing of it where it compares no senders, or others send too", (question) => {
    expect(notes(one, question)).not.toContain(SAID);
  });
});

test.each(["ru", "zh"] as const)("it is said in %s", (lang) => {
  expect(noteText(lang, SAID)).toMatchObject({ lang });
});

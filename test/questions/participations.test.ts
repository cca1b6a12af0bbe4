import { expect, test } from "vitest";
import type { Question } from "../../src/model/question.ts";
import { answer } from "../../src/questions/answer.ts";
import { methodsText } from "../../src/words/convention-words.ts";
import { noteText } from "../../src/words/notes.ts";
import { LANGS } from "../../src/words/words.ts";
import { studyOf } from "../figures/tied.ts";
import { datasetIn } from "./asking.ts";

const dataset = await datasetIn(studyOf(["a 2001 PPP AAA,BBB", "b 2002 QQQ PPP,AAA", "c 2003 PPP AAA"]));
const ask = (measure: string, to: string, attribution = "participant") =>
  answer(dataset, { measure, layer: "exercises", to, conventions: { attribution } });
const notesOf = (...asked: Parameters<typeof ask>) => (ask(...asked).notes ?? []).join("; ");

const OF_PARTS = "this is of the parts of all participations, which differ from shares of activities";
const AMONG = "states of the region count as partners of each other here";

test("a measure of concentration says that it is of all participations, where these overlap", () => {
  // PPP takes part in 3 of 3, which is 3 of 5 participations.
  expect(ask("largest-share", "AAA").value).toBeCloseTo(3 / 5);
  for (const measure of ["hhi", "largest-share", "cr-2", "effective-number", "shannon", "gini"])
    expect(notesOf(measure, "AAA")).toContain(OF_PARTS);
  for (const measure of ["largest", "richness", "set", "count"])
    expect(notesOf(measure, "AAA")).not.toContain(OF_PARTS);
  expect(notesOf("hhi", "AAA", "organiser")).not.toContain(OF_PARTS);
});

test("so do spheres, multivector indices and what two recipients have in common, where it is true of them", async () => {
  const found = await datasetIn(
    studyOf(["a 2001 PPP AAA,BBB", "b 2002 QQQ PPP,AAA", "c 2003 PPP AAA", "d 2004 QQQ PPP,AAA,BBB"]),
  );
  const of = (measure: string, more: Partial<Question> = {}, attribution = "participant") =>
    answer(found, { measure, layer: "exercises", to: "AAA", conventions: { attribution }, ...more });
  const said = (...asked: Parameters<typeof of>) => (of(...asked).notes ?? []).join("; ");
  for (const measure of ["sphere", "sphere-partner", "sphere-probability", "dominance-margin"]) {
    expect(said(measure)).toContain(OF_PARTS);
    expect(said(measure)).not.toContain(AMONG);
    expect(said(measure, {}, "organiser")).not.toContain(OF_PARTS);
  }
  // PPP, QQQ and BBB take part with AAA in 4, 2 and 2 exercises, which are 1/2, 1/4 and 1/4 of 8 participations.
  expect(of("multivector-alpha").value).toBeCloseTo(2 ** 1.5);
  for (const measure of ["multivector", "multivector-alpha", "multivector-beta"]) {
    expect(said(measure)).toContain(OF_PARTS);
    expect(said(measure)).toContain(AMONG);
  }
  // PPP and QQQ take part in 4 and 2 with AAA, in 2 and 1 with BBB: of 9 participations, 6 in common.
  const two = { against: { to: "BBB" } };
  expect(of("overlap-bray-curtis", two).value).toBeCloseTo(6 / 9);
  for (const measure of ["overlap-ruzicka", "overlap-bray-curtis"]) {
    expect(said(measure, two)).toContain(OF_PARTS);
    expect(said(measure, two)).not.toContain(AMONG);
    expect(said(measure, two, "organiser")).not.toContain(OF_PARTS);
  }
  for (const measure of ["overlap-jaccard", "overlap-cosine", "s-score", "kappa-v", "overlap-bonacich"])
    expect(said(measure, two)).not.toContain(OF_PARTS);
  const partners = { from: "PPP", to: "region", against: { from: "QQQ" } };
  expect(said("overlap-bray-curtis", partners)).not.toContain(OF_PARTS);
});

test("whether states of the region are partners of each other is said where they are", () => {
  expect(notesOf("hhi", "AAA")).toContain(AMONG);
  expect(notesOf("largest", "AAA")).toContain(AMONG);
  expect(notesOf("hhi", "region")).toContain(OF_PARTS);
  expect(notesOf("hhi", "region")).not.toContain(AMONG);
  expect(notesOf("hhi", "AAA", "organiser")).not.toContain(AMONG);
});

test("both are said in every language, and the methods sentence is true of shares and of concentration", () => {
  for (const lang of LANGS) {
    for (const note of ask("hhi", "AAA").notes ?? []) expect(noteText(lang, note).lang).toBe(lang);
    const methods = methodsText(lang, { attribution: "participant" });
    expect(methods).toMatch(/measures of concentration|показатели сосредоточенности|集中度指标/);
  }
});

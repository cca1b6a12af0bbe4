import { expect, test } from "vitest";
import type { Answer } from "../../src/model/answer.ts";
import type { Question } from "../../src/model/question.ts";
import { answer } from "../../src/questions/answer.ts";
import { noteText } from "../../src/words/notes.ts";
import { LANGS } from "../../src/words/words.ts";
import { studyOf } from "../figures/tied.ts";
import { datasetIn } from "./asking.ts";
import { smallStudy } from "./small-study.ts";

/** Troops: p-led 300 to 700 (best 400), q-led 1 to 99 (best 50), home 80. */
const dataset = await datasetIn(smallStudy);
const troops = (measure: string, more: Partial<Question> = {}): Answer =>
  answer(dataset, { measure, layer: "exercises", value: "troops", period: "2001..2009", ...more });
const endsOf = ({ low, high, spread }: Answer) => [low, high, spread];
const NOTE = "what ranges and open dates of single records leave open is not in the ends of the value";

test("ranges of records widen measures of parts, by hand", () => {
  expect(endsOf(troops("largest-share"))).toEqual([300 / 479, 700 / 781, "bounds"]);
  expect(endsOf(troops("cr-2"))).toEqual([380 / 460, 780 / 781, "bounds"]);
  expect(endsOf(troops("richness"))).toEqual([3, 3, "bounds"]);
  expect(endsOf(troops("rank", { from: "q-led" }))).toEqual([2, 3, "bounds"]);
  const { low, high } = troops("hhi");
  expect(low).toBeCloseTo((300 ** 2 + 99 ** 2 + 80 ** 2) / 479 ** 2, 12);
  expect(high).toBeCloseTo((700 ** 2 + 1 + 80 ** 2) / 781 ** 2, 12);
  expect(troops("effective-number").low).toBeCloseTo(1 / (high ?? 0), 12);
});

test("editions of a series, made one, have the range of the largest", () => {
  const { value, low, high } = troops("largest-share", { conventions: { unit: "series" } });
  expect([value, low, high]).toEqual([300 / 430, 200 / 379, 400 / 481]);
});

test("parts by kind have ranges too, in which those of home, which say no kind, may be of any", () => {
  expect(endsOf(troops("largest-share", { by: "kind" }))).toEqual([300 / 479, 780 / 781, "bounds"]);
});

test("an exercise that another source dates into the period may count, also by the year", () => {
  for (const against of [undefined, { measure: "frequency" }]) {
    const more = against === undefined ? {} : { against };
    const counts = answer(dataset, {
      measure: "largest-share",
      layer: "exercises",
      period: "2006..2009",
      ...more,
    });
    expect([counts.value, counts.low]).toEqual([0.5, 0.5]);
    expect(counts.high).toBeCloseTo(2 / 3, 12);
  }
});

test("sixths of one activity leave nothing to nobody known", async () => {
  const partners = ["PPP", "QQQ", "RRR", "SSS", "TTT", "UUU"];
  const texts = studyOf(["e1 2001 PPP AAA"], { partners });
  const more = partners.slice(1).map((partner) => `e1,${partner},organiser\n`);
  const study = await datasetIn({
    ...texts,
    "participants.csv": `${texts["participants.csv"]}${more.join("")}`,
  });
  const six = answer(study, { measure: "richness", layer: "exercises", to: "region", period: "2001" });
  expect([six.value, six.low, six.high]).toEqual([6, 6, 6]);
});

test("what leaves ranges out says so, in every language, and where there are none does not", () => {
  for (const measure of ["gini", "theil-between", "theil-within", "multivector"]) {
    expect(troops(measure).notes, measure).toContain(NOTE);
    expect(troops(measure, { period: "2009" }).notes ?? [], measure).not.toContain(NOTE);
  }
  expect(troops("hhi").notes ?? []).not.toContain(NOTE);
  for (const lang of LANGS) expect(noteText(lang, NOTE).lang).toBe(lang);
});

import { expect, test } from "vitest";
import { diskFiles } from "../../src/cli/disk.ts";
import type { Question } from "../../src/model/question.ts";
import { answer } from "../../src/questions/answer.ts";
import { tablesOf } from "../../src/questions/plan.ts";
import { datasetOf } from "../../src/study/dataset.ts";
import { openStudy } from "../../src/study/study.ts";
import { settled } from "../../src/web/views/ask/settled.ts";
import { labelsOf } from "../../src/words/labels.ts";
import { phraseOf } from "../../src/words/phrase.ts";
import { LANGS } from "../../src/words/words.ts";

const study = await openStudy(diskFiles("studies/central-asia"));
const data = await datasetOf(study, tablesOf({ measure: "count", layer: "exercises" }));
const ask = (question: Question) => answer(data, question);
const EXERCISES = { layer: "exercises", to: "region" };

test("parts by partner of what some send are those of each of them", () => {
  for (const measure of ["count", "share"]) {
    const { parts = {} } = ask({ ...EXERCISES, measure, from: "RUS, USA", by: "partner" });
    expect(Object.keys(parts)).toEqual(["RUS", "USA"]);
    for (const [from, part] of Object.entries(parts))
      expect(part.value).toBe(ask({ ...EXERCISES, measure, from }).value);
  }
  expect(
    Object.keys(ask({ ...EXERCISES, measure: "count", by: "partner" }).parts ?? {}).length,
  ).toBeGreaterThan(4);
});

test.each(["hhi", "largest-share", "richness", "shannon", "effective-number", "composition"])(
  "%s of all partners together is not said to be of one, and says so",
  async (measure) => {
    const asked = { ...EXERCISES, measure, from: "RUS" };
    const told = `${measure} is of all partners together; who is asked about only stands among them by itself`;
    expect(ask(asked).notes).toContain(told);
    expect(ask({ ...asked, by: "recipient" }).notes ?? []).not.toContain(told);
    for (const lang of LANGS) {
      const speech = { labels: await labelsOf(study, lang), subject: study.subject, lang };
      expect(phraseOf(asked, measure, speech)).toBe(phraseOf({ ...EXERCISES, measure }, measure, speech));
      expect(phraseOf({ ...asked, by: "recipient" }, measure, speech)).not.toBe(
        phraseOf({ ...EXERCISES, measure, by: "recipient" }, measure, speech),
      );
    }
    expect(settled(asked)).toEqual({ ...EXERCISES, measure });
    expect(settled({ ...asked, by: "recipient" })).toMatchObject({ from: "RUS" });
  },
);

test("a rank is of the one that is asked about", () => {
  expect(ask({ ...EXERCISES, measure: "rank", from: "RUS" }).value).toEqual(expect.any(Number));
});

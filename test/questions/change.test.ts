import { describe, expect, test } from "vitest";
import type { Question } from "../../src/model/question.ts";
import { QuestionError } from "../../src/model/question.ts";
import { answer, readings } from "../../src/questions/answer.ts";
import { sheetText } from "../../src/study/write.ts";
import { datasetIn } from "./asking.ts";
import { smallStudy } from "./small-study.ts";

type Row = Readonly<Record<string, string>>;

/** Exercises by year as `year: [of POL, of QUA, of nobody known]`; those of 2004 on come from another source. */
const BY_YEAR: Readonly<Record<string, readonly [number, number, number]>> = {
  2000: [8, 1, 0],
  2001: [9, 1, 1],
  2002: [8, 2, 0],
  2003: [9, 1, 0],
  2004: [2, 8, 0],
  2005: [1, 9, 0],
  2006: [2, 7, 1],
  2007: [1, 8, 0],
};

const exercises: Row[] = [];
const participants: Row[] = [];
for (const [year, counts] of Object.entries(BY_YEAR)) {
  counts.forEach((n, k) => {
    for (let i = 0; i < n; i++) {
      const id = `x${year}-${k}-${i}`;
      const source = Number(year) < 2004 ? "plain" : "newer";
      exercises.push({ id, name: id, start: year, status: "held", structure: "single", source });
      participants.push({
        activity: id,
        actor: i % 2 === 0 ? "ADA" : "BEL",
        role: "participant",
        evidence: "stated",
      });
      const organiser = ["POL", "QUA"][k];
      if (organiser !== undefined)
        participants.push({ activity: id, actor: organiser, role: "organiser", evidence: "stated" });
    }
  });
}
const study = await datasetIn({
  ...smallStudy,
  "exercises.csv": sheetText(Object.keys(exercises[0] ?? {}), exercises),
  "participants.csv": sheetText(Object.keys(participants[0] ?? {}), participants),
  "values.csv": sheetText(["table", "id", "field", "value", "source"], []),
});
const asked = (more: Partial<Question> = {}): Question => ({
  measure: "change-point",
  layer: "exercises",
  ...more,
});

describe("change points of a study", () => {
  test("the year in which another partner takes over, and that the sources change with it", () => {
    const said = answer(study, asked());
    expect(said).toMatchObject({ value: 2004, low: 2004, high: 2004, spread: "credible", unit: "year" });
    const notes = said.notes?.join("\n");
    expect(notes).toContain("before 2004: p-led 87 %, q-led 13 %");
    expect(notes).toContain(
      "a change of sources coincides: before 2004 plain 100 %; from then on newer 100 %",
    );
    expect(notes).toContain("2 activities of nobody known are left out");
    expect(notes).toContain("the records end in 2007");
    expect(said.receipt).toHaveLength(exercises.length);
    expect(said.conventions).toMatchObject({ attribution: "organiser", "dirichlet-prior": "0.5" });
    expect(answer(study, asked({ measure: "change-points" })).value).toEqual(["2004"]);
  });

  test("by partner, each is held against all others", () => {
    const { parts } = answer(study, asked({ by: "partner" }));
    expect(Object.keys(parts ?? {})).toEqual(["p-led", "q-led"]);
    expect(parts?.["p-led"]).toMatchObject({ value: 2004, spread: "credible" });
    expect(parts?.["p-led"]?.notes?.join()).toContain("before 2004: p-led 87 %, all others 13 %");
    const alone = answer(study, asked({ from: "p-led" }));
    expect(parts?.["p-led"]?.low).toBe(alone.low);
    expect(alone.receipt).toHaveLength(exercises.length);
  });

  test("a partner that has done nothing has no change, whatever is counted", () => {
    for (const measure of ["change-point", "change-points", "change-points-count"])
      expect(answer(study, asked({ measure, from: "home" })), measure).toMatchObject({
        value: null,
        why: "no-data",
      });
  });

  test("counts of one partner, and of all, whose number does not change", () => {
    const one = answer(study, asked({ measure: "change-point-count", from: "q-led" }));
    expect(one).toMatchObject({ value: 2004 });
    expect(one.receipt).toHaveLength(37);
    const every = answer(study, asked({ measure: "change-point-count" }));
    expect(every.notes?.[0]).toContain("no change is likelier");
    expect(answer(study, asked({ measure: "change-points-count", from: "q-led" })).value).toEqual(["2004"]);
    expect(answer(study, asked({ measure: "run-length", from: "q-led" })).value).toBe(4);
  });

  test("a period that is too short, and parts by year, have none", () => {
    expect(answer(study, asked({ period: "2002..2004" }))).toMatchObject({ value: null, why: "too-few" });
    expect(() => answer(study, asked({ by: "year" }))).toThrow(QuestionError);
  });

  test("the prior never varies by itself, and does where it is named", () => {
    const one = asked({ measure: "change-point-evidence" });
    expect(readings(study, one).axes).not.toHaveProperty("dirichlet-prior");
    const varied = readings(study, one, { "dirichlet-prior": ["0.5", "5"] }, false);
    expect(varied).toMatchObject({ n: 2, distinct: 2 });
  });
});

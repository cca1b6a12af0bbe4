import { describe, expect, test } from "vitest";
import type { Question } from "../../src/model/question.ts";
import { QuestionError } from "../../src/model/question.ts";
import { answer } from "../../src/questions/answer.ts";
import { sheetText } from "../../src/study/write.ts";
import { datasetIn } from "./asking.ts";
import { smallStudy } from "./small-study.ts";

const rival = (id: string, field: string, value: string, source: string, coder = "") => ({
  table: "exercises",
  id,
  field,
  value,
  source,
  coder,
});
const study = await datasetIn({
  ...smallStudy,
  "values.csv": sheetText(
    ["table", "id", "field", "value", "source", "coder"],
    [
      rival("e1", "kind", "peacekeeping", "newer"),
      rival("e2", "kind", "police", "newer"),
      rival("e3", "kind", "police", "newer", "second reader"),
      rival("e3", "kind", "peacekeeping", "newer", "second reader"),
      rival("e1", "troops", "300", "newer"),
      rival("e2", "participants", "ADA;BEL;CYR;POL", "newer"),
      rival("e1", "participants", "ADA;BEL;POL", "newer"),
    ],
  ),
});
const asked = (field: string | undefined, more: Partial<Question> = {}): Question => ({
  measure: "agreement",
  layer: "exercises",
  ...(field === undefined ? {} : { where: { field } }),
  ...more,
});

describe("codings of a study", () => {
  test("what is recorded and what is rival to it, by coder where one is named, else by source", () => {
    // e1 agrees; e2 does not; of e3 the second reader's first word counts, and agrees.
    const said = answer(study, asked("kind"));
    expect(said.value).toBeCloseTo(2 / 3, 12);
    expect(said.receipt).toEqual(["e1", "e2", "e3"]);
    expect(answer(study, asked("kind", { measure: "cohen-kappa" }))).toMatchObject({
      value: null,
      why: "undefined-by-definition",
    });
    expect(answer(study, asked("kind", { measure: "alpha-nominal" })).notes?.[0]).toBe(
      "3 units coded twice or more",
    );
  });

  test("lists of participants and numbers stand in tables of their own", () => {
    // e1 has ADA, BEL, POL in both; e2 has ADA, CYR, POL against one more.
    expect(answer(study, asked("participants")).value).toBe(0.5);
    expect(answer(study, asked("troops")).receipt).toEqual(["e1"]);
  });

  test("other conditions narrow the activities, and by kind each kind has its own", () => {
    expect(answer(study, asked("kind", { where: { field: "kind", kind: "peacekeeping" } })).value).toBe(0.5);
    const { parts } = answer(study, asked("kind", { by: "kind" }));
    expect(parts?.peacekeeping?.value).toBe(0.5);
  });

  test("no field is refused with those there are, and a field elsewhere with what it is for", () => {
    expect(() => answer(study, asked(undefined))).toThrow(
      "agreement needs the field whose codings are compared: where field=…; there are rival values of kind, participants, troops",
    );
    expect(() => answer(study, asked("kind", { measure: "count" }))).toThrow(QuestionError);
    expect(() => answer(study, asked("kind", { measure: "count" }))).toThrow(/reliability only/);
    const against = { period: "2001", where: { field: "kind" } };
    expect(() => answer(study, { measure: "ratio", layer: "exercises", against })).toThrow(
      /reliability only/,
    );
  });
});

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
      rival("e3", "participants", "ADA;QUA;POL", "newer"),
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
    // e1 has ADA, BEL, POL in both; e2 has ADA, CYR, POL against one more; e3 has others.
    expect(answer(study, asked("participants")).value).toBeCloseTo(1 / 3, 12);
    expect(answer(study, asked("troops")).receipt).toEqual(["e1"]);
  });

  test("other conditions narrow the activities, and by kind each kind has its own", () => {
    const two = { value: null, why: "too-few", notes: expect.arrayContaining(["2 units are coded twice"]) };
    expect(answer(study, asked("kind", { where: { field: "kind", kind: "peacekeeping" } }))).toMatchObject(
      two,
    );
    const { parts } = answer(study, asked("kind", { by: "kind" }));
    expect(parts?.peacekeeping).toMatchObject(two);
  });

  test("a note says who the coders are, and another that sources agree better than their rivals", () => {
    const notes = answer(study, asked("kind")).notes;
    expect(notes).toContain("coders: sources plain, newer; second reader");
    expect(notes).toContain(
      "Rival values are recorded only where sources differ, so that agreement among all sources is better than this.",
    );
  });

  test("a field that no record has is refused with the nearest, and one that is merely blank here is not", () => {
    expect(() => answer(study, asked("knid"))).toThrow(
      'no record has a field "knid"; did you mean kind? there are rival values of kind, participants, troops',
    );
    expect(answer(study, asked("troops", { period: "2050" }))).toMatchObject({ value: null, why: "no-data" });
  });

  test("no field is refused with those there are, and a field elsewhere with what it is for", () => {
    expect(() => answer(study, asked(undefined))).toThrow(
      "agreement needs the field whose codings are compared: where: { field: … }; there are rival values of kind, participants, troops",
    );
    expect(() => answer(study, asked("kind", { measure: "count" }))).toThrow(QuestionError);
    expect(() => answer(study, asked("kind", { measure: "count" }))).toThrow(/reliability only/);
    const against = { period: "2001", where: { field: "kind" } };
    expect(() => answer(study, { measure: "ratio", layer: "exercises", against })).toThrow(
      /reliability only/,
    );
  });
});

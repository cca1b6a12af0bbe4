import { expect, test } from "vitest";
import type { Question } from "../../src/model/question.ts";
import { answer } from "../../src/questions/answer.ts";
import { studyOf } from "../figures/tied.ts";
import { datasetIn } from "./asking.ts";

/** Two exercises that the partner PPP organises: of the first the list of who took part is short, of the second sources differ. */
const texts = studyOf(["e1 2001 PPP AAA", "e2 2002 PPP AAA,QQQ"]);
const dataset = await datasetIn({
  ...texts,
  "exercises.csv":
    "id,name,start,status,structure,participants_complete\ne1,Exercise e1,2001,held,single,no\ne2,Exercise e2,2002,held,single,yes\n",
  "values.csv": "table,id,field,value,source\nexercises,e2,participants,AAA,other\n",
});

const by = (from: string, attribution: string, more: Partial<Question> = {}) => {
  const question = {
    measure: "count",
    layer: "exercises",
    from,
    to: "AAA",
    conventions: { attribution },
    ...more,
  };
  const { value, low, high, receipt } = answer(dataset, question);
  return { value, low, high, receipt };
};

test("a short list leaves open whether anybody else took part, as it does of recipients", () => {
  const period = { period: "2001" };
  expect(by("QQQ", "participant", period)).toEqual({ value: 0, low: 0, high: 1, receipt: [] });
  expect(by("PPP", "participant", period)).toMatchObject({ value: 1, low: 1, high: 1 });
});

test("who organises is not left open by a short list of who takes part", () => {
  for (const attribution of ["organiser", "organiser-fractional", "umbrella-to-lead-states"])
    expect(by("QQQ", attribution)).toMatchObject({ value: 0, low: 0, high: 0 });
});

test("a rival list of who took part widens both ends, and whoever organises stays", () => {
  const period = { period: "2002" };
  expect(by("QQQ", "participant", period)).toMatchObject({ value: 1, low: 0, high: 1 });
  expect(by("PPP", "participant", period)).toMatchObject({ value: 1, low: 1, high: 1 });
});

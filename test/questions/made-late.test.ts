import { expect, test } from "vitest";
import { QuestionError } from "../../src/model/question.ts";
import { answer } from "../../src/questions/answer.ts";
import { factorsOf } from "../../src/questions/factors.ts";
import { planOf } from "../../src/questions/plan.ts";
import { textsIn } from "../memory-files.ts";
import { datasetIn } from "./asking.ts";
import { smallStudy } from "./small-study.ts";

const small = await datasetIn(smallStudy);
const reference = await datasetIn(textsIn(new URL("../../studies/central-asia/", import.meta.url)));
const exercises = { layer: "exercises", to: "region" };

test("a question is read once, however it is handed in", () => {
  const factors = factorsOf(small);
  const plan = planOf(factors, { measure: "count", ...exercises });
  expect(planOf(factors, { measure: "count", ...exercises })).toBe(plan);
  expect(planOf(factors, { measure: "count", ...exercises, period: "2010" })).not.toBe(plan);
});

test.each(["hhi", "effective-number", "rank"])(
  "the parts of %s are made when they are looked at",
  (measure) => {
    const [from] = reference.subject.partners;
    const asked = { measure, ...exercises, ...(measure === "rank" ? { from } : {}) };
    const found = answer(reference, asked);
    expect(Object.getOwnPropertyDescriptor(found, "parts")?.get).toBeDefined();
    const counts = answer(reference, { measure: "count", ...exercises, by: "partner" }).parts ?? {};
    const parts = Object.entries(found.parts ?? {}).map(([name, { value }]) => [name, value]);
    expect(parts).not.toEqual([]);
    for (const [name, value] of parts) expect([name, value]).toEqual([name, counts[String(name)]?.value]);
    expect(found.parts).toBe(found.parts);
  },
);

test("a question of which one part cannot be asked is refused when it is asked", () => {
  const asked = { measure: "security-hierarchy", layer: "memberships", to: "only:region" };
  expect(() => answer(reference, { ...asked, from: "russia-led" })).toThrow(QuestionError);
});

test("a share of nobody's, where no amount is known, has no parts that would be refused once they are read", () => {
  const bare = answer(small, { measure: "share", layer: "technology", to: "region", value: "value" });
  expect(bare).toMatchObject({ value: null, why: "no-data" });
  expect(Object.keys(bare.parts ?? {})).toEqual([]);
});

import { beforeAll, expect, test } from "vitest";
import type { Dataset } from "../../src/model/dataset.ts";
import type { Question } from "../../src/model/question.ts";
import { answer } from "../../src/questions/answer.ts";
import { datasetIn } from "./asking.ts";
import { smallStudy } from "./small-study.ts";

let dataset: Dataset;
beforeAll(async () => {
  dataset = await datasetIn(smallStudy);
});

const arms: Question = { measure: "count", layer: "transfers", from: "POL", to: "ADA" };
const idOf = (question: Question) => answer(dataset, question).id;

test.each<[Question, readonly string[]]>([
  [arms, ["orders", "count"]],
  [{ ...arms, measure: "share", period: "2009..2012" }, ["orders", "count"]],
  [{ ...arms, layer: "exercises" }, ["count"]],
  [{ ...arms, layer: "exercises", measure: "nth" }, ["1", "count"]],
])("a value that is what it would be by itself changes no id: %j", (question, values) => {
  for (const value of values) expect(idOf({ ...question, value }), value).toBe(idOf(question));
});

test("each other value has an id of its own, and two words for one have one", () => {
  const ids = [undefined, "units", "tiv-millions"].map((value) =>
    idOf({ ...arms, measure: "share", ...(value === undefined ? {} : { value }) }),
  );
  expect(new Set(ids).size).toBe(3);
  expect(idOf({ ...arms, layer: "exercises", measure: "nth", value: "2" })).not.toBe(
    idOf({ ...arms, layer: "exercises", measure: "nth" }),
  );
});

test.each(["exercises", "transfers", "indicators"])(
  "each place in an order of %s has an id of its own",
  (layer) => {
    const places = ["1", "2", "3"].map((value) => idOf({ measure: "nth", layer, value }));
    expect(new Set(places).size).toBe(3);
  },
);

test("what a question is held against is told apart by what it adds up, and not by whether it says so", () => {
  const ratio: Question = { ...arms, measure: "ratio", against: { from: "QUA" } };
  const id = idOf(ratio);
  expect(idOf({ ...ratio, against: { from: "QUA", value: "orders" } })).toBe(id);
  expect(idOf({ ...ratio, value: "orders", against: { from: "QUA", value: "count" } })).toBe(id);
  const units = idOf({ ...ratio, value: "units" });
  expect(units).not.toBe(id);
  expect(idOf({ ...ratio, value: "units", against: { from: "QUA", value: "units" } })).toBe(units);
});

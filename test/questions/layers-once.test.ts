import { expect, test } from "vitest";
import { tablesOnce } from "../../src/layers/index.ts";
import { answer } from "../../src/questions/answer.ts";
import { layersOf } from "../../src/questions/plan.ts";
import { sheetText } from "../../src/study/write.ts";
import { datasetIn } from "./asking.ts";
import { smallStudy } from "./small-study.ts";

const exercises = ["", "operations", "operations"].map((also, i) => ({
  id: `x${i}`,
  name: `x${i}`,
  start: "2001",
  status: "held",
  structure: "single",
  also,
  source: "plain",
}));
const participants = exercises.flatMap(({ id }) => [
  { activity: id, actor: "ADA", role: "participant", evidence: "stated" },
  { activity: id, actor: "POL", role: "organiser", evidence: "stated" },
]);
const study = await datasetIn({
  ...smallStudy,
  "exercises.csv": sheetText(Object.keys(exercises[0] ?? {}), exercises),
  "participants.csv": sheetText(Object.keys(participants[0] ?? {}), participants),
  "values.csv": sheetText(["table", "id", "field", "value", "source"], []),
});

test.each(["exercises,operations", "operations,exercises"])(
  "a record of two layers counts once in %s",
  (layer) => {
    const both = answer(study, { measure: "count", layer, to: "region" });
    expect([both.value, both.low, both.high, both.receipt.length]).toEqual([3, 3, 3, 3]);
    const parts = answer(study, { measure: "count", layer, to: "region", by: "layer" }).parts ?? {};
    expect([parts.exercises?.value, parts.operations?.value]).toEqual([3, 2]);
  },
);

test("the layer that a record belongs to besides has it where it is asked about alone", () => {
  expect(answer(study, { measure: "count", layer: "operations", to: "region" }).value).toBe(2);
  const named = (layer: string) => tablesOnce(layersOf(layer)).map((one) => `${one.layer.name} ${one.table}`);
  expect(named("operations")).toEqual(["operations operations", "operations exercises"]);
  expect(named("operations,exercises")).toEqual(["operations operations", "exercises exercises"]);
});

test("a number of several layers says that memberships are counted in it", () => {
  const unitOf = (layer: string) => answer(study, { measure: "count", layer, to: "region" }).unit;
  expect(unitOf("all")).toBe("activities and memberships");
  expect(unitOf("exercises,memberships")).toBe("activities and memberships");
  expect(unitOf("exercises,operations")).toBe("activities");
  expect(unitOf("memberships")).toBe("frameworks");
});

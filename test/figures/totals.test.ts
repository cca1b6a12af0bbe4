import { expect, test } from "vitest";
import { answer } from "../../src/questions/answer.ts";
import { textsIn } from "../memory-files.ts";
import { datasetIn } from "../questions/asking.ts";
import { drawing, studyOf } from "./tied.ts";

const study = textsIn(new URL("../../studies/central-asia/", import.meta.url));
const dataset = await datasetIn(study);
const draws = await drawing(study);

test.each([
  ["orders with deliveries in several years", { layer: "transfers", by: "year" }],
  ["facilities that last", { layer: "facilities", by: "year" }],
  ["frameworks that last", { layer: "memberships", by: "year", period: "2000..2020" }],
  ["exercises with several recipients", { layer: "exercises", by: "recipient" }],
  ["exercises of several services", { layer: "exercises", by: "service" }],
  [
    "exercises of several partners",
    { layer: "exercises", by: "partner", conventions: { attribution: "participant" } },
  ],
] as const)("%s are said once in the sentence below a figure", async (_, fields) => {
  const question = { measure: "count", to: "region", ...fields };
  const { value } = answer(dataset, question);
  const series = fields.by === "year" ? { series: { field: "from", values: "groups" } as const } : {};
  const { takeaway } = await draws({ kind: "bars", question, ...series });
  const total = /\b(?:of )?([\d,]+) (?:orders|facilities|frameworks|exercises)\b/.exec(takeaway)?.[1];
  if (!("series" in series)) return expect(total).toBe(String(value));
  const drawn = answer(dataset, { ...question, from: GROUPS.join(",") });
  expect(total).toBe(String(drawn.value));
});

const GROUPS = Object.keys(Object.values(dataset.subject.groupings)[0] ?? {});

test("columns that may share activities have no total", async () => {
  const own = await drawing(studyOf(["a 2001 PPP AAA,BBB", "b 2002 PPP BBB"]));
  const { takeaway } = await own({ kind: "bars", columns: { field: "to", values: "region" } });
  expect(takeaway).toBe("State BBB: 2 exercises.");
});

import { beforeAll, expect, test } from "vitest";
import type { Dataset } from "../../src/model/dataset.ts";
import type { Question } from "../../src/model/question.ts";
import { answer, readings } from "../../src/questions/answer.ts";
import { datasetIn } from "./asking.ts";
import { smallStudy } from "./small-study.ts";

let dataset: Dataset;
beforeAll(async () => {
  dataset = await datasetIn(smallStudy);
});

const ask = (measure: string, more: Partial<Question> = {}) =>
  answer(dataset, { measure, layer: "transfers", ...more });
const partsOf = (measure: string, more: Partial<Question>) =>
  Object.fromEntries(
    Object.entries(ask(measure, more).parts ?? {}).map(([name, part]) => [name, part.value]),
  );

test("of whom? by partner and by recipient gives everyone", () => {
  expect(ask("out-degree", { by: "partner" })).toMatchObject({ value: null, why: "under-specified" });
  expect(partsOf("out-degree", { by: "partner" })).toEqual({ POL: 2, QUA: 1, unknown: null });
  expect(partsOf("in-degree", { by: "recipient" })).toEqual({ ADA: 2, BEL: 1 });
  expect(partsOf("in-degree", { by: "year", to: "ADA" })).toMatchObject({ 2010: 1, 2011: 1, 2012: 1 });
});

test("a strength has the unit of the value, and is what the partner delivered", () => {
  expect(ask("out-strength", { from: "POL", value: "tiv-millions" })).toMatchObject({
    value: 80,
    unit: ask("sum", { value: "tiv-millions" }).unit,
  });
  expect(ask("out-strength", { from: "POL", value: "count" }).value).toBe(2);
  expect(ask("tie-strength-mean", { from: "POL", value: "tiv-millions" }).value).toBe(20);
});

test("a degree rests on the ties of its actor, a centrality on everybody's", () => {
  expect(ask("out-degree", { from: "QUA" }).receipt).toEqual(["t2", "t2-2011"]);
  const central = ask("katz", { to: "BEL", conventions: { caution: "go-on" } });
  expect(central.receipt).toEqual(expect.arrayContaining(["t1", "t2", "t3", "t4"]));
});

test("what a star decides is refused, and with caution go-on computed with a note", () => {
  for (const measure of ["betweenness", "constraint", "transitivity", "horizontal-density"])
    expect(ask(measure, { to: "ADA" }), measure).toMatchObject({ value: null, why: "by-construction" });
  const { value, notes } = ask("constraint", { to: "ADA", conventions: { caution: "go-on" } });
  // Two partners with one order each, who are not tied to each other: the HHI.
  expect(value).toBe(0.5);
  expect(notes?.[0]).toMatch(/^by-construction: transfers: /);
  expect(ask("two-mode-density").why).toBeUndefined();
});

test("constants of centralities are conventions, checked and told", () => {
  const question = { to: "ADA", conventions: { caution: "go-on", damping: "0.5" } };
  expect(ask("pagerank", question).conventions).toMatchObject({ damping: "0.5" });
  expect(ask("pagerank", question).value).not.toBe(
    ask("pagerank", { to: "ADA", conventions: { caution: "go-on" } }).value,
  );
  expect(() => ask("pagerank", { to: "ADA", conventions: { damping: "1" } })).toThrow(
    'damping cannot be "1"; it is a number from 0 to 0.999',
  );
});

test("readings that name a constant differ by it", () => {
  const question = {
    measure: "pagerank",
    layer: "transfers",
    to: "ADA",
    conventions: { caution: "go-on" },
  };
  const found = readings(dataset, question, { damping: ["0.1", "0.5", "0.85"] }, false);
  expect(found.n).toBe(3);
  expect(new Set((found.list ?? []).map((r) => r.value)).size).toBe(3);
});

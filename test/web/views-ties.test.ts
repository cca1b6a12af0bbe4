import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FigureBench } from "../../src/figures/kind.ts";
import type { Dataset } from "../../src/model/dataset.ts";
import { type Question, QuestionError } from "../../src/model/question.ts";
import { answerPlan } from "../../src/questions/answer.ts";
import { factorsOf } from "../../src/questions/factors.ts";
import { planOf } from "../../src/questions/plan.ts";
import { tieTable, windowIn } from "../../src/web/views/network/ties.ts";
import { textsIn } from "../memory-files.ts";
import { datasetIn } from "../questions/asking.ts";
import { smallStudy } from "../questions/small-study.ts";

function benchIn(dataset: Dataset): FigureBench {
  const factors = factorsOf(dataset);
  const ask = (question: Question) => answerPlan(factors, planOf(factors, question));
  return { dataset, factors, ask, looked: () => "no" };
}

const studies = {
  "a small study": await datasetIn(smallStudy),
  "the reference study": await datasetIn(textsIn(new URL("../../studies/central-asia/", import.meta.url))),
};

const layer = fc.constantFrom<Pick<Question, "layer" | "value">>(
  { layer: "exercises" },
  { layer: "transfers" },
  { layer: "transfers", value: "tiv-millions" },
  { layer: "facilities" },
  { layer: "training" },
  { layer: "memberships" },
  { layer: "exercises,operations" },
);
const year = fc.integer({ min: 1995, max: 2024 });
const period = fc.option(
  fc.tuple(year, fc.nat(12)).map(([y, n]) => `${y}..${y + n}`),
  { nil: undefined },
);
const attribution = fc.constantFrom(
  "organiser",
  "organiser-fractional",
  "participant",
  "umbrella-to-lead-states",
);

describe.each(Object.entries(studies))("ties of %s, added up once", (_, dataset) => {
  const bench = benchIn(dataset);
  test("are what the engine answers, pair by pair", () => {
    fc.assert(
      fc.property(layer, period, attribution, (of, when, to) => {
        const attributed = of.layer.startsWith("exercises");
        const question: Question = {
          measure: "count",
          ...of,
          to: "region",
          ...(attributed ? { conventions: { attribution: to } } : {}),
        };
        const table = tieTable(bench, question);
        const values = table.valuesIn(windowIn(when));
        table.pairs.forEach(({ from, to, horizontal }, n) => {
          const own: Question = {
            ...question,
            measure: of.value === undefined ? "count" : "sum",
            from: horizontal ? `${from},${to}` : from,
            to: horizontal ? `${from}+${to}` : to,
            ...(when === undefined ? {} : { period: when }),
          };
          const { value, receipt } = bench.ask(own);
          expect(values[n]).toBeCloseTo(typeof value === "number" ? value : 0, 8);
          const records = new Set(table.recordsOf(n, windowIn(when)));
          expect([...records].sort()).toEqual([...receipt].sort());
        });
      }),
      { numRuns: 12 },
    );
  });
});

test("recipients that are asked for together are refused, with the mend", () => {
  const bench = benchIn(studies["a small study"]);
  expect(() => tieTable(bench, { measure: "count", layer: "exercises", to: "ADA+BEL" })).toThrow(
    QuestionError,
  );
});

test("a study with no partners has no pairs", async () => {
  const bench = benchIn(await datasetIn({ "study.yaml": "title: Nothing\n" }));
  expect(tieTable(bench, { measure: "count", layer: "exercises" }).pairs).toEqual([]);
});

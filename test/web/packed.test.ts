import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Answer } from "../../src/model/answer.ts";
import type { Dataset } from "../../src/model/dataset.ts";
import { type Question, QuestionError } from "../../src/model/question.ts";
import { answerPlan, readings } from "../../src/questions/answer.ts";
import { type Factors, factorsOf } from "../../src/questions/factors.ts";
import { planOf } from "../../src/questions/plan.ts";
import { independentOf } from "../../src/study/independent.ts";
import { datasetFrom, packed } from "../../src/study/packed.ts";
import { packTexts, textsFrom } from "../../src/study/packed-columns.ts";
import { textsIn } from "../memory-files.ts";
import { anyQuestion } from "../questions/any-question.ts";
import { datasetIn } from "../questions/asking.ts";
import { smallStudy } from "../questions/small-study.ts";

function ask(factors: Factors, question: Question): Answer | string {
  try {
    return answerPlan(factors, planOf(factors, question));
  } catch (error) {
    if (error instanceof QuestionError) return error.message;
    throw error;
  }
}

/** The same dataset after it went through JSON. */
function carried(dataset: Dataset): Dataset {
  return datasetFrom(JSON.parse(JSON.stringify(packed(dataset))));
}

const studies = {
  "a small study": await datasetIn(smallStudy),
  "the reference study": await datasetIn(textsIn(new URL("../../studies/central-asia/", import.meta.url))),
};

describe.each(Object.entries(studies))("%s, packed and opened again", (name, dataset) => {
  const here = factorsOf(dataset);
  const there = factorsOf(carried(dataset));

  test("answers any question with the same answer, id included", () => {
    fc.assert(
      fc.property(anyQuestion(dataset), (question) => {
        expect(ask(there, question)).toEqual(ask(here, question));
      }),
      { numRuns: name === "a small study" ? 400 : 150 },
    );
  });

  test("has the same fingerprint of any tables", () => {
    fc.assert(
      fc.property(fc.subarray([...dataset.tables.keys()]), (tables) => {
        expect(there.dataset.hashOf(tables)).toBe(dataset.hashOf(tables));
      }),
    );
  });

  test("has the same readings", () => {
    const question: Question = { measure: "count", layer: "exercises", to: "region", period: "2001..2020" };
    expect(readings(there.dataset, question)).toEqual(readings(dataset, question));
  });

  test("keeps columns, days, parts, amounts and links as they are", () => {
    for (const [table, a] of dataset.tables) {
      const b = there.dataset.tables.get(table);
      expect(b?.startTo).toEqual(a.startTo);
      expect(b?.endFrom).toEqual(a.endFrom);
      expect(b?.endTo).toEqual(a.endTo);
      expect(b?.amounts.ids).toEqual(a.amounts.ids);
      expect(b?.amounts.fields).toEqual(a.amounts.fields);
      expect(b?.amounts.low).toEqual(a.amounts.low);
      expect(b?.amounts.high).toEqual(a.amounts.high);
      expect(b?.parts.roles).toEqual(a.parts.roles);
      expect(b?.partOf).toEqual(a.partOf);
      expect(b?.sameAs).toEqual(a.sameAs);
      for (const column of ["name", "kind", "start", "no such column"])
        expect(b?.text(column)).toEqual(a.text(column));
    }
  });
});

test("ids of deliveries come back whole, whatever signs they begin with", async () => {
  const ids = ["d1-2001", "d1", "~2002", "=2003", "=~", "other", "d1~"];
  const rows = ids.map((id, i) => `${id},d1,${2001 + i},1`);
  const dataset = await datasetIn({
    ...smallStudy,
    "transfers.csv": "id,supplier,recipient,status,order_year,source\nd1,CHN,KAZ,delivered,2000,s\n",
    "deliveries.csv": `${["id,deal,year,units_best", ...rows].join("\n")}\n`,
  });
  expect(dataset.tables.get("transfers")?.amounts.ids).toEqual(expect.arrayContaining(ids));
  expect(carried(dataset).tables.get("transfers")?.amounts.ids).toEqual(
    dataset.tables.get("transfers")?.amounts.ids,
  );
});

test("texts of a column come back in their order", () => {
  const column = fc.array(fc.constantFrom("", "a", "b", "c", "d"));
  fc.assert(
    fc.property(column, (cells) => {
      expect(textsFrom(packTexts(cells))).toEqual(cells);
    }),
  );
});

test("what was cut from a study is not packed under its fingerprints", () => {
  expect(() => packed(independentOf(studies["a small study"], ["s"]))).toThrow("not fingerprints of files");
});

test("an empty study is packed too", async () => {
  const empty = await datasetIn({ "study.yaml": "title: Nothing\n" });
  const again = carried(empty);
  expect(again.actors).toEqual(empty.actors);
  expect([...again.tables.keys()]).toEqual([...empty.tables.keys()]);
});

test("dates that are the day which is read from them come back as written, also where one is a mere sign", async () => {
  const exercises = smallStudy["exercises.csv"] ?? "";
  const signed = await datasetIn({ ...smallStudy, "exercises.csv": exercises.replace("2001-05-10", "=") });
  for (const dataset of [...Object.values(studies), signed]) {
    const there = carried(dataset);
    for (const [name, table] of dataset.tables)
      for (const column of ["start", "end"])
        expect([name, column, there.tables.get(name)?.text(column)]).toEqual([
          name,
          column,
          table.text(column),
        ]);
  }
  expect(signed.tables.get("exercises")?.text("start")).toContain("=");
  expect(JSON.stringify(packed(studies["the reference study"]).tables.exercises?.texts.start)).not.toContain(
    "2018-08-24",
  );
});

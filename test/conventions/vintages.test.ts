import { expect, test } from "vitest";
import { besideOthers } from "../../src/conventions/registers.ts";
import type { Question } from "../../src/model/question.ts";
import { readings } from "../../src/questions/answer.ts";
import { asked, datasetIn } from "../questions/asking.ts";
import { smallStudy } from "../questions/small-study.ts";

/** An older vintage of the register `arms`, and what no register has. */
const OLDER = `told,,POL,ADA,Boat,Ships,,2010,,,delivered,plain
o1,arms-2012-05-01,POL,ADA,Falcon jet,Aircraft,,2009,,,delivered,old
`;
const texts = {
  ...smallStudy,
  "study.yaml": (smallStudy["study.yaml"] ?? "").replace("conventions: { vintage: arms }\n", ""),
  "sources.csv": `${smallStudy["sources.csv"]}`.concat("old,A register,2012,no,\n"),
  "transfers.csv": `${smallStudy["transfers.csv"]}${OLDER}`,
};
const study = await datasetIn(texts);
const orders: Question = { measure: "count", layer: "transfers", value: "orders", to: "region" };

test("a register named after another and its day is a vintage of it", () => {
  const names = ["arms", "arms-2012-05-01", "arms-undated", "arms-media", "other-2012", ""];
  expect([...besideOthers(names)]).toEqual(["arms-2012-05-01", "arms-undated"]);
});

test("all registers together take each in one vintage, and what is of no register", () => {
  const under = (vintage: string) => asked(study, { ...orders, conventions: { vintage } });
  expect([under("arms"), under("media")]).toEqual([5, 2]);
  expect(under("all")).toBe(6);
});

test("where all registers are vintages of one, all of them together is no reading of its own", () => {
  const found = readings(study, { ...orders, from: "POL" });
  expect(found.axes.vintage).toEqual(["arms", "media", "arms-2012-05-01"]);
  expect(found.struck).toContainEqual({
    when: { vintage: "all" },
    why: "the registers are vintages of one, and all takes it once",
  });
});

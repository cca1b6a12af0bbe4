import { expect, test } from "vitest";
import { besideOthers } from "../../src/conventions/registers.ts";
import type { Question } from "../../src/model/question.ts";
import { readings } from "../../src/questions/answer.ts";
import { datasetFrom, packed } from "../../src/study/packed.ts";
import { asked, datasetIn } from "../questions/asking.ts";
import { smallStudy } from "../questions/small-study.ts";

/** An older vintage of the register `arms`, of a query for POL alone; and what no register has. */
const OLDER = `told,,POL,ADA,Boat,Ships,,2010,,,delivered,plain
o1,arms-2012-05-01,POL,ADA,Falcon jet,Aircraft,,2009,,,delivered,old
`;
const texts = (asked: string) => ({
  ...smallStudy,
  "study.yaml": (smallStudy["study.yaml"] ?? "").replace("conventions: { vintage: arms }\n", ""),
  "sources.csv": `${smallStudy["sources.csv"]}`.replace("rests_on\n", "rests_on,asked_from\n").concat(asked),
  "transfers.csv": `${smallStudy["transfers.csv"]}${OLDER}`,
});
const study = await datasetIn(texts("old,A register,2012,no,,POL\n"));
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

test.each<[string, Question]>([
  ["of another supplier", { ...orders, from: "QUA" }],
  ["of everyone", orders],
  ["of one among everyone", { ...orders, measure: "share", from: "POL" }],
  ["of partners beside each other", { ...orders, from: "POL", by: "partner" }],
  ["held against another supplier", { ...orders, measure: "ratio", from: "POL", against: { from: "QUA" } }],
])("a query for one supplier is no reading of a question %s", (_, question) => {
  const found = readings(study, question);
  expect(found.axes.vintage).not.toContain("arms-2012-05-01");
  expect(found.struck).toContainEqual({
    when: { vintage: "arms-2012-05-01" },
    why: "the query of its files was for deliveries from POL alone",
  });
  expect(() => asked(study, { ...question, conventions: { vintage: "arms-2012-05-01" } })).toThrow(
    "vintage cannot be arms-2012-05-01 here: the query of its files was for deliveries from POL alone",
  );
});

test("a browser strikes the same", () => {
  const there = datasetFrom(JSON.parse(JSON.stringify(packed(study))));
  const question = { ...orders, from: "QUA" };
  expect(readings(there, question)).toEqual(readings(study, question));
});

test("what a study counts by itself is never struck, and a source without a query says nothing", async () => {
  const plain = await datasetIn(texts("old,A register,2012,no,,\n"));
  expect(readings(plain, { ...orders, from: "QUA" }).axes.vintage).toContain("arms-2012-05-01");
  const first = texts("old,A register,2012,no,,POL\n");
  const settings = `${first["study.yaml"]}conventions: { vintage: arms-2012-05-01 }\n`;
  const own = await datasetIn({ ...first, "study.yaml": settings });
  expect(asked(own, { ...orders, from: "QUA" })).toBe(0);
});

test("readings without a rank are counted as such, and never agree", () => {
  const found = readings(study, { ...orders, from: "POL" });
  const partial = (found.list ?? []).filter(({ choices }) => choices.vintage === "arms-2012-05-01").length;
  expect(partial).toBeGreaterThan(0);
  const rank = asked(study, { ...orders, measure: "rank", from: "POL" });
  expect(found.agreement).toEqual({
    on: "rank",
    rank,
    share: (found.n - partial) / found.n,
    unranked: partial,
  });
});

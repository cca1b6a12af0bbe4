import { expect, test } from "vitest";
import type { Question } from "../../src/model/question.ts";
import { answer } from "../../src/questions/answer.ts";
import { datasetFrom, packed } from "../../src/study/packed.ts";
import { sheetText } from "../../src/study/write.ts";
import { rangeText } from "../../src/web/views/ask/range-text.ts";
import { noteText } from "../../src/words/notes.ts";
import { datasetIn } from "./asking.ts";
import { smallStudy } from "./small-study.ts";

const post = (id: string, opened: string) => ({
  ...{ id, name: id, operator: "POL", host: "ADA", opened, closed: "2018" },
  ...{ structure: "single", status: "held", source: "plain" },
});
const judged = (b: string, verdict: string) => ({ table: "facilities", a: "p1", b, verdict });
const dataset = await datasetIn({
  ...smallStudy,
  "facilities.csv": sheetText("id name operator host opened closed structure status source".split(" "), [
    post("p1", "2015"),
    post("p2", "2016"),
    post("p3", "2015"),
  ]),
  "judgements.csv": sheetText("table a b verdict".split(" "), [
    judged("p2", "unsure"),
    judged("p3", "different"),
  ]),
});
const asked = (question: Partial<Question>, of = dataset) =>
  answer(of, { measure: "count", layer: "facilities", ...question });
const notes = (question: Partial<Question>, of = dataset) =>
  (asked(question, of).notes ?? []).filter((note) => note.includes("judged unsure"));
const SAID = "records counted that are in pairs judged unsure, and both of a pair count: 2";

test("an answer tells how many records it counts are in pairs judged unsure", () => {
  expect(notes({ period: "2016" })).toEqual([SAID]);
  expect(notes({ period: "2016" }, datasetFrom(packed(dataset)))).toEqual([SAID]);
  expect(noteText("ru", SAID)).not.toBe(SAID);
  expect(noteText("zh", SAID)).not.toBe(SAID);
});

test("nothing is told where one of a pair alone counts, nor of other records", () => {
  expect(notes({ period: "2015" })).toEqual([]);
  expect(notes({ layer: "transfers" })).toEqual([]);
});

test("an answer that counts such a pair does not say that nothing is open", () => {
  const said = (period: string) =>
    rangeText("en", { answer: asked({ period }), range: null, reason: null }) ?? "";
  expect(said("2017")).not.toContain("leaves nothing open");
  expect(said("2017")).toContain("may be one activity");
});

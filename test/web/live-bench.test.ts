import { expect, test } from "vitest";
import type { Question } from "../../src/model/question.ts";
import { liveBench } from "../../src/web/client/views/live-bench.ts";
import { passes } from "../../src/web/client/views/passes.ts";
import { datasetIn } from "../questions/asking.ts";

const STUDY = {
  "study.yaml": "title: Made up\nregion: { name: Region, members: [AAA] }\npartners: [BBB]\n",
  "actors.csv": "id,kind,name\nAAA,state,A\nBBB,state,B\n",
  "sources.csv": "id,title,publisher,date\ns1,Made up,Nobody,2020\n",
  "exercises.csv": "id,name,start,source\nx1,One,2010,s1\nx2,Two,2011,s1\n",
  "participants.csv": "activity,actor,role\nx1,BBB,organiser\nx2,BBB,organiser\n",
};
const QUESTION: Question = { measure: "count", layer: "exercises", by: "partner" };
const SAME: Question = { by: "partner", layer: "exercises", measure: "count" };

test("while a page comes to life an answer is found again, however large", async () => {
  const work = passes();
  const { ask } = liveBench(await datasetIn(STUDY), () => "no", null, work, 1);
  const first = await work.through(() => ask(QUESTION));
  expect(await work.through(() => ask(SAME))).toBe(first);
  work.over();
  expect(ask(QUESTION)).not.toBe(first);
});

test("a page that has come to life keeps answers within a bound", async () => {
  const work = passes();
  const { ask } = liveBench(await datasetIn(STUDY), () => "no", null, work);
  work.over();
  expect(ask(SAME)).toBe(ask(QUESTION));
});

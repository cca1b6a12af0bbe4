import { afterAll, beforeAll, expect, test } from "vitest";
import { judgeClaims } from "../../src/claims/judge.ts";
import { diskFiles } from "../../src/cli/disk.ts";
import type { Question } from "../../src/model/question.ts";
import { answer } from "../../src/questions/answer.ts";
import { tablesOf } from "../../src/questions/plan.ts";
import { datasetOf } from "../../src/study/dataset.ts";
import { openStudy } from "../../src/study/study.ts";
import { CHROMIUM, FILES, type OpenPage, pageWith, STUDY } from "./page-with.ts";

const QUESTIONS: readonly Question[] = [
  {
    measure: "share",
    layer: "transfers",
    from: "CHN",
    to: "region",
    period: "2016..2021",
    value: "tiv-millions",
  },
  { measure: "count", layer: "exercises", from: "russia-led", period: "..2023", by: "year" },
  { measure: "e-i-normalised", layer: "exercises", period: "2011..2023" },
];

test.skipIf(CHROMIUM === "")(
  "a page gets the same answers as Node, in Chromium",
  { timeout: 240_000 },
  async () => {
    const study = await openStudy(diskFiles(STUDY));
    const here = [];
    for (const question of QUESTIONS) here.push(answer(await datasetOf(study, tablesOf(question)), question));
    const finding = (await judgeClaims(study, ["AR-14"]))[0]?.finding;
    const there = await open.page.evaluate<Asked>(`(${ASK})(${JSON.stringify(QUESTIONS)})`);
    expect(open.faults).toEqual([]);
    expect(there.answers).toEqual(JSON.parse(JSON.stringify(here)));
    expect(there.finding).toBe(finding);
  },
);

interface Asked {
  readonly answers: readonly unknown[];
  readonly finding: string;
}

/** What the page runs: the library's own bundle. */
const ASK = `async (questions) => {
  const m = await import("/index.js");
  const study = await m.openStudy(${FILES});
  const answers = [];
  for (const question of questions) answers.push(m.answer(await m.datasetOf(study, m.tablesOf(question)), question));
  return { answers, finding: (await m.judgeClaims(study, ["AR-14"]))[0].finding };
}`;

let open: OpenPage;

beforeAll(async () => {
  if (CHROMIUM !== "") open = await pageWith({ index: "index.ts" });
}, 120_000);

afterAll(() => open?.close());

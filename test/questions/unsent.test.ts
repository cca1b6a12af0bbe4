import { expect, test } from "vitest";
import type { Question } from "../../src/model/question.ts";
import { answer } from "../../src/questions/answer.ts";
import { noteText } from "../../src/words/notes.ts";
import { LANGS } from "../../src/words/words.ts";
import { studyOf } from "../figures/tied.ts";
import { datasetIn } from "./asking.ts";
import { smallStudy } from "./small-study.ts";

/** Three exercises, of which the first alone says who organised it. */
const texts = studyOf(["e1 2001 PPP AAA,BBB", "e2 2002 PPP AAA", "e3 2003 QQQ AAA"]);
const without = (text: string, ...lines: string[]) =>
  lines.reduce((kept, line) => kept.replace(`${line}\n`, ""), text);
const sent = texts["participants.csv"] ?? "";
const dataset = await datasetIn({
  ...texts,
  "participants.csv": without(sent, "e2,PPP,organiser", "e3,QQQ,organiser"),
});

const question: Question = { measure: "count", layer: "exercises", from: "PPP", to: "AAA" };
const SENDER = "2 records do not say who sends or organises; attribution=participant can be chosen instead";

test("records that do not say who organises lack what is asked, also where one says it", () => {
  const { value, low, high, coverage, notes } = answer(dataset, question);
  expect({ value, low, high }).toEqual({ value: 1, low: 1, high: 3 });
  expect(coverage).toEqual({ known: 1, unknown: 2 });
  expect(notes).toContain(SENDER);
});

test("a share has them in its whole and says it, and whoever asks of nobody lacks nothing", () => {
  const share = answer(dataset, { ...question, measure: "share" });
  expect(share.coverage).toEqual({ known: 3, unknown: 0 });
  expect(share.notes).toContain(SENDER);
  const { from: _, ...anybodys } = question;
  expect(answer(dataset, anybodys).coverage).toEqual({ known: 3, unknown: 0 });
});

test("records that do not say who takes part lack what is asked", async () => {
  const { coverage, notes, value } = answer(
    await datasetIn({ ...texts, "participants.csv": without(sent, "e2,AAA,participant") }),
    question,
  );
  expect(value).toBe(1);
  expect(coverage).toEqual({ known: 2, unknown: 1 });
  expect(notes).toContain("1 record does not say who receives or takes part");
});

test("agreements without a lead say so, and how those are asked for that two are in together", async () => {
  const signed = ["id,framework,actor,role,from,to,source"];
  for (const [n, actor] of ["ADA", "POL", "ADA", "BEL"].entries())
    signed.push(`m${n},f${n < 2 ? 1 : 2},${actor},signatory,2001,,plain`);
  const agreements = await datasetIn({
    ...smallStudy,
    "frameworks.csv":
      "id,name,kind,founded,source\nf1,First pact,defence-agreement,2001,plain\nf2,Second pact,defence-agreement,2001,plain\n",
    "memberships.csv": `${signed.join("\n")}\n`,
  });
  const two: Question = { measure: "count", layer: "memberships", from: "POL", to: "ADA" };
  const none = answer(agreements, two);
  const told =
    '2 records name nobody who leads or convenes; to "POL+ADA" without from asks of those that both are in';
  expect([none.value, none.notes]).toEqual([null, expect.arrayContaining([told])]);
  expect(answer(agreements, { measure: "count", layer: "memberships", to: "POL+ADA" }).value).toBe(1);
  for (const lang of LANGS) {
    const labels = { group: (id: string) => `name of ${id}` };
    const { text, lang: spoken } = noteText(lang, told, labels);
    expect([spoken, text.includes('"POL+ADA"')]).toEqual([lang, true]);
  }
  const { notes } = answer(agreements, { ...two, to: "region" });
  expect(notes).toContain("2 records name nobody who leads or convenes");
});

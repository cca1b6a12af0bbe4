import { expect, test } from "vitest";
import type { Drawn } from "../../src/figures/drawn.ts";
import { LANGS } from "../../src/words/words.ts";
import { drawing, QUESTION, shapesOf, studyOf } from "./tied.ts";

const texts = studyOf(["e1 2001 PPP AAA", "e2 2004 QQQ BBB"]);

/** The study with so many more exercises that nobody dated. */
function lacking(count: number) {
  const ids = Array.from({ length: count }, (_, i) => `u${i}`);
  return drawing({
    ...texts,
    "exercises.csv": `${texts["exercises.csv"]}${ids.map((id) => `${id},Exercise ${id},,held,single\n`).join("")}`,
    "participants.csv": `${texts["participants.csv"]}${ids.map((id) => `${id},PPP,organiser\n${id},AAA,participant\n`).join("")}`,
  });
}

/** What a figure says of dates. */
const saidIn = (drawn: Drawn): readonly string[] =>
  shapesOf(drawn).flatMap((s) => (s.kind === "text" && /date|без даты|日期/.test(s.text) ? [s.text] : []));
const { period: _, ...anytime } = QUESTION;
const yearly = { ...QUESTION, by: "year" } as const;
const two = { field: "period", values: ["2000..2002", "2003..2005"] } as const;
const series = { field: "from", values: "groups", rest: true } as const;

test("a figure of years or a period says once how many records nobody dated", async () => {
  const draw = await lacking(2);
  const said = ["2 records asked of have no date, lie in no period and may lie in any."];
  for (const kind of ["star", "ring", "map", "timeline", "curve"] as const)
    expect([kind, saidIn(await draw({ kind }))]).toEqual([kind, said]);
  for (const kind of ["bars", "lines", "change-points"] as const)
    expect([kind, saidIn(await draw({ kind, question: yearly }))]).toEqual([kind, said]);
  expect(saidIn(await draw({ kind: "bars", question: { ...anytime, by: "year" } }))).toEqual(said);
  expect(saidIn(await draw({ kind: "lines", question: anytime, series, columns: two }))).toEqual(said);
  const panels = { field: "period", values: ["2000..2002", "2003..2005"] } as const;
  expect(saidIn(await draw({ kind: "star", question: anytime, panels }))).toEqual(said);
});

test("a figure of all time leaves none out, and says nothing", async () => {
  const draw = await lacking(2);
  for (const kind of ["star", "ring", "map"] as const)
    expect([kind, saidIn(await draw({ kind, question: anytime }))]).toEqual([kind, []]);
  const dated = await drawing(texts);
  expect(saidIn(await dated({ kind: "bars", question: yearly }))).toEqual([]);
});

test("one record is one, in every language", async () => {
  const draw = await lacking(1);
  const said = await Promise.all(LANGS.map((lang) => draw({ kind: "bars", question: yearly }, { lang })));
  expect(said.map(saidIn)).toEqual([
    ["1 record asked of has no date, lies in no period and may lie in any."],
    ["Записей без даты: 1; она не входит ни в один период, но может относиться к любому."],
    ["相关记录中有1条没有日期：不属于任何时期，但可能属于任一时期。"],
  ]);
});

import { expect, test } from "vitest";
import type { Drawn } from "../../src/figures/drawn.ts";
import { LANGS } from "../../src/words/words.ts";
import { smallStudy } from "../questions/small-study.ts";
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
  const said = ["2 matching records have no date: they are counted in no period and may belong to any."];
  for (const kind of ["star", "ring", "map", "timeline", "curve"] as const)
    expect([kind, saidIn(await draw({ kind }))]).toEqual([kind, said]);
  for (const kind of ["bars", "lines", "change-points"] as const)
    expect([kind, saidIn(await draw({ kind, question: yearly }))]).toEqual([kind, said]);
  expect(saidIn(await draw({ kind: "bars", question: { ...anytime, by: "year" } }))).toEqual(said);
  expect(saidIn(await draw({ kind: "lines", question: anytime, series, columns: two }))).toEqual(said);
  const panels = { field: "period", values: ["2000..2002", "2003..2005"] } as const;
  expect(saidIn(await draw({ kind: "star", question: anytime, panels }))).toEqual(said);
});

test("of records without a date a figure counts those that its question selects", async () => {
  const draw = await drawing(
    studyOf(["e1 2001 PPP AAA", "e2 2004 QQQ BBB", "u1  PPP AAA", "u2  PPP BBB", "u3  QQQ BBB"]),
  );
  const count = async (more: object, kind: "bars" | "star" = "bars") =>
    saidIn(await draw({ kind, question: { ...(kind === "bars" ? yearly : QUESTION), ...more } })).map((s) =>
      Number.parseInt(s, 10),
    );
  expect(await count({})).toEqual([3]);
  expect(await count({ from: "PPP" })).toEqual([2]);
  expect(await count({ to: "AAA" })).toEqual([1]);
  expect(await count({ to: "BBB" }, "star")).toEqual([2]);
  expect(await count({ from: "QQQ", to: "AAA" })).toEqual([]);
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
    ["1 matching record has no date: it is counted in no period and may belong to any."],
    ["Записей без даты: 1; она не входит ни в один период, но может относиться к любому."],
    ["相关记录中有1条没有日期：不属于任何时期，但可能属于任一时期。"],
  ]);
});

test("what is dated to several years alone is pale in the middle one, and a figure by year says so", async () => {
  const draw = await drawing(studyOf(["v1 199X PPP AAA", "v2 1994-03 PPP AAA", "v3 1994-05 PPP AAA"]));
  const question = { ...QUESTION, period: "1990..1999", by: "year" } as const;
  const drawn = await draw({ kind: "bars", question });
  const bars = shapesOf(drawn).flatMap((s) => (s.kind === "rect" && s.mark !== undefined ? [s] : []));
  const held = bars.filter(({ mark }) => drawn.marks[mark ?? -1]?.receipt.includes("v1"));
  const in1994 = held.filter(({ fill }) => fill !== "wash");
  // In each other year it may be.
  expect(held.length - in1994.length).toBe(9);
  expect(bars.filter(({ fill }) => fill === "hatch")).toEqual([]);
  expect(in1994.map(({ opacity }) => opacity)).toEqual([0.35, undefined]);
  const [pale, sure] = in1994;
  expect((pale?.height ?? 0) / (sure?.height ?? 1)).toBeCloseTo(1 / 2);
  const said = shapesOf(drawn).flatMap((s) => (s.kind === "text" ? [s.text] : []));
  expect(said).toContain("pale: in the middle of the years that it may be in");
  expect(said).toContain(
    "1 record is dated to several years together, and is counted in the middle one of them.",
  );
  const lines = await draw({ kind: "lines", question }, { lang: "ru" });
  expect(shapesOf(lines).flatMap((s) => (s.kind === "text" ? [s.text] : []))).toContain(
    "Записей, датированных сразу несколькими годами: 1; она учтена в среднем из них.",
  );
  const whole = await draw({ kind: "bars", question: { ...question, from: "QQQ" } });
  expect(shapesOf(whole).some((s) => s.kind === "text" && /several years/.test(s.text))).toBe(false);
});

test("a legend tells of pale bars where one is drawn, and what belongs to nobody known is pale too", async () => {
  const question = { ...QUESTION, period: "1990..1999", by: "year" } as const;
  const study = studyOf(["v2 1994-03 PPP AAA"]);
  const draw = await drawing({
    ...study,
    "exercises.csv": `${study["exercises.csv"]}v1,Exercise v1,199X,held,single\n`,
    "participants.csv": `${study["participants.csv"]}v1,AAA,participant\n`,
  });
  const drawn = await draw({ kind: "bars", question, series });
  const said = shapesOf(drawn).flatMap((s) => (s.kind === "text" ? [s.text] : []));
  const pale = shapesOf(drawn).filter((s) => s.kind === "rect" && s.opacity === 0.35);
  expect(said).toContain("pale: in the middle of the years that it may be in");
  expect(pale.filter((s) => s.kind === "rect" && s.fill === "ground")).toHaveLength(1);
});

test("a sentence over all years is of those that are drawn, and counts among who has any", async () => {
  const study = studyOf(["a 2001 PPP AAA", "b 2002 QQQ AAA", "c  PPP AAA", "d  SSS AAA"], {
    partners: ["PPP", "QQQ", "SSS"],
  });
  const draw = await drawing(study);
  const question = { ...anytime, by: "year" } as const;
  const bars = { kind: "bars", question } as const;
  const axis = { field: "from", values: ["PPP", "QQQ", "SSS"] } as const;
  expect((await draw({ ...bars, series: axis })).takeaway).toContain(
    "State PPP and State QQQ tie for the most: 1 each of 2 exercises over all years",
  );
  expect((await draw(bars)).takeaway).toContain("2 exercises");
});

test("orders of several years are pale where they count as ordered, and not where they do as delivered", async () => {
  const transfers = (smallStudy["transfers.csv"] ?? "").replace(",2009,", ",2008/2010,");
  const draw = await drawing({ ...smallStudy, "transfers.csv": transfers });
  const told = async (basis: string) => {
    const conventions = { "year-basis": basis };
    const question = { measure: "count", layer: "transfers", by: "year", conventions } as const;
    const drawn = await draw({ kind: "bars", question });
    return shapesOf(drawn).flatMap((s) => (s.kind === "text" && /^pale/.test(s.text) ? [s.text] : []));
  };
  expect(transfers).not.toBe(smallStudy["transfers.csv"]);
  expect(await told("order")).toEqual(["pale: in the middle of the years that it may be in"]);
  expect(await told("delivery")).toEqual([]);
});

test("a timeline of nothing dated says that, and not that nothing is recorded", async () => {
  const lines = ["v1 - PPP AAA", "v2 - PPP AAA"];
  const study = studyOf(lines);
  const rows = (study["exercises.csv"] ?? "").replaceAll(",-,", ",,");
  const draw = await drawing({ ...study, "exercises.csv": rows });
  const { takeaway } = await draw({ kind: "timeline", question: anytime });
  expect(takeaway).toBe("2 activities have no date and are not drawn.");
});

test("a figure of no year at all draws no axis, on which nothing recorded would stand at 0", async () => {
  const draw = await drawing(studyOf(["u1  PPP AAA"]));
  const question = { ...anytime, by: "year" } as const;
  for (const figure of [
    { kind: "bars", question },
    { kind: "lines", question },
    { kind: "area", question, series },
  ] as const) {
    const drawn = await draw(figure);
    const texts = shapesOf(drawn).flatMap((s) => (s.kind === "text" ? [s.text] : []));
    expect([figure.kind, texts.filter((text) => /^[\d.]+(\s%)?$/.test(text))]).toEqual([figure.kind, []]);
    expect(saidIn(drawn)).toHaveLength(1);
  }
});

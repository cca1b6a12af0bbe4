import { expect, test } from "vitest";
import { benchFor } from "../../src/figures/bench.ts";
import { askFigure } from "../../src/figures/figure.ts";
import type { Axis, Figure } from "../../src/figures/spec.ts";
import { QuestionError } from "../../src/model/question.ts";
import { openStudy } from "../../src/study/study.ts";
import { noteText } from "../../src/words/notes.ts";
import { memoryFiles } from "../memory-files.ts";
import { drawing, QUESTION, studyOf } from "./tied.ts";

const study = studyOf(["a 2001 PPP AAA", "b 2001 QQQ BBB", "c 2002 PPP AAA,BBB"]);
const bench = await benchFor(await openStudy(memoryFiles(study)));
const partners: Axis = { field: "from", values: "partners" };
const recipients: Axis = { field: "to", values: "region" };
const readings: Axis = { field: "attribution", values: ["participant", "organiser"] };

async function csvOf(figure: Partial<Figure>): Promise<string> {
  return (await (await drawing(study))({ kind: "matrix", ...figure })).csv;
}

test("a matrix of partners without columns has recipients, those of its question", async () => {
  expect(await csvOf({ series: partners })).toBe(await csvOf({ series: partners, columns: recipients }));
  const heads = async (to: string) => {
    const csv = await csvOf({ series: partners, question: { ...QUESTION, to } });
    return [...new Set(csv.split("\n").flatMap((row) => /^,ppp-led,([^,]+),/.exec(row)?.[1] ?? []))];
  };
  expect(await heads("BBB, AAA")).toEqual(["BBB", "AAA"]);
  expect(await heads("AAA+BBB")).toEqual(["AAA+BBB"]);
});

test("a matrix of recipients without columns has partners and the rest", async () => {
  const columns = { ...partners, rest: true };
  expect(await csvOf({ series: recipients })).toBe(await csvOf({ series: recipients, columns }));
});

const earlier = { against: { period: "2001" }, question: { ...QUESTION, period: "2002" } };
const yearly = { question: { ...QUESTION, by: "year" } };

test.each<[Figure["kind"], Partial<Figure>, string]>([
  ["matrix", { series: partners, columns: partners }, "series and columns both run over from"],
  ["matrix", { series: recipients, columns: recipients }, "series and columns both run over to"],
  ["matrix", { series: partners, panels: recipients }, "panels and columns both run over to"],
  ["matrix", { series: recipients, panels: partners }, "panels and columns both run over from"],
  ["dumbbell", { series: partners, columns: partners }, "series and columns both run over from"],
  ["slope", { series: readings, columns: readings }, "series and columns both run over attribution"],
  ["slope", { ...earlier, series: partners, panels: partners }, "panels and series both run over from"],
  ["slope", { series: partners, against: { from: "PPP" } }, "series and against are both of from"],
  [
    "dumbbell",
    { series: readings, against: { conventions: { attribution: "participant" } } },
    "series and against are both of attribution",
  ],
  ["lines", { series: partners, columns: partners }, "series and columns both run over from"],
  ["lines", { ...yearly, series: readings, panels: readings }, "panels and series both run over attribution"],
  ["area", { ...yearly, series: partners, panels: partners }, "panels and series both run over from"],
  ["bars", { ...yearly, series: partners, panels: partners }, "panels and series both run over from"],
  ["timeline", { series: partners, panels: partners }, "panels and series both run over from"],
])("%s is refused where two sides run over one field: %o", (kind, figure, why) => {
  const full: Figure = { id: "f", kind, title: { en: "?" }, question: QUESTION, ...figure };
  expect(() => askFigure(bench, full)).toThrow(why);
});

const named = { ...QUESTION, from: "PPP" };

test("a matrix of recipients without columns has those partners alone that its question names", async () => {
  expect(await csvOf({ series: recipients, question: { ...QUESTION, from: "QQQ, PPP" } })).toBe(
    await csvOf({ series: recipients, columns: { field: "from", values: ["QQQ", "PPP"] } }),
  );
});

test.each<[Figure["kind"], Partial<Figure>]>([
  ["bars", { question: { ...named, by: "year" }, series: partners }],
  ["bars", { question: { ...named, by: "year" }, series: { field: "from", values: ["PPP"], rest: true } }],
  ["lines", { question: { ...named, by: "year" }, panels: partners }],
  ["matrix", { question: named, series: recipients, columns: partners }],
  ["slope", { question: { ...named, period: "2001..2002" }, against: { period: "2001" }, series: partners }],
  ["timeline", { question: named, series: partners }],
])("%s is refused where it would show others than those that its question is of: %o", (kind, figure) => {
  const full: Figure = { id: "f", kind, title: { en: "?" }, question: QUESTION, ...figure };
  expect(() => askFigure(bench, full)).toThrow(
    /the question is of from PPP alone, and .* over from with \d others/,
  );
});

test("those that a question names, or members of a group that it names, may be its series", () => {
  const bars = (from: string, values: readonly string[]) =>
    askFigure(bench, {
      id: "f",
      kind: "bars",
      title: { en: "?" },
      question: { ...QUESTION, from, by: "year" },
      series: { field: "from", values },
    }).panels.length;
  expect([bars("PPP, QQQ", ["QQQ", "PPP"]), bars("ppp-led", ["PPP"]), bars("region", ["AAA"])]).toEqual([
    1, 1, 1,
  ]);
});

test.each(["ru", "zh"] as const)("why it is refused is said in %s", (lang) => {
  const refused: readonly Partial<Figure>[] = [
    { series: partners, columns: partners },
    { columns: recipients, panels: recipients, series: partners },
    { series: partners, against: { from: "PPP" } },
  ];
  for (const axes of refused) {
    const said = whyOf({ id: "f", kind: "slope", title: { en: "?" }, question: QUESTION, ...axes });
    expect(noteText(lang, said).text).toMatch(/^(series|panels) ?[и与] ?(columns|against)/);
  }
});

function whyOf(figure: Figure): string {
  try {
    askFigure(bench, figure);
  } catch (error) {
    if (error instanceof QuestionError) return error.message;
  }
  throw new Error("asked though two sides run over one field");
}

test.each(["ru", "zh"] as const)("each kind says in %s what it needs", (lang) => {
  const share = { ...QUESTION, measure: "share", from: "PPP" };
  const refused: readonly [Figure["kind"], Partial<Figure>][] = [
    ["matrix", {}],
    ["dumbbell", {}],
    ["area", {}],
    ["area", { question: share, series: recipients }],
    ["change-points", { question: share }],
    ["curve", { question: { ...QUESTION, measure: "set", by: "partner" } }],
    ["curve", { claims: ["X-1"] }],
    ["lines", { question: { ...QUESTION, by: "recipient" } }],
    ["ring", { question: { ...QUESTION, to: "AAA+BBB" } }],
    ["bars", { question: { ...named, by: "year" }, series: partners }],
    [
      "bars",
      {
        question: { ...QUESTION, by: "year" },
        panels: { field: "from", values: "groups" },
        series: partners,
      },
    ],
  ];
  for (const [kind, figure] of refused) {
    const why = whyOf({ id: "f", kind, title: { en: "?" }, question: QUESTION, ...figure });
    const told = noteText(lang, why);
    expect([why, told.lang, /[a-z]{2,} [a-z]{2,} [a-z]{2,}/.test(told.text)]).toEqual([why, lang, false]);
  }
});

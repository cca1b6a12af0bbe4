import { parse } from "csv-parse/sync";
import { beforeAll, expect, test } from "vitest";
import { askFigure } from "../../../src/figures/figure.ts";
import type { Axis, Figure } from "../../../src/figures/spec.ts";
import { exampleFiles } from "../../../src/study/example.ts";
import { sheetText } from "../../../src/study/write.ts";
import { coveragePath } from "../../../src/web/pages/coverage.tsx";
import type { Site } from "../../../src/web/site.ts";
import { LANGS } from "../../../src/words/words.ts";
import { htmlAt, siteOf, textOf } from "./site-of.ts";

const COLUMNS = ["id", "name", "kind", "provider", "recipient", "start", "status", "source"];
const SAID = {
  kind: "military-aid",
  provider: "ORL",
  recipient: "DOR",
  status: "delivered",
  source: "s-own",
};
const AID = [
  { id: "wide", name: "Wide aid", start: "2016/2020", ...SAID },
  { id: "sure", name: "Sure aid", start: "2014", ...SAID },
  { id: "never", name: "Aid of no date", start: "", ...SAID },
];
let site: Site;

beforeAll(async () => {
  site = await siteOf({ ...exampleFiles(), "assistance.csv": sheetText(COLUMNS, AID) });
});

test("a year in which a record of a wide date may lie says so in the coverage, and not that there is none", async () => {
  const row = site.coverage.rows.find((r) => r.layer === "assistance" && r.recipient === "DOR");
  if (row === undefined) throw new Error("no row");
  const told = row.cells.map(({ year, n, may }) => [year, n, may]);
  expect(told.filter(([year]) => Number(year) >= 2014 && Number(year) <= 2021)).toEqual([
    [2014, 1, []],
    [2015, 0, []],
    [2016, 0, ["wide"]],
    [2017, 0, ["wide"]],
    [2018, 1, []],
    [2019, 0, ["wide"]],
    [2020, 0, ["wide"]],
  ]);
  expect(row.undated).toEqual(["never"]);
  for (const lang of LANGS) {
    const html = await htmlAt(site, coveragePath(row), lang);
    // Years on end of which the same is told are one section, in which each has its place.
    const sections = html.match(/<section id="y\d+">[\s\S]*?<\/section>/g) ?? [];
    const of = (year: number) => textOf(sections.find((part) => part.includes(`id="y${year}"`)) ?? "");
    expect(of(2017)).toContain("Wide aid");
    expect(of(2017)).not.toMatch(/No record|Нет записей|没有记录/);
    expect(of(2015)).toMatch(/No record|Нет записей|没有记录/);
  }
  expect(await htmlAt(site, "")).toMatch(/class="cell may num"[^>]*#y2017"[^>]*>0–1</);
});

test.each([
  ["en", "1 to 2 records"],
  ["ru", "от 1 до 2 записей"],
  ["zh", "1至2条记录"],
] as const)(
  "a year with a record and another that may lie in it says how many at least and at most: %s",
  async (lang, said) => {
    const also = { id: "also", name: "Other aid", start: "2017", ...SAID };
    const other = await siteOf({ ...exampleFiles(), "assistance.csv": sheetText(COLUMNS, [...AID, also]) });
    const row = other.coverage.rows.find((r) => r.layer === "assistance" && r.recipient === "DOR");
    if (row === undefined) throw new Error("no row");
    expect(row.cells.find(({ year }) => year === 2017)).toMatchObject({ n: 1, may: ["wide"] });
    const html = await htmlAt(other, coveragePath(row), lang);
    const [, summary = ""] =
      /<summary>((?:(?!<summary>)[\s\S])*)<\/summary><section id="y2017">/.exec(html) ?? [];
    expect(textOf(summary)).toContain(said);
  },
);

test.each([
  ["en", "counted once, under 2018", "counted in no year"],
  ["ru", "учтена один раз: 2018\u00a0г.", "не учтена ни в одном году"],
  ["zh", "只计一次，计入2018年", "未计入任何年份"],
] as const)(
  "years on end in which the same record may lie are told once, with the year that it counts in: %s",
  async (lang, once, never) => {
    const open = { id: "open", name: "Aid up to a year", start: "../2012", ...SAID };
    const other = await siteOf({ ...exampleFiles(), "assistance.csv": sheetText(COLUMNS, [...AID, open]) });
    const row = other.coverage.rows.find((r) => r.layer === "assistance" && r.recipient === "DOR");
    if (row === undefined) throw new Error("no row");
    const html = await htmlAt(other, coveragePath(row), lang);
    // 2016 and 2017, 2019 and 2020 are one part each, which every year of them leads to.
    expect(html.split(once)).toHaveLength(3);
    expect(html).toMatch(/<section id="y2016"><span id="y2017"><\/span>/);
    expect(html).toMatch(/<section id="y2019"><span id="y2020"><\/span>/);
    expect(html).toContain('href="#y2018"');
    expect(html.split(never)).toHaveLength(2);
    expect(html).toContain('href="#undated"');
  },
);

test("a period of five years in which only such a record may lie says so too", async () => {
  const late = AID.map((row) => (row.id === "wide" ? { ...row, start: "2009/2015" } : row)).slice(0, 1);
  const other = await siteOf({ ...exampleFiles(), "assistance.csv": sheetText(COLUMNS, late) });
  expect(await htmlAt(other, "gaps")).toMatch(/coverage\/assistance-DOR[^"]*#y2015">0–1</);
});

test("the CSV of a figure has the ends of what may lie where no record counts for certain, and no value", () => {
  const question = { measure: "count", layer: "assistance", to: "DOR" } as const;
  const rowsOf = (
    of: Pick<Figure, "kind" | "question" | "series">,
  ): readonly Readonly<Record<string, string>>[] => {
    const asked = askFigure(site.bench, { id: of.kind, title: { en: "F" }, ...of }, false);
    return parse(site.draw(asked, "en").csv, { columns: true });
  };
  const years = rowsOf({ kind: "bars", question: { ...question, by: "year" } });
  const of = (year: string) => years.find(({ x }) => x === year);
  expect(of("2017")).toMatchObject({
    value: "",
    low: "0",
    high: "2",
    state: "not-searched",
    records: "wide; never",
  });
  expect(of("2015")).toMatchObject({ value: "", low: "0", high: "1" });
  expect(of("2014")).toMatchObject({ value: "1", low: "1", state: "recorded" });
  const series: Axis = { field: "from", values: ["ORL"] };
  const ties = rowsOf({
    kind: "ring",
    series,
    question: { ...question, to: "region", period: "2017" },
  });
  const open = ties.filter(({ high }) => high === "2");
  expect(open.map(({ x }) => x)).toEqual(["DOR", "total"]);
  for (const tie of open) expect(tie).toMatchObject({ value: "", low: "0", state: "not-searched" });
  expect(ties.filter(({ value, high }) => value === "" && high === "")).not.toEqual([]);
});

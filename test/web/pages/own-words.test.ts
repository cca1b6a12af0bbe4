import { beforeAll, expect, test } from "vitest";
import { exampleFiles } from "../../../src/study/example.ts";
import { sheetText } from "../../../src/study/write.ts";
import type { Site } from "../../../src/web/site.ts";
import { htmlAt, siteOf, textOf } from "./site-of.ts";

const COLUMNS = ["id", "name", "start", "place", "framework", "status", "structure", "source"];
const SAID = { start: "2012", status: "held", structure: "single", source: "s-own" };
const EXERCISES = [
  { id: "one", name: "One", place: "Dorelle", framework: "bilateral", ...SAID },
  { id: "two", name: "Two", place: "a field behind Dorelle", framework: "LSF", ...SAID },
  { id: "four", name: "Four", place: "a range, dorelle; a sea", framework: "LSF", ...SAID },
  { id: "three", name: "Three", place: "Dorelle, Brennia", framework: "multinational (LSF)", ...SAID },
];
const RIVALS = [
  { table: "exercises", id: "one", field: "personnel:BRE", value: "13000", unit: "persons", source: "s-own" },
  { table: "exercises", id: "one", field: "edition", value: "2", source: "s-own" },
];
const PARTS = [
  { activity: "one", actor: "BRE", role: "participant", personnel_best: "12500", source: "s-own" },
];
let site: Site;

beforeAll(async () => {
  const files = exampleFiles();
  const study = `${files["study.yaml"]}`
    .replace(/^licence:.*$/m, "")
    .replace(/^labels:/m, "licence: Free of charge.\nlabels:\n  terms: { ru: Бесплатно., zh: 免费。 }");
  site = await siteOf({
    ...files,
    "study.yaml": study,
    "exercises.csv": sheetText(COLUMNS, EXERCISES),
    "participants.csv": sheetText(["activity", "actor", "role", "personnel_best", "source"], PARTS),
    "values.csv": sheetText(["table", "id", "field", "value", "unit", "source"], RIVALS),
  });
});

test("a framework and a place that have a name in the language are told by it, and a text stays as written", async () => {
  const fieldsOf = async (id: string, lang: "ru" | "zh") => {
    const html = await htmlAt(site, `records/exercises/${id}`, lang);
    const of = (name: string) =>
      new RegExp(`<dt>${name}</dt><dd>(.*?)</dd>`).exec(html)?.[1]?.replace(/<(?!bdi lang)[^>]+>/g, "");
    return lang === "ru" ? [of("Место"), of("Формат")] : [of("地点"), of("机制")];
  };
  expect(await fieldsOf("one", "ru")).toEqual(["Дорелль", "двустороннее"]);
  expect(await fieldsOf("one", "zh")).toEqual(["多雷勒", "双边"]);
  expect((await fieldsOf("two", "zh"))[0]).toBe('<bdi lang="en">a field behind Dorelle');
  expect((await fieldsOf("four", "ru"))[0]).toBe(
    '<bdi lang="en">a range</bdi>, Дорелль; <bdi lang="en">a sea'.replaceAll("</bdi>", ""),
  );
  expect((await fieldsOf("two", "ru"))[1]).toBe(site.labels.ru.short("LSF"));
  expect(await fieldsOf("three", "ru")).toEqual(["Дорелль, Бренния", "многонациональное (LSF)"]);
});

test("lines of a correction are in the language of the page throughout", async () => {
  for (const [lang, record, data] of [
    ["en", "record: ", "data: "],
    ["ru", "запись: ", "данные: "],
    ["zh", "记录：", "数据："],
  ] as const) {
    const html = await htmlAt(site, "records/exercises/one", lang);
    const lines = /<pre data-copy[^>]*><code>([^<]*)/.exec(html)?.[1]?.split("\n") ?? [];
    expect([lines[0], lines.at(-1)]).toEqual([`${record}exercises/one`, `${data}${site.hash}`]);
  }
});

test("a page in Chinese has the brackets, the colon and the comma of Chinese", async () => {
  const html = await htmlAt(site, "methods/measures/hhi", "zh");
  const text = html.replaceAll(/<[^>]*>/g, "");
  expect(text).toContain("no-data（没有可供计算的数据）：");
  expect(text).toContain("上下限、");
  expect(text).toMatch(/自己的表计算：/);
  expect(text).not.toMatch(/ \(\p{sc=Han}|\p{sc=Han}:/u);
  const data = (await htmlAt(site, "data", "zh")).replaceAll(/<[^>]*>/g, "");
  expect(data).toContain("研究本身：免费。");
});

test("terms of the study itself are told in the language of the page, where the study says them so", async () => {
  for (const [lang, own] of [
    ["ru", "Бесплатно."],
    ["zh", "免费。"],
  ] as const) {
    const html = await htmlAt(site, "data", lang);
    expect(html).toContain(own);
    expect(html).not.toContain("Free of charge");
  }
  expect(await htmlAt(site, "data")).toContain("Free of charge.");
});

test("terms of sources are told in the language of the page, where the study words them so", async () => {
  for (const [lang, own] of [
    ["en", "invented, free to use"],
    ["ru", "вымышлено, можно использовать свободно"],
    ["zh", "虚构，可自由使用"],
  ] as const)
    for (const path of ["sources", "sources/odc-yearbook", "data"]) {
      const html = await htmlAt(site, path, lang);
      expect(html).toContain(own);
      if (lang !== "en") expect(html).not.toContain("invented, free to use");
    }
});

test("a value of one participant is told by its name, and a field of the study alone as it is written", async () => {
  for (const [lang, personnel] of [
    ["en", "Personnel: Brennia"],
    ["ru", "Личный состав: Бренния"],
    ["zh", "人员：布伦尼亚"],
  ] as const) {
    const record = await htmlAt(site, "records/exercises/one", lang);
    expect(textOf(record)).toContain(personnel);
    expect(record).toContain(lang === "en" ? "<bdi>edition</bdi>" : '<bdi lang="en">edition</bdi>');
  }
});

test("people of one participant are counted in the digits of the page where sources differ, and it is said whose they are", async () => {
  for (const [lang, recorded, rival, whose] of [
    ["en", "12,500", "13,000", "Personnel: Brennia"],
    ["ru", "12 500", "13 000", "Личный состав: Бренния"],
    ["zh", "12,500", "13,000", "人员：布伦尼亚"],
  ] as const) {
    const page = await htmlAt(site, "conflicts/personnel", lang);
    expect(textOf(await htmlAt(site, "records/exercises/one", lang)).replace(/\s+/g, " ")).toContain(
      `${whose} ${recorded}`,
    );
    const strong = [...page.matchAll(/<strong[^>]*>(.*?)<\/strong>/gs)].map(([, text = ""]) =>
      textOf(text).replaceAll("\u00a0", " "),
    );
    expect(strong[0]).toBe(recorded);
    expect(strong[1]).toContain(rival);
    expect(textOf(page)).toContain(whose);
  }
});

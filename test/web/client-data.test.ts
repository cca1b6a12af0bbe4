import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { exampleFiles } from "../../src/study/example.ts";
import { openStudy } from "../../src/study/study.ts";
import { recordsCsv, rowsIn } from "../../src/web/client/records-csv.ts";
import { snippetsFor } from "../../src/web/client/snippets.ts";
import { withTerms } from "../../src/web/client/sources.ts";
import { clientFiles } from "../../src/web/data/client.ts";
import { keptFigure, receiptOf } from "../../src/web/data/figure.ts";
import { recordsIn } from "../../src/web/data/records.ts";
import { figureName, type KeptRecord, type KeptSource } from "../../src/web/data/shapes.ts";
import { sourcesBook } from "../../src/web/data/sources.ts";
import { whenText } from "../../src/web/data/when.ts";
import { openSite } from "../../src/web/open-site.ts";
import type { Site } from "../../src/web/site.ts";
import { client } from "../../src/words/catalogue/client.ts";
import { say } from "../../src/words/say.ts";
import { LANGS } from "../../src/words/words.ts";
import { memoryFiles } from "../memory-files.ts";

const FIGURE = `- id: by-year
  kind: bars
  title: { en: "Who held them?" }
  question: { measure: count, layer: exercises, to: region, by: year }
  series: { field: from, values: groups, rest: true }
- id: delivered
  kind: lines
  title: { en: "Who delivered?" }
  question: { measure: sum, layer: transfers, to: region, value: tiv-millions, by: year }
  series: { field: from, values: groups }
`;
const without: KeptSource = ["Other", "en", "", "", "", "", "", "constructor", "sources/other"];
let site: Site;

beforeAll(async () => {
  const study = await openStudy(memoryFiles({ ...exampleFiles(), "figures/test.yaml": FIGURE }));
  site = await openSite(study, { version: "0.0.0", live: false, claims: false });
});

test("every record behind every mark is in the book, with its deal and its sources", () => {
  const sources = sourcesBook(site);
  expect(site.figures.length).toBeGreaterThan(2);
  for (const lang of LANGS) {
    const book = Object.fromEntries(recordsIn(site, lang));
    for (const asked of site.figures) {
      const drawn = site.draw(asked, lang);
      const ids = drawn.marks.flatMap((mark) => mark.receipt);
      expect(ids.length).toBeGreaterThan(5);
      for (const id of ids) {
        const record = book[id];
        if (record === undefined) throw new Error(`no record ${id}`);
        const [name, , , , , path, cited, deal] = record;
        expect([name, path].includes("")).toBe(false);
        if (deal !== "") expect(book[deal]).toBeDefined();
        for (const [source] of cited) expect(sources[source]?.[0]).toBeTruthy();
      }
    }
  }
});

test("a drawer tells the terms of a source as the study words them in the language of the page", async () => {
  const book = sourcesBook(site);
  const said = "invented, free to use";
  const [id = ""] = Object.entries(book).find(([, source]) => source[7] === said) ?? [];
  const files = new Map(clientFiles(site).map((file) => [file.path, file]));
  const worded = { en: undefined, ru: "вымышлено, можно использовать свободно", zh: "虚构，可自由使用" };
  for (const lang of LANGS) {
    const script = String(await files.get(`assets/data/site-${lang}.js`)?.content());
    const own = worded[lang];
    expect(script.includes(JSON.stringify({ [said]: own }))).toBe(own !== undefined);
    const told = withTerms({ ...book, other: without }, own === undefined ? {} : { [said]: own });
    expect([told[id]?.[0], told[id]?.[7]]).toEqual([book[id]?.[0], own ?? said]);
    expect(told.other).toEqual(without);
  }
});

test("a figure keeps its marks and their records", () => {
  for (const asked of site.figures) {
    const shown = site.draw(asked, "ru");
    const kept = keptFigure(shown, site.drawWhole(asked, { lang: "ru", width: 960, theme: "light" }));
    expect(kept.marks).toHaveLength(shown.marks.length);
    shown.marks.forEach(({ label, value, receipt, split }, i) => {
      const mark = kept.marks[i] ?? ["", "", "", ""];
      expect([mark[0], mark[1]]).toEqual([label, value]);
      const told = receiptOf(mark, kept.records);
      expect(told.receipt.toSorted()).toEqual([...new Set(receipt)].toSorted());
      expect(told.split).toEqual(split);
      const counted = split?.counted ?? receipt.length;
      expect(told.receipt.slice(0, counted).toSorted()).toEqual(receipt.slice(0, counted).toSorted());
    });
    expect(rowsIn(kept.csv)).toBeGreaterThan(3);
  }
});

test("a mark of no record keeps whether somebody looked, and no other mark does", async () => {
  const searches = `id,layer,from,to,period,found\ns1,exercises,,,2030..2031,0\n`;
  const by = `- id: gaps
  kind: bars
  title: { en: "Where are gaps?" }
  question: { measure: count, layer: exercises, to: region, by: year, period: 2028..2031 }
`;
  const texts = { ...exampleFiles(), "figures/test.yaml": by, "searches.csv": searches };
  const { figures, draw, drawWhole } = await openSite(await openStudy(memoryFiles(texts)), {
    ...{ version: "0.0.0", live: false, claims: false },
  });
  const asked = figures.find(({ figure }) => figure.id === "gaps");
  if (asked === undefined) throw new Error("the study has no figure of gaps");
  const shown = draw(asked, "en");
  const kept = keptFigure(shown, drawWhole(asked, { lang: "en", width: 960, theme: "light" }));
  const told = kept.marks.map((mark) => receiptOf(mark, kept.records));
  expect(told.map(({ none }) => none)).toEqual(["not-searched", "not-searched", "searched", "searched"]);
  expect(told.flatMap(({ receipt }) => receipt)).toEqual([]);
  for (const one of site.figures) {
    const whole = keptFigure(
      site.draw(one, "en"),
      site.drawWhole(one, { lang: "en", width: 960, theme: "light" }),
    );
    // A mark that says whether somebody looked is kept without its records.
    for (const { receipt, none } of site.draw(one, "en").marks)
      if (none !== undefined) expect(receipt).toEqual([]);
    expect(whole.marks.length).toBeGreaterThan(0);
  }
});

test.each(LANGS)("the README of a download names every column of its CSV, in %s", (lang) => {
  const [asked] = site.figures;
  if (asked === undefined) throw new Error("the study has no figure");
  const { csv } = site.drawWhole(asked, { lang, width: 960, theme: "light" });
  const told = say(lang, client, "columns");
  for (const column of (csv.split("\r\n")[0] ?? "").split(",")) expect(told).toContain(column);
});

test("a citation has the makers of the study, its year, and where it is published", async () => {
  const texts = { ...exampleFiles() };
  const own = "doi: 10.1/x\nurl: https://example.org/\nauthors: [A. One, B. Two]\n";
  const study = await openStudy(memoryFiles({ ...texts, "study.yaml": `${texts["study.yaml"]}${own}` }));
  const options = { version: "0.0.0", live: false, claims: false };
  const published = await openSite(study, { ...options, address: "https://example.org/site/" });
  const kept = await Promise.all(
    [published, site].map(async (one) => {
      const file = clientFiles(one).find(({ path }) => path === "assets/data/site-en.js");
      return String(await file?.content());
    }),
  );
  expect(kept[0]).toContain('"authors":["A. One","B. Two"],"year":"2021"');
  expect(kept[0]).toContain('"address":"https://example.org/site/","home":"https://doi.org/10.1/x"');
  expect(kept[1]).toContain('"address":""');
});

test("the data of a figure have a safe name", () => {
  expect(figureName("by-year", "ru")).toBe("figure-by-year-ru");
  expect(figureName("../../etc", "en")).toMatch(/^figure-[0-9a-f]{16}-en$/);
  expect(figureName("A", "en")).not.toBe(figureName("a", "en"));
});

test.each([
  [
    { start: "2018-05-21", end: "2018-05-28" },
    "exercises",
    ["21–28 May 2018", "21–28 мая 2018\u00a0г.", "2018年5月21日至28日"],
  ],
  [{ order_year: "2015" }, "transfers", ["ordered 2015", "заказ: 2015\u00a0г.", "2015年订购"]],
  [{ start: "2018" }, "exercises", ["2018", "2018\u00a0г.", "2018年"]],
  [{ start: "" }, "exercises", ["", "", ""]],
  [{ start: "in spring" }, "exercises", ["in spring", "in spring", "in spring"]],
])("%o is written in each language", (cells, table, wanted) => {
  const row = { table, id: "x", row: 2, cells };
  expect(LANGS.map((lang) => whenText(row, lang))).toEqual(wanted);
});

test("rows of a CSV are counted below its header, breaks in quotes among them", () => {
  expect(rowsIn('a,b\r\n1,"x\r\ny"\r\n2,z\r\n')).toBe(2);
  expect(rowsIn("a,b\r\n")).toBe(0);
  expect(rowsIn("a,b\r\n1,2")).toBe(1);
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "grapheme" })), (cells) => {
      const rows = cells.map((cell) => `"${cell.replaceAll('"', '""')}"\r\n`);
      expect(rowsIn(`head\r\n${rows.join("")}`)).toBe(cells.length);
    }),
  );
});

test("no cell of the records' CSV is a formula, and an id that is a word of the language is no record", () => {
  const record: KeptRecord = ["=HYPERLINK(1)", "en", "", "", "exercises", "", [["s", ""]], ""];
  const source = ["+1", "en", "", "", "", "", "", "", ""] as const;
  const csv = recordsCsv({ records: ["a", "constructor", "__proto__"] }, { a: record }, { s: source });
  expect(rowsIn(csv)).toBe(1);
  expect(csv).toContain("'=HYPERLINK(1)");
  expect(csv).toContain("'+1");
});

test("the records' CSV has those that do not count under the choices made behind the others, and says so", () => {
  const record: KeptRecord = ["One", "en", "", "", "exercises", "", [], ""];
  const csv = recordsCsv({ records: ["a", "b"], left: ["b", "c"] }, { a: record, b: record, c: record }, {});
  const rows: Readonly<Record<string, string>>[] = parse(csv, { columns: true });
  expect(rows.map((row) => [row.id, row["left out by choices"]])).toEqual([
    ["a", ""],
    ["b", ""],
    ["c", "yes"],
  ]);
});

test("the CSV is read as UTF-8 everywhere", () => {
  for (const text of Object.values(snippetsFor("by-year-ru.csv"))) {
    expect(text).toContain("by-year-ru.csv");
    expect(text).toMatch(/utf-8|65001/i);
  }
});

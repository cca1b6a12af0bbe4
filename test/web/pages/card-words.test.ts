import { expect, test } from "vitest";
import { LANGS } from "../../../src/words/words.ts";
import { studyOf } from "../../figures/tied.ts";
import { exampleTexts } from "../../release/handed.ts";
import { allPages, htmlAt, siteOf, textOf } from "./site-of.ts";

const site = await siteOf(exampleTexts());

const VOLUMES = { en: / \(million TIV\)/, ru: / \(млн TIV\)/, zh: /（百万TIV）/ } as const;

test.each(LANGS)("cards in %s tell volumes in millions of TIV, and none in single ones", async (lang) => {
  const cards = [...(await allPages(site, [lang]))].filter(([file]) => file.includes("actors/"));
  const told = cards.map(([, html]) => html).join("\n");
  expect(told).toMatch(VOLUMES[lang]);
  expect(told).not.toMatch(/[(（]TIV[)）]/);
});

const RESTS = {
  en: [
    /rest on all records of its layer, over all time/,
    /These numbers rest on (\d+) records? over all time, in: [a-z]/,
  ],
  ru: [/по всем записям её слоя за всё время/, /Эти числа — по (\d+) запис\p{L}+ за всё время, слои: /u],
  zh: [/依据该层面全部时间的所有记录/, /依据全部时间的(\d+)条记录，所属层面：/],
} as const;

test.each(LANGS)(
  "cards in %s say what their numbers rest on, and lead to how they are computed",
  async (lang) => {
    let [over, grouped] = [0, 0];
    for (const [, html] of await allPages(site, [lang])) {
      const section = (id: string) =>
        html.split('<section id="').find((part) => part.startsWith(`${id}"`)) ?? "";
      const layers = section("layers");
      if (layers.includes('<table class="card">')) {
        expect(textOf(layers)).toMatch(RESTS[lang][0]);
        expect(layers).toMatch(/methods\/measures\/effective-number\.html/);
        grouped += Number(/methods\/conventions\/attribution\.html/.test(layers));
      }
      const all = section("over");
      const count = /<summary>[^<]*\((\d+)\)<\/summary>/.exec(all)?.[1];
      if (count === undefined) continue;
      over += 1;
      expect(RESTS[lang][1].exec(textOf(all))?.[1]).toBe(count);
      expect(all).toMatch(/methods\/measures\/dominance-margin\.html/);
    }
    expect(Math.min(over, grouped)).toBeGreaterThan(0);
  },
);

const NO_ZERO = {
  en: ["This is not a zero.", "None of these is a zero."],
  ru: ["в этом слое не означает ноль.", "Ни в одном из этих слоёв"],
  zh: ["以上并不等于零。", "以上并不等于零。"],
} as const;

test.each(LANGS)("what is said in %s below layers without a record fits their number", async (lang) => {
  let several = 0;
  for (const [, html] of await allPages(site, [lang]))
    for (const [, list = ""] of html.matchAll(/<div class="missing">(.*?)<\/div>/gs)) {
      const count = list.match(/<li/g)?.length ?? 0;
      expect(list).toContain(NO_ZERO[lang][count === 1 ? 0 : 1]);
      several += count > 1 ? 1 : 0;
    }
  expect(several).toBeGreaterThan(0);
});

const NAMED = {
  en: "2 records name it, and none says who sends or organises",
  ru: "актор назван в 2 записях, но кто направляет или организует, не сказано",
  zh: "有2条记录提及该行为体，但未说明由谁提供或组织",
} as const;

test.each(LANGS)(
  "a card in %s counts the records that name a partner though none says who sends",
  async (lang) => {
    const texts = studyOf(["e1 2001 AAA AAA,PPP", "e2 2002 AAA BBB,PPP"]);
    const parts = (texts["participants.csv"] ?? "").replaceAll(/.*,organiser\n/g, "");
    const html = await htmlAt(await siteOf({ ...texts, "participants.csv": parts }), "actors/PPP", lang);
    expect(textOf(html)).toContain(NAMED[lang]);
    const missing = /<div class="missing">(.*?)<\/div>/s.exec(html)?.[1] ?? "";
    expect(missing.match(/<li/g)?.length).toBe(6);
  },
);

test.each([
  ["en", /Of order 2 it is \d/, /Left out as the region's own: [a-z]+ \d+ %/],
  ["ru", /Порядка 2 он равен \d/, /Не учтено как принадлежащее самому региону: \p{L}+ \d+ %/u],
  ["zh", /按2阶计，该指数为\d/, /因属本地区自身未计入：\p{L}+ ?\d+%/u],
] as const)(
  "a card in %s says of which order its index is beside effective numbers, and what its sphere leaves out",
  async (lang, order, left) => {
    const said = (await Promise.all(RECIPIENTS.map((id) => htmlAt(site, `actors/${id}`, lang)))).map(textOf);
    for (const text of said) expect(text).toMatch(order);
    expect(said.some((text) => left.test(text))).toBe(true);
  },
);

test.each([
  ["en", "The shares that the sphere rests on", "counts as much as one of many"],
  ["ru", "Доли, на которых основана сфера влияния", "весит столько же, сколько слой со многими"],
  ["zh", "势力范围所依据的份额", "记录少的层面与记录多的层面分量相同"],
] as const)(
  "a card in %s shows in each layer the shares that its sphere rests on",
  async (lang, title, mean) => {
    let tables = 0;
    for (const id of RECIPIENTS) {
      const html = await htmlAt(site, `actors/${id}`, lang);
      const { over, shares } = site.card(id);
      const part = html.split(
        new RegExp(`<h3><a href="[^"]*methods/measures/sphere-share.html">${title}</a></h3>`),
      )[1];
      if (typeof over.sphere?.value !== "string") {
        expect(part).toBeUndefined();
        continue;
      }
      tables += 1;
      expect(part).toContain(mean);
      const rows = [...(part?.split("</table>")[0] ?? "").matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = ""]) =>
        [...row.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gs)].map(([, cell = ""]) => textOf(cell)),
      );
      const numbers = (row: readonly string[] = []) =>
        row.slice(1).map((cell) => Number(/[\d.]+/.exec(cell.replaceAll(",", "."))?.[0]));
      const [first] = shares?.partners ?? [];
      expect(rows).toHaveLength((shares?.layers.length ?? 0) + 2);
      expect(first?.name).toBe(over["sphere-partner"]?.value);
      for (const row of rows.slice(1)) expect(row.slice(1).every((cell) => cell.includes("≈"))).toBe(true);
      const means = numbers(rows.at(-1));
      expect(means[0]).toBeCloseTo(100 * (first?.share ?? 0), 0);
      const column = rows.slice(1, -1).map((row) => numbers(row)[0] ?? 0);
      expect(column.reduce((a, b) => a + b, 0) / column.length).toBeCloseTo(means[0] ?? 0, 0);
    }
    expect(tables).toBeGreaterThan(0);
  },
);

const RECIPIENTS = ["ALV", "BRE", "CAS", "DOR"];

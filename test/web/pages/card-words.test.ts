import { expect, test } from "vitest";
import { LANGS } from "../../../src/words/words.ts";
import { exampleTexts } from "../../release/handed.ts";
import { allPages, siteOf } from "./site-of.ts";

const site = await siteOf(exampleTexts());

const VOLUMES = { en: / \(million TIV\)/, ru: / \(млн TIV\)/, zh: /（百万TIV）/ } as const;

test.each(LANGS)("cards in %s tell volumes in millions of TIV, and none in single ones", async (lang) => {
  const cards = [...(await allPages(site, [lang]))].filter(([file]) => file.includes("actors/"));
  const told = cards.map(([, html]) => html).join("\n");
  expect(told).toMatch(VOLUMES[lang]);
  expect(told).not.toMatch(/[(（]TIV[)）]/);
});

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

import { expect, test } from "vitest";
import { exampleFiles } from "../../../src/study/example.ts";
import { yearsOf } from "../../../src/views/bench.ts";
import { LANGS } from "../../../src/words/words.ts";
import { htmlAt, siteOf, textOf } from "./site-of.ts";

const TOLD = {
  en: (last: number) => `“Year by year” ends with ${last - 1}: ${last}, the last year of these records,`,
  ru: (last: number) => `«По годам» — по ${last - 1} год включительно: последний год этих записей, ${last},`,
  zh: (last: number) => `“历年”一栏止于${last - 1}年：这些记录的最后一年${last}年`,
} as const;

test("a card says that the last year of the records is not among those drawn", async () => {
  const site = await siteOf(exampleFiles(), false);
  const last = yearsOf(site.bench)?.last ?? Number.NaN;
  const cards = site.paths.card("DOR");
  expect(cards).not.toBeNull();
  for (const lang of LANGS) expect(textOf(await htmlAt(site, cards ?? "", lang))).toContain(TOLD[lang](last));
});

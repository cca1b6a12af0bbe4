import { beforeAll, describe, expect, test } from "vitest";
import { exampleFiles } from "../../../src/study/example.ts";
import { fileOf } from "../../../src/web/here.ts";
import { pages } from "../../../src/web/pages/index.ts";
import type { Site } from "../../../src/web/site.ts";
import { LANGS } from "../../../src/words/words.ts";
import { textsIn } from "../../memory-files.ts";
import { type ForeignRun, foreignRuns } from "./foreign-runs.ts";
import { heldSite, htmlOf } from "./site-of.ts";

/** Of each kind of page so many are read, from first to last at even steps. */
const MOST = 100;

/** What may stand in another language than it says, each with the reason. */
const MAY: readonly ((run: ForeignRun) => boolean)[] = [
  // The title of a page holds no elements, and names a record or a source in its own language before the study's.
  ({ at }) => at === "head title",
  // An address is written as it is.
  ({ text }) => /^[^\s]*[/%][^\s]*$/.test(text),
  // Signs of a formula are the same in every language.
  ({ at, text }) => at === "dd bdi" && /^arg(?:max|min) x$/.test(text),
];

const STUDIES = {
  "the example": exampleFiles,
  "the reference study": () => textsIn(new URL("../../../studies/central-asia/", import.meta.url)),
} as const;

describe.each(Object.keys(STUDIES) as (keyof typeof STUDIES)[])("in %s", (name) => {
  let site: Site;
  beforeAll(async () => {
    site = await heldSite(STUDIES[name]());
  });

  test.each(LANGS)("every run of another language carries its own, on pages in %s", async (lang) => {
    const found: string[] = [];
    for (const kind of pages) {
      const paths = kind.paths(site);
      const step = Math.max(1, Math.ceil(paths.length / MOST));
      for (const path of paths.filter((_, i) => i % step === 0)) {
        const runs = foreignRuns(await htmlOf(site, kind, path, lang), lang).filter(
          (run) => !MAY.some((may) => may(run)),
        );
        found.push(...runs.map(({ at, text }) => `${fileOf(lang, path)} ${at}: ${text}`));
      }
    }
    expect(found.slice(0, 20)).toEqual([]);
  });
});

describe("a run is found", () => {
  const sentence = "nothing was looked at in the years of the search";
  test.each([
    [`<html lang="ru"><body><p>Слово ${sentence}</p></body></html>`, "ru", 1],
    [`<html lang="ru"><body><p>Слово <bdi lang="en">${sentence}</bdi></p></body></html>`, "ru", 0],
    [`<html lang="zh-Hans"><body><p lang="en"><b>${sentence}</b></p></body></html>`, "zh", 0],
    [`<html lang="zh-Hans"><body><p lang="en">one</p><td>${sentence}</td></body></html>`, "zh", 1],
    [`<html lang="ru"><body><p>nothing was <i>looked at</i> in the years</p></body></html>`, "ru", 1],
    [`<html lang="ru"><body><a aria-label="${sentence}">Слово</a></body></html>`, "ru", 1],
    [`<html lang="ru"><body><code>${sentence}</code></body></html>`, "ru", 0],
    [`<html lang="ru"><body><p>Peace Mission of the Year</p></body></html>`, "ru", 0],
    [`<html lang="en"><body><p>Held as «Нерушимое братство на юге»</p></body></html>`, "en", 1],
    [
      `<html lang="en"><body><p>Held as <bdi lang="ru">Нерушимое братство на юге</bdi></p></body></html>`,
      "en",
      0,
    ],
    [`<html lang="en"><body><p>中国人民解放军</p></body></html>`, "en", 1],
    [`<html lang="ru"><body><p><bdi lang="en">органы безопасности</bdi></p></body></html>`, "ru", 1],
    [`<html lang="ru"><body><svg><text>Основа: Some world atlas, 1:50</text></svg></body></html>`, "ru", 1],
    [`<html lang="ru"><body><figure><td>A Port, near Town (до города)</td></figure></body></html>`, "ru", 1],
    [`<html lang="ru"><body><p>или interior/security troops тут</p></body></html>`, "ru", 1],
    [`<html lang="zh-Hans"><body><p>名称：trade turnover；2023年</p></body></html>`, "zh", 1],
    [`<html lang="ru"><body><p>https://a.example/b c?view id=d=e</p></body></html>`, "ru", 0],
    [`<html lang="zh-Hans"><body><p><bdi lang="en">安全部门</bdi></p></body></html>`, "zh", 1],
  ] as const)("%s", (html, lang, count) => {
    expect(foreignRuns(html, lang)).toHaveLength(count);
  });
});

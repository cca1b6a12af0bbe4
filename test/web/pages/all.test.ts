import { beforeAll, describe, expect, test } from "vitest";
import { exampleFiles } from "../../../src/study/example.ts";
import { LANGS } from "../../../src/words/words.ts";
import type { Texts } from "../../memory-files.ts";
import { smallStudy } from "../../questions/small-study.ts";
import { nastyStudy } from "./nasty-study.ts";
import { allPages, heldSite, linksOf, textOf } from "./site-of.ts";

const FIGURES = `- id: by-year
  kind: bars
  title: { en: "Who <held> them?" }
  question: { measure: count, layer: exercises, to: region, by: year }
  series: { field: from, values: groups, rest: true }
- id: nonsense
  kind: bars
  title: { en: "Of nothing" }
  question: { measure: count, layer: no-such-layer }
`;

const STUDIES: Readonly<Record<string, Texts>> = {
  "the example": { ...exampleFiles(), "figures/a.yaml": FIGURES },
  "a small study": smallStudy,
  "a study with odd names": { ...nastyStudy, "figures/a.yaml": FIGURES },
  "a study without a row": { "study.yaml": "title: Nothing yet\n" },
  "a study of one actor without dates": {
    "study.yaml": "title: One\nregion: { name: Here, members: [A] }\n",
    "actors.csv": "id,kind,name\nA,state,\n",
    "exercises.csv": "id,name,start,source\ne1,,,\n",
  },
};

describe.each(Object.keys(STUDIES))("every page of %s", (name) => {
  let pages: ReadonlyMap<string, string>;
  beforeAll(async () => {
    pages = await allPages(await heldSite(STUDIES[name] ?? {}), LANGS);
  });

  test("has one first heading, says something, and nothing that went wrong", () => {
    for (const [file, html] of pages) {
      expect([file, html.match(/<h1[\s>]/g)?.length]).toEqual([file, 1]);
      const text = textOf(html);
      expect([file, text.match(WRONG)?.[0]]).toEqual([file, undefined]);
    }
  });

  test("runs nothing of its own and styles nothing in place", () => {
    for (const [file, html] of pages) {
      const tags = html.match(/<[a-z](?:"[^"]*"|[^>"])*>/gi) ?? [];
      expect([
        file,
        tags.filter((tag) => /\s(style|on[a-z]+)=/i.test(tag.replace(/"[^"]*"/g, '""'))),
      ]).toEqual([file, []]);
      const scripts = html.match(/<script\b[^>]*>/g) ?? [];
      expect([file, scripts.filter((s) => !/\ssrc=|ld\+json/.test(s))]).toEqual([file, []]);
      expect([file, html.match(/<a\b[^>]*href="(javascript|data|vbscript|ftp):/i)]).toEqual([file, null]);
    }
  });

  test("leads to pages and places that are there", () => {
    const ids = new Map([...pages].map(([file, html]) => [file, idsIn(html)]));
    const lost = new Set<string>();
    for (const [file, html] of pages) {
      for (const to of linksOf(file, html)) {
        if (to.file.startsWith("files/") || to.file.startsWith("assets/")) continue;
        const there = ids.get(to.file);
        if (there === undefined) lost.add(`${file} -> ${to.file}`);
        else if (to.anchor !== "" && !there.has(to.anchor)) lost.add(`${file} -> ${to.file}#${to.anchor}`);
      }
    }
    expect([...lost].slice(0, 20)).toEqual([]);
  });

  test("names nothing twice on one page", () => {
    for (const [file, html] of pages) {
      const all = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
      expect([file, all.filter((id, i) => all.indexOf(id) !== i)]).toEqual([file, []]);
    }
  });
});

/** Values that were never meant to be read; a measure may say of its input that it is undefined. */
const WRONG = /(?<![\w-])(undefined(?! (by|where|for|if|when))|NaN|\[object \w+\])(?![\w-])|\{\{\w+\}\}|\0/;

function idsIn(html: string): ReadonlySet<string> {
  return new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(([, id = ""]) => id));
}

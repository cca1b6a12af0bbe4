import { expect, test } from "vitest";
import { exampleFiles } from "../../../src/study/example.ts";
import { coveragePath } from "../../../src/web/pages/coverage.tsx";
import { lookedWords } from "../../../src/words/catalogue/looked.ts";
import { say } from "../../../src/words/say.ts";
import { LANGS } from "../../../src/words/words.ts";
import { htmlAt, siteOf, textOf } from "./site-of.ts";

const search = (where: string) => ({
  ...exampleFiles(),
  "searches.csv": `id,layer,from,to,period,where,found\nall,assistance,,BRE,,${where},0\n`,
});
const path = coveragePath({ layer: "assistance", recipient: "BRE" });

test("a search that says where somebody looked is in part, which the pages of its cells and of gaps say with why", async () => {
  const site = await siteOf(search("white papers"));
  for (const lang of LANGS) {
    const why = say(lang, lookedWords, "partSays");
    expect(textOf(await htmlAt(site, path, lang))).toContain(say(lang, lookedWords, "part"));
    for (const page of [path, "gaps"]) expect(textOf(await htmlAt(site, page, lang)), page).toContain(why);
  }
});

test("where all was searched the pages of its cell and of gaps say nothing of parts, nor do gaps without a search", async () => {
  const why = say("en", lookedWords, "partSays");
  const site = await siteOf(search(""));
  expect(textOf(await htmlAt(site, path))).toContain(say("en", lookedWords, "all"));
  for (const page of [path, "gaps"]) expect(textOf(await htmlAt(site, page)), page).not.toContain(why);
  const none = await siteOf({ ...exampleFiles(), "searches.csv": "" });
  expect(textOf(await htmlAt(none, "gaps"))).not.toContain(why);
});

test("gaps tell of parts where a search of a whole year ends within the years of a column", async () => {
  const files = {
    ...exampleFiles(),
    "searches.csv": "id,layer,from,to,period,where,found\none,assistance,,BRE,2010,,0\n",
  };
  expect(textOf(await htmlAt(await siteOf(files), "gaps"))).toContain(say("en", lookedWords, "partSays"));
});

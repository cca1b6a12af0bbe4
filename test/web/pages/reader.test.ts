import { expect, test } from "vitest";
import { fileOf } from "../../../src/web/here.ts";
import { sharedMarkup } from "../../../src/web/shared-markup.ts";
import type { Site } from "../../../src/web/site.ts";
import { LANGS } from "../../../src/words/words.ts";
import type { Texts } from "../../memory-files.ts";
import { htmlAt, linksOf, siteOf, textOf } from "./site-of.ts";

/** A study of one record without a date, and without figures and claims. */
const BARE: Texts = {
  "study.yaml": "title: Bare\nregion: { name: the Region, members: [R1] }\npartners: [P1]\n",
  "actors.csv": "id,kind,name\nR1,state,First\nP1,state,Leader\n",
  "sources.csv": "id,title,date,may_redistribute\ns,A list,2020,yes\n",
  "exercises.csv": "id,name,start,end,status,structure,source,locator\ne,Reef,,,held,single,s,p. 1\n",
  "participants.csv":
    "activity,actor,role,evidence,source\ne,P1,organiser,stated,s\ne,R1,participant,stated,s\n",
};
const site = await siteOf(BARE);
const live: Site = { ...site, options: { ...site.options, live: true }, shared: sharedMarkup() };

/** What stands between the bar and the foot of a page. */
async function mainOf(of: Site, path: string, lang: (typeof LANGS)[number]): Promise<string> {
  return /<main[\s\S]*?<\/main>/.exec(await htmlAt(of, path, lang))?.[0] ?? "";
}

test.each(LANGS)("only who works on a study is told what to write into which file: %s", async (lang) => {
  const told = { "": ["figures/*.yaml"], figures: ["figures/*.yaml"], claims: ["claims/*.yaml"] };
  for (const [path, files] of Object.entries(told)) {
    const [public_, own] = [textOf(await mainOf(site, path, lang)), textOf(await mainOf(live, path, lang))];
    expect(public_, path).not.toMatch(/\.yaml|\.csv/);
    for (const file of files) expect(own, path).toContain(file);
    expect(public_.length, path).toBeGreaterThan(12);
  }
});

test.each(LANGS)(
  "where a study has no figures a reader is led to where its records are drawn: %s",
  async (lang) => {
    for (const path of ["", "figures"]) {
      const leads = linksOf(fileOf(lang, path), await mainOf(site, path, lang)).map(({ file }) => file);
      for (const page of ["network", "map", "timeline", "ask"])
        expect(leads, path).toContain(fileOf(lang, page));
    }
  },
);

import { expect, test } from "vitest";
import { openStudy } from "../../../src/study/study.ts";
import { openSite } from "../../../src/web/open-site.ts";
import { firstMap } from "../../../src/web/views/map/map-state.ts";
import { LANGS } from "../../../src/words/words.ts";
import { SMALL } from "../../figures/small-study.ts";
import { memoryFiles, type Texts } from "../../memory-files.ts";
import { htmlAt, siteOf, textOf } from "./site-of.ts";

const FACILITIES = {
  "facilities.csv": "id,name,kind,operator,host,opened,closed,source\nf1,Base,air-base,P1,R1,2003,2009,s1\n",
};
const TRANSFERS = {
  "transfers.csv": "id,supplier,recipient,ordered,status,source\nt1,P1,R1,2003,delivered,s1\n",
};
const none = (texts: Texts): Texts => ({
  ...texts,
  "exercises.csv": `${texts["exercises.csv"]}`.split("\n")[0] ?? "",
  "participants.csv": "activity,actor,role,evidence,source\n",
});

/** What the map of a study begins with, and what its head says, in each language. */
async function headOf(texts: Texts) {
  const site = await siteOf(texts);
  const heads = await Promise.all(
    LANGS.map(async (lang) => {
      const html = await htmlAt(site, "map", lang);
      return textOf(/<p class="lede">([\s\S]*?)<\/p>/.exec(html)?.[1] ?? "");
    }),
  );
  return { layer: firstMap(site.bench).question.layer, heads };
}

test("the head of the map speaks of facilities only where a study has any", async () => {
  const bases = [/facilities/, /объекты/, /设施/];
  for (const [texts, has] of [
    [SMALL, false],
    [{ ...SMALL, ...FACILITIES }, true],
    [{ ...none(SMALL), ...FACILITIES }, true],
    [{ ...none(SMALL), ...TRANSFERS }, false],
    [none(SMALL), false],
  ] as const) {
    const { heads } = await headOf(texts);
    for (const [i, head] of heads.entries()) {
      if (has) expect(head).toMatch(bases[i] ?? /^$/);
      else expect(head).not.toMatch(bases[i] ?? /^$/);
    }
  }
});

test("the head of the map says of what arcs are drawn at first, and of others only where there are any", async () => {
  const exercises = await headOf(SMALL);
  expect([exercises.layer, ...exercises.heads]).toEqual([
    "exercises",
    "The region with what crosses its borders, drawn as arcs: exercises.",
    "Регион и то, что пересекает его границы, — дугами: учения.",
    "本地区以及跨越其边界的往来，以弧线表示：演习。",
  ]);
  const transfers = await headOf({ ...none(SMALL), ...TRANSFERS });
  expect([transfers.layer, transfers.heads[0]]).toEqual([
    "transfers",
    "The region with what crosses its borders, drawn as arcs: arms transfers.",
  ]);
  const both = await headOf({ ...SMALL, ...TRANSFERS });
  expect([both.layer, both.heads[0]]).toEqual([
    "exercises",
    "The region with what crosses its borders, drawn as arcs: exercises. Something else can be chosen under “Arcs of”.",
  ]);
  const bases = await headOf({ ...none(SMALL), ...FACILITIES });
  expect([bases.layer, bases.heads[0]]).toEqual([
    "facilities",
    "The region with the facilities that outside partners have in it, placed no finer than the district.",
  ]);
  const beside = await headOf({ ...SMALL, ...FACILITIES });
  expect([beside.layer, beside.heads[0]]).toEqual([
    "facilities",
    `${bases.heads[0]} What crosses borders is drawn as arcs once something is chosen under “Arcs of”.`,
  ]);
  const nothing = await headOf(none(SMALL));
  expect([nothing.layer, nothing.heads[0]]).toEqual([
    "facilities",
    "The region: nothing is recorded that could be drawn on it.",
  ]);
});

test("which file to write for places to be drawn is said to whoever keeps the study, and not on a site", async () => {
  const study = await openStudy(memoryFiles(SMALL));
  const said = { en: "add a row to places.csv", ru: "добавьте в places.csv", zh: "请在places.csv中" };
  for (const live of [true, false]) {
    const site = await openSite(study, { version: "0.0.0", live, claims: false });
    for (const lang of LANGS) expect((await htmlAt(site, "map", lang)).includes(said[lang])).toBe(live);
    expect(await htmlAt(site, "map")).not.toContain("Add a row");
  }
});

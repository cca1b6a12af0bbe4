import { expect, test } from "vitest";
import { exampleFiles } from "../../src/study/example.ts";
import { sourcesHeld } from "../../src/views/sources-held.ts";
import { htmlAt, siteOf, textOf } from "../web/pages/site-of.ts";

const files = {
  ...exampleFiles(),
  "sources.csv": "id,title\nregister,A register\npress,Press\nrival,A rival\nunused,Unused\nother,Other\n",
  "exercises.csv": "id,name,start,source\none,Green Hill,2010-05-01,register\n",
  "participants.csv": "activity,actor,role,source\none,ADA,participant,press\n",
  "values.csv": "table,id,field,value,source\nexercises,one,start,2010-05-02,rival\n",
  ...Object.fromEntries(
    [
      ...["transfers", "deliveries", "facilities", "training", "technology", "assistance", "operations"],
      "indicators",
    ].map((t) => [`${t}.csv`, "id,source\n"]),
  ),
  "memberships.csv": "organisation,actor,role,from,to,source\n",
};

test("a record rests on the sources of its row, of who took part and of rival values; others are told apart", async () => {
  const site = await siteOf(files, false);
  expect(sourcesHeld(site.bench.dataset)).toEqual({ under: 3, heldBack: 0, apart: 2 });
  const told = async (lang: "en" | "ru" | "zh") => textOf(await htmlAt(site, "", lang));
  expect(await told("en")).toContain(
    "1 record from 3 sources. 2 more sources are listed, and no record rests on them.",
  );
  expect(await told("ru")).toContain("1 запись из 3 источников. Ещё 2 источника внесены в список");
  expect(await told("zh")).toContain("共1条记录，来自3个来源。另列有2个来源");
});

test("a study of numbers of context alone has records, their years and their sources, in print too", async () => {
  const ids = ["one,2009", "two,2010"];
  const rows = ids.map(
    (id) => `${id.split(",")[0]},troops,presence,ALV,VES,${id.split(",")[1]},5,persons,press\n`,
  );
  const texts = Object.fromEntries(
    Object.entries(files).map(([name, text]) => [
      name,
      name === "exercises.csv" || name === "participants.csv" ? `${text.split("\n")[0]}\n` : text,
    ]),
  );
  const site = await siteOf(
    {
      ...texts,
      "indicators.csv": `id,name,kind,reporter,partner,start,value_best,unit,source\n${rows.join("")}`,
    },
    false,
  );
  expect(sourcesHeld(site.bench.dataset)).toEqual({ under: 1, heldBack: 0, apart: 4 });
  const home = textOf(await htmlAt(site, "", "en"));
  expect(home).toContain("2 records from 1 source.");
  expect(home).not.toContain("No record has a date yet");
  const { rows: covered, years } = site.coverage;
  expect(years.slice(-2)).toEqual([2009, 2010]);
  const row = covered.find(({ layer, recipient }) => layer === "indicators" && recipient === "ALV");
  expect(row?.cells.slice(-2).map(({ n }) => n)).toEqual([1, 1]);
  const card = textOf(await htmlAt(site, "actors/ALV", "en"));
  expect(card).toContain("2 indicators are on record as well: Ask about it .");
  expect(card).not.toContain("rest on 0 records");
});

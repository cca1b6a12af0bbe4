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
    ["transfers", "deliveries", "facilities", "training", "technology", "assistance", "operations"].map(
      (t) => [`${t}.csv`, "id,source\n"],
    ),
  ),
  "memberships.csv": "organisation,actor,role,from,to,source\n",
};

test("a record rests on the sources of its row, of who took part and of rival values; others are told apart", async () => {
  const site = await siteOf(files, false);
  expect(sourcesHeld(site.bench.dataset)).toEqual({ under: 3, apart: 2 });
  const told = async (lang: "en" | "ru" | "zh") => textOf(await htmlAt(site, "", lang));
  expect(await told("en")).toContain(
    "1 record from 3 sources. 2 more sources are listed, and no record rests on them.",
  );
  expect(await told("ru")).toContain("1 запись из 3 источников. Ещё 2 источника внесены в список");
  expect(await told("zh")).toContain("共1条记录，来自3个来源。另列有2个来源");
});

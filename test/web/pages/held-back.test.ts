import { expect, test } from "vitest";
import { sheetOf } from "../../../src/study/csv.ts";
import { openStudy } from "../../../src/study/study.ts";
import { edited } from "../../../src/study/write.ts";
import { openSite } from "../../../src/web/open-site.ts";
import type { Site } from "../../../src/web/site.ts";
import { LANGS } from "../../../src/words/words.ts";
import { memoryFiles } from "../../memory-files.ts";
import { exampleTexts } from "../../release/handed.ts";
import { htmlAt, siteOf, textOf } from "./site-of.ts";

const listed = exampleTexts()["sources.csv"] ?? "";
const texts = {
  ...exampleTexts(),
  "sources.csv": edited(sheetOf("sources.csv", listed), {
    add: ["shut-press", "unused-press"].map((id) => ({ id, title: id })),
  }),
};
const WAY = "https://shut.example/archive";

async function holding(): Promise<Site> {
  const study = await openStudy(memoryFiles(texts));
  const heldBack = [
    { source: "shut-press", rows: { exercises: 2, participants: 5 }, obtain: WAY },
    { source: "unused-press", rows: {}, obtain: "" },
  ];
  return openSite(study, { version: "0.0.0", live: false, claims: true, heldBack });
}

test("a site says of a source whose rows are held back how many they are and how to get them, not that nothing rests on it", async () => {
  const site = await holding();
  const words = {
    en: {
      home: "Rows of 1 more source are held back for its terms",
      apart: "2 more sources are listed, and no record rests on them.",
      page: "7 rows are held back here for the terms of the source: Exercises 2, Participants 5. Where to get what is held back:",
      none: "Nothing rests on it.",
      list: "7 rows held back",
    },
    ru: {
      home: "Строки ещё 1 источника не вошли сюда по его условиям",
      apart: "Ещё 2 источника внесены в список, но записей по ним нет.",
      page: "По условиям источника сюда не вошло 7 строк:",
      none: "На нём ничего не основано.",
      list: "не вошло 7 строк",
    },
    zh: {
      home: "另有1个来源的行因其条款未收入此处",
      apart: "另列有2个来源",
      page: "因来源条款，此处未收入7行：",
      none: "没有任何内容以此为据。",
      list: "未收入7行",
    },
  };
  for (const lang of LANGS) {
    const { home, apart, page, none, list } = words[lang];
    const front = textOf(await htmlAt(site, "", lang));
    expect(front).toContain(home);
    expect(front).toContain(apart);
    const shut = textOf(await htmlAt(site, "sources/shut-press", lang));
    expect(shut).toContain(page);
    expect(shut).toContain(WAY);
    expect(shut).not.toContain(none);
    expect(textOf(await htmlAt(site, "sources/unused-press", lang))).toContain(none);
    expect(textOf(await htmlAt(site, "sources", lang))).toContain(list);
  }
});

test("a release that is read again says so of the records that it leaves out", async () => {
  const left =
    "left_out:\n  - { source: shut-press, named: Shut, layer: exercises, to: [ALV], years: 2010, records: 3 }\n";
  const site = await siteOf({ ...texts, "study.yaml": `${exampleTexts()["study.yaml"]}\n${left}` });
  expect(textOf(await htmlAt(site, ""))).toContain("Rows of 1 more source are held back");
  const shut = textOf(await htmlAt(site, "sources/shut-press"));
  expect(shut).toContain("3 rows are held back here for the terms of the source: Exercises 3.");
  expect(shut).not.toContain("Where to get");
});

import { expect, test } from "vitest";
import { openStudy } from "../../../src/study/study.ts";
import { openSite } from "../../../src/web/open-site.ts";
import { LANGS } from "../../../src/words/words.ts";
import { memoryFiles } from "../../memory-files.ts";
import { exampleTexts } from "../../release/handed.ts";
import { htmlAt, siteOf, textOf } from "./site-of.ts";

const OPTIONS = { version: "0.0.0", live: false, claims: true };

test("the page of data tells how much is not handed out, and calls tables whole where they are", async () => {
  const texts = exampleTexts();
  expect(textOf(await htmlAt(await siteOf(texts), "data"))).toContain("exactly as they stand in the study");
  const takenOut = { rows: 5, cells: 1290 };
  const site = await openSite(await openStudy(memoryFiles(texts)), { ...OPTIONS, takenOut });
  for (const lang of LANGS) {
    const text = textOf(await htmlAt(site, "data", lang));
    expect(text).not.toMatch(/exactly as they stand|ровно в том виде|完全一致/);
    expect(text.replace(/\s/g, " ")).toMatch(/\D5\D.*1[, ]?290/);
  }
});

test("the page of data says of each source how its rows go by the rules of the release", async () => {
  const texts: Record<string, string> = { ...exampleTexts() };
  const rule = "terms:\n    - { sources: [register-2021], rows: excerpt, below: 0.5 }";
  texts["study.yaml"] = (texts["study.yaml"] ?? "").replace("internal: [leads]", rule);
  texts["sources.csv"] = (texts["sources.csv"] ?? "").replace(/^(register-2021,.*?),yes,/m, "$1,no,");
  const passed = async (study: typeof texts) => {
    const html = await htmlAt(await siteOf(study), "data");
    return textOf(/<section id="terms">[\s\S]*?<\/section>/.exec(html)?.[0] ?? "");
  };
  expect(await passed(texts)).toContain("as an excerpt of the publisher’s table");
  expect(await passed(exampleTexts())).not.toContain("excerpt");
});

test("leads that are kept back are no 0 and no empty table", async () => {
  const { "leads.csv": _, ...texts } = exampleTexts();
  const site = await openSite(await openStudy(memoryFiles(texts)), { ...OPTIONS, leadsKept: 41 });
  for (const lang of LANGS) {
    expect(textOf(await htmlAt(site, "records", lang))).toContain("41");
    expect(textOf(await htmlAt(site, "records/leads", lang))).toContain("41");
  }
  expect(textOf(await htmlAt(site, "records"))).toContain("Leads 41 kept back");
  expect(textOf(await htmlAt(site, "records/leads"))).not.toContain("No rows yet");
});

test.each([
  ["en", "of what is handed out", "of all that the folder holds"],
  ["ru", "того, что выдаётся", "всего, что есть в папке"],
  ["zh", "对外提供的部分", "文件夹的全部内容"],
] as const)(
  "below a page it is said in %s what the fingerprint of the data is of",
  async (lang, handed, folder) => {
    const study = await openStudy(memoryFiles(exampleTexts()));
    const below = async (live: boolean) => {
      const site = await openSite(study, { ...OPTIONS, live });
      const text = textOf(await htmlAt(site, "data", lang));
      return text.slice(text.lastIndexOf(site.hash));
    };
    expect(await below(false)).toContain(handed);
    expect(await below(false)).not.toContain(folder);
    expect(await below(true)).toContain(folder);
    expect(await below(true)).not.toContain(handed);
  },
);

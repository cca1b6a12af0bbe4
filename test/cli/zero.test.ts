import { appendFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { TABLES } from "../../src/study/schema.ts";
import { LANGS } from "../../src/words/words.ts";
import { multivector, onStudy, withCopy } from "./run.ts";

const FACILITIES = [
  "count",
  "--layer",
  "facilities",
  "--to",
  "TKM",
  "--from",
  "IND",
  "--period",
  "2010..2020",
];
const NOBODY = { en: "no record, not searched", ru: "нет записей, не искали", zh: "无记录，未检索" };
const COUNTED = {
  en: "0 facilities counted, which is no evidence that there was none.",
  ru: "Посчитано: 0 объектов. Это не говорит о том, что ничего не было.",
  zh: "计入0处设施，这并不证明没有发生过。",
};

test("a 0 that rests on no record says first that nobody searched, whatever is asked, and once that it is no evidence", async () => {
  for (const lang of LANGS)
    for (const command of [["ask"], ["why"]]) {
      const { out } = await onStudy(...command, ...FACILITIES, "--lang", lang);
      expect(out.split("\n").slice(0, 2)).toEqual([NOBODY[lang], COUNTED[lang]]);
      expect(out.replaceAll(/\s+/g, " ")).not.toContain("no record of the study bears on it");
    }
});

const NOTED = {
  en: "to note a search, add a row to searches.csv",
  ru: "чтобы отметить поиск, добавьте строку в searches.csv",
  zh: "若做过检索，请在searches.csv中加一行",
};

test("what says that nobody searched for what has no record names the table of searches with its columns, once", async () => {
  const columns = Object.keys(TABLES.searches ?? {}).join(", ");
  for (const lang of LANGS)
    for (const command of [...(lang === "en" ? [[]] : []), ["ask", ...FACILITIES], ["why", ...FACILITIES]]) {
      const plain = (await onStudy(...command, "--lang", lang)).out.replaceAll(/\s+/g, " ");
      expect(plain.split("searches.csv")).toHaveLength(2);
      expect(plain.replaceAll(" ", "")).toContain(NOTED[lang].replaceAll(" ", ""));
      expect(plain).toContain(columns);
      const quiet = ["--lang", lang, "--quiet"];
      if (command.length > 0) expect((await onStudy(...command, ...quiet)).out).not.toContain("searches.csv");
    }
});

test("where records answer, no table of searches is named beside parts that have none", async () => {
  for (const command of [
    ["ask", "count", "--layer", "exercises", "--by", "recipient"],
    ["card", "TKM"],
  ])
    expect((await onStudy(...command)).out).not.toContain("searches.csv");
});

test("where all was searched it names none, and the 0 stands first", async () => {
  await withCopy(async (study) => {
    const asked = ["ask", ...FACILITIES, "--study", study];
    expect((await multivector(asked)).out).toContain("searches.csv");
    await appendFile(join(study, "searches.csv"), "everything-tkm,facilities,,TKM,2010..2020,,,0,,\n");
    const { out } = await multivector(asked);
    expect(out.split("\n")[0]).toBe("0 facilities — no record, searched and none found");
    expect(out).not.toContain("searches.csv");
  });
});

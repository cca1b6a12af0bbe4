import { expect, test } from "vitest";
import { LANGS } from "../../src/words/words.ts";
import { onStudy } from "./run.ts";

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

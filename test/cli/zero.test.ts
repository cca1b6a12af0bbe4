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

test("a 0 that rests on no record says beside it that nobody searched, whatever is asked", async () => {
  for (const lang of LANGS)
    for (const command of [["ask"], ["why"]]) {
      const { out } = await onStudy(...command, ...FACILITIES, "--lang", lang);
      expect(out.split("\n")[0]).toMatch(new RegExp(`^.*0.* — ${NOBODY[lang]}`));
    }
});

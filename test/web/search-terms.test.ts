import fc from "fast-check";
import { expect, test } from "vitest";
import { cutOf } from "../../src/web/search/cut.ts";
import { folded, keyOf, wordsOf } from "../../src/web/search/fold.ts";
import { latinOf, latinsOf } from "../../src/web/search/latin.ts";
import { pairsOf, termsOf } from "../../src/web/search/terms.ts";

test("case, marks and apostrophes do not part two spellings", () => {
  for (const word of ["Oʻzbekiston", "O'zbekiston", "O’ZBEKISTON", "Ózbekiston", "OZBEKISTON"])
    expect(folded(word)).toBe("ozbekiston");
  expect(folded("Azərbaycan")).toBe("azerbaycan");
  expect(folded("Aşgabat")).toBe("asgabat");
  expect(folded("Ёлка")).toBe(folded("Елка"));
  expect(folded("DİYARBAKIR")).toBe("diyarbakir");
});

test("words are cut at everything that is no letter and no figure", () => {
  expect(wordsOf("Peace Mission-2018, (SCO)")).toEqual(["Peace", "Mission", "2018", "SCO"]);
  expect(keyOf("  Мирная   миссия ")).toBe(keyOf("мирная-миссия"));
});

test.each([
  ["Хуҷанд", "tg", "khujand"],
  ["Кӯлоб", "tg", "kulob"],
  ["Қазақстан", "kk", "qazaqstan"],
  ["Өскемен", "kk", "oskemen"],
  ["Жалал", "ky", "jalal"],
  ["Чүй", "ky", "chuy"],
  ["Ўзбекистон", "uz-Cyrl", "ozbekiston"],
  ["Бухоро", "uz", "buxoro"],
  ["Фарғона", "uz-Cyrl", "fargona"],
  ["Ашгабат", "tk", "asgabat"],
  ["Хорог", "ru", "khorog"],
  ["Щучинск", "ru", "shchuchinsk"],
  ["Ош", "", "osh"],
])("%s is written in Latin letters as its language is", (word, lang, latin) => {
  expect(latinOf(word, lang)).toBe(latin);
  expect(latinsOf(word)).toContain(latin);
});

test("what has no Cyrillic letter has no such spelling", () => {
  expect(latinOf("Khujand", "tg")).toBeNull();
  expect(latinsOf("苦盏")).toEqual([]);
});

test("Chinese is cut in pairs of signs; one sign stands alone", () => {
  expect(pairsOf("和平使命")).toEqual(["和平", "平使", "使命"]);
  expect(pairsOf("苦")).toEqual(["苦"]);
  expect(termsOf("和平使命-2018", "zh")).toEqual(["和平", "平使", "使命", "和平使命", "2018"]);
  expect(termsOf("苦盏", "zh")).toEqual(["苦盏"]);
});

test.each([
  [["反恐", "演习"], "反恐演习", ["反恐", "演习"]],
  [["哈萨克斯坦", "飞机"], "哈萨克斯坦的飞机", ["哈萨克斯坦", "飞机"]],
  [["中国"], "中国军队", ["中国", "军队"]],
  [["合作组织", "组织"], "合作组织", ["合作组织"]],
  [[], "的", ["的"]],
])("of the names %j the run %s is cut so", (names, run, words) => {
  const cutting = cutOf(run, (part) => (names.includes(part) ? "name" : null));
  let step = cutting.next();
  while (step.done !== true) step = cutting.next();
  expect(step.value).toEqual(words);
});

test("folding twice is folding once, and terms are whole and without blanks", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(folded(folded(text))).toBe(folded(text));
      for (const term of termsOf(text, "ru")) expect(term).not.toMatch(/\s/);
    }),
  );
});

import { expect, test } from "vitest";
import { phrasesText } from "../../src/words/phrases.ts";
import { word } from "../../src/words/words.ts";

test("a word in each language, one that nobody translated as it is", () => {
  expect([word("en", "transfers"), word("ru", "transfers"), word("zh", "transfers")]).toEqual([
    "arms transfers",
    "поставки вооружений",
    "武器转让",
  ]);
  for (const odd of ["no such word", "constructor", "toString", "__proto__", ""])
    for (const lang of ["en", "ru", "zh"] as const) expect(word(lang, odd)).toBe(odd);
});

test("words of the engine within a text; what only looks like one stays", () => {
  expect(phrasesText("ru", "exercises (207), transfers (89)")).toBe("учения (207), поставки вооружений (89)");
  expect(phrasesText("zh", "rounding half up, cutting off")).toBe("四舍五入、截尾");
  expect(phrasesText("ru", "russia-led 5 %, my-exercises, constructor")).toBe(
    "russia-led 5 %, my-exercises, constructor",
  );
});

import { expect, test } from "vitest";
import type { Why } from "../../src/model/answer.ts";
import { measures } from "../../src/questions/measures.ts";
import { ask } from "../../src/words/catalogue/ask.ts";
import { whyText } from "../../src/words/headline.ts";
import { noteText } from "../../src/words/notes.ts";
import { phrasesText } from "../../src/words/phrases.ts";
import { say } from "../../src/words/say.ts";
import { LANGS, word } from "../../src/words/words.ts";

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

/** Why an answer has no value, each kind once. */
const WHYS: Readonly<Record<Why, true>> = {
  "no-data": true,
  isolate: true,
  degenerate: true,
  "undefined-by-definition": true,
  "by-construction": true,
  "too-few": true,
  "under-specified": true,
};

test.each(LANGS)(
  "no kind of reason is shown as its code in %s, alone, of a measure or before a note",
  (lang) => {
    for (const why of Object.keys(WHYS) as Why[]) {
      const code = new RegExp(`(?<![\\w-])${why}(?![\\w-])`);
      expect(word(lang, why)).not.toMatch(code);
      expect(noteText(lang, why)).toMatchObject({ text: expect.not.stringMatching(code), lang });
      for (const { name } of measures) expect(whyText({ why }, { measure: name }, lang)).not.toMatch(code);
    }
    for (const note of ["too-few: 3 records of outside partners, fewer than 5", "by-construction: no ties"])
      expect(noteText(lang, note)).toMatchObject({
        text: expect.not.stringMatching(/too-few|by-constr/),
        lang,
      });
  },
);

test("a framework is called in the sentence of a question as the form of a question calls it", () => {
  for (const lang of ["ru", "zh"] as const)
    expect(word(lang, "institution")).toBe(say(lang, ask, "institution").toLowerCase());
  expect(word("ru", "all time")).toBe("за всё время");
});

import { expect, test } from "vitest";
import { measures } from "../../src/questions/measures.ts";
import { measuresRu } from "../../src/words/catalogue/measures/ru.ts";
import { measuresZh } from "../../src/words/catalogue/measures/zh.ts";
import { saysText, titleText } from "../../src/words/measure-words.ts";

const names = measures.map((m) => m.name).sort();

test.each([
  ["ru", measuresRu, /[а-яё]/i, /[.»]$/],
  ["zh", measuresZh, /[\u4e00-\u9fff]/, /。$/],
] as const)(
  "every measure has a title and a sentence in %s, and nothing else has",
  (lang, texts, letters, end) => {
    expect(Object.keys(texts).sort()).toEqual(names);
    for (const name of names) {
      if (name !== "pagerank") expect(titleText(lang, name)).toMatch(letters);
      expect(saysText(lang, name)).toMatch(letters);
      expect(saysText(lang, name)).toMatch(end);
      expect(titleText(lang, name)).not.toMatch(/[.。]$/);
    }
    expect(new Set(names.map((name) => titleText(lang, name))).size).toBe(names.length);
  },
);

test("English is what the measure itself says", () => {
  for (const m of measures) {
    expect(titleText("en", m.name)).toBe(m.title);
    expect(saysText("en", m.name)).toBe(m.says);
  }
  expect(titleText("ru", "no-such")).toBe("no-such");
  expect(titleText("zh", "constructor")).toBe("constructor");
});

import { expect, test } from "vitest";
import { measures } from "../../src/questions/measures.ts";
import { methodTexts } from "../../src/words/catalogue/method-texts.ts";
import { methodText } from "../../src/words/method-texts.ts";

/** What stands behind the kind of a reason: when a measure has no value. */
const whenOf = (reason: string): string => reason.slice(reason.indexOf(": ") + 2);

const said = measures.flatMap((m) => [m.formula, m.unit, m.range, m.example, ...m.nulls.map(whenOf)]);

test.each(["ru", "zh"] as const)(
  "every formula, unit, range, edge case and example is told in %s",
  (lang) => {
    expect(said.filter((text) => methodText(lang, text).lang === "en")).toEqual([]);
    for (const [english] of methodTexts) {
      const told = methodText(lang, english);
      expect(told.text).not.toMatch(/\b(the|of|and|over|where|to)\b/);
    }
  },
);

test("nothing is told twice or of what no measure says", () => {
  const english = methodTexts.map(([text]) => text);
  expect(english.filter((text, i) => english.indexOf(text) !== i)).toEqual([]);
  expect(english.filter((text) => !said.includes(text))).toEqual([]);
});

test("numbers keep their values in every language", () => {
  const numbers = (text: string): string[] =>
    (text.replace(/(?<=\d),(?=\d{3}\b)/g, "").match(/\d+(?:\.\d+)?/g) ?? []).sort();
  const examples = new Set(measures.map((m) => m.example));
  for (const [english, ru, zh] of methodTexts.filter(([text]) => examples.has(text))) {
    expect(numbers(zh)).toEqual(expect.arrayContaining(figures(english, numbers)));
    expect(numbers(ru.replace(/(?<=\d),(?=\d)/g, ".").replace(/(?<=\d)\s(?=\d{3}\b)/g, ""))).toEqual(
      expect.arrayContaining(figures(english, numbers)),
    );
  }
});

/** The result of an example, behind its last colon or comma. */
function figures(english: string, numbers: (text: string) => string[]): string[] {
  return numbers(english.slice(english.search(/[^:=,]*$/)));
}

test("signs alone belong to no language, with the marks of the page", () => {
  expect(methodText("ru", "52, 15, 11, 7, 6: 0.5714")).toEqual({
    text: "52, 15, 11, 7, 6: 0,5714",
    lang: null,
  });
  expect(methodText("zh", "52, 15, 11, 7, 6: 0.5714").text).toBe("52、15、11、7、6：0.5714");
  expect(methodText("zh", "-sum of p ln p / ln S").text).toBe("-Σ p ln p / ln S");
  expect(methodText("zh", "sum of min(x, y) / sum of max(x, y)").text).toBe("Σ min(x, y) / Σ max(x, y)");
  expect(methodText("ru", "no such text")).toEqual({ text: "no such text", lang: "en" });
});

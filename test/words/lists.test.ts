import { expect, test } from "vitest";
import { countText } from "../../src/words/counts.ts";
import { between, bracketed, commasText, listText, sentencesText } from "../../src/words/lists.ts";
import { nameOrder, sortedNames } from "../../src/words/sort.ts";

test("names in a sentence", () => {
  const names = ["A", "B", "C"];
  expect(listText("en", names)).toBe("A, B and C");
  expect(listText("ru", names)).toBe("A, B и C");
  expect(listText("zh", names)).toBe("A、B和C");
  expect(listText("ru", names, "or")).toBe("A, B или C");
  expect(listText("en", [])).toBe("");
  expect(commasText("zh", names)).toBe("A、B、C");
});

test("parts of a text stand apart by the marks of the language", () => {
  expect(["A", "B"].join(between("en", ";"))).toBe("A; B");
  expect(["A", "B"].join(between("ru", "、"))).toBe("A, B");
  expect(["甲", "乙"].join(between("zh", ":"))).toBe("甲：乙");
  expect([`A${bracketed("en", "B")}`, `甲${bracketed("zh", "乙")}`]).toEqual(["A (B)", "甲（乙）"]);
});

test("a sentence that ends with a mark of its own gets no stop besides", () => {
  expect(sentencesText("en", ["Who held them", "", "Nobody."])).toBe("Who held them. Nobody.");
  expect(sentencesText("en", ["Who held them?", "Nobody."])).toBe("Who held them? Nobody.");
  expect(sentencesText("en", ["Held (all)", "None"])).toBe("Held (all). None");
  expect(sentencesText("en", ["Held:", "None"])).toBe("Held: None");
  expect(sentencesText("ru", ["2004–2013 гг.", "Пунктир"])).toBe("2004–2013 гг. Пунктир");
  expect(sentencesText("zh", ["由谁举行？", "无人举行", "完"])).toBe("由谁举行？无人举行。完");
});

test("a number and what it counts", () => {
  expect(countText("en", 1, "exercises")).toBe("1 exercise");
  expect(countText("ru", 22, "records")).toBe("22 записи");
  expect(countText("zh", 3, "records")).toBe("3条记录");
  expect(countText("ru", 3, "sacks")).toBe("3 sacks");
});

test("Tajik names stand in the order of their alphabet, where letters with a tail follow those without", () => {
  const names = [
    "Ҷиргатол",
    "Чорку",
    "Хуҷанд",
    "Ҳисор",
    "Шаҳринав",
    "Ғарм",
    "Гиссар",
    "Қӯрғонтеппа",
    "Кӯлоб",
  ];
  expect(sortedNames("tg", names, (n) => n)).toEqual([
    "Гиссар",
    "Ғарм",
    "Кӯлоб",
    "Қӯрғонтеппа",
    "Хуҷанд",
    "Ҳисор",
    "Чорку",
    "Ҷиргатол",
    "Шаҳринав",
  ]);
  expect(nameOrder("tg")("Хуҷанд", "хуҷанд")).toBe(0);
});

test("Russian ё stands beside е, and Chinese names by their sound", () => {
  expect(sortedNames("ru", ["Ж", "Ёлка", "Е", "Елец"], (n) => n)).toEqual(["Е", "Елец", "Ёлка", "Ж"]);
  expect(sortedNames("zh", ["中国", "俄罗斯", "北约"], (n) => n)).toEqual(["北约", "俄罗斯", "中国"]);
});

test.each([
  ["en", "en-GB"],
  ["ru", "ru"],
  ["zh", "zh"],
] as const)("lists in %s are joined as Intl.ListFormat joins them", (lang, locale) => {
  for (const names of [[], ["A"], ["A", "B"], ["A", "B", "C"], ["A", "B", "C", "D"]])
    for (const [joined, type] of [
      ["and", "conjunction"],
      ["or", "disjunction"],
    ] as const)
      expect(listText(lang, names, joined)).toBe(new Intl.ListFormat(locale, { type }).format(names));
});

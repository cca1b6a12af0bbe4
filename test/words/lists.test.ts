import { expect, test } from "vitest";
import { countText } from "../../src/words/counts.ts";
import { commasText, listText } from "../../src/words/lists.ts";
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

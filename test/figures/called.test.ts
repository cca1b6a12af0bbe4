import { expect, test } from "vitest";
import { calledIn, placeParts, placeText } from "../../src/figures/geo/called.ts";
import { namesIn } from "../../src/figures/geo/places.ts";
import { LANGS, type Lang } from "../../src/words/words.ts";
import { tableOf } from "../studies/facts.ts";

const places = ["actors", "places"].flatMap((table) =>
  tableOf(table).map(({ name = "", names = "" }) => ({ name, names: namesIn(names) })),
);
const told = (text: string, lang: Lang) => placeText(text, calledIn(places, lang), lang);

test.each([
  ["Khujand", "Худжанд", "苦盏"],
  ["tashkent region", "Ташкентская область", "塔什干州"],
  ["Ust-Kamenogorsk", "Усть-Каменогорск", "厄斯克门"],
  ["Almaty and Shymkent", "Алматы, Шымкент", "阿拉木图、奇姆肯特"],
  ["Bishkek, Kyrgyzstan", "Бишкек, Кыргызстан", "比什凯克、吉尔吉斯斯坦"],
  ["Russia; Kazakhstan; Uzbekistan", "Россия; Казахстан; Узбекистан", "俄罗斯；哈萨克斯坦；乌兹别克斯坦"],
  ["Bishkek, Kyrgyzstan; Almaty", "Бишкек, Кыргызстан; Алматы", "比什凯克、吉尔吉斯斯坦；阿拉木图"],
  ["Tajikistan (Dushanbe, Khujand)", "Таджикистан (Душанбе, Худжанд)", "塔吉克斯坦（杜尚别、苦盏）"],
  ["Dushanbe, Bokhtar (Qurghonteppa) and Kulob", "Душанбе, Бохтар, Куляб", "杜尚别、博赫塔尔、库洛布"],
  [
    "Shymkent (Kazakhstan) and Chirchik (Uzbekistan)",
    "Шымкент (Казахстан), Чирчик (Узбекистан)",
    "奇姆肯特（哈萨克斯坦）、奇尔奇克（乌兹别克斯坦）",
  ],
  ["Edelweiss range, Balykchy", "Edelweiss range, Балыкчи", "Edelweiss range、巴雷克奇"],
])("%s has its names in Russian and Chinese, and none of its own in English", (text, ru, zh) => {
  expect([told(text, "ru"), told(text, "zh"), told(text, "en")]).toEqual([ru, zh, text]);
});

test("what the gazetteer does not name stays as it is written", () => {
  for (const lang of LANGS)
    for (const text of ["", "near Dushanbe", "Harb-Maidon (Tajikistan) and Mulino", "Andijand", ";, ,"])
      expect([told(text, lang), placeParts(text, calledIn(places, lang), lang)]).toEqual([text, null]);
});

test("a name that holds `and` is one place", () => {
  const called = calledIn(
    [{ name: "Bosnia and Herzegovina", names: namesIn("ru=Босния и Герцеговина") }],
    "ru",
  );
  expect(placeText("Bosnia and Herzegovina", called, "ru")).toBe("Босния и Герцеговина");
});

test("parts that have a name are told from those as written", () => {
  expect(placeParts("off a coast, Aktau", calledIn(places, "ru"), "ru")).toEqual([
    { text: "off a coast", before: "", own: false },
    { text: "Актау", before: ", ", own: true },
  ]);
});

import { expect, test } from "vitest";
import { BY_FIELDS } from "../../src/model/question.ts";
import { measures } from "../../src/questions/measures.ts";
import { overOf } from "../../src/questions/over.ts";
import { askedTitle, titleText } from "../../src/words/measure-words.ts";
import { unitText } from "../../src/words/numbers.ts";
import { LANGS } from "../../src/words/words.ts";

test("a title says over what a number is computed where that is not partners, and no title names partners then", () => {
  const parted = measures.filter((m) => m.input === "parts" && !/^names?$/.test(m.unit));
  expect(parted.length).toBeGreaterThan(15);
  for (const { name: measure } of parted)
    for (const lang of LANGS) {
      expect(askedTitle(lang, { measure })).toBe(titleText(lang, measure));
      expect(askedTitle(lang, { measure, by: "partner" })).toBe(titleText(lang, measure));
      const titles = BY_FIELDS.filter((by) => by !== "partner").map((by) =>
        askedTitle(lang, { measure, by }),
      );
      expect(new Set([...titles, titleText(lang, measure)]).size).toBe(BY_FIELDS.length);
      for (const title of titles) expect(title).not.toMatch(/partner|партнёр|伙伴/i);
    }
});

test("what names its parts, and what has one value for each, keeps its title", () => {
  for (const measure of ["largest", "set", "composition", "count", "mean", "multivector"])
    expect(overOf({ measure, by: "service" })).toBeNull();
});

test("what is counted instead of partners has words of its own in each language", () => {
  const units = ["years", "recipients", "kinds", "services", "layers"];
  const told = (lang: (typeof LANGS)[number], n: number) => units.map((unit) => unitText({ unit }, n, lang));
  expect(told("en", 1)).toEqual(["year", "recipient", "kind", "service", "layer"]);
  expect(told("en", 2.5)).toEqual(units);
  expect(told("ru", 5.99)).toEqual(["года", "получателя", "вида", "рода войск", "слоя"]);
  expect(told("zh", 5.99)).toEqual(["年", "个接受方", "个类别", "个军种", "个层面"]);
});

import { describe, expect, test } from "vitest";
import { conventions } from "../../src/conventions/index.ts";
import { NO_SUBJECT } from "../../src/model/dataset.ts";
import { conventionLabels } from "../../src/words/catalogue/conventions/en.ts";
import { conventionsRu } from "../../src/words/catalogue/conventions/ru.ts";
import { conventionsZh } from "../../src/words/catalogue/conventions/zh.ts";
import { conventionText, meaningText, methodsText, sentenceText } from "../../src/words/convention-words.ts";

const names = conventions.map((c) => c.name).sort();
const none = { subject: NO_SUBJECT, tables: new Map() };
/** A value of each convention that takes others than it lists. */
const OTHERS: Readonly<Record<string, string>> = {
  normaliser: "reference-year:1995",
  "layer-weights": "exercises:2,transfers:1",
  "rate-prior": "4",
};

test("every convention has its texts in each language, and nothing else has", () => {
  expect(Object.keys(conventionLabels).sort()).toEqual(names);
  expect(Object.keys(conventionsRu).sort()).toEqual(names);
  expect(Object.keys(conventionsZh).sort()).toEqual(names);
});

describe.each([
  ["ru", /[а-яё]/i, /\.$/],
  ["zh", /[\u4e00-\u9fff]/, /。$/],
] as const)("%s", (lang, letters, end) => {
  test.each(conventions.map((c) => [c.name, c] as const))(
    "%s, with every value that is listed",
    (name, c) => {
      const { label, says } = conventionText(lang, name);
      expect(label).toMatch(letters);
      expect(says).toMatch(letters);
      expect(says).toMatch(end);
      const listed = c.values(none);
      for (const value of [...listed, ...(c.accepts === undefined ? [] : [OTHERS[name] ?? "0.75"])]) {
        expect(sentenceText(lang, name, value)).toMatch(letters);
        expect(sentenceText(lang, name, value)).toMatch(end);
        expect(sentenceText(lang, name, value)).not.toMatch(/\{\{|undefined/);
        if (name !== "layer-weights" || value === "equal")
          expect(meaningText(lang, name, value)).toMatch(letters);
      }
    },
  );
});

test("numbers are written as the language writes them", () => {
  expect(sentenceText("ru", "damping", "0.85")).toContain("0,85");
  expect(sentenceText("ru", "shock", "0.5")).toContain("50\u00a0%");
  expect(sentenceText("zh", "shock", "0.5")).toContain("50%");
  expect(sentenceText("ru", "normaliser", "reference-year:1995")).toContain("за 1995 г.");
});

test("groupings and registers are called what the study calls them", () => {
  const labels = {
    title: {},
    region: {},
    groups: {},
    actors: {},
    groupings: { alone: { en: "states alone", ru: "только государства", zh: "仅计国家" } },
    registers: { big: { ru: "большой регистр", zh: "大登记册" } },
  };
  expect(sentenceText("ru", "grouping", "alone", labels)).toBe("Группировка партнёров: только государства.");
  expect(meaningText("zh", "vintage", "big", labels)).toBe("大登记册");
  expect(meaningText("ru", "vintage", "small", labels)).toBe("регистр small");
  expect(meaningText("en", "grouping", "alone", labels)).toBe("states alone");
});

test("a methods section tells the conventions in their order, in English as they tell themselves", () => {
  const chosen = { observers: "ignored", attribution: "organiser" };
  expect(methodsText("en", chosen)).toBe(
    "Activities are attributed to the organiser alone, organisations as themselves. Observers do not count as taking part.",
  );
  expect(methodsText("ru", chosen)).toBe(
    "Мероприятия приписываются только организатору; организации считаются сами по себе. Наблюдатели не считаются участниками.",
  );
  expect(methodsText("zh", chosen)).toBe("活动的归属：仅归组织方，国际组织按其自身计。观察员不算参加。");
  expect(methodsText("en", chosen, undefined, true)).toBe(
    "Activities are attributed to the organiser alone, organisations as themselves (attribution). Observers do not count as taking part (observers).",
  );
  expect(methodsText("zh", chosen, undefined, true)).toBe(
    "活动的归属：仅归组织方，国际组织按其自身计（attribution）。观察员不算参加（observers）。",
  );
});

test("in Russian, activities that are no more than planned are said not to count", () => {
  const said = sentenceText("ru", "status", "held-and-announced");
  expect(said).toContain("без тех, что лишь запланированы");
  // It would read as "not the planned ones alone".
  expect(said).not.toContain("не только");
});

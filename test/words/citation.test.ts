import { expect, test } from "vitest";
import { citationText } from "../../src/words/citation.ts";

const CITED = {
  authors: [],
  year: "2026",
  title: "Who holds them?",
  study: "Lakes [data set]",
  pinned: ["version 1"],
  where: "https://example.org/",
};

test("what has no authors is cited by its title, with the year in brackets behind it", () => {
  expect(citationText("en", CITED)).toBe(
    "Who holds them? (2026). Lakes [data set]. Version 1. https://example.org/.",
  );
  expect(citationText("zh", { ...CITED, title: "", study: "湖泊 [数据集]" })).toBe(
    "湖泊 [数据集]（2026）。Version 1。https://example.org/。",
  );
  expect(citationText("ru", { ...CITED, year: "" })).toMatch(/^Who holds them\? Lakes/);
});

test("authors come first, and then the year", () => {
  expect(citationText("en", { ...CITED, authors: ["A", "B"] })).toMatch(/^A, B\. 2026\. Who holds them\? /);
});

test("a title that ends with an abbreviation in brackets has its stop behind them", () => {
  const title = "Кто с кем связан (учения · 1991–2026 гг.)";
  expect(citationText("ru", { ...CITED, authors: ["A"], title })).toContain(`${title}. Lakes`);
});

import { expect, test } from "vitest";
import { langOf } from "../../src/words/script-of.ts";

test.each([
  ["one edition with a source", [], "en"],
  ["одно учение, источника нет", [], "ru"],
  ["未发现", [], "zh"],
  ["Большая Азия", ["ru"], "ru"],
  ["Қазақ радиосы", ["kk"], "kk"],
  ["Ministry of Defence", ["ru"], "en"],
  ["Deutsche Welle", ["de"], "de"],
  ["365info", ["zh"], "en"],
  ["見聞", ["ja"], "ja"],
  ["خبرگزاری", ["fa"], "fa"],
  ["خبرگزاری", [], null],
  ["2016–2018", ["ru"], null],
  ["", ["not a tag!"], null],
] as const)("%j, maybe in %j, is in %j", (text, may, lang) => {
  expect(langOf(text, may)).toBe(lang);
});

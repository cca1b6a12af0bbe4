import { methodTexts } from "./catalogue/method-texts.ts";
import type { Lang } from "./words.ts";

const BY_ENGLISH: ReadonlyMap<string, readonly [ru: string, zh: string]> = new Map(
  methodTexts.map(([english, ru, zh]) => [english, [ru, zh]]),
);

/** Names of functions, a product and a standard, which are the same in any language. */
const SIGNS: ReadonlySet<string> = new Set([
  "min",
  "max",
  "exp",
  "ln",
  "sqrt",
  "argmax",
  "argmin",
  "xy",
  "EDTF",
]);

/** A formula, a unit, a range, an edge case or an example of a measure in a language, and the language it is in: none for signs alone. */
export function methodText(lang: Lang, english: string): { text: string; lang: string | null } {
  if (lang === "en") return { text: english, lang: "en" };
  const [ru, zh] = BY_ENGLISH.get(english) ?? [];
  const told = lang === "ru" ? ru : zh;
  if (told !== undefined) return { text: told, lang };
  const signs = english.replaceAll("sum of ", "Σ ");
  const words = signs.match(/[A-Za-z]{2,}/g) ?? [];
  return words.every((w) => SIGNS.has(w))
    ? { text: inMarksOf(lang, signs), lang: null }
    : { text: english, lang: "en" };
}

/** Numbers and lists of names with the marks of a language; a formula keeps the commas between its arguments. */
function inMarksOf(lang: Lang, text: string): string {
  if (lang === "ru") return text.replace(/(?<=\d)\.(?=\d)/g, ",");
  return /[({]/.test(text) ? text : text.replaceAll(", ", "、").replaceAll(": ", "：");
}

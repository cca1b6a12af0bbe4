import type { Lang } from "./words.ts";

/** Several names in a sentence: `Kazakhstan, Kyrgyzstan and Tajikistan`. */
export function listText(lang: Lang, items: readonly string[], joined: "and" | "or" = "and"): string {
  const locale = lang === "en" ? "en-GB" : lang;
  const type = joined === "and" ? "conjunction" : "disjunction";
  return new Intl.ListFormat(locale, { type, style: "long" }).format(items);
}

/** Names apart by commas, as in a cell, in the comma of the language. */
export function commasText(lang: Lang, items: readonly string[]): string {
  return items.join(lang === "zh" ? "、" : ", ");
}

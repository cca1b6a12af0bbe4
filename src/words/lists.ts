import type { Lang } from "./words.ts";

/** As `Intl.ListFormat` joins them, which takes longer to make than a whole figure. */
const JOINED = {
  en: { and: " and ", or: " or " },
  ru: { and: " и ", or: " или " },
  zh: { and: "和", or: "或" },
} as const;

/** Several names in a sentence: `Kazakhstan, Kyrgyzstan and Tajikistan`. */
export function listText(lang: Lang, items: readonly string[], joined: "and" | "or" = "and"): string {
  const [last] = items.slice(-1);
  if (last === undefined || items.length === 1) return last ?? "";
  return `${commasText(lang, items.slice(0, -1))}${JOINED[lang][joined]}${last}`;
}

/** Names apart by commas, as in a cell, in the comma of the language. */
export function commasText(lang: Lang, items: readonly string[]): string {
  return items.join(between(lang, "、"));
}

const MARKS: Readonly<Record<string, string>> = { ",": "，", "、": "、", ":": "：", ";": "；", ".": "。" };

/** What stands between two parts of a text, as the language writes it; `、` is the comma between names. */
export function between(lang: Lang, mark: "," | "、" | ":" | ";" | "."): string {
  return lang === "zh" ? (MARKS[mark] ?? mark) : `${mark === "、" ? "," : mark} `;
}

/** What stands between parts of one source: authors have commas of their own, of which the Chinese one is none. */
export function sourceMark(lang: Lang, authors: string): string {
  return between(lang, authors === "" || lang === "zh" ? "," : ";");
}

/** A text in brackets behind another, as the language writes them. */
export function bracketed(lang: Lang, text: string): string {
  return lang === "zh" ? `（${text}）` : ` (${text})`;
}

/** What stands between two sentences: nothing in Chinese, whose stop has room of its own. */
export function apart(lang: Lang): string {
  return lang === "zh" ? "" : " ";
}

/** Sentences one after another; one that ends with a mark of its own gets no stop besides. */
export function sentencesText(lang: Lang, sentences: readonly string[]): string {
  return sentences
    .filter((text) => text !== "")
    .map((text, i, { length }) => (i === length - 1 ? text : ended(lang, text)))
    .join(apart(lang));
}

/** A text with a stop after its last letter, digit or bracket, where it has no mark of its own: one within brackets at its end is not its own. */
export function ended(lang: Lang, text: string): string {
  const whole = /^[(（[]/.test(text);
  if ((whole ? /[.。!！?？…]["”»』」)）\]]?$/u : /[.。!！?？…]["”»』」]?$/u).test(text)) return text;
  return /[\p{L}\p{M}\p{N}%°"”»』」)）\]’']$/u.test(text) ? text + between(lang, ".").trimEnd() : text;
}

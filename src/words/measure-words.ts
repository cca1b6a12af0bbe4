import { measures } from "../questions/measures.ts";
import { byLanguage } from "./by-language.ts";
import type { MeasureText } from "./catalogue/measure-text.ts";
import { measuresRu } from "./catalogue/measures/ru.ts";
import { measuresZh } from "./catalogue/measures/zh.ts";
import type { Lang } from "./words.ts";

const TEXTS = byLanguage({ ru: measuresRu, zh: measuresZh });

/** The title of a measure in a language, or its name where there is none such. */
export function titleText(lang: Lang, name: string): string {
  return textOf(lang, name)?.[0] ?? name;
}

/** What a measure says, in one sentence. */
export function saysText(lang: Lang, name: string): string {
  return textOf(lang, name)?.[1] ?? "";
}

function textOf(lang: Lang, name: string): MeasureText | null {
  if (lang !== "en") {
    const texts = TEXTS[lang];
    return Object.hasOwn(texts, name) ? (texts[name] ?? null) : null;
  }
  const measure = measures.find((m) => m.name === name);
  return measure === undefined ? null : [measure.title, measure.says];
}

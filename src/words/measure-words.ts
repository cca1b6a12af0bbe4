import type { Question } from "../model/question.ts";
import { measures } from "../questions/measures.ts";
import { overOf } from "../questions/over.ts";
import { byLanguage } from "./by-language.ts";
import type { MeasureText } from "./catalogue/measure-text.ts";
import { measuresRu } from "./catalogue/measures/ru.ts";
import { measuresZh } from "./catalogue/measures/zh.ts";
import { over } from "./catalogue/over.ts";
import { say } from "./say.ts";
import type { Lang } from "./words.ts";

const TEXTS = byLanguage({ ru: measuresRu, zh: measuresZh });

/** The title of a measure in a language, or its name where there is none such. */
export function titleText(lang: Lang, name: string): string {
  return textOf(lang, name)?.[0] ?? name;
}

/** The title of what a question measures: an effective number of services, not of partners, where it is asked by service. */
export function askedTitle(lang: Lang, question: Pick<Question, "measure" | "by">): string {
  const title = titleText(lang, question.measure);
  const parts = overOf(question);
  if (parts === null) return title;
  const partners = say(lang, over, "partners");
  return title.includes(partners)
    ? title.replace(partners, say(lang, over, parts))
    : say(lang, over, `over_${parts}`, { title });
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

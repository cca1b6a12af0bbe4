import { conventions } from "../conventions/index.ts";
import type { SubjectLabels } from "../model/dataset.ts";
import { byLanguage } from "./by-language.ts";
import type { ConventionTexts } from "./catalogue/convention-text.ts";
import { conventionLabels } from "./catalogue/conventions/en.ts";
import { conventionsRu } from "./catalogue/conventions/ru.ts";
import { conventionsZh } from "./catalogue/conventions/zh.ts";
import { meaningIn, methodsIn, sentenceIn, type Telling } from "./convention-in.ts";
import type { Lang } from "./words.ts";

const TEXTS = byLanguage({ ru: conventionsRu, zh: conventionsZh });

/** A short name of a convention for people, and in one sentence what it chooses; its identifier stays what one types. */
export function conventionText(lang: Lang, name: string): { readonly label: string; readonly says: string } {
  const texts = textsIn(lang)?.[name];
  const says = conventions.find((c) => c.name === name)?.says ?? "";
  return texts ?? { label: conventionLabels[name] ?? name, says };
}

/** What a value of a convention means; groupings and registers as the study calls them. */
export function meaningText(lang: Lang, name: string, value: string, labels?: SubjectLabels): string {
  return meaningIn(tellingIn(lang, labels), name, value);
}

/** The sentence of one convention for a methods section. */
export function sentenceText(lang: Lang, name: string, value: string, labels?: SubjectLabels): string {
  return sentenceIn(tellingIn(lang, labels), name, value);
}

/**
 * The sentences for a methods section, of all conventions chosen.
 * @param named whether each ends with the name of its convention in brackets
 */
export function methodsText(
  lang: Lang,
  chosen: Readonly<Record<string, string>>,
  labels?: SubjectLabels,
  named = false,
): string {
  return methodsIn(tellingIn(lang, labels), chosen, named);
}

function tellingIn(lang: Lang, labels: SubjectLabels | undefined): Telling {
  return { lang, texts: textsIn(lang), labels };
}

function textsIn(lang: Lang): Readonly<Record<string, ConventionTexts>> | null {
  return lang === "en" ? null : TEXTS[lang];
}

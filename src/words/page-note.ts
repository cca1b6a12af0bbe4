import { measures } from "../questions/measures.ts";
import { questionFields } from "./catalogue/question-fields.ts";
import { titleText } from "./measure-words.ts";
import { type Naming, noteText, type Spoken } from "./notes.ts";
import { choiceLabel } from "./question-words.ts";
import type { Lang } from "./words.ts";

const QUOTES: Readonly<Record<Lang, readonly [string, string]>> = {
  en: ["“", "”"],
  ru: ["«", "»"],
  zh: ["“", "”"],
};

/** A note as a page says it: in a translated one fields and measures go by the names of the page, and not by those that one types. */
export function pageNote(lang: Lang, note: string, labels?: Naming): Spoken {
  const told = noteText(lang, note, labels);
  if (lang === "en" || told.lang !== lang) return told;
  const [open, end] = QUOTES[lang];
  const text = told.text.replaceAll(/(?<![A-Za-z\d-])[a-z]+(?:-[a-z]+)*(?![A-Za-z\d-])/g, (name) => {
    if (Object.hasOwn(questionFields[lang], name)) return `${open}${choiceLabel(lang, name)}${end}`;
    return measures.some((m) => m.name === name) ? `${open}${titleText(lang, name)}${end}` : name;
  });
  return { text, lang };
}

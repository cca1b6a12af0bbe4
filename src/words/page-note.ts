import { type FieldNamed, isInner } from "../model/field-named.ts";
import type { QuestionError } from "../model/question.ts";
import { measures } from "../questions/measures.ts";
import { questionFields } from "./catalogue/question-fields.ts";
import { quotedIn } from "./choices-named.ts";
import { titleText } from "./measure-words.ts";
import { type Naming, noteText, type Spoken } from "./notes.ts";
import { choiceLabel } from "./question-words.ts";
import type { Lang } from "./words.ts";

/** Why a question is refused, in English with the controls of the page; `pageNote` then says it in another language. */
export function pageRefusal(lang: Lang, error: QuestionError): string {
  return lang === "en" ? error.told(asControl) : error.message;
}

function asControl({ field, value }: FieldNamed): string {
  const control = (name: string) => quotedIn("en", choiceLabel("en", name));
  if (value === undefined) return control(field);
  if (typeof value === "string") return `${control(field)} ${value}`;
  if (isInner(value)) return `${control(field)} ${control(value[0])}`;
  const inner = Object.entries(value).map(([name, text]) => `${control(name)} ${text}`);
  return `${control(field)} ${inner.join(", ")}`;
}

/** A note as a page says it: in a translated one fields and measures go by the names of the page, and not by those that one types. */
export function pageNote(lang: Lang, note: string, labels?: Naming): Spoken {
  const told = noteText(lang, note, labels);
  if (lang === "en" || told.lang !== lang) return told;
  const text = told.text.replaceAll(/(?<![A-Za-z\d-])[a-z]+(?:-[a-z]+)*(?![A-Za-z\d-])/g, (name) => {
    if (Object.hasOwn(questionFields[lang], name)) return quotedIn(lang, choiceLabel(lang, name));
    return measures.some((m) => m.name === name) ? quotedIn(lang, titleText(lang, name)) : name;
  });
  return { text, lang };
}

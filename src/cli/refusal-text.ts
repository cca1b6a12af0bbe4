import { asTyped, asWritten, type FieldNamed } from "../model/field-named.ts";
import type { QuestionError } from "../model/question.ts";
import { typedNotes } from "../words/catalogue/typed-notes.ts";
import { noteText, wholeBy } from "../words/notes.ts";
import type { Lang } from "../words/words.ts";

/** Why a line that was typed cannot be done, in a language; what is not translated throughout stays English. */
export const typedText = wholeBy(typedNotes);

/** Stands for the field of this number until the text around it is translated; for private use in Unicode, so that no text has it. */
const MARK = /\uE000(\d+)\uE001/g;

/** Why a question is refused, in a language: its fields go by the flags that a command has for them. */
export function refusalText(lang: Lang, error: QuestionError, flags: readonly string[]): string {
  const shown = (named: FieldNamed) => (flags.includes(named.field) ? asTyped : asWritten)(named);
  if (lang === "en") return error.told(shown);
  const fields: string[] = [];
  const marked = error.told((named) => `\uE000${fields.push(shown(named)) - 1}\uE001`);
  const told = noteText(lang, marked);
  if (told.lang !== lang) return error.told(shown);
  return told.text.replaceAll(MARK, (mark, place: string) => fields[Number(place)] ?? mark);
}

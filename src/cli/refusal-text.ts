import { asTyped, asWritten } from "../model/field-named.ts";
import { QUESTION_FIELDS, type QuestionError } from "../model/question.ts";
import { typedNotes } from "../words/catalogue/typed-notes.ts";
import { clausesBy, noteText } from "../words/notes.ts";
import type { Lang } from "../words/words.ts";

/** Why a line that was typed cannot be done, in a language; what has no translation yet stays English. */
export const typedText = clausesBy(typedNotes);

/** Why a question is refused, in a language: its fields go by the flags that a command has for them. */
export function refusalText(lang: Lang, error: QuestionError, flags: readonly string[]): string {
  const told = noteText(lang, error.message);
  if (lang === "en" || told.lang !== lang)
    return error.told((named) => (flags.includes(named.field) ? asTyped : asWritten)(named));
  return told.text
    .replaceAll(/(?<![\w-])against: \{ (\w+): (.+?) \}/g, "--against $1=$2")
    .replaceAll(/(?<![\w-])against\.(\w+)/g, "--against $1=")
    .replaceAll(/(?<![\w"'.-]|[,，] ?)[a-z]+(?![\w"'.=-])/g, (word) =>
      flags.includes(word) && QUESTION_FIELDS.some((field) => field === word) ? `--${word}` : word,
    );
}

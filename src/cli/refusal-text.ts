import { asTyped, asWritten, type FieldNamed } from "../model/field-named.ts";
import type { QuestionError } from "../model/question.ts";
import { type GroupNamed, UnknownActorError } from "../model/unknown-actor.ts";
import { toldWords } from "../words/catalogue/told.ts";
import { typedNotes } from "../words/catalogue/typed-notes.ts";
import { between, bracketed, commasText, listText } from "../words/lists.ts";
import { noteText, wholeBy } from "../words/notes.ts";
import { say } from "../words/say.ts";
import type { Lang } from "../words/words.ts";

/** Why a line that was typed cannot be done, in a language; what is not translated throughout stays English. */
export const typedText = wholeBy(typedNotes);

/** Stands for the field of this number until the text around it is translated; for private use in Unicode, so that no text has it. */
const MARK = /\uE000(\d+)\uE001/g;

/** So many groups are named, or one more where that is all of them. */
const GROUPS_NAMED = 3;

/**
 * Why a question is refused, in a language: its fields go by the flags that a command has for them, and where it names nobody that
 * there is, it tells where those stand, and which groups there are.
 */
export function refusalText(lang: Lang, error: QuestionError, flags: readonly string[]): string {
  const text = fieldsText(lang, error, flags);
  if (!(error instanceof UnknownActorError) || error.meant !== null) return text;
  return `${text}${between(lang, ";")}${groupsText(lang, error.groups ?? [])}`;
}

function groupsText(lang: Lang, groups: readonly GroupNamed[]): string {
  if (groups.length === 0) return typedText(lang, "actors.csv lists them");
  const names = groups.map(({ id, labels }) => {
    const label = labels[lang];
    return label === undefined ? id : `${id}${bracketed(lang, label)}`;
  });
  if (names.length <= GROUPS_NAMED + 1)
    return say(lang, toldWords, "groupsAre", { list: listText(lang, names) });
  const list = commasText(lang, names.slice(0, GROUPS_NAMED));
  return say(lang, toldWords, "groupsAreMore", { list, n: names.length - GROUPS_NAMED });
}

function fieldsText(lang: Lang, error: QuestionError, flags: readonly string[]): string {
  const shown = (named: FieldNamed) => (flags.includes(named.field) ? asTyped : asWritten)(named);
  if (lang === "en") return error.told(shown);
  const fields: string[] = [];
  const marked = error.told((named) => `\uE000${fields.push(shown(named)) - 1}\uE001`);
  const told = noteText(lang, marked);
  if (told.lang !== lang) return error.told(shown);
  return told.text.replaceAll(MARK, (mark, place: string) => fields[Number(place)] ?? mark);
}

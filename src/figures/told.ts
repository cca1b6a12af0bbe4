import type { SubjectLabels } from "../model/dataset.ts";
import { capital } from "../words/capital.ts";
import { figures } from "../words/catalogue/figures.ts";
import { maps } from "../words/catalogue/maps.ts";
import { choicesNamed } from "../words/choices-named.ts";
import { apart, between, ended } from "../words/lists.ts";
import { noteText } from "../words/notes.ts";
import { say } from "../words/say.ts";
import type { Lang } from "../words/words.ts";

/** The takeaway of each panel with its name; null where it has none. */
type Takeaways = readonly (readonly [string | null, string])[];

/** The takeaways of all panels as one text; what several panels say alike stands once, behind their names. */
export function takeawayOf(each: Takeaways, lang: Lang): string {
  const texts = [...new Set(each.map(([, text]) => text))].filter((text) => text !== "");
  return texts
    .map((text) => {
      const names = each.flatMap(([name, own]) => (own === text && name !== null ? [name] : []));
      return names.length === 0 ? text : `${names.join(between(lang, ";"))} · ${text}`;
    })
    .join(apart(lang));
}

/** A note of an answer as a sentence, with its choices by what they are called. */
export function noteSentence(note: string, lang: Lang, labels?: SubjectLabels): string {
  return ended(lang, capital(choicesNamed(lang, noteText(lang, note).text, labels)));
}

/** What is said in place of the takeaways of panels that all show nothing; null where any shows something, or no more is known. */
export function lackText(
  each: Takeaways,
  lack: () => string | null,
  lang: Lang,
  labels?: SubjectLabels,
): string | null {
  const nothing = [say(lang, figures, "nothing"), say(lang, maps, "noTies")];
  if (!each.every(([, text]) => nothing.includes(text))) return null;
  const note = lack();
  return note === null ? null : noteSentence(note, lang, labels);
}

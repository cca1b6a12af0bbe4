import { choicesNamed } from "../../words/choices-named.ts";
import { noteText, type Spoken } from "../../words/notes.ts";
import type { ViewTools } from "./tools.ts";

/** A note of an answer as a view tells it: actors, groups and choices by what they are called. */
export function noteTold({ lang, speech }: Pick<ViewTools, "lang" | "speech">, note: string): Spoken {
  const told = noteText(lang, note, speech.labels);
  return { ...told, text: choicesNamed(told.lang, told.text, speech.subject.labels) };
}

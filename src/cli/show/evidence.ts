import type { Answer } from "../../model/answer.ts";
import { toldWords } from "../../words/catalogue/told.ts";
import { say } from "../../words/say.ts";
import type { Lang } from "../../words/words.ts";

/** How strongly records speak for the change point of a part: its first note in short, and what else changed then. */
export function evidenceMark(part: Answer, lang: Lang = "en"): string {
  const notes = part.notes ?? [];
  const [, number] = /\b(ln BF \S+)$/.exec(notes[0] ?? "") ?? [];
  const [, volumes] =
    /\b(supF \S+)$/.exec(notes.slice(0, 2).find((note) => note.includes("supF")) ?? "") ?? [];
  const also = notes.some((note) => note.startsWith("a change of sources coincides"));
  const strength = part.unit === "nats" ? "" : (number ?? volumes ?? "");
  return [strength, also ? say(lang, toldWords, "sourcesChange") : ""]
    .filter((text) => text !== "")
    .join("; ");
}

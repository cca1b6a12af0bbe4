import { orderTwoIn } from "../measures/shares/multivector.ts";
import type { Answer } from "../model/answer.ts";
import { capital } from "../words/capital.ts";
import { cards } from "../words/catalogue/cards.ts";
import { ended } from "../words/lists.ts";
import { noteText } from "../words/notes.ts";
import { digits } from "../words/numbers.ts";
import { say } from "../words/say.ts";
import type { Lang } from "../words/words.ts";

type Over = Readonly<Record<string, Answer>>;

/** Of which order the multivector index of a card is, and what it is of that of the effective numbers beside it; null where there is no index. */
export function orderText({ multivector }: Over, lang: Lang): string | null {
  const [order] = notesOf(multivector).flatMap((note) => orderTwoIn(note) ?? []);
  if (typeof multivector?.value !== "number" || order === undefined) return null;
  return say(lang, cards, "overOrder", { n: digits(order, lang) });
}

/** What the sphere of a card leaves out and its rows count, in sentences; none where it has no class. */
export function sphereLeavesTexts({ sphere }: Over, lang: Lang): readonly string[] {
  if (typeof sphere?.value !== "string") return [];
  return notesOf(sphere)
    .filter((note) => note.startsWith("left out as "))
    .map((note) => ended(lang, capital(noteText(lang, note).text)));
}

function notesOf(answer: Answer | undefined): readonly string[] {
  return answer?.notes ?? [];
}

import type { Answer } from "../../model/answer.ts";
import type { Question } from "../../model/question.ts";
import { TABLES } from "../../study/schema.ts";
import { isEmpty, isLeftByChoice, isNobodys } from "../../views/reason.ts";
import { LOOKED, type Looked, mayBeMore } from "../../views/searched.ts";
import type { PartStates } from "../../views/zeros.ts";
import { lookedWords } from "../../words/catalogue/looked.ts";
import { say } from "../../words/say.ts";
import type { Lang } from "../../words/words.ts";
import type { Screen } from "../screen.ts";

/** Where a search is noted, for a screen that says that something was not searched, or not all of it. */
export function hintSearches(screen: Screen, lang: Lang): void {
  const columns = Object.keys(TABLES.searches ?? {}).join(", ");
  screen.hint(say(lang, lookedWords, "noted", { columns }));
}

/** Whether the screen of an answer says that it was not searched, or not in full, as far as a noted search would change it. */
export function saysUnsearched(
  answer: Answer,
  question: Question,
  looked: Looked | null,
  states: PartStates = new Map(),
): boolean {
  const none = isEmpty(answer, question) && !isLeftByChoice(answer);
  const own = isNobodys(answer, question, looked) || none || mayBeMore(answer, looked);
  return (
    (looked !== null && looked !== "all" && own) ||
    [...states.values()].some((part) => part.state === "not-searched" && part.looked !== null) ||
    (answer.notes ?? []).some((note) => [LOOKED.no, LOOKED.part].some((far) => note.endsWith(`: ${far}`)))
  );
}

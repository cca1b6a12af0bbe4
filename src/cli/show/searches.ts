import type { Answer } from "../../model/answer.ts";
import type { Question } from "../../model/question.ts";
import { TABLES } from "../../study/schema.ts";
import { isEmpty, isLeftByChoice, isNobodys } from "../../views/reason.ts";
import type { Looked } from "../../views/searched.ts";
import { lookedWords } from "../../words/catalogue/looked.ts";
import { say } from "../../words/say.ts";
import type { Lang } from "../../words/words.ts";
import type { Screen } from "../screen.ts";

/** Where a search is noted, for a screen that says that something was not searched, or not all of it. */
export function hintSearches(screen: Screen, lang: Lang): void {
  const columns = Object.keys(TABLES.searches ?? {}).join(", ");
  screen.hint(say(lang, lookedWords, "noted", { columns }));
}

/** Whether nothing is on record of what was asked and not all of it was searched, so that a noted search would change the answer. */
export function saysUnsearched(answer: Answer, question: Question, looked: Looked | null): boolean {
  if (looked === null || looked === "all") return false;
  return isNobodys(answer, question, looked) || (isEmpty(answer, question) && !isLeftByChoice(answer));
}

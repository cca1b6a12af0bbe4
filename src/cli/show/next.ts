import type { Answer } from "../../model/answer.ts";
import { type Question, QuestionError } from "../../model/question.ts";
import type { Factors } from "../../questions/factors.ts";
import { measures } from "../../questions/measures.ts";
import { MOST, sizeOf } from "../../questions/specifications.ts";
import { flagsOf } from "../../views/flags.ts";
import { type Lang, word } from "../../words/words.ts";
import type { Screen } from "../screen.ts";
import { hintNext } from "./hint-next.ts";

/** Readings that each take random draws are suggested up to this many: some seconds. */
const MOST_DRAWN = 2000;

/** What to do with an answer: open it, ask how sure it is, ask it under every choice where these can be gone through. */
export function showNext(
  screen: Screen,
  factors: Factors,
  question: Question,
  answer: Answer,
  many: boolean,
  lang: Lang,
): void {
  const few = readingsOf(factors, question) <= (draws(question) ? MOST_DRAWN : MOST);
  hintNext(
    screen,
    lang,
    `multivector why ${flagsOf(question)}`,
    ...(!many && few ? [`${word(lang, "or the same ask with")} --all-readings`] : []),
    ...(canSample(question, answer)
      ? [`${word(lang, "how sure: the same with")} --set spread=sampling`]
      : []),
  );
}

/** Whether every reading of a question takes random draws of its own. */
function draws({ measure }: Question): boolean {
  return (measures.find((m) => m.name === measure)?.uses ?? []).includes("exclusive-above");
}

/** Whether the ends of an answer could be those of a 95 % interval, and are not yet. */
export function canSample({ measure, conventions }: Question, { value }: Answer): boolean {
  const uses = measures.find((m) => m.name === measure)?.uses ?? [];
  return typeof value === "number" && uses.includes("spread") && conventions?.spread === undefined;
}

function readingsOf(factors: Factors, question: Question): number {
  try {
    return sizeOf(factors, question);
  } catch (error) {
    if (error instanceof QuestionError) return Number.POSITIVE_INFINITY;
    throw error;
  }
}

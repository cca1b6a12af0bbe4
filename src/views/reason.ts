import type { Answer } from "../model/answer.ts";
import { UNKNOWN } from "../model/dataset.ts";
import type { Question } from "../model/question.ts";
import { saysUnnumbered } from "../questions/lack.ts";
import { saysLeftByChoice } from "../questions/left-by-choice.ts";
import { measures } from "../questions/measures.ts";
import { answerWords } from "../words/catalogue/answer.ts";
import { whyText } from "../words/headline.ts";
import { between } from "../words/lists.ts";
import { noteText } from "../words/notes.ts";
import { periodText } from "../words/phrase.ts";
import { say } from "../words/say.ts";
import { type Lang, word } from "../words/words.ts";
import { LOOKED, type Looked } from "./searched.ts";

/** Inputs that are added up from records, so that without any record nothing more is to be said. */
const ADDED = ["total", "pair", "parts", "layered", "profiles", "spread", "rate", "series", "dates"];
/** Reasons that `caution=go-on` lifts. */
const LIFTED = ["by-construction", "too-few"];

/** Why an answer has no value, in plain words: what was found instead, or what the ties or records lack. */
export function reasonText(answer: Answer, question: Question, looked: Looked | null, lang: Lang): string {
  if (isEmpty(answer, question)) {
    if (isLeftByChoice(answer)) return say(lang, answerWords, "noneChosen");
    const { period } = question;
    const nothing =
      period === undefined
        ? say(lang, answerWords, "nothing")
        : say(lang, answerWords, "nothingIn", { period: periodText(period, lang) });
    if (looked === null) return nothing;
    return `${nothing}${lang === "zh" ? "，" : ", "}${word(lang, LOOKED[looked])}`;
  }
  const { known, unknown } = answer.coverage;
  if (answer.why === "no-data" && known === 0 && unknown > 0)
    return say(lang, answerWords, "lacking", { n: unknown });
  if (lang !== "en") return reasonIn(answer, lang);
  if (answer.why === "under-specified" && hasParts(answer)) return ofEach(answer);
  return explained(answer) ?? whyText(answer, question, lang);
}

/** Whether a value is a 0 that rests on no record; a share of 0 may have those of its whole alone, which say all of what is nobody's. */
export function isUnrecorded({ value, receipt, split }: Answer, { from }: Pick<Question, "from">): boolean {
  const counted = from === UNKNOWN ? receipt.length : (split?.counted ?? receipt.length);
  return value === 0 && counted === 0;
}

/** Whether records are there that lack the number asked for, and none that may add to it. */
export function isUnnumbered({ notes = [], high }: Pick<Answer, "notes" | "high">): boolean {
  return (high ?? 0) === 0 && notes.some(saysUnnumbered);
}

/** What stands behind a 0 that rests on no record: that there is none, and how far somebody looked; null of every other value. */
export function zeroText(
  answer: Answer,
  question: Pick<Question, "from">,
  looked: Looked | null,
  lang: Lang,
): string | null {
  if (!isUnrecorded(answer, question)) return null;
  if (isLeftByChoice(answer)) return say(lang, answerWords, "noneChosen");
  if (isUnnumbered(answer)) return say(lang, answerWords, "noAmount");
  const { high } = answer;
  const record = (high ?? 0) > 0 ? say(lang, answerWords, "noneCertain") : word(lang, "no record");
  const sought = looked === null ? say(lang, answerWords, "soughtUnknown") : word(lang, LOOKED[looked]);
  return `${record}${between(lang, ",")}${sought}`;
}

/** Why an answer has no value, or what stands behind a 0 that rests on no record; null of every other value. */
export function whyNone(
  answer: Answer,
  question: Question,
  looked: Looked | null,
  lang: Lang,
): string | null {
  return answer.value === null
    ? reasonText(answer, question, looked, lang)
    : zeroText(answer, question, looked, lang);
}

/** Whether a 0 rests on no record where not all was searched: it is no number that anybody found. */
export function isNobodys(answer: Answer, question: Pick<Question, "from">, looked: Looked | null): boolean {
  return isUnrecorded(answer, question) && looked !== "all" && !isLeftByChoice(answer);
}

/** Whether what was asked about is on record, and left out by a choice; then it says nothing that nobody searched. */
export function isLeftByChoice({ notes = [] }: Pick<Answer, "notes">): boolean {
  return notes.some(saysLeftByChoice);
}

/** Why there is no value in another language: the note that explains it where it has a translation, else the kind of reason. */
function reasonIn(answer: Answer, lang: Lang): string {
  const told = explained(answer);
  const note = told === null ? null : noteText(lang, told);
  const why = note !== null && note.lang === lang ? note.text : word(lang, answer.why ?? "");
  if (answer.why !== "under-specified" || !hasParts(answer)) return why;
  return say(lang, answerWords, "partsOwn");
}

/** Whether no record at all bears on a question that adds records up. */
export function isEmpty({ why, coverage, receipt }: Answer, { measure }: Pick<Question, "measure">): boolean {
  const input = measures.find((m) => m.name === measure)?.input ?? "";
  const none = coverage.unknown === 0 && receipt.length === 0;
  // Of others there may be records where all that is asked for is zero.
  const empty = why === "degenerate" || (why === "no-data" && coverage.known === 0);
  return empty && none && ADDED.includes(input);
}

/** The note that says why a measure refuses, without the name of the reason. */
export function explained({ why, notes }: Answer): string | null {
  const note = notes?.[0];
  if (note === undefined || !LIFTED.includes(why ?? "") || note.startsWith("no period")) return null;
  return note.startsWith(`${why}: `) ? note.slice(`${why}: `.length) : note;
}

/** Whether the value is held back out of caution, and can be had with its warning. */
export function isHeldBack(answer: Answer, { measure }: Pick<Question, "measure">): boolean {
  const uses = measures.find((m) => m.name === measure)?.uses ?? [];
  if (answer.value !== null || !uses.includes("caution")) return false;
  return [answer, ...Object.values(answer.parts ?? {})].some((a) => LIFTED.includes(a.why ?? ""));
}

/** What is said where only the parts have values of their own, and of parts that are all held back. */
function ofEach({ parts }: Answer): string {
  const each = Object.values(parts ?? {});
  const own = "each has its own, below";
  if (each.some((part) => part.value !== null)) return own;
  const reason = each.map(explained).find((text) => text !== null);
  return reason === undefined ? own : `${own}; ${reason}`;
}

function hasParts({ parts }: Answer): boolean {
  return Object.keys(parts ?? {}).length > 0;
}

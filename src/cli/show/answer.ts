import type { Answer } from "../../model/answer.ts";
import type { Question } from "../../model/question.ts";
import { leftOutFor, type Scope } from "../../questions/left-out.ts";
import { tellsAgain } from "../../questions/same-again.ts";
import type { Study } from "../../study/study.ts";
import { leftOutSaid } from "../../views/left-out.ts";
import {
  explained,
  isHeldBack,
  isLeftByChoice,
  isNobodys,
  reasonText,
  zeroText,
} from "../../views/reason.ts";
import type { Looked } from "../../views/searched.ts";
import { capital } from "../../words/capital.ts";
import { ask } from "../../words/catalogue/ask.ts";
import { headlineOf, spreadText, spreadWord } from "../../words/headline.ts";
import { isNamed, type Labels, namesText } from "../../words/labels.ts";
import { askedTitle } from "../../words/measure-words.ts";
import type { Holding } from "../../words/methods.ts";
import { noteText, type Spoken } from "../../words/notes.ts";
import { phraseOf } from "../../words/phrase.ts";
import { say } from "../../words/say.ts";
import { twoPeriodsText } from "../../words/two-periods.ts";
import { type Lang, word } from "../../words/words.ts";
import type { Screen } from "../screen.ts";
import { widthOf } from "../wrap.ts";

/** The answer in a large clear way, and the question in words below it. */
export function showHeadline(
  screen: Screen,
  question: Question,
  answer: Answer,
  holding: Holding,
  labels: Labels,
  lang: Lang,
  looked: Looked | null,
): void {
  const range = spreadText(answer, question.measure, lang);
  const why =
    answer.value === null
      ? `${reasonText(answer, question, looked, lang)}${countedIn(answer, labels, lang)}`
      : zeroText(answer, question, looked, lang);
  const value = headlineOf(answer, question.measure, labels, lang);
  const head = why === null ? value : `${value} — ${why}`;
  const ends = range === null ? "" : `   ${spreadWord(answer, lang)} ${range}`;
  if (why !== null && isNobodys(answer, question, looked)) {
    screen.prose(why, 0, "warn");
    screen.prose(`${say(lang, ask, "noneCounted", { answer: value })}${ends}`);
  } else if (answer.value === null) {
    screen.prose(head, 0, "warn");
  } else if (widthOf(head + ends) > screen.width) {
    screen.prose(head + ends, 0, "strong");
  } else {
    screen.say({ text: head, style: "strong" }, ends);
  }
  const title = askedTitle(lang, question);
  screen.prose(phraseOf(question, title, { labels, subject: holding.subject, lang }));
  for (const note of answer.notes ?? [])
    if (tellsAgain(note)) screen.prose(capital(noteText(lang, note).text), 0, "warn");
}

/** `: 4 contested, 1 leaning` of parts that are names, such as the classes of several recipients; else nothing. */
function countedIn({ why, parts }: Answer, labels: Labels, lang: Lang): string {
  if (why !== "under-specified") return "";
  const counts = new Map<string, number>();
  for (const { value, unit } of Object.values(parts ?? {})) {
    if (!isNamed(value)) continue;
    const text = namesText(value, unit, labels, lang);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const told = [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([text, n]) => (lang === "en" ? `${n} ${text}` : `${text} (${n})`));
  return told.length === 0 ? "" : `: ${told.join(", ")}`;
}

/** What a reader should know, but for what the headline and the coverage say already. */
export function notesOf(
  answer: Answer,
  question: Pick<Question, "measure" | "from">,
  looked: Looked | null,
): readonly string[] {
  const none =
    answer.value === 0 &&
    answer.receipt.length === 0 &&
    (answer.high ?? 0) === 0 &&
    !isLeftByChoice(answer) &&
    !isNobodys(answer, question, looked)
      ? ["no record of the study bears on it, which is no evidence that there was none"]
      : [];
  const held = isHeldBack(answer, question) ? ["--set caution=go-on gives the number with this warning"] : [];
  const said = `${answer.coverage.unknown} records lack`;
  const isSaid = explained(answer) === null ? 0 : 1;
  const parted = Object.keys(answer.parts ?? {}).length > 0;
  const rest = (answer.notes ?? []).slice(isSaid).filter((note) => {
    return !tellsAgain(note) && !note.startsWith(said) && !(parted && note.startsWith("of whom?"));
  });
  return [...none, ...held, ...rest];
}

/** Notes in a language below each other; where one is in English only, that is said first, once. */
export function showNotes(screen: Screen, notes: readonly Spoken[], lang: Lang): void {
  if (notes.some((note) => note.lang !== lang))
    screen.beside(word(lang, "note"), word(lang, "definitions and notes are in English"));
  for (const { text } of notes) screen.beside(word(lang, "note"), text);
}

/** What a release left out of the study that these questions would have looked at. */
export function showLeftOut(
  screen: Screen,
  study: Study,
  scopes: readonly Scope[],
  labels: Labels,
  lang: Lang,
): void {
  for (const text of leftOutSaid(study, scopes, labels, lang)) screen.beside(word(lang, "note"), text);
}

/** The same as data, under a key of its own where there is any. */
export function leftOutData(study: Study, scopes: readonly Scope[]) {
  const leftOut = leftOutFor(study, scopes);
  return leftOut.length === 0 ? {} : { leftOut };
}

/** Notes of an answer as they are said in a language. */
export function spokenNotes(notes: readonly string[], labels: Labels, lang: Lang): readonly Spoken[] {
  return notes.map((note) => noteText(lang, note, labels));
}

/** An answer as data, with what a reader should know of two periods that its question compares. */
export function withPeriodNotes(answer: Answer, question: Question): Answer {
  const periods = periodNotes(question, "en").map(({ text }) => text);
  return periods.length === 0 ? answer : { ...answer, notes: [...(answer.notes ?? []), ...periods] };
}

/** What a reader should know of two periods that a question compares, as notes, which have no stop at their end. */
export function periodNotes(question: Question, lang: Lang): readonly Spoken[] {
  return twoPeriodsText(question, undefined, lang).map((text) => ({
    text: text.replace(/[.。]$/, ""),
    lang,
  }));
}

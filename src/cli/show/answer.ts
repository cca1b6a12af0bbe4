import type { Answer } from "../../model/answer.ts";
import type { Question } from "../../model/question.ts";
import type { Labels } from "../labels.ts";
import { digits } from "../numbers.ts";
import { phraseOf } from "../phrase.ts";
import type { Screen } from "../screen.ts";
import { type Lang, word } from "../words.ts";
import type { Holding } from "./choices.ts";
import { headlineOf, spreadText, titleOf, whyText } from "./headline.ts";

/** The answer in a large clear way, and the question in words below it. */
export function showHeadline(
  screen: Screen,
  question: Question,
  answer: Answer,
  holding: Holding,
  labels: Labels,
  lang: Lang,
): void {
  const range = spreadText(answer, question.measure, lang);
  const why = answer.value === null ? ` — ${whyText(answer, question, lang)}` : "";
  const head = headlineOf(answer, question.measure, labels, lang);
  if (answer.value === null) {
    screen.say({ text: head, style: "warn" }, why);
  } else if (head.length > screen.width) {
    screen.prose(head, 0, "strong");
  } else {
    const words = lang === "en" ? (answer.spread ?? "bounds") : word(lang, "bounds");
    screen.say({ text: head, style: "strong" }, range === null ? "" : `   ${words} ${range}`);
  }
  screen.prose(phraseOf(question, titleOf(question.measure), { labels, subject: holding.subject, lang }));
}

/** How many records it rests on, and how many of the question lack what it needs. */
export function coverageText(answer: Answer, lang: Lang): string {
  const { known, unknown } = answer.coverage;
  const used = `${digits(known, lang, 0)} record${known === 1 ? "" : "s"} of the question could be used`;
  return unknown === 0 ? used : `${used}, ${digits(unknown, lang, 0)} lack what it needs`;
}

/** The first few ids of a receipt, and how many more there are. */
export function receiptText(answer: Answer, few = 4): string {
  const { receipt } = answer;
  if (receipt.length === 0) return "none";
  const rest = receipt.length - few;
  return `${receipt.length}: ${receipt.slice(0, few).join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
}

/** What a reader should know, but for what the coverage says already. */
export function notesOf(answer: Answer): readonly string[] {
  const none =
    answer.value === 0 && answer.receipt.length === 0
      ? ["no record of the study bears on it, which is no evidence that there was none"]
      : [];
  const said = `${answer.coverage.unknown} records lack`;
  return [...none, ...(answer.notes ?? []).filter((note) => !note.startsWith(said))];
}

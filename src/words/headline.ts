import type { Answer } from "../model/answer.ts";
import type { Question } from "../model/question.ts";
import { measures } from "../questions/measures.ts";
import { isNamed, type Labels, namesText } from "./labels.ts";
import { measuredText, numberText, rangeText, type Style } from "./numbers.ts";
import { type Lang, word } from "./words.ts";

/** How the numbers of an answer are written. */
export function styleOf(answer: Pick<Answer, "unit">, measure: string): Style {
  return { unit: answer.unit, change: measure === "change", distance: measure === "dominance-margin" };
}

/** An answer's value on its own: `13.2 %`, `Russia`, `no value`. */
export function valueText(
  answer: Pick<Answer, "value" | "unit">,
  measure: string,
  labels: Labels,
  lang: Lang,
): string {
  if (answer.value === null) return word(lang, "no value");
  if (isNamed(answer.value)) return namesText(answer.value, answer.unit, labels, lang);
  return numberText(answer.value, styleOf(answer, measure), lang);
}

/** The same with its unit: `243 million TIV (a volume, not dollars)`. */
export function headlineOf(
  answer: Pick<Answer, "value" | "unit">,
  measure: string,
  labels: Labels,
  lang: Lang,
): string {
  const value = valueText(answer, measure, labels, lang);
  if (typeof answer.value !== "number") return value;
  if (answer.unit === "place") return `${word(lang, "rank")} ${value}`;
  return measuredText(answer.value, styleOf(answer, measure), lang);
}

/** The range of an answer where it differs from its value, or null. */
export function spreadText(answer: Answer, measure: string, lang: Lang): string | null {
  return rangeText(answer, styleOf(answer, measure), lang);
}

/** What the range of an answer is: bounds, or an interval of 95 % and of which kind. */
export function spreadWord(
  { spread }: { readonly spread?: Answer["spread"] | undefined },
  lang: Lang,
): string {
  return word(lang, spread === undefined || spread === "bounds" ? "bounds" : `95 % ${spread} interval`);
}

/** Why there is no value, in the words of the measure where it has some for this reason. */
export function whyText(
  answer: Pick<Answer, "why">,
  question: Pick<Question, "measure">,
  lang: Lang,
): string {
  if (lang !== "en") return word(lang, answer.why ?? "");
  const reasons = measures.find((m) => m.name === question.measure)?.nulls ?? [];
  const own = reasons.find((r) => r.startsWith(`${answer.why}: `));
  return own === undefined ? word(lang, answer.why ?? "no reason given") : own.slice(own.indexOf(": ") + 2);
}

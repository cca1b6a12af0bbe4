import type { Answer } from "../../../model/answer.ts";
import type { Question } from "../../../model/question.ts";
import type { OneReading, Readings } from "../../../questions/readings.ts";
import { ask } from "../../../words/catalogue/ask.ts";
import { conventionText, meaningText } from "../../../words/convention-words.ts";
import { styleOf } from "../../../words/headline.ts";
import { isNamed, namesText } from "../../../words/labels.ts";
import { apart, between } from "../../../words/lists.ts";
import { defaultOf } from "../../../words/methods.ts";
import { numberText, percent } from "../../../words/numbers.ts";
import { say } from "../../../words/say.ts";
import type { ViewTools } from "../tools.ts";
import { namesIn } from "./ask-screen.ts";

/** The value of a reading as people write it. */
export function readingValue(
  tools: ViewTools,
  value: Answer["value"],
  answer: Answer,
  question: Question,
): string {
  const { lang } = tools;
  if (value === null) return say(lang, ask, "noValue");
  if (isNamed(value)) return namesText(value, answer.unit, namesIn(tools, question), lang);
  return numberText(value, styleOf(answer, question.measure), lang);
}

/** What was chosen in a reading, where it is not the study's own. */
export function readingChoices(tools: ViewTools, reading: OneReading): string {
  const { lang, bench, speech } = tools;
  const moved = Object.entries(reading.choices).filter(
    ([name, value]) => value !== defaultOf(name, bench.dataset),
  );
  if (moved.length === 0) return say(lang, ask, "usualChoices");
  return moved
    .map(
      ([name, value]) =>
        `${conventionText(lang, name).label}${between(lang, ":")}${meaningText(lang, name, value, speech.subject.labels)}`,
    )
    .join(between(lang, ";"));
}

/** Place in the list of the reading that an answer is; -1 where it is none of them. */
export function placeOf(readings: Readings, answer: Answer): number {
  return (readings.list ?? []).findIndex(({ choices }) =>
    Object.entries(choices).every(([name, value]) => (answer.conventions[name] ?? value) === value),
  );
}

/** How far the readings agree, in a sentence; null where they could not but agree. */
export function agreementText({ lang }: ViewTools, { agreement, min, nulls }: Readings): string | null {
  if (agreement === null) return null;
  if (agreement.on === "sign" && min !== null && min > 0) return null;
  const keys = {
    sign: "agreementSign",
    half: "agreementHalf",
    rank: nulls > 0 ? "agreementRankValued" : "agreementRank",
    value: "agreementValue",
  } as const;
  const { on, share, rank = 0, unranked = 0 } = agreement;
  const agreed = say(lang, ask, keys[on], { share: percent(share, lang), rank });
  return unranked === 0
    ? agreed
    : `${agreed}${apart(lang)}${say(lang, ask, "unranked", { count: unranked })}`;
}

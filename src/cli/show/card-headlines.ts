import type { SubjectLabels } from "../../model/dataset.ts";
import type { Headlines } from "../../views/card-referee.ts";
import type { Labels } from "../../words/labels.ts";
import { between, bracketed } from "../../words/lists.ts";
import { noteText } from "../../words/notes.ts";
import { numberText } from "../../words/numbers.ts";
import { type Lang, word } from "../../words/words.ts";
import type { Screen } from "../screen.ts";
import { volumes } from "./card-texts.ts";
import { readingsTexts } from "./readings.ts";
import { showReferee } from "./referee.ts";

/** The card's headline numbers under each choice, one at a time, and their full ranges. */
export function showHeadlines(
  screen: Screen,
  headlines: Headlines,
  labels: Labels,
  own: SubjectLabels | undefined,
  lang: Lang,
): void {
  const { layer, value, share, effectiveNumber } = headlines;
  const counted =
    value === "count" ? labels.layer(layer) : `${labels.layer(layer)}${bracketed(lang, volumes(lang))}`;
  const whose = labels.actor(share.question.from ?? "");
  const judged = [
    { head: word(lang, "share"), ...share },
    { head: word(lang, "eff. n"), ...effectiveNumber },
  ].map(({ head, answer, referee }) => ({
    head,
    answer,
    referee,
    unit: answer.unit,
    style: { unit: answer.unit },
  }));
  const [first, second] = judged;
  if (first === undefined || second === undefined) return;
  showReferee(
    screen,
    [first, second],
    labels,
    own,
    lang,
    `${counted}${between(lang, ",")}${word(lang, "share")}${between(lang, ":")}${whose}`,
  );
  for (const { head, answer, referee, style } of [first, second]) {
    const { readings, tooMany } = referee;
    const write = (n: number) => numberText(n, style, lang);
    const texts =
      readings === null ? [noteText(lang, tooMany ?? "").text] : readingsTexts(readings, answer, write, lang);
    screen.beside(word(lang, "readings"), `${head}${between(lang, ":")}${texts.join(between(lang, ";"))}`);
    for (const { when, why } of referee.struck)
      if (readings !== null && head === first.head)
        screen.beside(
          word(lang, "struck"),
          `${Object.entries(when)
            .map(([k, v]) => `${k}=${v}`)
            .join(between(lang, "、"))}${between(lang, ":")}${noteText(lang, why).text}`,
        );
  }
}

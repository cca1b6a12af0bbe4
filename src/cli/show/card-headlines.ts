import type { Headlines } from "../../views/card-referee.ts";
import type { Labels } from "../../words/labels.ts";
import { between, bracketed } from "../../words/lists.ts";
import { digits, numberText, percent } from "../../words/numbers.ts";
import { type Lang, word } from "../../words/words.ts";
import type { Screen } from "../screen.ts";
import { volumes } from "./card-texts.ts";
import { showReferee } from "./referee.ts";

/** The card's headline numbers under each choice, one at a time, and their full ranges. */
export function showHeadlines(screen: Screen, headlines: Headlines, labels: Labels, lang: Lang): void {
  const { layer, value, share, effectiveNumber } = headlines;
  const counted =
    value === "count" ? labels.layer(layer) : `${labels.layer(layer)}${bracketed(lang, volumes(lang))}`;
  const whose = labels.actor(share.question.from ?? "");
  const judged = [
    { head: word(lang, "share"), ...share },
    { head: word(lang, "eff. n"), ...effectiveNumber },
  ].map(({ head, answer, referee }) => ({ head, referee, unit: answer.unit, style: { unit: answer.unit } }));
  const [first, second] = judged;
  if (first === undefined || second === undefined) return;
  showReferee(
    screen,
    [first, second],
    labels,
    lang,
    `${counted}, ${word(lang, "share")}${between(lang, ":")}${whose}`,
  );
  for (const { head, referee, style } of [first, second]) {
    const { readings, tooMany } = referee;
    if (readings === null) {
      screen.beside(word(lang, "readings"), `${head}: ${tooMany ?? ""}`);
      continue;
    }
    const write = (n: number | null) => (n === null ? "…" : numberText(n, style, lang));
    const { min, q1, median, q3, max, n, distinct, agreement, decides } = readings;
    const agree =
      agreement === null || (agreement.on === "sign" && (min ?? -1) >= 0)
        ? ""
        : `; ${percent(agreement.share, lang)} agree on its ${agreement.on}${agreement.unranked === undefined ? "" : `, ${agreement.unranked} without one`}`;
    screen.beside(
      word(lang, "readings"),
      `${head}: ${digits(n, lang, 0)} readings, ${digits(distinct, lang, 0)} distinct; median ${write(median)}, middle half ${write(q1)} to ${write(q3)}, all ${write(min)} to ${write(max)}${agree}${decides === null ? "" : `; ${decides} decides`}`,
    );
    for (const { when, why } of referee.struck)
      if (head === first.head)
        screen.beside(
          word(lang, "struck"),
          `${Object.entries(when)
            .map(([k, v]) => `${k}=${v}`)
            .join(between(lang, "、"))}: ${why}`,
        );
  }
}

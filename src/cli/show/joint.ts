import type { Answer } from "../../model/answer.ts";
import type { Joint } from "../../questions/joint.ts";
import { toldWords } from "../../words/catalogue/told.ts";
import { styleOf } from "../../words/headline.ts";
import { digits, numberText, percent, type Style, unitText } from "../../words/numbers.ts";
import { say } from "../../words/say.ts";
import { type Lang, word } from "../../words/words.ts";
import type { Screen } from "../screen.ts";

/** What all readings say together, beside who sends being dealt at random. */
export function showJoint(screen: Screen, joint: Joint, answer: Answer, measure: string, lang: Lang): void {
  const style = styleOf(answer, measure);
  // What was tested of a ratio or a rank is no number of the answer's own kind.
  const isOwn = joint.on === "x" || joint.on.startsWith("x / X") || joint.on === "x - y";
  const write = (n: number) => (isOwn ? numberText(n, style, lang) : n.toPrecision(3));
  const apart: Style = { ...style, change: true };
  const away = (n: number) =>
    isOwn ? `${numberText(n, apart, lang)} ${unitText(apart, n, lang)}`.trim() : n.toPrecision(3);
  const count = (n: number) => digits(n, lang, 0);
  const { median, sign, significant, readings, without } = joint;
  screen.say("");
  screen.beside(
    word(lang, "together"),
    say(lang, toldWords, "jointMedian", {
      expected: write(joint.expected),
      effect: away(median.effect),
      p: pText(median.p),
    }),
  );
  const part = percent(sign.share, lang);
  screen.beside("", say(lang, toldWords, "jointSign", { part, p: pText(sign.p) }));
  const own = { n: count(significant.readings), of: count(readings), p: pText(significant.p) };
  screen.beside("", say(lang, toldWords, "jointOwn", own));
  const left = without === 0 ? "" : say(lang, toldWords, "jointLeft", { n: count(without) });
  const { on, draws, seed } = joint;
  const tested = { on, draws: count(draws), seed: `${seed}`, left };
  screen.beside("", say(lang, toldWords, "jointTested", tested));
}

function pText(p: number): string {
  return p.toPrecision(2).replace(/^0/, "");
}

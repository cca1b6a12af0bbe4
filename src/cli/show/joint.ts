import type { Answer } from "../../model/answer.ts";
import type { Joint } from "../../questions/joint.ts";
import { styleOf } from "../../words/headline.ts";
import { digits, numberText, percent, type Style, unitText } from "../../words/numbers.ts";
import { type Lang, word } from "../../words/words.ts";
import type { Screen } from "../screen.ts";

/** What all readings say together, beside who sends being dealt at random. */
export function showJoint(screen: Screen, joint: Joint, answer: Answer, measure: string, lang: Lang): void {
  const style = styleOf(answer, measure);
  // What was tested of a ratio or a rank is no number of the answer's own kind.
  const own = joint.on === "x" || joint.on.startsWith("x / X") || joint.on === "x - y";
  const write = (n: number) => (own ? numberText(n, style, lang) : n.toPrecision(3));
  const apart: Style = { ...style, change: true };
  const away = (n: number) =>
    own ? `${numberText(n, apart, lang)} ${unitText(apart, n, lang)}`.trim() : n.toPrecision(3);
  const count = (n: number) => digits(n, lang, 0);
  const { median, sign, significant, readings, without } = joint;
  screen.say("");
  screen.beside(
    word(lang, "together"),
    `dealt at random among the records, who sends gives ${write(joint.expected)}; the median reading is ${away(median.effect)} from it (p ${pText(median.p)})`,
  );
  screen.beside("", `${percent(sign.share, lang)} of readings are on one side of it (p ${pText(sign.p)})`);
  screen.beside(
    "",
    `${count(significant.readings)} of ${count(readings)} readings differ from it by themselves at .05, on one side (p ${pText(significant.p)})`,
  );
  const left = without === 0 ? "" : `; ${count(without)} readings without a value left out`;
  screen.beside("", `tested on ${joint.on}: ${count(joint.draws)} permutations, seed ${joint.seed}${left}`);
}

function pText(p: number): string {
  return p.toPrecision(2).replace(/^0/, "");
}

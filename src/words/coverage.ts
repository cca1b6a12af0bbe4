import type { Answer } from "../model/answer.ts";
import type { Question } from "../model/question.ts";
import { isOfOne } from "../questions/ego.ts";
import { measureNamed } from "../questions/measure-named.ts";
import { answerWords } from "./catalogue/answer.ts";
import { digits } from "./numbers.ts";
import { say } from "./say.ts";
import type { Lang } from "./words.ts";

/**
 * How many records could be used, those of others too where somebody's part is asked for, and how many lack what it needs.
 * @param more whether there may be more than is recorded, since no search noted covers all that is asked
 */
export function coverageText(
  { coverage: { known, unknown } }: Pick<Answer, "coverage">,
  { from, measure }: Pick<Question, "from" | "measure">,
  lang: Lang,
  more = false,
): string {
  const ofAll = from !== undefined && !isOfOne(measureNamed(measure).input);
  const used = say(lang, answerWords, ofAll ? "usedOfAll" : "used", {
    count: known,
    n: digits(known, lang, 0),
  });
  const told =
    unknown === 0
      ? used
      : say(lang, answerWords, "lacking", { used, count: unknown, n: digits(unknown, lang, 0) });
  return more ? say(lang, answerWords, "more", { told }) : told;
}

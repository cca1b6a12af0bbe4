import type { Answer } from "../model/answer.ts";
import type { Question } from "../model/question.ts";
import { isOfOne } from "../questions/ego.ts";
import { measureNamed } from "../questions/measure-named.ts";
import { answerWords } from "./catalogue/answer.ts";
import { digits } from "./numbers.ts";
import { say } from "./say.ts";
import type { Lang } from "./words.ts";

/** How many records could be used, those of others too where somebody's part is asked for, and how many lack what it needs. */
export function coverageText(
  { coverage: { known, unknown } }: Pick<Answer, "coverage">,
  { from, measure }: Pick<Question, "from" | "measure">,
  lang: Lang,
): string {
  const ofAll = from !== undefined && !isOfOne(measureNamed(measure).input);
  const used = say(lang, answerWords, ofAll ? "usedOfAll" : "used", {
    count: known,
    n: digits(known, lang, 0),
  });
  if (unknown === 0) return used;
  return say(lang, answerWords, "lacking", { used, count: unknown, n: digits(unknown, lang, 0) });
}

import { activitiesIn } from "../../figures/ask/recorded.ts";
import { type Answer, inTwo } from "../../model/answer.ts";
import { ENDS, type EndRecords } from "../../questions/end-records.ts";
import type { Bench } from "../../views/bench.ts";
import { answerWords } from "../../words/catalogue/answer.ts";
import { say } from "../../words/say.ts";
import { splitHeads } from "../../words/split-words.ts";
import type { Lang } from "../../words/words.ts";

/** The records of an answer, deliveries left out: the first few and how many more; of a share also how many it is of. */
export function receiptTexts(
  bench: Pick<Bench, "factors" | "dataset">,
  { receipt, split }: Pick<Answer, "receipt" | "split">,
  lang: Lang,
  few = 4,
): readonly string[] {
  if (receipt.length === 0) return [say(lang, answerWords, "none")];
  if (split === undefined) {
    const ids = activitiesIn(bench, receipt);
    return [listed(say(lang, answerWords, "receiptN", { n: `${ids.length}` }), ids, lang, few)];
  }
  const parts = inTwo(receipt, split);
  const [counted, rest] = [activitiesIn(bench, parts.counted), activitiesIn(bench, parts.rest)];
  const heads = splitHeads(lang, split.rest, counted.length, rest.length);
  return counted.length === 0
    ? [heads.counted, listed(heads.rest, rest, lang, few)]
    : [listed(heads.counted, counted, lang, few), heads.rest];
}

/** The records behind the ends of an answer, under what they are; nothing where there are none. */
export function endTexts(
  bench: Pick<Bench, "factors" | "dataset">,
  ends: EndRecords,
  lang: Lang,
  few = 4,
): readonly string[] {
  return ENDS.flatMap((end) => {
    const ids = activitiesIn(bench, ends[end]);
    if (ids.length === 0) return [];
    return [listed(say(lang, answerWords, `${end}N`, { n: `${ids.length}` }), ids, lang, few)];
  });
}

/** Some ids behind what they are, and how many more there are. */
export function listed(head: string, ids: readonly string[], lang: Lang, few: number): string {
  const told = { head, ids: ids.slice(0, few).join(", ") };
  const rest = ids.length - few;
  return rest > 0
    ? say(lang, answerWords, "receiptMore", { ...told, rest: `${rest}` })
    : say(lang, answerWords, "receipt", told);
}

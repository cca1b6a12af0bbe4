import { tellsUnsure } from "../../../questions/unsure-pairs.ts";
import { ask } from "../../../words/catalogue/ask.ts";
import { isNamed } from "../../../words/labels.ts";
import { say } from "../../../words/say.ts";
import type { Lang } from "../../../words/words.ts";
import type { Asked } from "./ask-screen.ts";

/** The range of an answer with what it is, or why it has none: records leave nothing open, or less than is shown, or it is no number; null where no record is there to leave anything open. */
export function rangeText(
  lang: Lang,
  { answer, range, reason }: Pick<Asked, "answer" | "range" | "reason">,
): string | null {
  if (range !== null) return say(lang, ask, "range", { range: range.text, what: range.what });
  if (reason !== null) return null;
  const { value, low, high, notes = [] } = answer;
  if (isNamed(value)) return say(lang, ask, "noRangeOfName");
  if (low !== high) return say(lang, ask, "narrowRange");
  return say(lang, ask, notes.some(tellsUnsure) ? "noRangeUnsure" : "noRange");
}

import type { Looked } from "../../views/searched.ts";
import { lookedWords } from "../../words/catalogue/looked.ts";
import { say } from "../../words/say.ts";
import type { Lang } from "../../words/words.ts";

/** How far somebody looked where there is no record. */
export function lookedText(lang: Lang, looked: Looked): string {
  return say(lang, lookedWords, looked);
}

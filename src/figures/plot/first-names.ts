import { figures } from "../../words/catalogue/figures.ts";
import { say } from "../../words/say.ts";
import type { Lang } from "../../words/words.ts";

/** More names than these are counted; a table has all of them. */
const MOST = 8;

/** The first names of a note, and how many more there are. */
export function firstNames<T>(all: readonly T[], write: (one: T) => string, lang: Lang): readonly string[] {
  const names = all.slice(0, MOST).map(write);
  const more = all.length - names.length;
  return more > 0 ? [...names, say(lang, figures, "andMore", { count: more })] : names;
}

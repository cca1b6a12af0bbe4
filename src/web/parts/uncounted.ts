import { conventionText } from "../../words/convention-words.ts";
import { uncountedText } from "../../words/uncounted.ts";
import type { Lang } from "../../words/words.ts";

/** That records are there and none counts, under the choices by the names that pages show them by. */
export function uncountedHere(of: Parameters<typeof uncountedText>[0], lang: Lang): string {
  return uncountedText(of, lang, (tag, name) => conventionText(tag, name).label);
}

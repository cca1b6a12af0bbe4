import { between } from "../../words/lists.ts";
import { type Lang, word } from "../../words/words.ts";
import type { Screen } from "../screen.ts";

/** Columns of `next: `. */
const INDENT = 6;

/** What to do next: one command or way a line, so that each can be copied. */
export function hintNext(screen: Screen, lang: Lang, ...ways: readonly string[]): void {
  for (const [n, way] of ways.entries())
    screen.hint(n === 0 ? `${word(lang, "next")}${between(lang, ":")}${way}` : `${" ".repeat(INDENT)}${way}`);
}

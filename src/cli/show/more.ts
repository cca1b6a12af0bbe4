import { importWords } from "../../words/catalogue/import/index.ts";
import { say } from "../../words/say.ts";
import type { Lang } from "../../words/words.ts";
import type { Screen } from "../screen.ts";

/** How many rows of a list are shown without `--all`. */
export const SOME = 12;

/** Says how many rows of a list are not shown. */
export function more(
  screen: Screen,
  n: number,
  { all, lang }: { readonly all: boolean; readonly lang: Lang },
  some = SOME,
): void {
  if (!all && n > some) screen.hint(`  ${say(lang, importWords, "more", { n: `${n - some}` })}`);
}

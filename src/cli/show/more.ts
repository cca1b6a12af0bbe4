import { importWords } from "../../words/catalogue/import/index.ts";
import { say } from "../../words/say.ts";
import type { Lang } from "../../words/words.ts";
import type { Screen } from "../screen.ts";
import type { Text } from "../table.ts";

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

/** The heading of a list, and as much of it as is shown, written by `put`; nothing where it is empty. */
export function showList<T>(
  screen: Screen,
  heading: Text,
  list: readonly T[],
  shown: { readonly all: boolean; readonly lang: Lang },
  put: (some: readonly T[]) => void,
): void {
  if (list.length === 0) return;
  screen.say("");
  screen.say(heading);
  put(shown.all ? list : list.slice(0, SOME));
  more(screen, list.length, shown);
}

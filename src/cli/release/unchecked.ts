import type { Attribution } from "../../release/terms/excerpts.ts";
import { handingOut as words } from "../../words/catalogue/handing-out.ts";
import { commasText } from "../../words/lists.ts";
import { percent } from "../../words/numbers.ts";
import { say } from "../../words/say.ts";
import type { Call } from "../command.ts";

/** So many sources of an excerpt are named. */
const NAMED = 3;

/** Says of which excerpts nobody could check that they stay below their limit, since how many rows the publisher's own table has is not recorded. */
export function sayUnchecked(
  { screen, lang }: Pick<Call, "screen" | "lang">,
  attributions: readonly Pick<Attribution, "excerpt">[],
): void {
  for (const { excerpt } of attributions) {
    if (excerpt === null || excerpt.of !== null) continue;
    const { rows, below, sources } = excerpt;
    const of = `${commasText(lang, sources.slice(0, NAMED))}${sources.length > NAMED ? " …" : ""}`;
    const told = { count: rows, of, limit: percent(below, lang) };
    screen.beside(say(lang, words, "excerpt"), say(lang, words, "unchecked", told), "warn");
  }
}

import { allLargest } from "../../model/level.ts";
import { maps } from "../../words/catalogue/maps.ts";
import { say } from "../../words/say.ts";
import type { Plot } from "../kind.ts";
import { bareValue, tiedText } from "../plot/tied.ts";
import { longText } from "../plot/value-text.ts";
import type { Tie } from "./ask.ts";

/**
 * The largest tie in a sentence, or those that are as large.
 * @param part whether others are on record too, and not drawn
 */
export function largestTie(ties: readonly Tie[], plot: Plot, part: boolean): string {
  const { lang } = plot;
  const some = ties.filter(({ value }) => (value.value ?? 0) > 0);
  const most = allLargest(some, ({ value }) => value.value);
  const [best] = most;
  if (best === undefined) return say(lang, maps, "noTies");
  const [from, to] = [plot.name(best.from), plot.name(best.to)];
  if (most.length === 1) return say(lang, maps, "takeStar", { from, to, value: longText(best.value, lang) });
  const pairs = most.map((tie) =>
    say(lang, maps, "tieOf", { from: plot.name(tie.from), to: plot.name(tie.to) }),
  );
  const value = longText(bareValue(best.value), lang);
  return say(lang, maps, "takeStarTied", { ties: tiedText(lang, pairs, some.length, part), value });
}

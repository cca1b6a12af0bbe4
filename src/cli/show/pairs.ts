import type { Pair } from "../../changes/duplicates/every.ts";
import { duplicateWords } from "../../words/catalogue/duplicates.ts";
import { between } from "../../words/lists.ts";
import { say } from "../../words/say.ts";
import type { Lang } from "../../words/words.ts";
import { importNote } from "../import-notes.ts";
import type { Screen } from "../screen.ts";
import { padded, widthOf } from "../wrap.ts";

/** Pairs that may be one: beside each other where all fit, else under each other, and below each what they may be and why. */
export function showPairs(screen: Screen, pairs: readonly Pair[], lang: Lang, indent = 0): void {
  const widest = (ids: readonly string[]) => Math.max(0, ...ids.map(widthOf));
  const first = widest(pairs.map(({ a }) => a));
  const fits = indent + first + 2 + widest(pairs.map(({ b }) => b)) <= screen.width;
  const margin = " ".repeat(indent);
  for (const { a, b, kind, evidence } of pairs) {
    const one = fits ? padded(a, first + 2, false) : a;
    screen.say(margin, { text: one, style: "key" }, { text: fits ? b : "", style: "key" });
    if (!fits) screen.say(margin, { text: b, style: "key" });
    const why = importNote(lang, evidence.join("; "));
    screen.prose(`${say(lang, duplicateWords, kind)}${between(lang, ":")}${why}`, indent + 4);
  }
}

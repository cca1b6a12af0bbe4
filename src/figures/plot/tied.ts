import { figures } from "../../words/catalogue/figures.ts";
import { listText } from "../../words/lists.ts";
import { say } from "../../words/say.ts";
import type { Lang } from "../../words/words.ts";
import type { Value } from "../ask/value.ts";

/** Names of more than these that tie are not told one by one. */
const MOST_NAMED = 3;

/** All that have the largest number; none where no one has any. */
export function allLargest<T>(items: readonly T[], of: (item: T) => number | null): readonly T[] {
  const most = Math.max(...items.map((item) => of(item) ?? Number.NEGATIVE_INFINITY));
  if (!Number.isFinite(most)) return [];
  return items.filter((item) => isLevel(of(item), most));
}

/** Whether two numbers are the same but for how a computer adds. */
export function isLevel(a: number | null, b: number | null): boolean {
  return a !== null && b !== null && Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}

/** Names of those that tie, up to three; of more, how many of all they are. */
export function tiedText(lang: Lang, names: readonly string[], all: number): string {
  if (names.length > MOST_NAMED) return say(lang, figures, "tiedOf", { n: names.length, all });
  if (names.length > 1 && names.some((name) => /[,，]/.test(name)))
    return names.join(lang === "zh" ? "；" : "; ");
  return listText(lang, names);
}

/** A value that several have, whatever the range of each. */
export function bareValue(value: Value): Value {
  return { ...value, low: null, high: null };
}

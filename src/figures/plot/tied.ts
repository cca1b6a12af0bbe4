import { MOST_NAMED } from "../../views/leaders.ts";
import { figures } from "../../words/catalogue/figures.ts";
import { listText } from "../../words/lists.ts";
import { say } from "../../words/say.ts";
import type { Lang } from "../../words/words.ts";
import type { Value } from "../ask/value.ts";

/**
 * Names of those that tie, up to three; of more, how many of all they are.
 * @param part whether all are those drawn, and others are on record too
 */
export function tiedText(lang: Lang, names: readonly string[], all: number, part = false): string {
  if (names.length > MOST_NAMED)
    return say(lang, figures, part ? "tiedOfDrawn" : "tiedOf", { n: names.length, all });
  if (names.length > 1 && names.some((name) => /[,，]/.test(name)))
    return names.join(lang === "zh" ? "；" : "; ");
  return listText(lang, names);
}

/** A value that several have, whatever the range of each. */
export function bareValue(value: Value): Value {
  return { ...value, low: null, high: null };
}

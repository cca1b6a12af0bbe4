import { PLACES, roundedBy } from "../claims/agree.ts";
import type { ItemFinding } from "../claims/judge.ts";
import type { Answer } from "../model/answer.ts";
import { rounding as words } from "./catalogue/rounding.ts";
import { isBare, oursOf, printedOf } from "./claim-words.ts";
import type { Labels } from "./labels.ts";
import { say } from "./say.ts";
import type { Lang } from "./words.ts";

/** So many of the last printed places apart, a number might be thought to be rounded to another. */
const NEAR = 2;

/** That another value gives what is printed only by cutting off, and is not rounded to it; null where it is, or does not. */
export function cutOffText(
  printed: ItemFinding["printed"],
  value: Answer["value"],
  lang: Lang,
): string | null {
  if (printed === null || typeof printed.value !== "number" || typeof value !== "number") return null;
  const { value: said, relation, rounding } = printed;
  if (relation !== "equal" || roundedBy(said, value, rounding) !== "cut-off") return null;
  return say(lang, words, "onlyCut", { places: say(lang, words, rounding) });
}

/** By which rule of rounding ours gives what is printed, or that none does; null where nothing is rounded. */
export function roundingText(item: ItemFinding, labels: Labels, lang: Lang): string | null {
  const { printed, answer, finding } = item;
  if (printed === null || isBare(finding)) return null;
  const { value: said, relation, rounding } = printed;
  const value = answer?.value;
  if (typeof said !== "number" || typeof value !== "number" || said === value) return null;
  if (relation === "about") return say(lang, words, "about");
  if (relation !== "equal" || rounding === "none") return null;
  const rule = roundedBy(said, value, rounding);
  // Of numbers that are far apart nobody asks how they are rounded.
  if (rule === null && Math.abs(value - said) * PLACES[rounding] > NEAR) return null;
  return say(lang, words, rule ?? "none", {
    ours: oursOf(item, labels, lang),
    printed: printedOf(item, labels, lang),
    places: say(lang, words, rounding),
  });
}

import type { Question } from "../../model/question.ts";
import { maps } from "../../words/catalogue/maps.ts";
import { say } from "../../words/say.ts";
import type { Lang } from "../../words/words.ts";
import type { Value } from "../ask/value.ts";
import type { Network } from "./ask.ts";

/** Why numbers of activities are not whole, where any is not. */
export function partedNote(counts: Iterable<number | null>, lang: Lang): readonly string[] {
  for (const count of counts)
    if (count !== null && Number.isFinite(count) && !Number.isInteger(count))
      return [say(lang, maps, "parted")];
  return [];
}

/** The same for what a figure draws of a question; nothing is told of amounts and shares. */
export function partedIn(
  { measure }: Pick<Question, "measure">,
  drawn: Iterable<{ readonly value: Value }>,
  lang: Lang,
): readonly string[] {
  if (measure !== "count") return [];
  return partedNote(
    Array.from(drawn, ({ value }) => value.value),
    lang,
  );
}

/** All numbers of a network: of ties, of partners with all recipients, and of whoever is named beside it. */
export function numbersIn(network: Network): readonly { readonly value: Value }[] {
  const { ties, horizontals, totals, undrawn } = network;
  return [...ties, ...horizontals, ...totals.map((value) => ({ value })), ...undrawn];
}

import { phrase } from "./catalogue/phrase.ts";
import { say } from "./say.ts";
import type { Lang } from "./words.ts";

/** Whom a field names, in words: `exactly Kyrgyzstan together with Tajikistan`. @param nameOf the name of one of them */
export function partyText(field: string, lang: Lang, nameOf: (id: string) => string): string {
  if (field.startsWith("="))
    return say(lang, phrase, "exactly", { who: anyText(field.slice(1), lang, nameOf) });
  if (field.startsWith("only:"))
    return say(lang, phrase, "only", { who: anyText(field.slice(5), lang, nameOf) });
  return anyText(field, lang, nameOf);
}

/** Any of some, each alone or several together. */
function anyText(field: string, lang: Lang, nameOf: (id: string) => string): string {
  const each = field.split(",").map((part) =>
    part
      .split("+")
      .map((id) => nameOf(id.trim()))
      .reduce((a, b) => say(lang, phrase, "together", { a, b })),
  );
  return each.reduce((a, b) => say(lang, phrase, "or", { a, b }));
}

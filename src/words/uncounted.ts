import { lookedWords } from "./catalogue/looked.ts";
import { say } from "./say.ts";
import type { Lang } from "./words.ts";

/** How many records are there where none counts, and under which conventions, by what these are `called`: as they are typed, or on pages by their labels. */
export function uncountedText(
  { n, by }: { readonly n: number; readonly by: readonly string[] },
  lang: Lang,
  called: (lang: Lang, convention: string) => string = (_, convention) => convention,
): string {
  const names = by.map((convention) => called(lang, convention));
  return say(lang, lookedWords, "uncounted", { n, by: names.join(lang === "zh" ? "、" : ", ") });
}

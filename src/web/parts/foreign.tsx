import { langTag } from "../../words/words.ts";
import type { Here } from "../here.ts";

/** A text in a language of its own, marked so that it is read and set as that language; plain where it is the page's. */
export function Foreign({ here, lang, text }: { here: Here; lang: string | null; text: string }) {
  const tag = langTag(lang ?? "");
  return lang === null || lang === "" || lang === here.lang ? (
    <bdi>{text}</bdi>
  ) : (
    <bdi lang={tag}>{text}</bdi>
  );
}

import type { Looked } from "../../views/searched.ts";
import { home } from "../../words/catalogue/home.ts";
import { say } from "../../words/say.ts";
import type { Lang } from "../../words/words.ts";

/** How far somebody looked where there is no record. */
export function lookedText(lang: Lang, looked: Looked): string {
  return say(lang, home, ({ all: "searched", part: "part", no: "notSearched" } as const)[looked]);
}

import { maps } from "../../words/catalogue/maps.ts";
import { between } from "../../words/lists.ts";
import { say } from "../../words/say.ts";
import { spanText } from "../../words/spans.ts";
import type { Lang } from "../../words/words.ts";

/** From when to when something lasts, and that nobody says since when: `start not recorded, to 2014`. */
export function sinceText(lang: Lang, opened: string, closed: string): string {
  const span = spanText(lang, opened, closed);
  if (opened !== "") return span;
  return [say(lang, maps, "unknownStart"), span].filter((text) => text !== "").join(between(lang, ","));
}

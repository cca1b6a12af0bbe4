import { periodOf } from "../../model/period.ts";
import { maps } from "../../words/catalogue/maps.ts";
import { between } from "../../words/lists.ts";
import { say } from "../../words/say.ts";
import { spanText } from "../../words/spans.ts";
import type { Lang } from "../../words/words.ts";

/** From when to when something lasts, and where it is so that nobody says since when, or that it cannot be read: `start not recorded, to 2014`. */
export function sinceText(lang: Lang, opened: string, closed: string): string {
  const unread = isUnread(opened);
  const span = spanText(lang, unread ? "" : opened, closed);
  if (opened !== "" && !unread) return span;
  const start = unread ? say(lang, maps, "unreadStart", { date: opened }) : say(lang, maps, "unknownStart");
  return [start, span].filter((text) => text !== "").join(between(lang, ","));
}

/** Whether a date is written that cannot be read as one. */
export function isUnread(date: string): boolean {
  return date !== "" && periodOf(date) === null;
}

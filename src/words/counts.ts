import { digits, unitText } from "./numbers.ts";
import type { Lang } from "./words.ts";

/** A number with what it counts: `3 exercises`, `3 учения`, `3次演习`. */
export function countText(lang: Lang, count: number, unit: string): string {
  const counted = unitText({ unit }, count, lang);
  return `${digits(count, lang)}${lang === "zh" ? "" : " "}${counted}`;
}

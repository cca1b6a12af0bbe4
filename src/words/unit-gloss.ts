import { unitGlosses } from "./catalogue/unit-gloss.ts";
import { say } from "./say.ts";
import type { Lang } from "./words.ts";

/** What a unit is, where few readers know it; null where its name says it. */
export function unitGloss(unit: string, lang: Lang): string | null {
  return unit === "nats" ? say(lang, unitGlosses, unit) : null;
}

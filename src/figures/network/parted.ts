import { maps } from "../../words/catalogue/maps.ts";
import { say } from "../../words/say.ts";
import type { Lang } from "../../words/words.ts";

/** Why numbers of activities are not whole, where any is not. */
export function partedNote(counts: Iterable<number | null>, lang: Lang): readonly string[] {
  for (const count of counts)
    if (count !== null && Number.isFinite(count) && !Number.isInteger(count))
      return [say(lang, maps, "parted")];
  return [];
}

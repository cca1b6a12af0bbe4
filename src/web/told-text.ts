import { amountsOf, whoOf } from "../views/describe.ts";
import type { Row } from "../views/records.ts";
import { between } from "../words/lists.ts";
import type { Lang } from "../words/words.ts";
import type { Site } from "./site.ts";

/** Who took part in a record and how much it was; many pages and lists tell it. */
export function toldText(site: Site, lang: Lang, row: Row): string {
  return site.told(`${lang} ${row.table} ${row.row}`, () => {
    const who = whoOf(row, site.participants.get(row.id) ?? [], site.labels[lang], lang);
    return [...who, ...amountsOf(row, lang)].join(between(lang, ";"));
  });
}

import { whenOf } from "../../views/describe.ts";
import type { Row } from "../../views/records.ts";
import { client } from "../../words/catalogue/client.ts";
import { dateText } from "../../words/dates.ts";
import { say } from "../../words/say.ts";
import { spanText } from "../../words/spans.ts";
import type { Lang } from "../../words/words.ts";

/** When a record was, as a reader of a language writes it: `21–28 May 2018`, `ordered 2015`. */
export function whenText(row: Row, lang: Lang): string {
  const recorded = whenOf(row);
  const ordered = /^ordered (.+)$/.exec(recorded)?.[1];
  if (ordered !== undefined) return say(lang, client, "ordered", { date: dateText(lang, ordered) });
  const [start = "", end] = recorded.split(/(?:^| )to /);
  if (end === undefined) return dateText(lang, recorded);
  return spanText(lang, start, end);
}

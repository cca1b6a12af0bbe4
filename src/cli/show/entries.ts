import { amountsOf, nameOf, whenOf, whoOf } from "../../views/describe.ts";
import type { Entry } from "../../views/entries.ts";
import type { Citations, Records } from "../../views/records.ts";
import { recordTimes } from "../../words/catalogue/record-times.ts";
import type { Labels } from "../../words/labels.ts";
import { between } from "../../words/lists.ts";
import { say } from "../../words/say.ts";
import type { Lang } from "../../words/words.ts";
import type { Screen } from "../screen.ts";

/** So many records are shown before the rest is only counted. */
export const FEW = 20;

/** Records in short: when, what, who, how much, what other sources say, and the numbers of the sources. */
export async function showEntries(
  screen: Screen,
  entries: readonly Entry[],
  records: Records,
  citations: Citations,
  labels: Labels,
  lang: Lang,
): Promise<void> {
  for (const { row, deliveries } of entries) {
    const participants = await records.where("participants", "activity", row.id);
    const rivals = await records.rivals(row.table, row.id);
    const cited = new Set([row, ...deliveries].map((r) => r.cells.source ?? ""));
    screen.say("  ", { text: nameOf(row), style: "strong" }, `  ${whenOf(row, lang)}  `, {
      text: `${row.id} ${citations.cite(...cited)}`,
      style: "faint",
    });
    const told = [...whoOf(row, participants, labels, lang), ...amountsOf(row, lang)];
    if (row.cells.status && !["held", "delivered"].includes(row.cells.status))
      told.push(labels.code(row.cells.status, "status"));
    if (told.length > 0) screen.prose(told.join(between(lang, ";")), 6);
    if (deliveries.length > 0) {
      const years = deliveries.map(
        (d) => `${d.cells.year ?? "?"}${between(lang, ":")}${amountsOf(d, lang).join(between(lang, "、"))}`,
      );
      screen.prose(say(lang, recordTimes, "delivered", { years: years.join(between(lang, ";")) }), 6);
    }
    for (const rival of rivals) {
      const unit = rival.unit === "" ? "" : ` ${rival.unit}`;
      const told = {
        field: rival.field,
        value: `${rival.value}${unit}`,
        source: citations.cite(rival.source),
      };
      screen.prose(say(lang, recordTimes, "says", told), 6, "warn");
    }
  }
}

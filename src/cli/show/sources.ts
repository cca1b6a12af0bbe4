import type { Cited } from "../../views/records.ts";
import { type Lang, word } from "../../words/words.ts";
import type { Screen } from "../screen.ts";

/** Cited sources with authors, publisher, date, address and terms. A source of the publication judged is marked. */
export function showSources(
  screen: Screen,
  cited: readonly Cited[],
  own: ReadonlySet<string>,
  lang: Lang,
): void {
  if (cited.length === 0) return;
  screen.say("");
  screen.say({ text: word(lang, "sources"), style: "faint" });
  for (const { number, row } of cited) {
    const c = row.cells;
    const label = `[${number}]`.padEnd(6);
    if (row.row === 0) {
      screen.say(`  ${label}`, { text: `${row.id}: not in sources.csv`, style: "warn" });
      continue;
    }
    // A comma parts the family of an author from the given name.
    const from = [c.authors ?? "", [c.publisher ?? "", c.date ?? "", row.id].filter(Boolean).join(", ")]
      .filter(Boolean)
      .join("; ");
    screen.table([{ head: "" }, { head: "", wrap: true }], [[label.trimEnd(), c.title || row.id]], 2);
    screen.prose(from, 7, "faint");
    if (c.url) screen.prose(c.url, 7, "key");
    if (c.archived_url) screen.prose(c.archived_url, 7, "key");
    const terms = [
      c.terms ? `terms: ${c.terms}` : "terms: not stated",
      ...(c.rests_on ? [`rests on ${c.rests_on}`] : []),
    ];
    screen.prose(terms.join("; "), 7, "faint");
    if (own.has(row.id)) {
      screen.prose("of the publication judged here: never evidence for one of its claims", 7, "warn");
    }
  }
}

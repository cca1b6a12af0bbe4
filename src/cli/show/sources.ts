import type { Study } from "../../study/study.ts";
import type { Cited } from "../../views/records.ts";
import { toldWords as words } from "../../words/catalogue/told.ts";
import { sourceTermsIn } from "../../words/labels.ts";
import { between } from "../../words/lists.ts";
import { say } from "../../words/say.ts";
import { type Lang, word } from "../../words/words.ts";
import type { Screen } from "../screen.ts";

/** Cited sources with authors, publisher, date, address and terms. A source of the publication judged is marked. */
export function showSources(
  screen: Screen,
  cited: readonly Cited[],
  { subject, publications }: Pick<Study, "subject" | "publications">,
  lang: Lang,
): void {
  if (cited.length === 0) return;
  const own = new Set(publications.flatMap((p) => p.own));
  screen.say("");
  screen.say({ text: word(lang, "sources"), style: "faint" });
  for (const { number, row } of cited) {
    const c = row.cells;
    const label = `[${number}]`.padEnd(6);
    if (row.row === 0) {
      screen.say(`  ${label}`, { text: say(lang, words, "unlisted", { id: row.id }), style: "warn" });
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
    const says = c.terms ?? "";
    const terms = [
      says === ""
        ? say(lang, words, "noTerms")
        : say(lang, words, "termsOf", { terms: sourceTermsIn(subject, lang, says) ?? says }),
      ...(c.rests_on ? [say(lang, words, "restsOn", { ids: c.rests_on })] : []),
    ];
    screen.prose(terms.join(between(lang, ";")), 7, "faint");
    if (own.has(row.id)) screen.prose(say(lang, words, "ownSource"), 7, "warn");
  }
}

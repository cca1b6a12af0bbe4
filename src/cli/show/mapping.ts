import type { OwnTable } from "../../changes/own-table.ts";
import { importWords } from "../../words/catalogue/import/index.ts";
import { between } from "../../words/lists.ts";
import { say } from "../../words/say.ts";
import type { Lang } from "../../words/words.ts";
import { importNote } from "../import-notes.ts";
import type { Screen } from "../screen.ts";

/** How the columns of somebody's own table are read, and why; a mapping that the study has is only named. */
export function showMapping(screen: Screen, { proposal, mapping, path }: OwnTable, lang: Lang): void {
  const label = say(lang, importWords, "mapping");
  screen.say("");
  if (proposal === null) {
    screen.beside(label, say(lang, importWords, "confirmed", { path }));
    return;
  }
  screen.beside(label, say(lang, importWords, "proposed", { table: mapping.table, path }));
  screen.table(
    [
      { head: say(lang, importWords, "column"), most: 26 },
      { head: say(lang, importWords, "becomes") },
      { head: say(lang, importWords, "because"), wrap: true },
    ],
    proposal.columns.map((c) => [
      c.heading,
      c.to === null
        ? { text: say(lang, importWords, "leftOut"), style: "faint" as const }
        : { text: c.to, style: "key" as const },
      becauseOf(c, lang),
    ]),
    2,
  );
  for (const note of proposal.notes) screen.beside("", importNote(lang, note), "faint");
  for (const { id, text, otherwise } of proposal.questions) {
    if (otherwise === null) continue;
    screen.beside(
      "",
      say(lang, importWords, "taken", { question: importNote(lang, text), answer: otherwise, id }),
      "faint",
    );
  }
}

/** Why a column is what it is, with the first of its cells. */
function becauseOf(
  { evidence, preview }: { readonly evidence: string; readonly preview: readonly string[] },
  lang: Lang,
): string {
  const told = importNote(lang, evidence);
  return preview.length === 0 ? told : `${told}${between(lang, ":")}${preview.slice(0, 2).join("; ")}`;
}

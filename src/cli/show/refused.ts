import type { Import } from "../../changes/import.ts";
import { rowText } from "../../changes/in-sheets.ts";
import { lackingCodes } from "../../changes/lacking-codes.ts";
import type { OwnTable } from "../../changes/own-table.ts";
import { importWords } from "../../words/catalogue/import/index.ts";
import { say } from "../../words/say.ts";
import type { Lang } from "../../words/words.ts";
import { importNote } from "../import-notes.ts";
import type { Screen } from "../screen.ts";
import { showList } from "./more.ts";

interface Shown {
  readonly lang: Lang;
  readonly all: boolean;
  readonly own: OwnTable | null;
  readonly fresh?: boolean;
}

/** What was refused of a file and how it is mended: names first, then rows, then values that the codebook lacks. */
export function showRefused(screen: Screen, made: Import, shown: Shown): void {
  showUnmatched(screen, made, shown);
  showRejects(screen, made, shown);
  showLacking(screen, made, shown);
}

function showUnmatched(screen: Screen, { unmatched, rejects }: Import, { lang, fresh }: Shown): void {
  if (unmatched.length === 0) return;
  screen.say("");
  screen.say({ text: say(lang, importWords, "unmatched"), style: "warn" });
  screen.table(
    [
      { head: say(lang, importWords, "name") },
      { head: say(lang, importWords, "rows"), right: true },
      { head: say(lang, importWords, "first"), right: true },
      { head: say(lang, importWords, "near"), wrap: true },
    ],
    unmatched.map((u) => [
      u.name,
      String(u.rows),
      rowText({ ...u, row: u.first }),
      u.suggestions.map((s) => `${s.name} (${s.id})`).join(", "),
    ]),
    2,
  );
  const places = new Set(rejects.flatMap((r) => (r.keep === undefined ? [] : [r.text])));
  const like = unmatched.find((u) => !places.has(u.name)) ?? unmatched[0];
  const name = JSON.stringify(like?.name ?? "");
  screen.hint(`  ${say(lang, importWords, fresh === true ? "standForFirst" : "standFor", { name })}`);
}

function showRejects(screen: Screen, { rejects, unmatched }: Import, shown: Shown): void {
  const { lang } = shown;
  // How a name is mended stands once, below the list of names.
  const named = new Set(unmatched.map(({ name }) => name));
  // What else is kept is said once of a column.
  const kept = new Map(
    rejects.toReversed().flatMap((r) => (r.keep === undefined ? [] : [[r.keep, r] as const])),
  );
  showList(screen, { text: say(lang, importWords, "refused"), style: "warn" }, rejects, shown, (some) =>
    screen.table(
      [
        { head: say(lang, importWords, "row"), right: true },
        { head: say(lang, importWords, "column"), most: 16 },
        { head: say(lang, importWords, "text"), most: 20 },
        { head: say(lang, importWords, "whyMend"), wrap: true },
      ],
      some.map((r) => {
        const why = [
          r.reason,
          ...(named.has(r.text) ? [] : [r.mend]),
          ...(r.keep !== undefined && kept.get(r.keep) === r ? [r.keep] : []),
        ];
        return [rowText(r), r.column, r.text, importNote(lang, why.join("; "))];
      }),
      2,
    ),
  );
}

/** How what the codebook lacks is added, as lines of the mapping to be pasted. */
function showLacking(screen: Screen, { rejects }: Import, { lang, own, fresh }: Shown): void {
  const lacking = own === null ? null : lackingCodes(rejects, own.mapping);
  if (own === null || lacking === null) return;
  const { path } = own;
  screen.prose(say(lang, importWords, fresh === true ? "lackingFirst" : "lacking", { path }), 2, "faint");
  // At the margin, so that they can be pasted as they are.
  for (const line of lacking.lines) screen.say(line);
  const { column } = lacking;
  screen.prose(say(lang, importWords, "means", { word: JSON.stringify(lacking.word), column }), 2, "faint");
}

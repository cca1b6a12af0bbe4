import type { Difference, Differences, Side } from "../../changes/diff.ts";
import { CLASSES } from "../../changes/fields.ts";
import { diffWords } from "../../words/catalogue/diff.ts";
import { between, bracketed } from "../../words/lists.ts";
import { digits } from "../../words/numbers.ts";
import { type KeyOf, type Params, say } from "../../words/say.ts";
import type { Lang } from "../../words/words.ts";
import { importNote } from "../import-notes.ts";
import type { Screen } from "../screen.ts";
import { cellText } from "./import.ts";
import { more } from "./more.ts";
import { type ShownMoves, showMoves } from "./moves.ts";

const SOME = 20;

/** What two vintages differ in, substance first. */
export function showDifferences(screen: Screen, d: Differences, shown: ShownMoves): void {
  const { lang } = shown;
  const told = (key: KeyOf<typeof diffWords.en>, params?: Params) => say(lang, diffWords, key, params);
  const dated = ({ vintage }: Side) => bracketed(lang, vintage ?? told("undated"));
  screen.say(
    { text: d.old.file, style: "strong" },
    `${dated(d.old)}  →  `,
    { text: d.new.file, style: "strong" },
    dated(d.new),
  );
  screen.say("");
  const { new: fresh, ...rows } = d.rows;
  screen.beside(told("rows"), told("counts", { ...rows, fresh }));
  const only = [
    [rows.onlyOld, d.old.file],
    [rows.onlyNew, d.new.file],
  ] as const;
  for (const [count, file] of only)
    if (count !== 0) screen.beside("", told("only", { count, file }), "faint");
  const weights = CLASSES.filter((of) => d.classes[of] > 0).map((of) =>
    told(`n_${of}`, { n: d.classes[of] }),
  );
  if (weights.length > 0) screen.beside(told("weight"), weights.join(between(lang, ",")));
  showRows(screen, d, shown);
  showRanks(screen, d, shown);
  showMoves(screen, d.moves, shown);
}

function showRows(screen: Screen, { differences }: Differences, { all, lang }: ShownMoves): void {
  if (differences.length === 0) return;
  screen.say("");
  screen.table(
    [
      { head: say(lang, diffWords, "class") },
      { head: say(lang, diffWords, "record"), most: 34 },
      { head: say(lang, diffWords, "what"), wrap: true },
    ],
    (all ? differences : differences.slice(0, SOME)).map((one) => [
      {
        text: say(lang, diffWords, one.kind === "changed" ? one.class : one.kind),
        style: one.class === "substance" ? "warn" : "faint",
      },
      { text: one.id, style: "key" },
      `${importNote(lang, one.what)}${changesText(one, lang)}`,
    ]),
  );
  more(screen, differences.length, { all, lang }, SOME);
}

function showRanks(screen: Screen, { ranks }: Differences, { all, lang }: ShownMoves): void {
  if (ranks.length === 0) return;
  const place = (rank: number | null) => (rank === null ? "–" : String(rank));
  const right = (key: KeyOf<typeof diffWords.en>) => ({ head: say(lang, diffWords, key), right: true });
  screen.say("");
  screen.say({ text: say(lang, diffWords, "ranks"), style: "strong" });
  screen.table(
    [
      { head: say(lang, diffWords, "recipient") },
      { head: say(lang, diffWords, "supplier") },
      right("before"),
      right("after"),
      right("volume"),
    ],
    (all ? ranks : ranks.slice(0, SOME)).map((r) => [
      r.recipient,
      r.supplier,
      place(r.old),
      place(r.new),
      `${digits(r.oldVolume, lang)} → ${digits(r.newVolume, lang)}`,
    ]),
    2,
  );
  more(screen, ranks.length, { all, lang }, SOME);
}

function changesText({ cells }: Difference, lang: Lang): string {
  if (cells.length === 0) return "";
  return between(lang, ":") + cells.map((cell) => cellText(cell, lang)).join(between(lang, ";"));
}

import type { Changes } from "../../changes/effects.ts";
import { CLASSES } from "../../changes/fields.ts";
import type { Import } from "../../changes/import.ts";
import { rowText } from "../../changes/in-sheets.ts";
import type { OwnTable } from "../../changes/own-table.ts";
import type { CellChange, RowChange } from "../../changes/plan.ts";
import { pathsOf } from "../../changes/record.ts";
import { placeOf } from "../../model/fault.ts";
import type { Source } from "../../sources/source.ts";
import { quoted } from "../../views/flags.ts";
import { importWords } from "../../words/catalogue/import/index.ts";
import type { Labels } from "../../words/labels.ts";
import { between, sentencesText } from "../../words/lists.ts";
import { type KeyOf, type Params, say } from "../../words/say.ts";
import type { Lang } from "../../words/words.ts";
import { importNote } from "../import-notes.ts";
import { atStudy } from "../program.ts";
import type { Screen } from "../screen.ts";
import { faultText } from "./faults.ts";
import { hintNext } from "./hint-next.ts";
import { showMapping } from "./mapping.ts";
import { more, SOME, showList } from "./more.ts";
import { showMoves } from "./moves.ts";
import { showPairs } from "./pairs.ts";
import { showRefused } from "./refused.ts";

export interface Shown {
  readonly lang: Lang;
  readonly labels: Labels;
  /** Id of the import that was written; null where none was. */
  readonly id: string | null;
  readonly all: boolean;
  /** The mapping by which somebody's own table was read. */
  readonly own: OwnTable | null;
  /** The file, as it was given. */
  readonly file: string;
  /** Why nothing is taken, where the region of the study decides it. */
  readonly why?: string | null;
  /** Whether there is no study yet, so that nothing can be written into it. */
  readonly fresh?: boolean;
}

/** The same of a file whether or not it is written. */
type Seen = Omit<Shown, "id" | "file">;

/** The sources that can be told. */
export function showSources(screen: Screen, sources: readonly Source[], lang: Lang): void {
  screen.table(
    [
      { head: say(lang, importWords, "source") },
      { head: say(lang, importWords, "rows"), right: true },
      { head: say(lang, importWords, "what"), wrap: true },
    ],
    sources.map((s) => [{ text: s.name, style: "strong" }, rangeText(s.rows, lang), s.title]),
  );
  screen.prose(say(lang, importWords, "sourcesNote"), 0, "faint");
  hintNext(screen, lang, "multivector import FILE");
}

/** What an import is, how it was read, what it changes, and whether it was written. */
export function showImport(screen: Screen, made: Import, shown: Shown): void {
  const { lang } = shown;
  showRead(screen, made, shown);
  screen.say("");
  if (shown.id !== null) showWritten(screen, made, shown.id, { lang, file: shown.file });
  else if (takesNothing(made)) {
    sayNothingTaken(screen, lang);
    if (shown.why) screen.prose(importNote(lang, shown.why), 0, "warn");
  } else if (made.files.size === 0) {
    screen.say({ text: say(lang, importWords, "nothingChanges"), style: "good" });
  } else {
    screen.say(
      { text: say(lang, importWords, "nothing"), style: "strong" },
      `${between(lang, ";")}${say(lang, importWords, "would", { files: listed(made, lang) })}`,
    );
    if (made.editions !== undefined)
      screen.prose(say(lang, importWords, "editionsMend", { fresh: made.recognised.register }), 0, "warn");
    else if (made.alike !== undefined) screen.prose(say(lang, importWords, "alikeMend"), 0, "warn");
    else if (made.faults.length === 0) screen.hint(say(lang, importWords, "yes"));
  }
}

/** Whether an import takes no row and changes nothing, unlike that of a file of which the study has all. */
export function takesNothing({ files, rows }: Pick<Import, "files" | "rows">): boolean {
  return files.size === 0 && rows.taken === 0;
}

/** That nothing of a file is taken, and so nothing written. */
export function sayNothingTaken(screen: Screen, lang: Lang): void {
  const said = (["nothingTaken", "nothing"] as const).map((key) => say(lang, importWords, key));
  screen.say({ text: said.join(between(lang, ";")), style: "warn" });
}

/**
 * Under which id an import was written, how it is taken back, and where what it refused is.
 * @param study the folder of a study that is new, which the line did not name as such
 */
export function showWritten(
  screen: Screen,
  made: Import,
  id: string,
  { lang, file, study }: { readonly lang: Lang; readonly file: string; readonly study?: string },
): void {
  screen.say(
    { text: say(lang, importWords, "written", { id }), style: "good" },
    `${between(lang, ":")}${listed(made, lang)}`,
  );
  screen.hint(say(lang, importWords, "undo", { undo: `multivector undo${atStudy(study)}` }));
  if (made.rejects.length === 0) return;
  const path = `${study === undefined ? "" : `${study}/`}${pathsOf(id).rejects}`;
  screen.prose(say(lang, importWords, "refusedIn", { file: made.recognised.file, path }), 0, "warn");
  if (study === undefined) hintNext(screen, lang, importAgain(lang, file));
}

/** How a file of which something was refused is imported again. @param study as of `showWritten` */
export function importAgain(lang: Lang, file: string, study?: string): string {
  const command = `multivector${atStudy(study)} import ${quoted(file)}`;
  return say(lang, importWords, "onceMended", { command });
}

function listed({ files }: Import, lang: Lang): string {
  return [...files.keys()].join(between(lang, "、"));
}

/** What an import is, how it was read, and what it changes. */
export function showRead(screen: Screen, made: Import, shown: Seen): void {
  const { recognised: r, rows } = made;
  const { lang } = shown;
  const told = (key: KeyOf<typeof importWords.en>, params?: Params) => say(lang, importWords, key, params);
  const note = (text: string) => importNote(lang, text);
  screen.say({ text: told("is", { file: r.file, title: note(r.title) }), style: "strong" });
  screen.prose(sentencesText(lang, [r.authors, r.publisher, note(r.terms)]), 0, "faint");
  screen.say("");
  screen.beside(told("toldBy"), r.evidence.map(note).join(between(lang, ";")));
  if (r.vintage !== null) screen.beside(told("vintage"), r.vintage);
  else if (r.unit === "tiv-millions") screen.beside(told("vintage"), told("noVintage"));
  if (r.as !== "")
    screen.beside(told("source"), r.unit === null ? r.as : told("unit", { source: r.as, unit: r.unit }));
  for (const text of made.notes.slice(0, shown.all ? undefined : SOME))
    screen.beside("", note(text), "faint");
  more(screen, made.notes.length, shown);
  if (shown.own !== null) showMapping(screen, shown.own, lang);
  screen.say("");
  screen.beside(
    told("rows"),
    told("counts", {
      read: `${rows.read}`,
      taken: `${rows.taken}`,
      ignored: `${rows.ignored}`,
      refused: `${rows.refused}`,
    }),
  );
  for (const { reason, rows: n } of made.ignored)
    screen.beside("", told("ignored", { n: `${n}`, reason: note(reason) }), "faint");
  const passed = Object.entries(made.passed).filter(([, n]) => n > 0);
  if (passed.length > 0)
    screen.beside(
      "",
      told("noRows", { list: passed.map(([what, n]) => note(`${n} ${what}`)).join(between(lang, "、")) }),
      "faint",
    );
  showChanges(screen, made.changes, shown);
  showRefused(screen, made, shown);
  showFlags(screen, made, shown);
  showEditions(screen, made, shown);
  showAlike(screen, made, shown);
  showDuplicates(screen, made, shown);
  showMoves(screen, made.moves, shown);
  showFaults(screen, made, shown);
}

const KINDS = ["new", "changed", "confirmed", "unchanged", "kept", "gone"] as const;

function showChanges(screen: Screen, changes: Changes, shown: Seen): void {
  const { lang } = shown;
  const counts = KINDS.flatMap((kind) =>
    changes[kind] > 0 ? [say(lang, importWords, `n_${kind}`, { n: `${changes[kind]}` })] : [],
  );
  const told = counts.length === 0 ? say(lang, importWords, "none") : counts.join(between(lang, ","));
  screen.beside(say(lang, importWords, "changes"), told);
  const tables = Object.entries(changes.tables);
  if (tables.length > 1) {
    for (const [table, kinds] of tables) {
      const own = KINDS.flatMap((kind) =>
        kinds[kind] === undefined ? [] : [say(lang, importWords, `t_${kind}`, { n: `${kinds[kind]}` })],
      );
      screen.beside("", `${table}${between(lang, ":")}${own.join(between(lang, ","))}`, "faint");
    }
  }
  const late = lateIn(changes);
  const listed = changes.rows.filter(
    (c) => c.cells.some((cell) => cell.class !== "vintage") || c.kind === "gone" || late(c),
  );
  if (listed.length === 0) return;
  listed.sort((a, b) => weightOf(a) - weightOf(b));
  screen.say("");
  const some = shown.all ? listed : listed.slice(0, SOME);
  screen.table(
    [
      { head: say(lang, importWords, "row"), right: true },
      { head: say(lang, importWords, "record") },
      { head: say(lang, importWords, "change"), wrap: true },
    ],
    some.map((c) => [c.row === 0 ? "" : rowText(c), { text: c.id, style: "key" }, changeText(c, lang)]),
    2,
  );
  more(screen, listed.length, shown);
}

/** Whether a row is a new actor, or a new part of a record that the study has, where it has some of the file. */
function lateIn({ rows, unchanged, changed, confirmed, kept }: Changes): (row: RowChange) => boolean {
  if (unchanged + changed + confirmed + kept === 0) return () => false;
  const fresh = new Set(rows.flatMap(({ kind, id }) => (kind === "new" ? [id] : [])));
  return ({ table, kind, id }) =>
    kind === "new" &&
    (table === "actors" || (table === "participants" && !fresh.has(id.split(" · ")[0] ?? "")));
}

/** Substance first, then what is gone or new, then the rest. */
function weightOf({ cells }: RowChange): number {
  return cells[0] === undefined ? 1 : 2 * CLASSES.indexOf(cells[0].class);
}

function changeText(change: RowChange, lang: Lang): string {
  if (change.kind === "gone") {
    return say(lang, importWords, change.removed === true ? "goneOut" : "goneLeft");
  }
  if (change.kind === "new") return say(lang, importWords, "newRow");
  return change.cells
    .filter((c) => c.class !== "vintage")
    .map((cell) => cellText(cell, lang))
    .join(between(lang, ";"));
}

/** A cell before and after, in the way of all lists of changes. */
export function cellText(cell: CellChange, lang: Lang): string {
  const value = (text: string) => (text === "" ? say(lang, importWords, "blank") : text);
  const left = cell.taken ? "" : ` ${say(lang, importWords, "asItIs")}`;
  return `${cell.field} ${value(cell.old)} → ${value(cell.new)}${left}`;
}

/** What would be wrong with the study: nothing is written as long as something is. */
function showFaults(screen: Screen, { faults }: Import, shown: Seen): void {
  const { lang } = shown;
  showList(screen, { text: say(lang, importWords, "faults"), style: "bad" }, faults, shown, (some) =>
    screen.table(
      [{ head: say(lang, importWords, "where") }, { head: say(lang, importWords, "mend"), wrap: true }],
      some.map((f) => [{ text: placeOf(f), style: "key" }, faultText(lang, `${f.message}; ${f.mend}`)]),
      2,
    ),
  );
}

function showEditions(screen: Screen, { editions = [] }: Import, shown: Seen): void {
  const { lang } = shown;
  showList(screen, { text: say(lang, importWords, "editions"), style: "warn" }, editions, shown, (some) =>
    screen.table(
      [
        { head: say(lang, importWords, "list") },
        { head: say(lang, importWords, "brought"), wrap: true },
        { head: say(lang, importWords, "inIt"), right: true },
      ],
      some.map((e) => [{ text: e.register, style: "key" }, e.file, `${e.shared}/${e.of}`]),
      2,
    ),
  );
}

function showAlike(screen: Screen, { alike = [] }: Import, shown: Seen): void {
  const { lang } = shown;
  showList(screen, { text: say(lang, importWords, "alike"), style: "warn" }, alike, shown, (some) =>
    screen.table(
      [
        { head: say(lang, importWords, "row"), right: true },
        { head: say(lang, importWords, "record") },
        { head: say(lang, importWords, "alikeTo") },
      ],
      some.map((a) => [rowText(a), { text: a.id, style: "key" }, { text: a.like, style: "key" }]),
      2,
    ),
  );
}

function showDuplicates(screen: Screen, { duplicates }: Import, shown: Seen): void {
  const { lang } = shown;
  showList(screen, { text: say(lang, importWords, "duplicates"), style: "warn" }, duplicates, shown, (some) =>
    showPairs(screen, some, lang, 2),
  );
  if (duplicates.length > 0) screen.hint(`  ${say(lang, importWords, "judge")}`);
}

function showFlags(screen: Screen, { flags }: Import, shown: Seen): void {
  const { lang } = shown;
  showList(screen, { text: say(lang, importWords, "odd"), style: "warn" }, flags, shown, (some) =>
    screen.table(
      [
        { head: say(lang, importWords, "row"), right: true },
        { head: say(lang, importWords, "column") },
        { head: say(lang, importWords, "text"), most: 24 },
        { head: say(lang, importWords, "why"), wrap: true },
      ],
      some.map((f) => [rowText(f), f.column, f.text, importNote(lang, f.why)]),
      2,
    ),
  );
}

function rangeText([least, most]: readonly [number, number], lang: Lang): string {
  return `${least.toLocaleString(lang)}–${most.toLocaleString(lang)}`;
}

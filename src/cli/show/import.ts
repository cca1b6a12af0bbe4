import type { Changes } from "../../changes/effects.ts";
import { CLASSES } from "../../changes/fields.ts";
import type { Import } from "../../changes/import.ts";
import type { OwnTable } from "../../changes/own-table.ts";
import type { CellChange, RowChange } from "../../changes/plan.ts";
import { placeOf } from "../../model/fault.ts";
import type { Source } from "../../sources/source.ts";
import type { Screen } from "../screen.ts";
import { showMapping } from "./mapping.ts";
import { more, SOME } from "./more.ts";
import { showMoves } from "./moves.ts";

export interface Shown {
  /** Id of the import that was written; null where none was. */
  readonly id: string | null;
  readonly all: boolean;
  /** The mapping by which somebody's own table was read. */
  readonly own: OwnTable | null;
}

/** The sources that can be told. */
export function showSources(screen: Screen, sources: readonly Source[]): void {
  screen.table(
    [{ head: "source" }, { head: "rows", right: true }, { head: "what it is", wrap: true }],
    sources.map((s) => [{ text: s.name, style: "strong" }, rangeText(s.rows), s.title]),
  );
  screen.prose(
    "rows: how many a whole file has. A source is told by the shape of a file; --as names one.",
    0,
    "faint",
  );
  screen.hint("next: multivector import FILE");
}

/** What an import is, how it was read, what it changes, and whether it was written. */
export function showImport(screen: Screen, made: Import, shown: Shown): void {
  showRead(screen, made, shown);
  screen.say("");
  if (shown.id !== null) showWritten(screen, made, shown.id);
  else if (made.files.size === 0 && made.rows.taken === 0) {
    screen.say({ text: "nothing of it is taken", style: "warn" });
  } else if (made.files.size === 0) {
    screen.say({ text: "nothing to change: the study has all that is taken", style: "good" });
  } else {
    screen.say(
      { text: "nothing was written", style: "strong" },
      `; it would change ${[...made.files.keys()].join(", ")}`,
    );
    screen.hint("add --yes to write it");
  }
}

/** Under which id an import was written, and how it is taken back. */
export function showWritten(screen: Screen, made: Import, id: string): void {
  screen.say({ text: `written as ${id}`, style: "good" }, `: ${[...made.files.keys()].join(", ")}`);
  screen.hint("multivector undo takes it back");
}

/** What an import is, how it was read, and what it changes. */
export function showRead(screen: Screen, made: Import, shown: Omit<Shown, "id">): void {
  const { recognised: r, rows } = made;
  screen.say({ text: r.file, style: "strong" }, ` is ${r.title}`);
  screen.prose([r.publisher, r.terms].filter((t) => t !== "").join(". "), 0, "faint");
  screen.say("");
  screen.beside("told by", r.evidence.join("; "));
  if (r.vintage !== null) screen.beside("vintage", r.vintage);
  else if (r.unit === "tiv-millions") screen.beside("vintage", "the file gives none; --vintage DATE says it");
  if (r.as !== "") screen.beside("source", `${r.as}${r.unit === null ? "" : `, unit ${r.unit}`}`);
  for (const note of made.notes.slice(0, shown.all ? undefined : SOME)) screen.beside("", note, "faint");
  more(screen, made.notes.length, shown, "notes");
  if (shown.own !== null) showMapping(screen, shown.own);
  screen.say("");
  screen.beside(
    "rows",
    `${rows.read} read: ${rows.taken} taken, ${rows.ignored} ignored, ${rows.refused} refused`,
  );
  for (const { reason, rows: n } of made.ignored) screen.beside("", `${n} ignored: ${reason}`, "faint");
  const passed = Object.entries(made.passed).filter(([, n]) => n > 0);
  if (passed.length > 0)
    screen.beside("", `no rows: ${passed.map(([what, n]) => `${n} ${what}`).join(", ")}`, "faint");
  showChanges(screen, made.changes, shown);
  showUnmatched(screen, made);
  showRejects(screen, made, shown);
  showFlags(screen, made, shown);
  showDuplicates(screen, made, shown);
  showMoves(screen, made.moves, shown);
  showFaults(screen, made, shown);
}

const SAYS: Readonly<Record<string, string>> = {
  new: "new",
  changed: "changed",
  confirmed: "the same but for vintage and source",
  unchanged: "unchanged",
  kept: "different, and left as the study has them",
  gone: "no longer in the file",
};

function showChanges(screen: Screen, changes: Changes, shown: Omit<Shown, "id">): void {
  const counts = Object.entries(SAYS).flatMap(([kind, says]) => {
    const n = changes[kind as keyof typeof SAYS & keyof Changes];
    return typeof n === "number" && n > 0 ? [`${n} ${says}`] : [];
  });
  screen.beside("changes", counts.length === 0 ? "none" : counts.join(", "));
  const tables = Object.entries(changes.tables);
  if (tables.length > 1) {
    for (const [table, kinds] of tables) {
      const own = Object.entries(kinds).map(([kind, n]) => `${n} ${kind}`);
      screen.beside("", `${table}: ${own.join(", ")}`, "faint");
    }
  }
  const listed = changes.rows.filter(
    (c) => c.cells.some((cell) => cell.class !== "vintage") || c.kind === "gone",
  );
  if (listed.length === 0) return;
  listed.sort((a, b) => weightOf(a) - weightOf(b));
  screen.say("");
  const some = shown.all ? listed : listed.slice(0, SOME);
  screen.table(
    [{ head: "row", right: true }, { head: "record" }, { head: "what", wrap: true }],
    some.map((c) => [c.row === 0 ? "" : String(c.row), { text: c.id, style: "key" }, changeText(c)]),
    2,
  );
  more(screen, listed.length, shown, "rows");
}

/** Substance first, then what is gone, then the rest. */
function weightOf({ cells }: RowChange): number {
  return cells[0] === undefined ? 1 : 2 * CLASSES.indexOf(cells[0].class);
}

function changeText(change: RowChange): string {
  if (change.kind === "gone") {
    return change.removed === true ? "no longer in the file: taken out" : "no longer in the file, and left";
  }
  return change.cells
    .filter((c) => c.class !== "vintage")
    .map(cellText)
    .join("; ");
}

/** A cell before and after, in the way of all lists of changes. */
export function cellText(cell: CellChange): string {
  const value = (text: string) => (text === "" ? "blank" : text);
  return `${cell.field} ${value(cell.old)} → ${value(cell.new)}${cell.taken ? "" : " (left as it is)"}`;
}

function showUnmatched(screen: Screen, { unmatched }: Import): void {
  if (unmatched.length === 0) return;
  screen.say("");
  screen.say({ text: "names that no look-up knows", style: "warn" });
  screen.table(
    [
      { head: "name" },
      { head: "rows", right: true },
      { head: "first", right: true },
      { head: "near to it", wrap: true },
    ],
    unmatched.map((u) => [
      u.name,
      String(u.rows),
      String(u.first),
      u.suggestions.map((s) => `${s.name} (${s.id})`).join(", "),
    ]),
    2,
  );
  screen.hint('  say what they stand for in mappings/names.yaml, a line each: "name": ID');
}

/** What would be wrong with the study: nothing is written as long as something is. */
function showFaults(screen: Screen, { faults }: Import, shown: Omit<Shown, "id">): void {
  if (faults.length === 0) return;
  screen.say("");
  screen.say({ text: "errors that the study would have: mend the file, or it is not written", style: "bad" });
  screen.table(
    [{ head: "where" }, { head: "what, and the mend", wrap: true }],
    (shown.all ? faults : faults.slice(0, SOME)).map((f) => [
      { text: placeOf(f), style: "key" },
      `${f.message}; ${f.mend}`,
    ]),
    2,
  );
  more(screen, faults.length, shown, "errors");
}

function showDuplicates(screen: Screen, { duplicates }: Import, shown: Omit<Shown, "id">): void {
  if (duplicates.length === 0) return;
  screen.say("");
  screen.say({ text: "may be exercises that the study has", style: "warn" });
  screen.table(
    [{ head: "a" }, { head: "b" }, { head: "because", wrap: true }],
    (shown.all ? duplicates : duplicates.slice(0, SOME)).map((d) => [
      { text: d.a, style: "key" },
      { text: d.b, style: "key" },
      d.evidence.join("; "),
    ]),
    2,
  );
  more(screen, duplicates.length, shown, "pairs");
  screen.hint("  they stay two until they are judged: multivector duplicates A B --verdict …");
}

function showRejects(screen: Screen, { rejects }: Import, shown: Omit<Shown, "id">): void {
  if (rejects.length === 0) return;
  screen.say("");
  screen.say({ text: "refused", style: "warn" });
  screen.table(
    [
      { head: "row", right: true },
      { head: "column", most: 16 },
      { head: "text", most: 20 },
      { head: "why, and the mend", wrap: true },
    ],
    (shown.all ? rejects : rejects.slice(0, SOME)).map((r) => [
      String(r.row),
      r.column,
      r.text,
      `${r.reason}; ${r.mend}`,
    ]),
    2,
  );
  more(screen, rejects.length, shown, "refused rows");
}

function showFlags(screen: Screen, { flags }: Import, shown: Omit<Shown, "id">): void {
  if (flags.length === 0) return;
  screen.say("");
  screen.say({ text: "taken as they stand, although they look odd", style: "warn" });
  screen.table(
    [
      { head: "row", right: true },
      { head: "column" },
      { head: "text", most: 24 },
      { head: "why", wrap: true },
    ],
    (shown.all ? flags : flags.slice(0, SOME)).map((f) => [String(f.row), f.column, f.text, f.why]),
    2,
  );
  more(screen, flags.length, shown, "flags");
}

function rangeText([least, most]: readonly [number, number]): string {
  return `${least.toLocaleString("en")}–${most.toLocaleString("en")}`;
}

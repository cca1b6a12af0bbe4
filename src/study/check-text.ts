import { withoutTurns } from "../model/turns.ts";
import { runs } from "../sources/cells/formula.ts";
import type { At, Found } from "./check-found.ts";
import type { Table } from "./check-tables.ts";

const PLAIN = /^[\x20-\x7e]*$/;
const CONTROL = /[^\P{Cc}\n\r\t]/u;
const INVISIBLE =
  /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufffd]/u;
/** A joiner is spelling in Persian, Hindi and their like, and nothing anywhere else. */
const JOINER =
  /(?<!\p{Script=Arabic}|\p{Script=Devanagari}|\p{Script=Bengali}|\p{Extended_Pictographic}|\ufe0f)[\u200c\u200d]/u;
const MIXED =
  /(?:\p{Script=Latin}\p{M}*(?:\p{Script=Cyrillic}|\p{Script=Greek}))|(?:(?:\p{Script=Cyrillic}|\p{Script=Greek})\p{M}*\p{Script=Latin})/u;
const WORD = /[\p{L}\p{M}]+/gu;

/** Columns of names and ids, where one letter of another script makes another name. */
const NAMED = new Set(["id", "names", "ref", "refs", "actor", "actors"]);
const NAMES = new Set([
  "name",
  "place",
  "district",
  "title",
  "publisher",
  "framework",
  "institution",
  "company",
]);

/** Checks the characters of every cell: what a spreadsheet would run, what cannot be seen, what looks like something else. */
export function checkText(table: Table, found: Found): void {
  table.sheet.header.forEach((column) => {
    const kind = Object.hasOwn(table.columns, column) ? (table.columns[column] ?? "text") : "text";
    const text = kind === "text" || kind === "names";
    const named = NAMED.has(kind.split(":")[0] ?? "") || NAMES.has(column);
    const cells = table.cells(column);
    for (let i = 0; i < cells.length; i++) {
      const cell = cells[i] ?? "";
      if (cell === "") continue;
      if (text && runs(cell)) warnRuns(table, i, column, cell, found);
      if (!PLAIN.test(cell)) checkCharacters(table, i, column, cell, named, found);
    }
  });
}

function warnRuns(table: Table, i: number, column: string, cell: string, found: Found): void {
  found.warning(
    table.at(i, column),
    "formula",
    () => `starts with ${JSON.stringify(cell.charAt(0))}, and a spreadsheet would run it: ${shown(cell)}`,
    "start it with another character; here it is read as text",
  );
}

function checkCharacters(
  table: Table,
  i: number,
  column: string,
  cell: string,
  named: boolean,
  found: Found,
): void {
  const at = table.at(i, column);
  const hidden = hiddenIn(cell);
  if (hidden !== null) warnHidden(at, cell, hidden, "type the cell again without it", found);
  if (cell.normalize("NFC") !== cell) {
    found.warning(
      at,
      "not-nfc",
      () => `is not in Unicode's composed form (NFC): ${shown(cell)}`,
      () => `write ${shown(cell.normalize("NFC"))}, or save the file as NFC`,
    );
  }
  if (!named || !MIXED.test(cell)) return;
  found.warning(
    at,
    "mixed-scripts",
    () => `mixes letters of two scripts in one word: ${wordsIn(cell)}`,
    "type the word again in one script",
  );
}

/** The first sign of a text that nobody sees; null where it has none. */
export function hiddenIn(text: string): string | null {
  return (CONTROL.exec(text) ?? INVISIBLE.exec(text) ?? JOINER.exec(text))?.[0] ?? null;
}

/** Warns of a sign that nobody sees. */
export function warnHidden(at: At, text: string, hidden: string, mend: string, found: Found): void {
  const turns = withoutTurns(hidden) === "" ? ", which turns the order of what is read" : "";
  found.warning(at, "invisible-character", () => `holds ${codeOf(hidden)}${turns}: ${shown(text)}`, mend);
}

/** The mixed words, with the letters that are fewer spelled out. */
function wordsIn(cell: string): string {
  return (cell.match(WORD) ?? [])
    .filter((word) => MIXED.test(word))
    .map((word) => `${word} (${oddOf(word).map(codeOf).join(" ")})`)
    .join(", ");
}

function oddOf(word: string): readonly string[] {
  const latin = [...word].filter((c) => /\p{Script=Latin}/u.test(c));
  const other = [...word].filter((c) => /\p{L}/u.test(c) && !/\p{Script=Latin}/u.test(c));
  return latin.length <= other.length ? latin : other;
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

/** A cell as a message shows it: escaped, and no longer than a line. */
export function shown(cell: string): string {
  const text = JSON.stringify(cell.length > 60 ? `${cell.slice(0, 60)}…` : cell);
  return text.replace(
    /[\u0080-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu,
    (c) => codeOf(c),
  );
}

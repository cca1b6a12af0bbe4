import { rowText } from "../../study/csv.ts";
import { sqlWords } from "../../words/catalogue/sql.ts";
import { between } from "../../words/lists.ts";
import { say } from "../../words/say.ts";
import type { Call } from "../command.ts";
import { GAP, linesOf, narrowest, type Text } from "../table.ts";
import { widthOf, wrapped } from "../wrap.ts";

/** Rows that a screen shows. */
export const ON_SCREEN = 100;

/** Where rows are shown, and in which language. */
export type Shown = Pick<Call, "screen" | "lang">;

/** Rows as a table for a person; what is left out is said. */
export function showRows(
  { screen, lang }: Shown,
  columns: readonly string[],
  types: readonly string[],
  rows: readonly (readonly unknown[])[],
  more: boolean,
): void {
  const most = columns.length > 1 ? WIDEST : Math.max(WIDEST, screen.width - 2);
  const texts = rows.map((row) => row.map((cell) => (cell === null ? null : textOf(cell))));
  const roomOf = (cells: readonly string[]) => {
    if (cells.some((cell) => linesOf(cell).length > 1)) return { lines: true };
    return screen.piped || cells.every(isWord) ? {} : { most };
  };
  const shown = columns.map((head, c) => ({
    head,
    right: NUMBERS.test(types[c] ?? ""),
    ...roomOf(texts.map((row) => row[c] ?? "")),
  }));
  const cells = texts.map((row) => row.map((text): Text => text ?? UNKNOWN));
  if (columns.length > BESIDE && narrowest(shown, cells) > screen.width)
    showApart({ screen, lang }, columns, texts);
  else screen.table(shown, cells);
  const count = rows.length;
  if (count === 0) screen.say({ text: say(lang, sqlWords, "none"), style: "faint" });
  else if (more) {
    screen.say(
      { text: say(lang, sqlWords, "first", { count }), style: "warn" },
      `${between(lang, ":")}${say(lang, sqlWords, "all")}`,
    );
  } else screen.say({ text: say(lang, sqlWords, "rows", { count }), style: "faint" });
}

/** Whether a cell is one word, such as an id or a hash, of which a part is of no use. */
function isWord(text: string): boolean {
  return wrapped(text, 1).length <= 1;
}

/** Each row by itself, its cells whole below each other, where a table is wider than the screen. */
function showApart(
  { screen, lang }: Shown,
  columns: readonly string[],
  rows: readonly (readonly (string | null)[])[],
): void {
  const room = Math.max(LEAST, screen.width - GAP - Math.max(...columns.map(widthOf)));
  for (const [n, row] of rows.entries()) {
    screen.say({ text: say(lang, sqlWords, "row", { n: n + 1 }), style: "faint" });
    const told = columns.map((name, c): readonly Text[] => {
      const text = row[c] ?? null;
      if (text === null) return [{ text: name, style: "faint" }, UNKNOWN];
      const lines = linesOf(text);
      const whole = lines.length > 1 ? text : wrapped(text, room).join("\n");
      return [{ text: name, style: "faint" }, whole];
    });
    screen.table([{ head: "" }, { head: "", lines: true }], told);
    screen.say("");
  }
}

/** Columns that stand beside each other, however wide. */
const BESIDE = 2;
/** Letters that a cell of a row by itself has room for at least. */
const LEAST = 20;
const UNKNOWN: Text = { text: "–", style: "faint" };

const NUMBERS = /^(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|DOUBLE|FLOAT|DECIMAL)/;
const WIDEST = 40;

/** Rows as lines of CSV; what is unknown is blank. */
export function csvLines(rows: readonly (readonly unknown[])[]): string {
  return rows.map((row) => `${rowText(row.map((cell) => (cell === null ? "" : textOf(cell))))}\n`).join("");
}

function textOf(cell: unknown): string {
  if (typeof cell === "string") return cell;
  return typeof cell === "object" ? JSON.stringify(cell) : String(cell);
}

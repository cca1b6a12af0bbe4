import { rowText } from "../../study/csv.ts";
import { sqlWords } from "../../words/catalogue/sql.ts";
import { between } from "../../words/lists.ts";
import { say } from "../../words/say.ts";
import type { Call } from "../command.ts";
import { linesOf } from "../table.ts";

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
  screen.table(
    columns.map((head, c) => ({
      head,
      right: NUMBERS.test(types[c] ?? ""),
      ...(texts.some((row) => linesOf(row[c] ?? "").length > 1) ? { lines: true } : { most }),
    })),
    texts.map((row) => row.map((text) => text ?? { text: "–", style: "faint" })),
  );
  const count = rows.length;
  if (count === 0) screen.say({ text: say(lang, sqlWords, "none"), style: "faint" });
  else if (more) {
    screen.say(
      { text: say(lang, sqlWords, "first", { count }), style: "warn" },
      `${between(lang, ":")}${say(lang, sqlWords, "all")}`,
    );
  } else screen.say({ text: say(lang, sqlWords, "rows", { count }), style: "faint" });
}

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

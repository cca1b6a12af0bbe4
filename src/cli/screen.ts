import { clean } from "./clean.ts";
import { typedAs } from "./program.ts";
import { type Column, type Style, type Text, tableLines } from "./table.ts";
import { padded, shellLines, widthOf, wrapped } from "./wrap.ts";

/** SGR codes: on and off. */
const CODES: Readonly<Record<Style, readonly [number, number]>> = {
  strong: [1, 22],
  faint: [2, 22],
  key: [36, 39],
  good: [32, 39],
  warn: [33, 39],
  bad: [31, 39],
};

/** Where a command prints. Every text is cleaned on the way out, so that data cannot steer a terminal. */
export interface Screen {
  readonly width: number;
  /** Whether a person reads it: colours and rules are for them. */
  readonly person: boolean;
  readonly quiet: boolean;
  /** Whether what is printed goes to no terminal, so that no line of it has to end anywhere. */
  readonly piped: boolean;
  /** One line. */
  say(...texts: readonly Text[]): void;
  /** A text of any length, broken into lines under each other. */
  prose(text: string, indent?: number, style?: Style): void;
  /** A label in a margin, and a text of any length beside it. */
  beside(label: string, text: string, style?: Style): void;
  /** A table; `below` gives a line of its own below a row. */
  table(
    columns: readonly Column[],
    rows: readonly (readonly Text[])[],
    indent?: number,
    below?: (row: number) => Text | null,
  ): void;
  /** What to do next; left out under `--quiet`. */
  hint(text: string): void;
  /** A command to copy: on several lines where it is long, broken as a shell takes it. */
  command(text: string, indent: number, style?: Style): void;
  /** The one JSON document. */
  data(value: unknown): void;
  /** What is going on, for work that takes a while; on standard error, and gone when it is done. */
  progress(text: string): void;
  /** How far it is, as a line that stays, where standard error is no terminal that can rewrite one: in a log. */
  milestone(text: string): void;
}

/** What a screen needs of the process. */
export interface Terminal {
  readonly out: { write(text: string): void; readonly isTTY?: boolean; readonly columns?: number };
  readonly err: { write(text: string): void; readonly isTTY?: boolean };
  readonly env: Readonly<Record<string, string | undefined>>;
  /** How this program was called; `multivector` where it is left out. */
  readonly program?: string;
  /** The study that `--study` named, which commands to copy then name too. */
  readonly study?: string | undefined;
}

/** Width of the margin that `beside` leaves for its label. */
const MARGIN = 13;
/** Prose wider than this is hard to read. */
const READABLE = 100;

export function screenOf(terminal: Terminal, quiet: boolean): Screen {
  const { out, err, env, program = "multivector", study } = terminal;
  const plain = env.NO_COLOR !== undefined && env.NO_COLOR !== "";
  const person = out.isTTY === true && !plain && env.TERM !== "dumb";
  const rewrites = err.isTTY === true && env.TERM !== "dumb";
  const width = Math.max(40, out.columns || Number(env.COLUMNS) || 80);
  // Within prose only what stands as code is a command.
  const asTyped = (text: string) =>
    text.replaceAll(/`multivector [^`]*`/g, (command) => typedAs(command, program, study));
  const paint = (text: Text): string => {
    if (typeof text === "string") return clean(asTyped(text));
    const bare = clean(asTyped(text.text));
    if (!person || bare.trim() === "") return bare;
    const [on, off] = CODES[text.style];
    return `\u001b[${on}m${bare}\u001b[${off}m`;
  };
  const say = (...texts: readonly Text[]) => out.write(`${texts.map(paint).join("").trimEnd()}\n`);
  const lines = (text: string, indent: number) =>
    wrapped(clean(text), Math.max(20, Math.min(width, READABLE) - indent));
  const styled = (text: string, style: Style | undefined): Text =>
    style === undefined ? text : { text, style };
  return {
    width,
    person,
    quiet,
    piped: out.isTTY !== true,
    say,
    prose: (text, indent = 0, style) => {
      for (const part of lines(asTyped(text), indent)) say(" ".repeat(indent), styled(part, style));
    },
    beside: (label, text, style) => {
      const head = clean(label);
      // A label that fills the margin has its line to itself.
      const alone = widthOf(head) >= MARGIN;
      if (alone) say({ text: head, style: "faint" });
      lines(asTyped(text), MARGIN).forEach((part, i) => {
        const margin = i === 0 && !alone ? head : "";
        say({ text: padded(margin, MARGIN, false), style: "faint" }, styled(part, style));
      });
    },
    table: (columns, rows, indent = 0, below) => {
      for (const cells of tableLines(columns, rows, width, indent, person, below)) say(...cells);
    },
    hint: (told) => {
      if (quiet) return;
      const text = typedAs(told, program, study);
      const at = Math.max(0, text.search(/\S/));
      const broken = told.includes("multivector ")
        ? shellLines(text, width, at)
        : lines(text.trimStart(), at).map((line) => `${" ".repeat(at)}${line}`);
      for (const line of broken) say({ text: line, style: "faint" });
    },
    command: (text, indent, style) => {
      const typed = typedAs(text, program, study);
      for (const line of shellLines(`${" ".repeat(indent)}${typed}`, width, indent)) say(styled(line, style));
    },
    data: (value) => out.write(`${JSON.stringify(value, null, 2)}\n`),
    progress: (text) => {
      if (!quiet && rewrites) err.write(`\r\u001b[K${clean(text)}`);
    },
    milestone: (text) => {
      if (!quiet && !rewrites) err.write(`${clean(text)}\n`);
    },
  };
}

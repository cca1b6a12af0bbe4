/** A part of a line of changes that is no word of ours; each reader of lines writes it in its own way. */
export type Piece =
  /** Text as a file holds it; blank where there is none. */
  | { readonly kind: "held"; readonly text: string }
  /** Text of data in its own language. */
  | { readonly kind: "text"; readonly text: string }
  /** A column of a table, or the place of a setting in a file. */
  | { readonly kind: "field"; readonly field: string; readonly table: string | null }
  /** A table, `claims` or `figures`. */
  | { readonly kind: "table"; readonly table: string }
  /** A row, a claim or a figure, with what it is called, blank where that is its id. */
  | { readonly kind: "thing"; readonly of: string; readonly id: string; readonly name: string };

/** A line of changes: words, and what is told of. */
export type Line = readonly (string | Piece)[];

/** Letters of a text that are shown, and those of them that stand before a difference. */
const SAID = 80;
const AHEAD = 20;

export function text(of: string): Piece {
  return { kind: "text", text: of };
}

/** Two texts; of long ones that begin alike what stands before they differ is cut. */
export function thenAndNow(was: string, is: string): Line {
  let from = 0;
  while (from < was.length && was[from] === is[from]) from++;
  const whole = Math.max(was.length, is.length) <= SAID || from <= AHEAD;
  const [then = "", now = ""] = [was, is].map((of) => (whole ? of : `…${of.slice(from - AHEAD)}`));
  return [held(then), " → ", held(now)];
}

function held(of: string): Piece {
  return { kind: "held", text: of.length > SAID ? `${of.slice(0, SAID - 1)}…` : of };
}

/** Lines one after another with something between them. */
export function joined(lines: readonly Line[], mark: string): Line {
  return lines.flatMap((line, i) => (i === 0 ? line : [mark, ...line]));
}

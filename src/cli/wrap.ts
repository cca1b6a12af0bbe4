import stringWidth from "string-width";

/** Columns that a text takes up in a terminal; a Chinese character takes two. */
export function widthOf(text: string): number {
  return stringWidth(text);
}

// Text may break at a space, and before any Chinese or Japanese character.
const PIECES =
  /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef](?:\u00a0[^ \u2e80-\u9fff]+)?|[^ \u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]+| +/g;

/** Lines of at most `width` columns; a word that is longer stands alone, so that an address can be copied. */
export function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  let used = 0;
  const pieces = (text.match(PIECES) ?? []).flatMap((piece) =>
    piece.includes("\u00a0") && widthOf(piece) > width ? piece.split(/(\u00a0)/) : [piece],
  );
  for (const piece of pieces) {
    const size = widthOf(piece);
    if (used > 0 && used + size > width && piece.trim() !== "") {
      lines.push(line.trimEnd());
      line = "";
      used = 0;
    }
    if (used === 0 && piece.trim() === "") continue;
    line += piece;
    used += size;
  }
  if (line.trimEnd() !== "" || lines.length === 0) lines.push(line.trimEnd());
  return lines;
}

/** Text cut to `width` columns, with an ellipsis where something is left out. */
export function cut(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let out = "";
  let used = 0;
  for (const letter of text) {
    const size = widthOf(letter);
    if (used + size > width - 1) break;
    out += letter;
    used += size;
  }
  return `${out.trimEnd()}…`;
}

/** Text filled with spaces to `width` columns. */
export function padded(text: string, width: number, right: boolean): string {
  const fill = " ".repeat(Math.max(0, width - widthOf(text)));
  return right ? fill + text : text + fill;
}

/** Columns that a command is continued at. */
const CONTINUED = 4;

/** A command on lines of at most `width` columns, broken before a flag with a backslash so that it can be copied. */
export function shellLines(text: string, width: number, indent = 0): readonly string[] {
  const pieces: string[] = [];
  for (const piece of text.split(/ (?=--[a-z])/)) {
    const open = (pieces.at(-1)?.split("'").length ?? 1) % 2 === 0;
    if (open) pieces.push(`${pieces.pop() ?? ""} ${piece}`);
    else pieces.push(piece);
  }
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces) {
    const next = line === "" ? piece : `${line} ${piece}`;
    const room = width - (pieces.at(-1) === piece ? 0 : 2);
    if (line !== "" && widthOf(next) > room) {
      lines.push(`${line} \\`);
      line = `${" ".repeat(indent + CONTINUED)}${piece}`;
    } else line = next;
  }
  return [...lines, line];
}

/** A message for a person, broken at the edge of a terminal; one line where a program reads it. */
export function messageText(
  text: string,
  { isTTY, columns }: { readonly isTTY?: boolean; readonly columns?: number },
): string {
  if (isTTY !== true) return text;
  return text
    .split("\n")
    .flatMap((line) => wrapped(line, Math.min(columns || 80, 100)))
    .join("\n");
}

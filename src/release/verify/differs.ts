import { closeSync, openSync, readSync, statSync } from "node:fs";

/** Letters of a line that are shown. */
const SHOWN = 80;
/** Bytes of a file that are read past a piece, so that the line in which it differs is there. */
const PAST = 65_536;
export const NOT_THERE = "it is not there, and asked again there is one";

/** Where a file first differs from a text that is made piece by piece, so that neither is held whole; null where it does not. */
export function differsFrom(path: string, pieces: Iterable<string>): string | null {
  const file = opened(path);
  if (file === null) return NOT_THERE;
  try {
    let [at, lines] = [0, 0];
    for (const piece of pieces) {
      const is = Buffer.from(piece);
      if (!partOf(file, at, is.length).equals(is))
        return differsAt(partOf(file, at, is.length + PAST).toString(), piece, lines);
      at += is.length;
      for (let end = is.indexOf(LF); end >= 0; end = is.indexOf(LF, end + 1)) lines++;
    }
    const rest = partOf(file, at, PAST);
    return rest.length === 0 ? null : differsAt(rest.toString(), "", lines);
  } finally {
    closeSync(file);
  }
}

const LF = 10;

/** The first line in which two texts differ. @param lines how many stand before both */
export function differsAt(was: string, is: string, lines = 0): string {
  const [before, after] = [was.split("\n"), is.split("\n")];
  const at = after.findIndex((line, i) => line !== before[i]);
  const line = at < 0 ? after.length : at;
  const [then = "", now = ""] = [before[line], after[line]];
  let from = 0;
  while (from < now.length && then[from] === now[from]) from++;
  const near = Math.max(0, from - 20);
  const [said, asked] = [shown(before[line], near), shown(after[line], near)];
  const signs = said === asked ? ` (${signAt(before, line, from)}, and ${signAt(after, line, from)})` : "";
  return `line ${lines + line + 1} from column ${from + 1} is ${said}, and asked again ${asked}${signs}`;
}

/** The sign at a place of a line by its number, for those that nobody sees; past the last line there is none. */
function signAt(lines: readonly string[], line: number, at: number): string {
  const text = lines[line] ?? "";
  const code = text.codePointAt(at) ?? (line < lines.length - 1 ? LF : null);
  return code === null ? "the end of the text" : `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
}

function opened(path: string): number | null {
  try {
    return statSync(path).isFile() ? openSync(path, "r") : null;
  } catch {
    return null;
  }
}

/** Bytes of a file from a place on, fewer where it ends before. */
function partOf(file: number, at: number, length: number): Buffer {
  const part = Buffer.allocUnsafe(length);
  let read = 0;
  for (let n = 1; n > 0 && read < length; read += n) n = readSync(file, part, read, length - read, at + read);
  return part.subarray(0, read);
}

/** A part of a line, from a little before what is looked at. */
function shown(line: string | undefined, from: number): string {
  if (line === undefined) return "missing";
  const part = line.slice(from, from + SHOWN);
  return JSON.stringify(`${from > 0 ? "…" : ""}${part.trim()}${line.length > from + SHOWN ? "…" : ""}`);
}

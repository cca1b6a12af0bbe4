import { isHan, mayHoldHan } from "./script.ts";
import { BOLD, REGULAR } from "./widths.ts";

export type Weight = "regular" | "bold";

/** Width of a text in CSS pixels as Noto Sans draws it; Chinese and full-width signs are one em. */
export function measure(text: string, size: number, weight: Weight = "regular"): number {
  return (thousandthsOf(text, weight) * size) / 1000;
}

/** Width of a text in thousandths of its size. */
function thousandthsOf(text: string, weight: Weight): number {
  const table = WIDTHS[weight];
  let sum = 0;
  for (let i = 0; i < text.length; ) {
    const code = text.codePointAt(i) ?? 0;
    sum += widthOf(table, code);
    i += code > 0xffff ? 2 : 1;
  }
  return sum;
}

/** What stands for a sign that the font lacks. */
const MISSING = 1000;
/** Below it no sign is Chinese. */
const LOW = 0x2e80;

function widthOf({ low, high }: Widths, code: number): number {
  if (code < LOW) return low[code] ?? MISSING;
  return isHan(String.fromCodePoint(code)) ? 1000 : (high.get(code) ?? MISSING);
}

/** Widths of signs by their number: of low ones each has its place. */
interface Widths {
  readonly low: Uint16Array;
  readonly high: ReadonlyMap<number, number>;
}

const WIDTHS: Readonly<Record<Weight, Widths>> = {
  regular: unpacked(REGULAR),
  bold: unpacked(BOLD),
};

function unpacked(packed: string): Widths {
  const low = new Uint16Array(LOW).fill(MISSING);
  // Signs that isolate what is written from right to left have no width.
  low.fill(0, 0x2066, 0x206a);
  const high = new Map<number, number>();
  for (const run of packed.split(",")) {
    const [first = "", widths = ""] = run.split(":");
    widths.split(" ").forEach((width, i) => {
      const code = Number.parseInt(first, 36) + i;
      if (code < LOW) low[code] = Number.parseInt(width, 36);
      else high.set(code, Number.parseInt(width, 36));
    });
  }
  return { low, high };
}

/** A text that fits a width: cut with an ellipsis where it is longer. */
export function cut(text: string, width: number, size: number, weight: Weight = "regular"): string {
  if (measure(text, size, weight) <= width) return text;
  const signs = [...text];
  let held = measure("…", size, weight);
  let kept = "";
  for (const sign of signs) {
    held += measure(sign, size, weight);
    if (held > width) break;
    kept += sign;
  }
  return `${kept.trimEnd()}…`;
}

/**
 * A text in lines of at most a width, broken at spaces and between Chinese signs, there behind a mark or before a word that joins
 * where this takes no line more; the last of `most` lines is cut.
 */
export function wrapped(
  text: string,
  width: number,
  size: number,
  weight: Weight = "regular",
  most = 20,
): readonly string[] {
  const fits = (thousandths: number) => (thousandths * size) / 1000 <= width;
  const pieces = piecesOf(text);
  const full = linesOf(pieces, fits, weight);
  const apart =
    full.length > 1 && mayHoldHan(text) ? linesOf(pieces, fits, weight, (width * 1000) / size) : full;
  const lines = apart.length > full.length ? full : apart;
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  const joined = lines.slice(most - 1).join(" ");
  return [...kept.slice(0, -1), cut(joined, width, size, weight)];
}

/** Lines of pieces, as full as they can be. @param room how wide lines are, where one shall rather end at a better place in its second half */
function linesOf(
  pieces: readonly string[],
  fits: (thousandths: number) => boolean,
  weight: Weight,
  room?: number,
): readonly string[] {
  const lines: string[] = [];
  let line: string[] = [];
  let held = 0;
  const widthOf = (some: readonly string[]) =>
    some.reduce((sum, piece) => sum + thousandthsOf(piece, weight), 0);
  for (const piece of pieces) {
    const bare = thousandthsOf(piece.trimEnd(), weight);
    if (fits(held + bare)) {
      line.push(piece);
      held += thousandthsOf(piece, weight);
      continue;
    }
    const end = room === undefined ? line.length : bestEnd(line, piece, (some) => widthOf(some) > room / 2);
    const left = fits(widthOf(line.slice(end)) + bare) ? line.splice(end) : [];
    if (line.join("").trim() !== "") lines.push(line.join("").trim());
    let rest = `${left.join("")}${piece}`;
    line = [...left, piece];
    while (left.length === 0 && rest !== "" && !fits(thousandthsOf(rest.trimEnd(), weight))) {
      const head = headOf(rest, fits, weight);
      lines.push(head);
      rest = rest.slice(head.length);
      line = [rest];
    }
    held = widthOf(line);
  }
  const last = line.join("").trim();
  if (last !== "" || lines.length === 0) lines.push(last);
  return lines;
}

/** How many of the pieces of a full line stay in it: those up to the last place, far enough on, at which a reader pauses, else up to the last between words. */
function bestEnd(line: readonly string[], next: string, isFar: (some: readonly string[]) => boolean): number {
  for (const pauses of [PAUSE, JOIN])
    for (let n = line.length; n > 0 && isFar(line.slice(0, n)); n--)
      if (pauses.test(`${line[n - 1]}\n${line[n] ?? next}`)) return n;
  return line.length;
}

/** Two pieces of text, a line each: behind a mark or a space, or before what opens. */
const PAUSE = /(?:[，。；：、！？）》」』”’…·,.;:!?)\]} ]\n|\n[（《「『“‘])/;
/** The same before or behind a word that joins others, unless it is a part of one, and where Chinese meets other letters. */
const JOIN =
  /(?:的\n|[^参]\n与|[^共缓]\n和|\n或|\p{sc=Han}\n[^\p{sc=Han}]|\p{L}\n(?<![\p{sc=Han}]\n)\p{sc=Han})/u;

/** How wide the lines of a name may be: as wide as its longest word, which is not broken, within two bounds. */
export function roomFor(
  name: string,
  [least, most]: readonly [least: number, most: number],
  size: number,
  weight: Weight = "regular",
): number {
  const words = name.split(" ").filter((word) => !isHan(word));
  const longest = Math.max(0, ...words.map((word) => measure(word, size, weight)));
  return Math.max(least, Math.min(longest, most));
}

const CLOSES = new Set("，。；：、！？）》」』”’…％,.;:!?)]}·");
const OPENS = new Set("（《「『“‘");

/** Where a line without Chinese may break: behind a space, unless a closing mark or a dot between parts follows. */
const SPACED = /(?<= )(?![，。；：、！？）》」』”’…％,.;:!?)\]}·])/;

/** Words with the space after them; Chinese signs by themselves, but no closing mark begins a line, and no year is parted from its number. */
function piecesOf(text: string): readonly string[] {
  if (!mayHoldHan(text) && !text.includes("  ")) return text.split(SPACED);
  const pieces: string[] = [];
  let [begun, at, open] = [0, 0, false];
  for (const sign of text) {
    const han = isHan(sign);
    const before = text[at - 1] ?? "";
    const glued =
      CLOSES.has(sign) || OPENS.has(before) || (open && !han) || (sign === "年" && /\d/.test(before));
    if (at > begun && !glued) {
      pieces.push(text.slice(begun, at));
      begun = at;
    }
    open = sign !== " " && !han;
    at += sign.length;
  }
  if (at > begun) pieces.push(text.slice(begun));
  return merged(pieces);
}

/** A space goes with the word before it, and what closes behind it too. */
function merged(pieces: readonly string[]): readonly string[] {
  const out: string[] = [];
  for (const piece of pieces) {
    if (piece.startsWith(" ") && out.length > 0) out[out.length - 1] += piece;
    else out.push(piece);
  }
  return out;
}

/** As much of a word without a space as fits, at least one sign. */
function headOf(text: string, fits: (thousandths: number) => boolean, weight: Weight): string {
  let [head, held] = ["", 0];
  for (const sign of text) {
    held += widthOf(WIDTHS[weight], sign.codePointAt(0) ?? 0);
    if (head !== "" && !fits(held)) break;
    head += sign;
  }
  return head;
}

import { hanziBits } from "./hanzi.ts";
import { russianBits, russianLetter } from "./letters.ts";

/**
 * How surprising a word is as something that people write, in bits: low for Russian, Latin and Chinese words,
 * high for mixed scripts, case that changes inside a word, rare characters, frames and control characters.
 */
export function plausibility(): (word: string) => number {
  const hanzi = hanziBits();
  return (word) => {
    let bits = 0;
    let before = EDGE;
    for (const sign of word) {
      const code = sign.codePointAt(0) ?? 0;
      const now = { ...classOf(code), code };
      bits += costOf(now, before, hanzi);
      before = { ...now, run: runOf(now, before) };
    }
    return bits + costOfEnd(before);
  };
}

type Class =
  | "edge"
  | "ascii"
  | "latin"
  | "cyrillic"
  | "han"
  | "other"
  | "digit"
  | "plain"
  | "print"
  | "wide"
  | "odd"
  | "frame"
  | "never";

interface Sign {
  readonly code: number;
  readonly kind: Class;
  readonly upper: boolean;
}

/** A sign with how the word has gone so far: how many capitals in a row, and whether a small letter was met. */
interface Before extends Sign {
  readonly run: { readonly capitals: number; readonly small: boolean };
}

const EDGE: Before = { code: 32, kind: "edge", upper: false, run: { capitals: 0, small: false } };
const NONE = { capitals: 0, small: false };
const LETTERS: ReadonlySet<Class> = new Set<Class>(["ascii", "latin", "cyrillic", "han", "other"]);

/** Accented letters of the languages whose names are in such files most. */
const COMMON_LATIN = new Set("äöüßéèêëáàâãåæøñçíìîïóòôõúùûýÿœšžğışőűćčđłńśźżāēīōūřěůÄÖÜÉÈÅØÆÇÑÁÍÓÚŠŽİŞĞ");
const PRINT = new Set("–—‘’“”„‚«»…°№§€£\u00a0·•×±½²³©®™´¿¡");
const UKRAINIAN = new Set("іїєґўІЇЄҐЎ");

function classOf(code: number): Omit<Sign, "code"> {
  const small = { upper: false };
  if (code < 0x80) {
    if (code >= 0x41 && code <= 0x5a) return { kind: "ascii", upper: true };
    if (code >= 0x61 && code <= 0x7a) return { kind: "ascii", ...small };
    if (code >= 0x30 && code <= 0x39) return { kind: "digit", ...small };
    return { kind: code < 32 || code === 0x7f ? "never" : "plain", ...small };
  }
  if (code < 0xa0 || code === 0xfffd || (code >= 0xe000 && code <= 0xf8ff))
    return { kind: "never", ...small };
  const sign = String.fromCodePoint(code);
  if (PRINT.has(sign)) return { kind: "print", ...small };
  if (code >= 0x400 && code <= 0x52f) return { kind: "cyrillic", upper: sign !== sign.toLowerCase() };
  if (code < 0x250 || (code >= 0x1e00 && code < 0x1f00)) {
    const letter = sign.toLowerCase() !== sign.toUpperCase() || sign === "ß" || sign === "ÿ";
    return letter ? { kind: "latin", upper: sign !== sign.toLowerCase() } : { kind: "odd", ...small };
  }
  if (code >= 0x4e00 && code <= 0x9fff) return { kind: "han", ...small };
  if ((code >= 0x3400 && code <= 0x4dbf) || code >= 0x20000) return { kind: "han", ...small };
  if (code >= 0x2500 && code <= 0x25a0) return { kind: "frame", ...small };
  if ((code >= 0x3000 && code <= 0x3020) || (code >= 0xff01 && code <= 0xff5e))
    return { kind: "wide", ...small };
  return { kind: /\p{L}|\p{M}/u.test(sign) ? "other" : "odd", ...small };
}

function costOf(now: Sign, before: Before, hanzi: (code: number) => number): number {
  const mixed = mixing(now.kind, before);
  switch (now.kind) {
    case "ascii":
      return 4.7 + mixed + (!now.upper && before.kind === "latin" ? afterCapitals(before) : 0);
    case "latin":
      return latinBits(now, before) + mixed;
    case "cyrillic":
      return cyrillicBits(now, before) + mixed;
    case "han":
      return hanzi(now.code) + mixed;
    case "other":
      return 9 + mixed;
    case "digit":
      return 4;
    case "plain":
      return 6;
    case "wide":
      return 10;
    case "print":
      return 8 + (LETTERS.has(before.kind) && before.kind !== "han" && STANDS_APART.has(now.code) ? 6 : 0);
    case "odd":
      return 16;
    case "frame":
      return 18;
    default:
      return 30;
  }
}

/** Signs that do not follow a letter at once. */
const STANDS_APART = new Set([..."№§°€£×±½²³«„¿¡·"].map((sign) => sign.codePointAt(0) ?? 0));

/** Signs that no letter follows at once. */
const STANDS_BEFORE = new Set([..."§€£™®©·°"].map((sign) => sign.codePointAt(0) ?? 0));

/** What it costs that a word such as "DŽf" goes on small after its second letter was large. */
function afterCapitals(before: Before): number {
  return before.upper && before.run.capitals > 1 && !before.run.small ? 10 : 0;
}

/** What it costs that a word goes on in another script, or after a sign that no word goes on after. */
function mixing(now: Class, { kind: before, code }: Before): number {
  if (before === "odd" || (before === "print" && STANDS_BEFORE.has(code))) return 6;
  if (!LETTERS.has(before)) return 0;
  const a = now === "ascii" ? "latin" : now;
  const b = before === "ascii" ? "latin" : before;
  if (a === b) return 0;
  const han = a === "han" || b === "han";
  return !han ? 14 : a === "latin" || b === "latin" ? 3 : 8;
}

function latinBits(now: Sign, before: Before): number {
  const common = COMMON_LATIN.has(String.fromCodePoint(now.code));
  const twice = before.kind === "latin" ? 5 : 0;
  if (!now.upper) return (common ? 7 : 11) + twice;
  return (before.run.small ? 18 : common ? 9 : 13) + twice;
}

function cyrillicBits(now: Sign, before: Before): number {
  const letter = russianLetter(now.code);
  const pair = letter > 0 ? russianBits(russianLetter(before.code), letter) : 0;
  const bits = letter > 0 ? pair : UKRAINIAN.has(String.fromCodePoint(now.code)) ? 8 : 11;
  const { capitals, small } = before.run;
  if (now.upper) return bits + (small ? 10 : capitals === 0 ? 1.5 : 0.5);
  return bits + (capitals > 1 && !small ? 6 : 0);
}

function costOfEnd(last: Before): number {
  const letter = russianLetter(last.code);
  return letter > 0 ? russianBits(letter, 0) : 0;
}

function runOf(now: Sign, before: Before): Before["run"] {
  if (now.kind !== "ascii" && now.kind !== "latin" && now.kind !== "cyrillic") return NONE;
  const { capitals, small } = before.run;
  return now.upper ? { capitals: capitals + 1, small } : { capitals, small: true };
}

import { decoded, encodingNamed } from "./decoder.ts";
import { FileError } from "./document.ts";
import { plausibility } from "./plausible.ts";
import { LONGEST_WORD, type Survey } from "./survey.ts";
import { utf16Of } from "./utf16.ts";

/** Whether a word is part of the name of an actor, in any script. */
export type KnownWords = (word: string) => boolean;

export interface Encoding {
  /** As the WHATWG names it. */
  readonly name: string;
  /** How it was found out, one sentence. */
  readonly why: string;
}

/**
 * The encoding that makes words of a file's bytes. Never by order of trial: every candidate reads the same words, and the one
 * that reads them as words wins. Where two are close, a `FileError` with both readings side by side.
 */
export function encodingOf(survey: Survey, said: string | undefined, known: KnownWords): Encoding {
  if (said !== undefined) return { name: encodingNamed(said), why: "the encoding was named" };
  const marked = ofMark(survey.head);
  if (marked !== null) return { name: marked, why: "a byte order mark says so" };
  const wide = utf16Of(survey);
  if (wide !== null) return { name: wide.encoding, why: wide.why };
  if (survey.controls - survey.nuls[0] - survey.nuls[1] > 20 + survey.size * 0.02) {
    const share = `${grouped(survey.controls)} of its ${grouped(survey.size)} bytes are control signs`;
    throw new FileError("binary", `is not text: ${share}`, "save the table in it as .xlsx or as CSV UTF-8");
  }
  if (survey.words.size === 0) return { name: "utf-8", why: "all of it is ASCII" };
  return decide(survey, known);
}

/** How much less likely an encoding is before a file is looked at, in bits. */
const CANDIDATES: readonly (readonly [string, number])[] = [
  ["utf-8", 0],
  ["windows-1252", 0],
  ["windows-1251", 2],
  ["koi8-r", 3],
  ["ibm866", 3],
  ["gb18030", 3],
  ["macintosh", 8],
];
/** A reading this much likelier than the next is believed. */
const ENOUGH = 5;
/** What a known name is worth. */
const HIT = 20;
/** The bytes of U+FFFD as Latin-1: whoever lost a letter before wrote this in UTF-8, and nobody else writes it. */
const LOST = "\u00ef\u00bf\u00bd";
const LOST_BITS = 60;
/** What it is worth that all bytes are valid UTF-8, which no other encoding is by chance for long. */
const VALID = 10;

interface Candidate {
  readonly name: string;
  readonly bits: number;
  readonly hits: number;
  readonly text: string;
}

function decide(survey: Survey, known: KnownWords): Encoding {
  const words = [...survey.words.keys()];
  const counts = [...survey.words.values()];
  const bytes = bytesOf(words.join("\n"));
  const bitsOf = plausibility();
  const read = CANDIDATES.map(([name, prior]): Candidate => {
    const text = decoded(bytes, name);
    const valid = name === "utf-8" && survey.bad === 0;
    let bits = prior - (valid ? VALID : 0) - (valid && words.some((w) => w.includes(LOST)) ? LOST_BITS : 0);
    let hits = 0;
    text.split("\n").forEach((word, i) => {
      const whole = (words[i]?.length ?? 0) < LONGEST_WORD ? word : word.replace(/\ufffd$/, "");
      const hit = knows(whole, known);
      if (hit) hits++;
      bits += (bitsOf(whole) - (hit ? HIT : 0)) * (1 + Math.log2(counts[i] ?? 1));
    });
    return { name, bits, hits, text };
  }).sort((a, b) => a.bits - b.bits);
  const [best, ...rest] = read;
  if (best === undefined) throw new Error("no encoding to choose from");
  const other = rest.find((candidate) => candidate.text !== best.text);
  if (other !== undefined && other.bits - best.bits < ENOUGH) throw undecided(survey, best, other);
  return { name: best.name, why: why(survey, best, other) };
}

function why(survey: Survey, best: Candidate, other: Candidate | undefined): string {
  const lines = `${grouped(survey.marked)} ${survey.marked === 1 ? "line has" : "lines have"} signs beyond ASCII`;
  const hits = best.hits > 0 ? `, ${grouped(best.hits)} of their words are known names` : "";
  if (best.name === "utf-8") {
    const bad = survey.bad > 0 ? ` and ${grouped(survey.bad)} bytes that are not` : "";
    const signs = `${grouped(survey.multibyte)} ${survey.multibyte === 1 ? "sign" : "signs"} of UTF-8`;
    return `${lines}: ${signs}${bad}${hits}`;
  }
  const next = other === undefined ? "" : `, and ${other.name} would make less sense of them`;
  return `${lines}, it reads them as words${hits}${next}`;
}

function undecided(survey: Survey, best: Candidate, other: Candidate): FileError {
  const both = survey.lines.map((line) => [decoded(line, best.name), decoded(line, other.name)] as const);
  const telling = both.filter(([a, b]) => a !== b).slice(0, 3);
  const choice = (value: string, side: 0 | 1) => ({
    value,
    lines: telling.map((pair) => pair[side].slice(0, 160)),
  });
  const message = `can be read as ${best.name} or as ${other.name}, and neither makes clearly more sense`;
  const choices = [choice(best.name, 0), choice(other.name, 1)];
  return new FileError("encoding-undecided", message, "say which with --encoding", { choices });
}

function ofMark(head: Uint8Array): string | null {
  const [a, b, c, d] = head;
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  if (a === 0x84 && b === 0x31 && c === 0x95 && d === 0x33) return "gb18030";
  return null;
}

/** Whether a word holds a known name that is not all ASCII; names in Chinese stand without spaces between them. */
function knows(word: string, known: KnownWords): boolean {
  for (const [name] of word.matchAll(/[\p{L}\p{M}]+/gu)) {
    if (!/[^\x20-\x7e]/.test(name)) continue;
    if (!/^\p{Script=Han}/u.test(name)) {
      if (name.length > 3 && known(name)) return true;
      continue;
    }
    const signs = [...name].slice(0, 40);
    for (let size = Math.min(8, signs.length); size > 1; size--) {
      for (let i = 0; i + size <= signs.length; i++)
        if (known(signs.slice(i, i + size).join(""))) return true;
    }
  }
  return false;
}

function bytesOf(latin: string): Uint8Array {
  const bytes = new Uint8Array(latin.length);
  for (let i = 0; i < latin.length; i++) bytes[i] = latin.charCodeAt(i);
  return bytes;
}

function grouped(n: number): string {
  return n.toLocaleString("en");
}

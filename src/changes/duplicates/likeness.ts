import anyAscii from "any-ascii";
import { UNNAMED } from "../unnamed.ts";

/** A way in which an exercise is called, reduced to what tells it from others. */
export interface Called {
  /** Whether it stood in brackets: a second name or an explanation. */
  readonly aside: boolean;
  readonly words: readonly string[];
  /** The words without vowels and in one spelling, joined: equal for one name in two romanisations. */
  readonly key: string;
}

/** How an exercise is called by its name and its names in other languages, and the years that these state. */
export function calledOf(
  name: string,
  names: string,
): { readonly called: readonly Called[]; readonly years: ReadonlySet<number> } {
  const others = names.split(";").map((part) => part.slice(part.indexOf("=") + 1));
  const called: Called[] = [];
  const years = new Set<number>();
  for (const text of [name, ...others]) {
    if (UNNAMED.test(text)) continue;
    const asides = [...text.matchAll(BRACKETS)].map((m) => m[1] ?? "");
    for (const [i, part] of [text.replace(BRACKETS, " "), ...asides].entries()) {
      const tokens = tokensOf(part);
      for (const year of yearsIn(tokens)) years.add(year);
      const words = tokens.filter(tells);
      if (words.length > 0) called.push(nameOf(words, i > 0));
    }
  }
  return { called, years };
}

/** A name made of the words that tell it from others. */
export function nameOf(words: readonly string[], aside = false): Called {
  return { aside, words, key: words.map(bones).join("") };
}

/** How like two records are called, 0 to 1; null where one has no name. Asides are held against names only. */
export function likeness(a: readonly Called[], b: readonly Called[]): number | null {
  if (a.length === 0 || b.length === 0) return null;
  let best = 0;
  for (const one of a) {
    for (const other of b) {
      if (one.aside && other.aside) continue;
      const spelled = one.key.length > 3 && one.key === other.key;
      const like = spelled ? 1 : wordsAlike(one.words, other.words);
      best = Math.max(best, one.aside || other.aside ? 0.95 * like : like);
    }
  }
  return best;
}

/** Whether all that tells `a` from others stands in an aside of `b`, or in the place where `b` was. */
export function mentions(a: readonly Called[], b: readonly Called[], places: ReadonlySet<string>): boolean {
  return a.some(
    (one) =>
      !one.aside &&
      (b.some((other) => other.aside && one.words.every((w) => other.words.includes(w))) ||
        one.words.filter((w) => places.has(w)).length * 2 > one.words.length),
  );
}

/** Whether both have asides and none of one is like one of the other. */
export function asidesDiffer(a: readonly Called[], b: readonly Called[]): boolean {
  const ours = a.filter((c) => c.aside);
  const theirs = b.filter((c) => c.aside);
  if (ours.length === 0 || theirs.length === 0) return false;
  return !ours.some((x) => theirs.some((y) => x.key === y.key || wordsAlike(x.words, y.words) >= 0.8));
}

/** The words of a text in Latin letters and lower case, years and numerals among them; Chinese as pairs of characters. */
export function tokensOf(text: string): readonly string[] {
  const plain = text.normalize("NFKC");
  const chinese = (plain.match(/\p{Script=Han}+/gu) ?? []).flatMap(pairsIn);
  const latin = anyAscii(plain.replace(/\p{Script=Han}+/gu, " "))
    .toLowerCase()
    .replace(/(\p{L})['`"](\p{L})/gu, "$1$2")
    .match(/'?[a-z]+|'?\d+/g);
  return [...chinese, ...(latin ?? [])].map((t) => t.replace("'", ""));
}

/** What stands in brackets, of any script. */
export const BRACKETS = /[([（【]([^)\]）】]{0,200})[)\]）】]/g;

/** Words that say that it is an exercise, not which. */
const GENERAL = new Set(
  (
    "exercise exercises drill drills training military joint multinational bilateral combined command staff post the of and in on for with " +
    "ucheniya uchenie uchenii voennye voennoe sovmestnye sovmestnoe ucheniy a an at final stage phase"
  ).split(" "),
);
const NUMERAL = /^(?:\d+|i{1,3}|iv|vi{0,3}|ix|x)$/;

function tells(word: string): boolean {
  return !GENERAL.has(word) && !NUMERAL.test(word) && (word.length > 1 || /[^a-z]/.test(word));
}

function yearsIn(tokens: readonly string[]): readonly number[] {
  return tokens.flatMap((token) => {
    if (/^(?:19|20)\d\d$/.test(token)) return [Number(token)];
    if (!/^\d\d$/.test(token)) return [];
    return [Number(token) > 30 ? 1900 + Number(token) : 2000 + Number(token)];
  });
}

function pairsIn(run: string): readonly string[] {
  const letters = [...run];
  if (letters.length === 1) return letters;
  return letters.slice(1).map((letter, i) => `${letters[i] ?? ""}${letter}`);
}

/** A word as romanisations share it: Tsentr, Centr and Center are one. */
function bones(word: string): string {
  const spelled = word
    .replace(/shch|sch|sh/g, "s")
    .replace(/ts|tz|cz|ch/g, "c")
    .replace(/kh/g, "h")
    .replace(/zh/g, "j")
    .replace(/ph/g, "f")
    .replace(/w/g, "v")
    .replace(/z/g, "s")
    .replace(/q|ck/g, "k");
  return (spelled.slice(0, 1) + spelled.slice(1).replace(/[aeiouy]/g, "")).replace(/(.)\1+/g, "$1");
}

function wordsAlike(a: readonly string[], b: readonly string[]): number {
  return (bestOf(a, b) + bestOf(b, a)) / (a.length + b.length);
}

function bestOf(a: readonly string[], b: readonly string[]): number {
  let sum = 0;
  for (const word of a) {
    let best = 0;
    for (const other of b) best = Math.max(best, wordAlike(word, other));
    sum += best;
  }
  return sum;
}

function wordAlike(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length < 4 || b.length < 4 || Math.abs(a.length - b.length) > 4) return 0;
  const skeleton = bones(a);
  if (skeleton.length >= 4 && skeleton === bones(b)) return 0.95;
  const ratio = 1 - distance(a, b) / Math.max(a.length, b.length);
  return ratio >= 0.75 ? ratio : 0;
}

/** Levenshtein's. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** A likeness as whole per cent; 100 only where nothing differs. */
export function percentAlike(likeness: number): number {
  return likeness === 1 ? 100 : Math.min(99, Math.round(100 * likeness));
}

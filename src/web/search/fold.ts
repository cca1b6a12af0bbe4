/** A text without case, marks and apostrophes, so that one spelling of a word meets another: `Oʻzbekiston` is `ozbekiston`. */
export function folded(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(APOSTROPHES, "")
    .replace(/[ıßøłđəæœþð]/g, (letter) => ALONE[letter] ?? letter);
}

/** The words of a text as they are written, apostrophes inside them left out. */
export function wordsOf(text: string): readonly string[] {
  return text
    .normalize("NFC")
    .replace(APOSTROPHES, "")
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== "");
}

/** Designations in a text, letters and a number with a hyphen between: `Mi-8T`, `S-300`. */
export const DESIGNATION = /(?<![\p{L}\p{N}])\p{L}{1,5}(?:[-\u2010\u2011–]\p{N}+\p{L}*)+(?![\p{L}\p{N}])/gu;

/** A designation as one word: `Mi8T`. */
export function unhyphened(designation: string): string {
  return designation.replace(/[^\p{L}\p{N}]/gu, "");
}

/** What a name is looked up by when it is typed whole: its words, folded, with one space between. */
export function keyOf(text: string): string {
  return wordsOf(text).map(folded).join(" ");
}

const APOSTROPHES = /['’‘ʻʼ`ʹ´′]/g;

/** Letters that no normal form takes apart. */
const ALONE: Readonly<Record<string, string>> = {
  ı: "i",
  ß: "ss",
  ø: "o",
  ł: "l",
  đ: "d",
  ə: "e",
  æ: "ae",
  œ: "oe",
  þ: "th",
  ð: "d",
};

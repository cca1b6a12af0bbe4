/** Letters that no decomposition takes apart, and what they are looked up as. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ["ı", "i"],
  ["ø", "o"],
  ["ł", "l"],
  ["đ", "d"],
  ["ð", "d"],
  ["ħ", "h"],
  ["ß", "ss"],
  ["æ", "ae"],
  ["œ", "oe"],
  ["þ", "th"],
  ["&", " and "],
]);

/** Words that are written in two ways, and those that say nothing. */
const SAME: ReadonlyMap<string, string> = new Map([
  ["the", ""],
  ["st", "saint"],
  ["rep", "republic"],
  ["dem", "democratic"],
]);

/** A name without what does not tell actors apart: case, accents, spaces, apostrophes, marks such as `*`, and "the". */
export function keyOf(name: string): string {
  const lower = name.toLowerCase();
  const words = PLAIN.test(lower)
    ? lower
        .replaceAll("'", "")
        .replaceAll("&", " and ")
        .split(/[^a-z0-9]+/)
    : spelled(lower).split(/[^\p{L}\p{N}\p{Mc}]+/u);
  return words.map((word) => SAME.get(word) ?? word).join("");
}

/** A name whose end belongs before it, put in order: `Korea, Republic of` and `Korea (Republic of)`; null for any other. */
export function inOrder(name: string): string | null {
  const at = name.search(/[,(]/);
  const end = name.slice(at + 1).replace(/[)\s*?]+$/, "");
  return at <= 0 || end === "" || /[,()]/.test(end) ? null : `${end} ${name.slice(0, at)}`;
}

/** The names that one cell gives side by side: `Myanmar (Burma)`, `Kazakhstan / Казахстан`; none where it gives one. */
export function partsOf(name: string): readonly string[] {
  const parts = name.split(/[/()|=]| [-–—] /).filter((part) => keyOf(part) !== "");
  return parts.length > 1 ? parts : [];
}

const PLAIN = /^[ !#-_a-~]*$/;

function spelled(lower: string): string {
  return lower
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\p{Mn}\p{Lm}\p{Cf}'’‘`´]/gu, "")
    .replace(/[ıøłđðħßæœþ&]/g, (letter) => LETTERS.get(letter) ?? letter);
}

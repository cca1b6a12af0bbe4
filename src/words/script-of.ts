import { LANGS } from "./words.ts";

const LATIN = ["Latn"];
/** Letters of scripts by their names in language tags; signs of Chinese, Japanese and Korean are one. */
const SCRIPTS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\p{Script=Latin}/gu, LATIN],
  [/\p{Script=Cyrillic}/gu, ["Cyrl"]],
  [
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu,
    ["Hans", "Hant", "Jpan", "Kore"],
  ],
  [/\p{Script=Arabic}/gu, ["Arab"]],
];

/**
 * The language of a text that a study wrote without saying which: the first of those it may be in, then of those that
 * everything is said in, whose script most of its letters are of. Null where it has no letters or none fits.
 */
export function langOf(text: string, may: readonly string[] = []): string | null {
  if (PLAIN.test(text)) return LETTER.test(text) ? firstIn(may, LATIN) : null;
  let most: readonly string[] = [];
  let count = 0;
  for (const [letters, names] of SCRIPTS) {
    const found = text.match(letters)?.length ?? 0;
    if (found > count) [most, count] = [names, found];
  }
  return firstIn(may, most);
}

/**
 * Whether every letter of a text is of a script that pages themselves are in, Latin, Cyrillic or Chinese: only of these do all who
 * read them have letters, be it in a font of ours or of their system.
 */
export function hasLetters(text: string): boolean {
  return OURS.test(text);
}

const OURS = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Han}\p{Script=Common}\p{Script=Inherited}]*$/u;

/** Most texts hold no letters but Latin ones. */
const PLAIN = /^[\x20-\x7e]*$/;
const LETTER = /[A-Za-z]/;

function firstIn(may: readonly string[], scripts: readonly string[]): string | null {
  const isIn = (tag: string) => scripts.includes(scriptOf(tag));
  return may.find(isIn) ?? LANGS.find(isIn) ?? null;
}

/** Scripts of tags that were asked for: to make a locale takes longer than to look at a text. */
const known = new Map<string, string>();

function scriptOf(tag: string): string {
  const script = known.get(tag) ?? madeScript(tag);
  known.set(tag, script);
  return script;
}

function madeScript(tag: string): string {
  try {
    return new Intl.Locale(tag).maximize().script ?? "";
  } catch {
    return "";
  }
}

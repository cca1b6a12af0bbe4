import { folded } from "./fold.ts";

/** A word of Cyrillic letters in Latin ones, as its language is romanised; null where it has none. */
export function latinOf(word: string, lang: string): string | null {
  return CYRILLIC.test(word) ? written(word, TABLES[lang.split("-")[0] ?? ""] ?? {}) : null;
}

/** A word of no known language in Latin letters, in each way that differs. */
export function latinsOf(word: string): readonly string[] {
  if (!CYRILLIC.test(word)) return [];
  return [...new Set([{}, ...Object.values(TABLES)].map((table) => written(word, table)))];
}

const CYRILLIC = /\p{Script=Cyrillic}/u;

type Letters = Readonly<Record<string, string>>;

function written(word: string, own: Letters): string {
  const letters = [...word.toLowerCase().normalize("NFC")];
  return folded(letters.map((letter) => own[letter] ?? COMMON[letter] ?? letter).join(""));
}

function lettersOf(pairs: string): Letters {
  return Object.fromEntries(pairs.split(" ").map((pair) => [pair.charAt(0), pair.slice(1)]));
}

/** Russian letters, and those of other languages where they have one usual reading. */
const COMMON = lettersOf(
  "аa бb вv гg дd еe ёyo жzh зz иi йy кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щshch ъ ыy ь эe юyu яya " +
    "іi їyi єye ґg ўu ђdj јj љlj њnj ћc џdz ѓg ќk ѕdz ғgh қq ңng өo ұu үu һh әa ҳh ҷj ӣi ӯu җj",
);

/** Where a language reads a letter in its own way; `tk` and `uz` as their Latin alphabets write it. */
const TABLES: Readonly<Record<string, Letters>> = {
  kk: lettersOf("хh"),
  ky: lettersOf("жj"),
  uz: lettersOf("ўo ғg хx жj"),
  tk: lettersOf("жz чc шs хh ңn"),
};

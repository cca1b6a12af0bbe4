/** Texts by language; the script of a page holds those of its own language alone, see `build/texts.js`. */
export function byLanguage<T>(texts: T): T {
  return texts;
}

/** Tuples of texts that end in Russian and Chinese; the script of a page holds one of the two, in English none. */
export function translations<T>(texts: T): T {
  return texts;
}

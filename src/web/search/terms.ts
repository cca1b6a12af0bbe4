import { DESIGNATION, folded, unhyphened, wordsOf } from "./fold.ts";
import { latinOf } from "./latin.ts";

/** What a text is found by: its words folded, designations as one word too, Cyrillic ones in Latin letters too, Chinese in pairs of signs. */
export function termsOf(text: string, lang: string): readonly string[] {
  const designations = (text.match(DESIGNATION) ?? []).map(unhyphened);
  const terms = [...wordsOf(text), ...designations].flatMap((word) =>
    partsOf(word).flatMap((part) => (isHan(part) ? hanTerms(part) : spellings(part, lang))),
  );
  // One Arabic sign folds into a phrase.
  return [...new Set(terms.flatMap((term) => term.split(/\s+/)))].filter((term) => term !== "");
}

/** A word in stretches of Chinese and of other letters. */
export function partsOf(word: string): readonly string[] {
  return word.match(/\p{Script=Han}+|\P{Script=Han}+/gu) ?? [];
}

export function isHan(part: string): boolean {
  return /^\p{Script=Han}/u.test(part);
}

/** Pairs of neighbouring signs; one sign alone where there is no pair. */
export function pairsOf(run: string): readonly string[] {
  const signs = [...run];
  return signs.length < 2 ? signs : signs.slice(1).map((sign, i) => `${signs[i]}${sign}`);
}

/** The whole run is a term too, so that a name outdoes a text that only holds its signs. */
function hanTerms(run: string): readonly string[] {
  const { length } = [...run];
  return length > 2 && length <= 8 ? [...pairsOf(run), run] : pairsOf(run);
}

function spellings(word: string, lang: string): readonly string[] {
  const latin = latinOf(word, lang);
  return latin === null || latin === "" ? [folded(word)] : [folded(word), latin];
}

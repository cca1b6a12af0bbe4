import type MiniSearch from "minisearch";
import type { Query, SearchOptions } from "minisearch";
import { folded, keyOf, wordsOf } from "./fold.ts";
import type { Indexed } from "./index-of.ts";
import { latinsOf } from "./latin.ts";
import { isHan, pairsOf, partsOf } from "./terms.ts";

/** The marks that a name stands for, by its key. */
export type Marks = ReadonlyMap<string, readonly string[]>;

const LOOSE: SearchOptions = {
  prefix: (term) => term.length > 1,
  fuzzy: (term) => (/^\p{L}{5,}$/u.test(term) ? 0.2 : false),
};
const STRICT: SearchOptions = { prefix: false, fuzzy: false };

/** What is asked of the index for what a reader typed: every word in one of its spellings, or a name that stands for it. */
export function queryOf(typed: string, marks: Marks, all: "AND" | "OR" = "AND"): Query | null {
  const words = wordsOf(typed)
    .flatMap(partsOf)
    .flatMap((part) => (marks.has(keyOf(part)) ? [part] : shortened(part)));
  const queries: Query[] = [];
  for (let i = 0; i < words.length; ) {
    const { length, found } = nameAt(words, i, marks);
    const span = words.slice(i, i + length);
    queries.push({
      combineWith: "OR",
      queries: [
        { combineWith: "AND", queries: span.map(wordQuery), ...(found.length > 0 ? { fuzzy: false } : {}) },
        ...found.map(exactly),
      ],
    });
    i += length;
  }
  return queries.length === 0 ? null : { combineWith: all, queries };
}

export type Hits = ReturnType<MiniSearch["search"]>;

/** What every index finds. */
export function searched(
  indexes: readonly MiniSearch<Indexed>[],
  query: Query,
  options: SearchOptions,
): Hits {
  return indexes.flatMap((index) => index.search(query, options));
}

/** Asks the indexes, all words first; where nothing has them all, what has some. */
export function asked(
  indexes: readonly MiniSearch<Indexed>[],
  typed: string,
  marks: Marks,
): { readonly found: Hits; readonly some: boolean } {
  const options: SearchOptions = { ...LOOSE, boost: { name: 3, id: 4, text: 1 } };
  for (const all of ["AND", "OR"] as const) {
    const query = queryOf(typed, marks, all);
    const found = query === null ? [] : searched(indexes, query, options);
    if (found.length > 0) return { found, some: all === "OR" };
  }
  return { found: [], some: false };
}

function wordQuery(word: string): Query {
  if (isHan(word)) {
    const pairs = pairsOf(word);
    return pairs.length === 1 && [...word].length === 1
      ? { combineWith: "OR", queries: [word], prefix: true, fuzzy: false }
      : { combineWith: "AND", queries: [...pairs], ...STRICT };
  }
  return { combineWith: "OR", queries: [...new Set([folded(word), ...latinsOf(word)])] };
}

function exactly(mark: string): Query {
  return { combineWith: "OR", queries: [mark], ...STRICT };
}

/** The longest run of words, up to five, that is a name. */
function nameAt(
  words: readonly string[],
  at: number,
  marks: Marks,
): { readonly length: number; readonly found: readonly string[] } {
  for (let length = Math.min(5, words.length - at); length > 0; length--) {
    const found = marks.get(keyOf(words.slice(at, at + length).join(" ")));
    if (found !== undefined) return { length, found };
  }
  return { length: 1, found: [] };
}

/** A long stretch of Chinese in its words, so that not every pair across two of them must be found. */
function shortened(part: string): readonly string[] {
  if (!isHan(part) || [...part].length <= 4 || typeof Intl.Segmenter !== "function") return [part];
  return [...new Intl.Segmenter("zh", { granularity: "word" }).segment(part)].map(({ segment }) => segment);
}

import type MiniSearch from "minisearch";
import type { Query, SearchOptions } from "minisearch";
import { folded, keyOf, wordsOf } from "./fold.ts";
import type { Indexed } from "./index-of.ts";
import { latinsOf } from "./latin.ts";
import { isHan, pairsOf, partsOf } from "./terms.ts";

/** The marks that a name stands for, by its key. */
export type Marks = ReadonlyMap<string, readonly string[]>;

/** What names stand for: of actors, places and series the whole name, of a coded value each of its words. */
export interface Standing {
  readonly marks: Marks;
  codes(word: string): readonly string[];
}

const LOOSE: SearchOptions = {
  prefix: (term) => term.length > 1,
  fuzzy: (term) => (/^\p{L}{5,}$/u.test(term) ? 0.2 : false),
};
const STRICT: SearchOptions = { prefix: false, fuzzy: false };

/** What is asked of the index for each part of what a reader typed: a word in one of its spellings, or a name that stands for it. */
function partQueries(typed: string, { marks, codes }: Standing): readonly Query[] {
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
        ...(length === 1 ? codes(words[i] ?? "") : []).map(exactly),
      ],
    });
    i += length;
  }
  return queries;
}

/** A thing that an index found, with the terms by which it did. */
export interface Hit {
  readonly id: unknown;
  readonly score: number;
  readonly terms: readonly string[];
}
export type Hits = readonly Hit[];

/** What every index finds. */
export function searched(
  indexes: readonly MiniSearch<Indexed>[],
  query: Query,
  options: SearchOptions,
): Hits {
  return indexes.flatMap((index) => index.search(query, options));
}

/** Asks the indexes part by part, between which the page is free: what has all parts; where nothing has them all, what has some. */
export function* asked(
  indexes: readonly MiniSearch<Indexed>[],
  typed: string,
  standing: Standing,
): Generator<undefined, { readonly found: Hits; readonly some: boolean }> {
  const options: SearchOptions = { ...LOOSE, boost: { name: 3, id: 4, text: 1 } };
  const parts = indexes.map((): Part[] => []);
  for (const query of partQueries(typed, standing))
    for (const [n, index] of indexes.entries()) {
      parts[n]?.push(partFrom(index.search(query, options)));
      yield;
    }
  const every = parts.flatMap((of) => hitsOf(joined(of, true)));
  if (every.length > 0) return { found: every, some: false };
  const some = parts.flatMap((of) => hitsOf(joined(of, false)));
  return { found: some, some: some.length > 0 };
}

/** What one index found of a part, by thing: its score before it is weighed by how many words were found. */
type Part = ReadonlyMap<
  unknown,
  { readonly score: number; readonly words: readonly string[]; readonly terms: readonly string[] }
>;

function partFrom(found: ReturnType<MiniSearch["search"]>): Part {
  return new Map(
    found.map(({ id, score, queryTerms, terms }) => [
      id,
      { score: score / (queryTerms.length || 1), words: queryTerms, terms },
    ]),
  );
}

/** The parts of one index together, as the index would join them itself: their scores added up. @param all whether a thing must be in every part */
function joined(parts: readonly Part[], all: boolean): Part {
  const [first = new Map(), ...others] = parts;
  return others.reduce<Part>((held, part) => {
    const both = new Map(all ? [] : held);
    for (const [id, found] of part) {
      const own = held.get(id);
      if (own === undefined) {
        if (!all) both.set(id, found);
        continue;
      }
      both.set(id, {
        score: own.score + found.score,
        words: [...new Set([...own.words, ...found.words])],
        terms: [...new Set([...own.terms, ...found.terms])],
      });
    }
    return both;
  }, first);
}

function hitsOf(part: Part): Hits {
  return [...part].map(([id, { score, words, terms }]) => ({
    id,
    score: score * (words.length || 1),
    terms,
  }));
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

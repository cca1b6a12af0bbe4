import type MiniSearch from "minisearch";
import type { Query, SearchOptions } from "minisearch";
import type { Indexed } from "../../views/search-index.ts";
import { cutOf, type Known } from "./cut.ts";
import { DESIGNATION, folded, keyOf, unhyphened, wordsOf } from "./fold.ts";
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

/** What is asked of the index for a part of what a reader typed, and for each word of a part that holds several without a blank. */
interface Asked {
  readonly query: Query;
  readonly words: readonly Query[];
}

/** What is asked for each part of what a reader typed: a word in one of its spellings, or a name that stands for it. */
function* partQueries(
  indexes: readonly MiniSearch<Indexed>[],
  typed: string,
  standing: Standing,
): Generator<undefined, readonly Asked[]> {
  const words = wordsOf(asDesignated(indexes, typed, standing.marks)).flatMap(partsOf);
  const parts: Asked[] = [];
  for (let i = 0; i < words.length; ) {
    const { length, found } = nameAt(words, i, standing.marks);
    const span = words.slice(i, i + length);
    const [run = ""] = span;
    const whole = spanQuery(span, found, standing);
    const cut = found.length > 0 || !isLong(run) ? [] : yield* cutOf(run, knownIn(indexes, standing));
    const apart = cut.map((word) => spanQuery([word], standing.marks.get(keyOf(word)) ?? [], standing));
    parts.push(
      apart.length === 0 || cut[0] === run
        ? { query: whole, words: [whole] }
        : {
            query: { combineWith: "OR", queries: [whole, { combineWith: "AND", queries: apart }] },
            words: apart,
          },
    );
    i += length;
  }
  return parts;
}

/** What a reader typed with designations as one word where anything is designated so: `Mi-8` finds `Mi-8T`, and nothing else with an 8. */
function asDesignated(indexes: readonly MiniSearch<Indexed>[], typed: string, marks: Marks): string {
  return typed.replace(DESIGNATION, (designation) => {
    if (marks.has(keyOf(designation))) return designation;
    const word = unhyphened(designation);
    const query = wordQuery(word);
    const isHeld = indexes.some((index) => index.search(query, { prefix: true, fuzzy: false }).length > 0);
    return isHeld ? word : designation;
  });
}

function spanQuery(span: readonly string[], found: readonly string[], { codes }: Standing): Query {
  return {
    combineWith: "OR",
    queries: [
      { combineWith: "AND", queries: span.map(wordQuery), ...(found.length > 0 ? { fuzzy: false } : {}) },
      ...found.map(exactly),
      ...(span.length === 1 ? codes(span[0] ?? "") : []).map(exactly),
    ],
  };
}

/** Whether it is Chinese, and may hold two words. */
function isLong(part: string): boolean {
  return isHan(part) && [...part].length >= 3;
}

function knownIn(
  indexes: readonly MiniSearch<Indexed>[],
  { marks, codes }: Standing,
): (part: string) => Known {
  const held = (pair: string) => indexes.some((index) => index.search(pair, STRICT).length > 0);
  return (part) => {
    if (marks.has(keyOf(part)) || codes(part).length > 0) return "name";
    return [...part].length === 2 && held(part) ? "text" : null;
  };
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
  function* found(queries: readonly Query[], all: boolean): Generator<undefined, Hits> {
    const parts = indexes.map((): Part[] => []);
    for (const query of queries)
      for (const [n, index] of indexes.entries()) {
        parts[n]?.push(partFrom(index.search(query, options)));
        yield;
      }
    return parts.flatMap((of) => hitsOf(joined(of, all)));
  }
  const parts = yield* partQueries(indexes, typed, standing);
  const every = yield* found(
    parts.map(({ query }) => query),
    true,
  );
  if (every.length > 0) return { found: every, some: false };
  const some = yield* found(
    parts.flatMap(({ words }) => words),
    false,
  );
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

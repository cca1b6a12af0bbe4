import MiniSearch from "minisearch";
import { nearest } from "../../model/near.ts";
import { INDEX, type Indexed } from "../../views/search-index.ts";
import { alikeByYear } from "./alike.ts";
import { folded, keyOf } from "./fold.ts";
import { type Code, FOUND_KINDS, type FoundKind, type Kept, NAMES, type SearchBook } from "./found.ts";
import { markOf } from "./index-of.ts";
import { asked, type Hit, type Marks, type Standing, searched } from "./query.ts";
import { isHan, termsOf } from "./terms.ts";

/** One thing that was found. */
export interface Found {
  readonly kind: FoundKind;
  readonly id: string;
  readonly path: string;
  /** Its name in the reader's language, and the language that it is in. */
  readonly name: string;
  readonly lang: string;
  /** The name by which it was found, where that is another one. */
  readonly matched: { readonly lang: string; readonly name: string } | null;
  readonly when: string;
  /** Whether it is a place that no record and no claim names. */
  readonly unnamed: boolean;
}

/** Things of one kind that were found, the best first. */
export interface FoundGroup {
  readonly kind: FoundKind;
  readonly found: readonly Found[];
  /** How many there are besides. */
  readonly more: number;
}

export interface Answered {
  readonly groups: readonly FoundGroup[];
  readonly count: number;
  /** Whether nothing has all the words, so that these have some of them. */
  readonly some: boolean;
}

/** Finds things by what a reader types. */
export interface Finder {
  find(typed: string, lang: string, most: number): Answered;
  /** The same in steps, of which none is long. */
  finding(typed: string, lang: string, most: number): Generator<undefined, Answered>;
  /** What has to do with an actor, a place or a series. */
  about(id: string, lang: string, most: number): Answered;
}

/** Actors and places are looked for most, and one of a thousand records least. */
const WEIGHTS: Readonly<Partial<Record<FoundKind, number>>> = {
  actors: 2.2,
  places: 2,
  series: 1.8,
  facilities: 1.5,
  figures: 1.3,
  claims: 1.1,
  measures: 0.9,
  conventions: 0.9,
  leads: 0.7,
  sources: 0.8,
};

/** A finder in a book of the search. @param free lets others work between two steps, of which none is long */
export async function finderOf(book: SearchBook, free = async () => {}): Promise<Finder> {
  const indexes: MiniSearch<Indexed>[] = [];
  for (const index of book.indexes) {
    await free();
    indexes.push(await MiniSearch.loadJSONAsync<Indexed>(index, INDEX));
  }
  await free();
  const marks = marksOf(book);
  await free();
  return finderOn(indexes, book.kept, { marks, codes: codesBy(book.codes) });
}

function finderOn(
  indexes: readonly MiniSearch<Indexed>[],
  kept: readonly Kept[],
  standing: Standing,
): Finder {
  const keys: (readonly string[])[] = [];
  const keysOf = (n: number) => {
    const known = keys[n] ?? (kept[n]?.[3] ?? []).map(([, name]) => keyOf(name));
    keys[n] = known;
    return known;
  };
  function* ranked(typed: string, hits: readonly Hit[]): Generator<undefined, readonly Ranked[]> {
    const key = keyOf(typed);
    const found: (Ranked & { readonly key: string; readonly score: number })[] = [];
    for (const hit of hits) {
      const n = Number(hit.id);
      const thing = kept[n];
      if (thing !== undefined) {
        const names = keysOf(n);
        found.push({ thing, hit, key: names[0] ?? thing[1], score: hit.score * weightOf(thing, names, key) });
      }
      yield;
    }
    found.sort((a, b) => b.score - a.score || a.thing[0] - b.thing[0] || (a.thing[1] < b.thing[1] ? -1 : 1));
    return alikeByYear(found);
  }
  function* finding(typed: string, lang: string, most: number): Generator<undefined, Answered> {
    const { found, some } = yield* asked(indexes, typed, standing);
    return { ...(yield* grouped(yield* ranked(typed, found), lang, most)), some };
  }
  return {
    find: (...of) => throughout(finding(...of)),
    finding,
    about: (id, lang, most) => {
      const found = searched(indexes, markOf(id), { prefix: false, fuzzy: false });
      return throughout(
        (function* () {
          return { ...(yield* grouped(yield* ranked("", found), lang, most)), some: false };
        })(),
      );
    },
  };
}

/** What steps come to, one after another at once. */
function throughout<T>(steps: Generator<undefined, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

interface Ranked {
  readonly thing: Kept;
  readonly hit: Hit;
}

/** An id typed whole comes first, then a name typed whole, one typed with a slip, and one that begins so. */
function weightOf([kind, id]: Kept, names: readonly string[], key: string): number {
  const own = WEIGHTS[FOUND_KINDS[kind] ?? "sources"] ?? 1;
  if (key === "") return own;
  if (keyOf(id) === key) return own * 1000;
  if (names.includes(key)) return own * 100;
  if (key.length > 4 && nearest(key, names) !== null) return own * 20;
  return names.some((name) => name.startsWith(key)) ? own * 3 : own;
}

function* grouped(
  ranked: readonly Ranked[],
  lang: string,
  most: number,
): Generator<undefined, Omit<Answered, "some">> {
  const groups = new Map<FoundKind, { found: Found[]; more: number }>();
  for (const { thing, hit } of ranked) {
    const kind = FOUND_KINDS[thing[0]];
    if (kind === undefined) continue;
    const group = groups.get(kind) ?? { found: [], more: 0 };
    groups.set(kind, group);
    if (group.found.length < most) {
      group.found.push(foundOf(kind, thing, hit.terms, lang));
      yield;
    } else group.more++;
  }
  return { groups: [...groups].map(([kind, group]) => ({ kind, ...group })), count: ranked.length };
}

function foundOf(
  kind: FoundKind,
  [, id, path, names, when, unnamed]: Kept,
  terms: readonly string[],
  lang: string,
): Found {
  const shown = names.find(([of]) => of === lang) ?? names[0] ?? ["", id];
  const held = new Set(terms);
  const hits = ([of, name]: readonly [string, string]) =>
    termsOf(name, of).filter((term) => held.has(term)).length;
  const own = hits(shown);
  let [best, most] = [shown, own];
  for (const name of names) {
    const n = hits(name);
    if (n > most) [best, most] = [name, n];
  }
  const matched = most > own && best[1] !== shown[1] ? { lang: best[0], name: best[1] } : null;
  return { kind, id, path, name: shown[1], lang: shown[0], matched, when, unnamed: unnamed === 1 };
}

/** The coded values whose name in any language has a word that begins so; of Chinese, that holds it. */
function codesBy(codes: readonly Code[]): Standing["codes"] {
  const named = codes.map(([id, names]) => [markOf(id), names.map((name) => ` ${keyOf(name)}`)] as const);
  return (word) => {
    const key = folded(word);
    const [least, sought] = isHan(key) ? [2, key] : [3, ` ${key}`];
    if ([...key].length < least) return [];
    return named.flatMap(([mark, names]) => (names.some((name) => name.includes(sought)) ? [mark] : []));
  };
}

/** What the names of actors, places, series and coded values stand for, in every language. */
function marksOf({ kept, codes }: Pick<SearchBook, "kept" | "codes">): Marks {
  const marks = new Map<string, string[]>();
  const named = (id: string, names: readonly string[]) => {
    for (const key of new Set(names.map(keyOf).filter((one) => one !== ""))) {
      const held = marks.get(key) ?? [];
      marks.set(key, held);
      held.push(markOf(id));
    }
  };
  for (const [kind, id, , names] of kept)
    if (NAMES.has(FOUND_KINDS[kind] ?? "sources")) named(id, [id, ...names.map(([, name]) => name)]);
  // What stands in brackets, and what before them, is typed alone too.
  for (const [id, names] of codes)
    named(
      id,
      names.flatMap((name) => [name, ...name.split(/[（）()]/)]),
    );
  return marks;
}

import { AT_ONCE, type Indexed, indexOver } from "../../views/search-index.ts";
import { keyOf, wordsOf } from "./fold.ts";
import { type Code, type Findable, FOUND_KINDS, type Kept, type SearchBook } from "./found.ts";
import { termsOf } from "./terms.ts";

/** Things of an index; it takes some two kilobytes a thing while it is made, so that of very many there are several. */
const MOST = 10_000;

/** How a search is made where it is not made as usual. */
interface Made {
  readonly codes?: readonly Code[];
  /** Things of an index. */
  readonly most?: number;
  /** Makes one elsewhere, such as in a thread of its own. */
  readonly index?: ((things: readonly Indexed[]) => Promise<string>) | undefined;
  /** Waits between two steps. */
  readonly pause?: () => Promise<unknown>;
}

/**
 * The search of a site: everything that can be found, and the indexes over it.
 * @param things gone through once for the indexes, and by whoever goes through what is kept, so that none of very many is held
 */
export async function searchBook(
  things: Iterable<Findable>,
  { codes = [], most = MOST, index = async (some) => indexOver(some), pause }: Made = {},
): Promise<SearchMade> {
  let n = 0;
  const indexes: string[] = [];
  let waiting: Indexed[] = [];
  const written = async () => {
    const some = waiting;
    waiting = [];
    indexes.push(await index(some));
  };
  for (const { id, names, text, of } of things) {
    if (waiting.length === most) await written();
    if (waiting.length % AT_ONCE === 0) await pause?.();
    waiting.push({
      n: n++,
      name: names.flatMap(([lang, name]) => termsOf(name, lang)).join(" "),
      id: keyOf(id),
      text: [...termsOf(text, ""), ...new Set(of.map(markOf))].join(" "),
    });
  }
  await written();
  return { kept: keptOf(things), codes, indexes };
}

/** A search as it is made: what can be found is told when it is gone through. */
export interface SearchMade extends Omit<SearchBook, "kept"> {
  readonly kept: Iterable<Kept>;
}

function keptOf(things: Iterable<Findable>): Iterable<Kept> {
  return {
    *[Symbol.iterator]() {
      for (const { kind, id, path, names, when, unnamed } of things) {
        const kept = [FOUND_KINDS.indexOf(kind), id, path, names, when] as const;
        yield unnamed ? [...kept, 1] : kept;
      }
    },
  };
}

/** The term that stands for an actor, a place or a series in the texts of others. */
export function markOf(id: string): string {
  return `@${wordsOf(id).join("_").toLowerCase()}`;
}

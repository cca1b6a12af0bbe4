import MiniSearch, { type Options } from "minisearch";
import { keyOf, wordsOf } from "./fold.ts";
import { type Code, type Findable, FOUND_KINDS, type Kept, type SearchBook } from "./found.ts";
import { termsOf } from "./terms.ts";

/** What the index is told of a thing. */
export interface Indexed {
  readonly n: number;
  readonly name: string;
  readonly id: string;
  readonly text: string;
}

/** How the index is made and read; terms are cut beforehand, since each name has a language of its own. */
export const INDEX: Options<Indexed> = {
  idField: "n",
  fields: ["name", "id", "text"],
  tokenize: (text) => text.split(" ").filter((term) => term !== ""),
  processTerm: (term) => term,
};

/** Things of an index; it takes some two kilobytes a thing while it is made, so that of very many there are several. */
const MOST = 10_000;

/** The search of a site: everything that can be found, and the indexes over it; each thing is let go once it is in both. */
export function searchBook(things: Iterable<Findable>, most = MOST, codes: readonly Code[] = []): SearchBook {
  const kept: Kept[] = [];
  const indexes: string[] = [];
  let index = new MiniSearch<Indexed>(INDEX);
  const written = () => indexes.push(JSON.stringify(index));
  for (const { kind, id, path, names, when, text, of } of things) {
    if (index.documentCount === most) {
      written();
      index = new MiniSearch<Indexed>(INDEX);
    }
    index.add({
      n: kept.length,
      name: names.flatMap(([lang, name]) => termsOf(name, lang)).join(" "),
      id: keyOf(id),
      text: [...termsOf(text, ""), ...new Set(of.map(markOf))].join(" "),
    });
    kept.push([FOUND_KINDS.indexOf(kind), id, path, names, when]);
  }
  written();
  return { kept, codes, indexes };
}

/** The term that stands for an actor, a place or a series in the texts of others. */
export function markOf(id: string): string {
  return `@${wordsOf(id).join("_").toLowerCase()}`;
}

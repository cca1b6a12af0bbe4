import { indexAlong } from "../../views/search-index.ts";
import type { Making } from "../downloads.ts";
import { namedIn } from "../parts/places/recorded-at.ts";
import { codesIn } from "../search/codes.ts";
import { findablesOf } from "../search/findables.ts";
import { type SearchMade, searchBook } from "../search/index-of.ts";
import type { Site } from "../site.ts";

/** The script with the search of a site. */
export const SEARCH_FILE = "assets/data/search.js";

/** The search of a site, for all languages; where it is served while that is made, others are answered between the steps. */
export function searchBookOf(site: Site, { index }: Pick<Making, "index"> = {}): Promise<SearchMade> {
  const codes = codesIn(site);
  const pause = () => new Promise<void>((done) => setTimeout(done, 0));
  return searchBook(
    { [Symbol.iterator]: () => findablesOf(site, namedIn(site)) },
    site.options.live ? { codes, pause, index: indexAlong } : { codes, index },
  );
}

import type { Making } from "../downloads.ts";
import { codesIn } from "../search/codes.ts";
import { findablesOf } from "../search/findables.ts";
import type { SearchBook } from "../search/found.ts";
import { searchBook } from "../search/index-of.ts";
import type { Site } from "../site.ts";

/** The script with the search of a site. */
export const SEARCH = "assets/data/search.js";

/** The search of a site, for all languages. */
export function searchBookOf(site: Site, { index }: Pick<Making, "index"> = {}): Promise<SearchBook> {
  return searchBook(findablesOf(site), { codes: codesIn(site), index });
}

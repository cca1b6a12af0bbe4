import { codesIn } from "../search/codes.ts";
import { findablesOf } from "../search/findables.ts";
import type { SearchBook } from "../search/found.ts";
import { searchBook } from "../search/index-of.ts";
import type { Site } from "../site.ts";

/** The search of a site, for all languages. */
export function searchBookOf(site: Site): SearchBook {
  return searchBook(findablesOf(site), undefined, codesIn(site));
}

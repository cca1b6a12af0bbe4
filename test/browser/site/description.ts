import { fileOf } from "../../../src/web/here.ts";
import type { Lang } from "../../../src/words/words.ts";

/** Kinds of pages in the order in which they are written. */
export const KINDS = [
  "home",
  "ask",
  "network",
  "map",
  "timeline",
  "coverage",
  "search",
  "claims",
  "findings",
  "claim",
  "figures",
  "figure",
  "embed",
  "actors",
  "actor",
  "records",
  "record table",
  "record year",
  "record",
  "place",
  "sources",
  "source",
  "conflicts",
  "conflict",
  "gaps",
  "data",
  "changes",
  "codebook",
  "methods",
  "measure",
  "convention",
  "not found",
] as const;
export type KindName = (typeof KINDS)[number];

/** A kind of page and where its pages are: the first, the one with the most HTML, and all of them in English. */
export interface KindOfPage {
  readonly name: string;
  readonly first: string;
  readonly largest: string;
  readonly paths: readonly string[];
  /** Length of each page's HTML in bytes, in the order of `paths`. */
  readonly bytes: readonly number[];
}

/** A site that is served for the tests in a browser, as it is told to each test file. */
export interface Described {
  /** Folder that holds every page in English and two of each kind in the other languages, for `file://`. */
  readonly folder: string;
  readonly kinds: readonly KindOfPage[];
  /** Every file of the site. */
  readonly paths: readonly string[];
  /** Pages that could not be made, and why. */
  readonly broken: readonly string[];
  /** Ids of the figures with the paths of their pages, in the order of the study. */
  readonly figures: readonly { readonly id: string; readonly path: string | null }[];
}

/** Where the server describes its site. */
export const DESCRIPTION = "/description.json";
/** The folder of a second site, of a made-up study that has the pages which the reference study is too small for. */
export const LARGE = "large/";
/** A folder in which the same site is served once more. */
export const BELOW = "x/y/";

/** The file of a page in a language. */
export function fileAt(path: string, lang: Lang): string {
  const below = path.startsWith(LARGE) ? LARGE : "";
  return below + fileOf(lang, path.slice(below.length));
}

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the server of the site, which builds and opens the site when it is first asked. */
    site: string;
  }
}

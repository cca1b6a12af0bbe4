/** What a reader can look for, in the order in which equal finds are told. */
export const FOUND_KINDS = [
  "actors",
  "places",
  "figures",
  "claims",
  "series",
  "facilities",
  "exercises",
  "operations",
  "transfers",
  "training",
  "technology",
  "assistance",
  "frameworks",
  "indicators",
  "leads",
  "measures",
  "conventions",
  "sources",
] as const;
export type FoundKind = (typeof FOUND_KINDS)[number];

/** Names that other things have to do with. */
export const NAMES: ReadonlySet<FoundKind> = new Set(["actors", "places", "series"]);

/** A thing that can be found: its names, each in a language, and its page. */
export interface Findable {
  readonly kind: FoundKind;
  readonly id: string;
  /** Path of its page without language and ending. */
  readonly path: string;
  /** Language and text; the first stands in where the reader's language has none. */
  readonly names: readonly (readonly [lang: string, text: string])[];
  /** When it was, as recorded; blank where that says nothing. */
  readonly when: string;
  /** What else it is found by: years, publishers. */
  readonly text: string;
  /** Ids of the actors, places and series that it has to do with, and of its codes. */
  readonly of: readonly string[];
  /** Whether it is a place that no record and no claim names. */
  readonly unnamed?: true;
}

/** The same as it is kept for a page: kind, id, path, names, when, and 1 for a place that nothing names. */
export type Kept = readonly [
  kind: number,
  id: string,
  path: string,
  names: readonly (readonly [string, string])[],
  when: string,
  unnamed?: 1,
];

/** A coded value by its id, with its name in every language. */
export type Code = readonly [id: string, names: readonly string[]];

/** What the search of a page is made from. */
export interface SearchBook {
  readonly kept: readonly Kept[];
  /** Coded values that records have: what stands for each in their texts, and what it is called. */
  readonly codes: readonly Code[];
  /** Indexes of stretches of them, one after another, as MiniSearch writes itself in JSON. */
  readonly indexes: readonly string[];
}

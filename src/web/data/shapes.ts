import type { Mark } from "../../figures/scene/scene.ts";
import type { Split } from "../../model/answer.ts";
import { fingerprint } from "../../model/fingerprint.ts";
import type { SearchBook } from "../search/found.ts";
import type { KeptAtlas, KeptMap } from "./atlas.ts";
import type { KeptNames, KeptStudy } from "./dataset.ts";

/** A source and the place in it. */
export type Cited = readonly [source: string, locator: string];

/** A record as a page keeps it for the source drawer. */
export type KeptRecord = readonly [
  name: string,
  lang: string,
  when: string,
  /** Who took part and how much it was. */
  told: string,
  table: string,
  path: string,
  sources: readonly Cited[],
  /** The deal of a delivery; blank for everything else. */
  deal: string,
];

/** A source as a page keeps it. */
export type KeptSource = readonly [
  title: string,
  language: string,
  publisher: string,
  date: string,
  url: string,
  archived: string,
  reliability: string,
  terms: string,
  path: string,
];

/** What a citation of the site needs. */
export interface KeptSite {
  readonly authors: readonly string[];
  /** Blank where nobody says it. */
  readonly year: string;
  readonly title: string;
  readonly version: string;
  readonly hash: string;
  /** The program with its version. */
  readonly madeBy: string;
  readonly licence: string;
  /** Terms of sources that the study words in this language, by what a source has; left out where there are none. */
  readonly terms?: Readonly<Record<string, string>>;
  /** Where the site is published, with a slash at its end; blank where it is not known. */
  readonly address: string;
  /** The address that the study names as its own, a DOI before any other; blank where it names none. */
  readonly home: string;
  /** Whether the folder is read while somebody works on it. */
  readonly live: boolean;
}

/**
 * What a reader hears of a mark, its records as spans of places (of a share those that are counted, and apart the rest), and the part of an
 * address that asks for its value alone; blank where no question has it. The kind is what the rest is, or of no record whether somebody looked; the rest of records that do not count are places among those.
 */
export type KeptMark = readonly [
  label: string,
  value: string,
  records: string,
  ask: string,
  rest?: string,
  kind?: Split["rest"] | NonNullable<Mark["none"]> | "left",
];

/** A figure in one language as a page keeps it. */
export interface KeptFigure {
  readonly title: string;
  readonly subtitle: string;
  readonly takeaway: string;
  readonly footer: readonly string[];
  readonly methods: string;
  /** Lines that sources ask to stand beside it; left out where none does. */
  readonly owed?: readonly string[];
  /** Of the page that asks: the answer itself, in sentences, with the records that it rests on. */
  readonly answer?: KeptMark;
  readonly marks: readonly KeptMark[];
  /** Marks of the narrow drawing, where they stand in another order. */
  readonly narrow?: readonly KeptMark[];
  readonly records: readonly string[];
  /** Records that marks lead to and that do not count under the choices made; left out where there are none. */
  readonly left?: readonly string[];
  readonly csv: string;
  /** The figure as a file of its own, with its title; blank where an answer has no figure. */
  readonly svg: string;
  readonly hash: string;
  readonly width: number;
  readonly height: number;
  /** Size of its drawing for a phone as a file of its own, which a frame has where it is narrow. */
  readonly phone?: { readonly width: number; readonly height: number };
  /** Whether its frame says below the drawing that the authors of a claim were offered no reply. */
  readonly noted?: boolean;
  /** The name of its files, and of its page where it has one; left out where they are called by the address of its view. */
  readonly file?: string;
}

/** What data scripts hand over, by name. */
export interface Handed {
  readonly search?: SearchBook;
  readonly sources?: Readonly<Record<string, KeptSource>>;
  readonly dataset?: KeptStudy;
  readonly atlas?: KeptAtlas;
  readonly map?: KeptMap;
  readonly [names: `names-${string}`]: KeptNames;
  readonly [site: `site-${string}`]: KeptSite;
  readonly [records: `records-${string}`]: Readonly<Record<string, KeptRecord>>;
  readonly [figure: `figure-${string}`]: KeptFigure;
  readonly [view: `view-${string}`]: KeptFigure;
}

/** The name of the data of a figure in a language: its id where that is a safe file name, else its fingerprint. */
export function figureName(id: string, lang: string): `figure-${string}` {
  return `figure-${/^[a-z0-9-]{1,60}$/.test(id) ? id : fingerprint(id)}-${lang}`;
}

/** The name of the data of the drawing of a view in a language, which no figure of a study can have. */
export function viewName(page: string, lang: string): `view-${string}` {
  return `view-${page}-${lang}`;
}

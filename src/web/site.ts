import type { Unjudged } from "../changes/duplicates/unjudged.ts";
import type { ClaimFinding } from "../claims/judge.ts";
import type { AskedFigure } from "../figures/figure.ts";
import type { FigureBench } from "../figures/kind.ts";
import type { TermsApart } from "../release/about/terms-apart.ts";
import type { WithheldOfSource } from "../release/terms/withheld.ts";
import { TABLES } from "../study/schema.ts";
import type { Study } from "../study/study.ts";
import type { Conflict } from "../views/conflicts.ts";
import type { Records, Row } from "../views/records.ts";
import type { Beside } from "./beside.ts";
import type { ActorCard } from "./cards.ts";
import type { CoverageByYear } from "./coverage.ts";
import type { Front } from "./front.ts";
import type { Gallery } from "./gallery.ts";
import type { Changed, FeedEntry } from "./shared/feed.ts";
import type { SharedMarkup } from "./shared-markup.ts";
import type { YearPage } from "./year-pages.ts";

/** What a site is made with. */
export interface SiteOptions {
  readonly version: string;
  /** Whether it is read from the folder while somebody works on it; else it is a copy that is published. */
  readonly live: boolean;
  /** Whether the ledger of claims is part of it. */
  readonly claims: boolean;
  /** Where it will be published, with a slash at its end: maps for search engines and addresses of pictures need it. */
  readonly address?: string;
  /** Rows that a release leaves out for the terms of their sources, so that a gap may be one of these. */
  readonly withheld?: number;
  /** What is not handed out for the terms of each source; left out where the folder itself is read. */
  readonly heldBack?: readonly Pick<WithheldOfSource, "source" | "rows" | "obtain">[];
  /** Rows and cells of tables that are not handed out, for whatever reason. */
  readonly takenOut?: { readonly rows: number; readonly cells: number };
  /** Errors in tables and settings, for which what is shown may lack records. */
  readonly errors?: number;
  /** Leads that are not handed out: how many, and nothing else of them. */
  readonly leadsKept?: number;
  /** Terms beside the licence of the study, under which rows that are handed out are. */
  readonly apart?: readonly TermsApart[];
  /** Which release of the study it belongs to. */
  readonly edition?: string;
  /** What each release changed, the newest first; a feed tells it. */
  readonly releases?: readonly FeedEntry[];
  /** How it differs from the release that it was held against; left out where it was held against none, or nothing differs. */
  readonly changed?: Changed;
}

/** Everything that pages are made from: a study that has been opened, its records, figures and findings. */
export interface Site extends Gallery {
  readonly study: Study;
  readonly options: SiteOptions;
  /** Recipient by layer by year. */
  readonly coverage: CoverageByYear;
  readonly bench: FigureBench;
  /** Fingerprint of all data, twelve hexadecimal digits. */
  readonly hash: string;
  readonly records: Records;
  /** Rows of every table with ids, by table. */
  readonly tables: ReadonlyMap<string, readonly Row[]>;
  /** Names of the tables that the study has a file for. */
  readonly held: readonly string[];
  /** Every row with an id that is no source, by its id. */
  readonly rows: ReadonlyMap<string, Row>;
  /** Rows of `participants.csv` by the id of their activity. */
  readonly participants: ReadonlyMap<string, readonly Row[]>;
  readonly sources: ReadonlyMap<string, Row>;
  readonly claims: readonly ClaimFinding[];
  readonly front: Front;
  /** What stands beside a row in other tables. */
  readonly beside: Beside;
  /** Every place where a source says something else than what is recorded. */
  conflicts(): readonly Conflict[];
  /** Pairs of records that may be one and that nobody has judged. */
  unjudged(): Unjudged;
  /** The row that has a page, by its path. */
  rowAt(path: string): Row | null;
  /** The card of an actor, a group or the region. */
  card(id: string): ActorCard;
  /** The equivalent readings of a claim as a figure; null where it asks nothing that can be drawn. */
  curve(claim: string): AskedFigure | null;
  /** Pages by what they are about. */
  readonly paths: Paths;
  /** Parts of years of large tables, by the paths of their pages. */
  readonly yearPages: ReadonlyMap<string, YearPage>;
  /** Parts of pages that are written once. */
  readonly shared: SharedMarkup;
  /** Texts that many pages tell, by key. */
  readonly told: (key: string, tell: () => string) => string;
  /** What uses a record or a source: claims and figures by id. */
  usedBy(id: string): Uses;
}

export interface Uses {
  readonly claims: readonly string[];
  readonly figures: readonly string[];
}

/** Where things have their pages; null where a thing has none. */
export interface Paths {
  record(table: string, id: string): string | null;
  source(id: string): string | null;
  claim(id: string): string | null;
  figure(id: string): string | null;
  card(id: string): string | null;
}

/** Tables whose rows have pages of their own. */
export const PAGED = Object.keys(TABLES).filter(
  (t) => Object.hasOwn(TABLES[t] ?? {}, "id") && !["values", "deliveries", "sources", "places"].includes(t),
);

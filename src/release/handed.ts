import type { ClaimFinding } from "../claims/judge.ts";
import type { StudyBench } from "../figures/bench.ts";
import type { Creator } from "../study/release.ts";
import type { Study } from "../study/study.ts";
import type { Table } from "./tables/table.ts";
import type { Withheld } from "./terms/withheld.ts";

/** A file of a release: its path with slashes, and what it holds once it is written. */
export interface ReleaseFile {
  readonly path: string;
  content(): Promise<string | Uint8Array> | string | Uint8Array;
  /** The same in pieces, where it is too large to be held whole beside what it is made of. */
  pieces?(): Promise<Iterable<Uint8Array>>;
}

/** What a release says of itself. */
export interface Edition {
  /** Semantic version without a leading v. */
  readonly version: string;
  /** Day of the release, `YYYY-MM-DD`: an input, so that the same inputs give the same bytes. */
  readonly date: string;
  /** Version of this software. */
  readonly software: string;
  readonly title: string;
  /** Fingerprint of all data that is handed out, twelve hexadecimal digits. */
  readonly hash: string;
  readonly creators: readonly Creator[];
  readonly licence: string;
  /** Lines that publishers ask to stand beside their rows, each once. */
  readonly attribution: readonly string[];
}

/** All that the files of a release are made from: a study as it is handed out, with nothing in it that is not. */
export interface Handed {
  readonly edition: Edition;
  /** Opened on the files that are handed out, never on those of the folder. */
  readonly study: Study;
  readonly bench: StudyBench;
  readonly claims: readonly ClaimFinding[];
  /** Tables of records, then the ledgers and panels. */
  readonly tables: readonly Table[];
  readonly withheld: Withheld;
}

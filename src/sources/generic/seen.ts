import type { Document } from "../file/document.ts";
import type { Names } from "../names/names.ts";
import type { Assigned } from "./assign.ts";
import type { Facts } from "./facts.ts";
import type { Layout } from "./layout.ts";
import type { Home } from "./mapping.ts";
import type { Wide } from "./wide.ts";

/** What was seen of a file. */
export interface Seen {
  readonly document: Document;
  readonly layout: Layout;
  readonly facts: readonly Facts[];
  readonly rows: readonly (readonly string[])[];
  readonly names: Names;
  readonly home: Home;
  readonly notes: readonly string[];
}

/** A table that a file may be, and what its columns would be. */
export interface Guess {
  readonly table: string;
  readonly assigned: ReadonlyMap<string, Assigned>;
  readonly wide: readonly Wide[];
  readonly score: number;
}

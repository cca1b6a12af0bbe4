import type { ComponentChildren } from "preact";
import type { Here } from "./here.ts";
import type { Site } from "./site.ts";

/** What a page says to its shell. */
export interface Content {
  /** The first line of the page and its name in a browser. */
  readonly title: string;
  /** One sentence for search engines and cards. */
  readonly says: string;
  readonly body: ComponentChildren;
  /** Scripts that the page may load beside `app.js`, by name: `views`. */
  readonly views?: "ask" | "network" | "map" | "timeline";
  /** The address of the view that the page comes with, nothing left out. */
  readonly query?: string;
  /** A picture of the page beside a link to it: a file under `files/`. */
  readonly card?: string;
  /** Data for machines, as JSON-LD. */
  readonly structured?: Readonly<Record<string, unknown>>;
  /** A page that stands in a frame of another site: one figure, no bar, no footer. */
  readonly bare?: boolean;
}

/** A kind of page: which there are, and what stands on one. */
export interface PageKind {
  readonly name: string;
  /** Paths without language and ending. */
  paths(site: Site): readonly string[];
  /** Whether search engines are asked to leave a page out; where left out, none is. */
  hides?(site: Site, path: string): boolean;
  /** Whether a host shows it at any address, so that its links begin at the folder of the site where that is known. */
  readonly anywhere?: boolean;
  content(site: Site, here: Here): Promise<Content | null>;
}

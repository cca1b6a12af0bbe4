import type { About } from "../../figures/figure.ts";
import type { FigureBench } from "../../figures/kind.ts";
import type { Once } from "../../questions/recent.ts";
import type { Speech } from "../../words/phrase.ts";
import type { Lang } from "../../words/words.ts";
import type { Here } from "../here.ts";

/** A record as a list tells it. */
export interface Told {
  readonly name: string;
  /** The language that the name is in. */
  readonly lang: string;
  readonly when: string;
  /** Who took part and how much it was; blank where neither is recorded. */
  readonly says: string;
  /** Path of its page; null where it has none. */
  readonly path: string | null;
  readonly sources: readonly string[];
}

/** A source as a list tells it. */
export interface ToldSource {
  readonly title: string;
  readonly lang: string;
  readonly path: string | null;
}

/** What a view is made with, the same on a server and in a browser. */
export interface ViewTools {
  readonly lang: Lang;
  readonly here: Here;
  readonly bench: FigureBench;
  readonly speech: Speech;
  readonly about: About;
  /** A record by its id; null where it is not known here, or not yet. */
  record(id: string): Told | null;
  /** Path of the page of a record; null where it has none, or where it is not known here, or not yet. */
  page(id: string): string | null;
  source(id: string): ToldSource | null;
  /** What was made under this key before, on a server in whatever language, in a browser ahead of its turn; or what is made now. */
  readonly once: Once;
}

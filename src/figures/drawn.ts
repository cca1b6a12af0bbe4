import type { Question } from "../model/question.ts";
import type { Scope } from "../questions/left-out.ts";
import type { StateAsked } from "../views/state.ts";
import type { Lang } from "../words/words.ts";
import type { Mark, Scene } from "./scene/scene.ts";

export type Theme = "light" | "dark";

/** How a figure is to look. */
export interface Look {
  readonly lang: Lang;
  readonly theme: Theme;
  /** Width in CSS pixels, 280 to 1600; 360, 640 and 960 are drawn for a phone, a column and a page. */
  readonly width: number;
  /** False on a page that says the title above the figure itself. */
  readonly head?: boolean;
  /** False where the page itself tells what the figure was made from, and nobody keeps the SVG. */
  readonly metadata?: boolean;
}

/** One cell of a figure's table. */
export interface TwinCell {
  /** As people read it. */
  readonly text: string;
  /** As a machine reads it; null where there is no value. */
  readonly value: number | string | null;
  readonly low?: number | null;
  readonly high?: number | null;
  /** `recorded`, `zero`, `searched` (and none found), `not-searched`, `uncounted` under the choices made, `no-value`. */
  readonly state: StateAsked;
  /** Place in the marks of the figure. */
  readonly mark: number | null;
  /** Where it is another than that of the table. */
  readonly unit?: string;
  /** Where it looks; where its panel does if left out. */
  readonly scopes?: readonly Scope[] | undefined;
  /** The language of the text where it is not that of the figure. */
  readonly lang?: string;
}

/** One row of a figure's table. */
interface TwinRow {
  readonly name: string;
  /** The language of the name where it is not that of the figure. */
  readonly lang?: string;
  readonly cells: readonly TwinCell[];
  /** The question that the row is the answer to, where it is another for each. */
  readonly asks?: Question;
}

/** The same numbers as a table: what a screen reader, a page without scripts and a CSV have. */
export interface Twin {
  readonly caption: string;
  /** Unit of the values, as a machine reads it. */
  readonly unit?: string;
  /** Where the names of the series stand; rows where it is left out. */
  readonly series?: "rows" | "columns";
  /** The first is the head of the rows' names. */
  readonly columns: readonly string[];
  readonly rows: readonly TwinRow[];
  /** What rows and columns are in every language: ids of actors, groups and codes, years and periods. */
  readonly keys?: { readonly rows: readonly string[]; readonly columns: readonly string[] };
  /** What tells it from another of the same rows and columns, by its key and as people call it: the period of each of two, `undrawn`. */
  readonly apart?: { readonly key: string; readonly label: string };
}

/** A figure in one language, theme and width, with everything that goes with it. */
export interface Drawn {
  readonly svg: string;
  /** What the SVG was written from, for writers of other formats. */
  readonly scene: Scene;
  /** The first twelve hexadecimal digits of the fingerprint of `svg`, the same in Node and in a browser. */
  readonly hash: string;
  readonly title: string;
  readonly subtitle: string;
  readonly takeaway: string;
  /** What stands below the drawing, in sentences. */
  readonly notes: readonly string[];
  readonly footer: readonly string[];
  /** Lines that the sources of what is drawn ask to stand beside it. */
  readonly owed: readonly string[];
  readonly twins: readonly Twin[];
  readonly marks: readonly Mark[];
  /** Every value as it is drawn, one a row: panel, series, x, value, low, high, unit, state, records, how many records are left out. */
  readonly csv: string;
  /** The methods sentence of every convention that applies. */
  readonly methods: string;
  readonly width: number;
  readonly height: number;
  /** Where what can be seen by itself ends: each row of panels and parts of them; notes and sources follow the last. */
  readonly ends: readonly number[];
}

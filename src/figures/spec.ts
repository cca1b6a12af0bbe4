import type { Question } from "../model/question.ts";

/** The kinds of figure; each is one file in `kinds/`. */
export const KINDS = [
  "bars",
  "area",
  "lines",
  "matrix",
  "star",
  "ring",
  "layered",
  "map",
  "timeline",
  "dumbbell",
  "slope",
  "curve",
  "change-points",
] as const;
export type Kind = (typeof KINDS)[number];

/** A text in the languages that a study writes; English stands in for one that is missing. */
export interface Worded {
  readonly en: string;
  readonly ru?: string;
  readonly zh?: string;
}

/** What runs along one side of a figure: a field of the question or a convention, and its values. */
export interface Axis {
  /** `from`, `to`, `period`, `layer`, `value`, `where.kind`, or a convention such as `attribution`. */
  readonly field: string;
  /** `groups`, `partners`, `region`, `layers`, `all` (of a convention), or the values themselves. */
  readonly values: "groups" | "partners" | "region" | "layers" | "all" | readonly string[];
  /** Whether what belongs to none of the values is drawn too, as one series. */
  readonly rest?: boolean;
}

/**
 * A figure as data: the questions it asks, and how their answers are drawn. A file `figures/*.yaml` is a list of these;
 * the explorer makes one from a question.
 */
export interface Figure {
  readonly id: string;
  readonly kind: Kind;
  /** The finding or the question. */
  readonly title: Worded;
  /** Unit, scope and period are added by themselves; what a reader must know besides. */
  readonly note?: Worded;
  /** What is asked; `by` runs along the axis where the kind has one. */
  readonly question: Question;
  /** What stacks, lines, rows or spokes are. */
  readonly series?: Axis;
  /** What runs along the columns of a matrix; where it is left out, partners, or recipients where the series are partners. */
  readonly columns?: Axis;
  /** Small multiples: one panel each. */
  readonly panels?: Axis;
  /** What `from` is set against in a dumbbell, a slope or a network: an earlier period. */
  readonly against?: Partial<Question>;
  /** The day whose borders a map shows, `YYYY-MM-DD`; the end of the period where it is left out. */
  readonly borderView?: string;
  /** Whether a map draws facilities too; where it is left out, only those of a question about them. */
  readonly facilities?: boolean;
  /** The printed figure or the claims that it bears on. */
  readonly claims?: readonly string[];
  /** Where a publication draws the same. */
  readonly where?: string;
}

/** A figure as far as it could be read. */
export interface Sketch extends Partial<Omit<Figure, "question">> {
  readonly question: Partial<Question>;
}

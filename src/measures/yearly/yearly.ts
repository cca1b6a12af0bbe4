/** Amounts year by year: one row a year, one place a name. */
export interface Mix {
  readonly names: readonly string[];
  readonly rows: readonly Float64Array[];
}

/** The name of all partners but the one asked about. */
export const OTHERS = "all others";

/** What was recorded in each of some years, which follow one another without a gap. */
export interface Course {
  readonly years: Int32Array;
  /** The total of each year; NaN is unknown. */
  readonly values: Float64Array;
  /** Whether the values count activities, and are no volumes. */
  readonly counts: boolean;
  /** Whether an activity stands in one year only, so that years are independent. */
  readonly once: boolean;
  /** How many activities of each year rest on each source; no names where that is not known. */
  readonly sources: Mix;
  /** The last year of which there is any record; null where that is not known. */
  readonly recordsEnd: number | null;
}

/** The course of several partners. */
export interface Yearly extends Course {
  readonly partners: Mix;
  /** What belongs to nobody known in each year. */
  readonly unknown: Float64Array;
}

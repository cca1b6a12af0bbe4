import type { Measure } from "../measures/measure.ts";

/** Measures that rest on a model or on random draws. */
export const inferred: readonly Measure[] = [];

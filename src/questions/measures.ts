import { inferred } from "../inference/index.ts";
import { measures as computed } from "../measures/index.ts";
import type { Measure } from "../measures/measure.ts";

/** All that a question can ask for: what is computed from the records, and what is inferred from them. */
export const measures: readonly Measure[] = [...computed, ...inferred];

import { count, sumOfValues } from "../../../measures/amounts/totals.ts";
import type { Measure } from "../../../measures/measure.ts";

/** What pages that draw records ask for: how many they are, and what they add up to. */
export const measures: readonly Measure[] = [count, sumOfValues];

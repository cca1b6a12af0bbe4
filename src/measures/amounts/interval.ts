import type { Total } from "../measure.ts";
import { sum } from "../sum.ts";

/** The least and the most that a quantity can be; an infinite end is open. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Sum of quantities that vary freely within their ends: ends add up (Moore 1966, Interval Analysis). */
export function sumOf(intervals: readonly Interval[]): Interval {
  return { low: sum(intervals.map((i) => i.low)), high: sum(intervals.map((i) => i.high)) };
}

/**
 * Sharp bounds of `part / (part + rest)` for amounts of 0 or more that vary freely:
 * the least part beside the most of the rest, and the other way round (Manski 2003).
 * An end of 0 / 0 is NaN.
 */
export function shareOf(part: Interval, rest: Interval): Interval {
  return { low: portion(part.low, rest.high), high: portion(part.high, rest.low) };
}

/** Sharp bounds of the share of one of several quantities in their sum. */
export function shareOfOne(intervals: readonly Interval[], which: number): Interval {
  const part = intervals[which];
  if (part === undefined) throw new RangeError(`not one of ${intervals.length} quantities: ${which}`);
  return shareOf(part, sumOf(intervals.filter((_, i) => i !== which)));
}

/** The ends of an amount of 0 or more; an unknown end is open. */
export function endsOf(total: Total): Interval {
  return {
    low: Number.isNaN(total.low) ? 0 : total.low,
    high: Number.isNaN(total.high) ? Number.POSITIVE_INFINITY : total.high,
  };
}

function portion(part: number, rest: number): number {
  return part === Number.POSITIVE_INFINITY ? 1 : part / (part + rest);
}

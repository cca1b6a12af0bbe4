import { dayOf, EVER, NEVER, yearOf } from "../../model/day.ts";
import { windowOf } from "../../model/period.ts";

/** When something was, as far as its source says: the first and last day that each of its ends may be. */
export interface Span {
  readonly startFrom: number;
  readonly startTo: number;
  readonly endFrom: number;
  readonly endTo: number;
}

/** Whether a span says nothing of when it was. */
export function isUndated({ startFrom, endTo, endFrom }: Span): boolean {
  return startFrom === EVER && (endTo === NEVER || endFrom === EVER) && endFrom !== NEVER;
}

/** The years that a timeline shows: those of its period, or those its spans lie in where a side is open. */
export function yearsShown(
  period: string | undefined,
  spans: readonly Span[],
): { readonly first: number; readonly last: number } | null {
  const asked = period === undefined ? null : windowOf(period.trim());
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const span of spans) {
    for (const day of [span.startFrom, span.startTo, span.endFrom, span.endTo]) {
      if (day === EVER || day === NEVER) continue;
      first = Math.min(first, yearOf(day));
      last = Math.max(last, yearOf(day));
    }
  }
  if (asked !== null && asked.from !== EVER) first = yearOf(asked.from);
  if (asked !== null && asked.to !== NEVER) last = yearOf(asked.to);
  return Number.isFinite(first) && Number.isFinite(last) && first <= last ? { first, last } : null;
}

/** A scale from days to pixels and back, whole years at its ends. */
export interface DayScale {
  readonly left: number;
  readonly right: number;
  at(day: number): number;
  /** The day at a place, for brushing. */
  dayAt(x: number): number;
}

export function dayScale(first: number, last: number, left: number, right: number): DayScale {
  const [from, to] = [dayOf(first), dayOf(last + 1)];
  const each = (right - left) / (to - from);
  return {
    left,
    right,
    at: (day) => Math.min(right, Math.max(left, left + (day - from) * each)),
    dayAt: (x) => Math.floor(from + (Math.min(right, Math.max(left, x)) - left) / each),
  };
}

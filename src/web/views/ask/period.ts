import { EVER, NEVER, yearOf } from "../../../model/day.ts";
import { windowOf } from "../../../model/period.ts";

/** First and last year of the records of a study. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** A period as two years; the ends of the study where it is open, and whether it is whole years. */
export function yearsIn(period: string | undefined, span: Span): Span & { readonly whole: boolean } {
  const window = period === undefined ? null : windowOf(period);
  if (window === null) return { ...span, whole: true };
  const first = window.from === EVER ? span.first : yearOf(window.from);
  const last = window.to === NEVER ? span.last : yearOf(window.to);
  const again = windowOf(periodFrom(first, last));
  const whole =
    window.from === EVER || window.to === NEVER || (again?.from === window.from && again.to === window.to);
  return { first, last, whole };
}

/** At which ends a period goes on without a year: at both where all time is asked of. */
export function openEnds(period: string | undefined): { readonly first: boolean; readonly last: boolean } {
  const window = period === undefined ? null : windowOf(period);
  return { first: window === null || window.from === EVER, last: window === null || window.to === NEVER };
}

/** Two years as a period, the earlier first. */
export function periodFrom(a: number, b: number): string {
  const [first, last] = [Math.min(a, b), Math.max(a, b)];
  return first === last ? `${first}` : `${first}..${last}`;
}

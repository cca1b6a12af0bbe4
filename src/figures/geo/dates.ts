import { isoOf, NEVER } from "../../model/day.ts";
import { periodOf, windowOf } from "../../model/period.ts";

/** Whether a text is a day, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && periodOf(text) !== null;
}

/** The last day of a period, or another where it has none or is none. */
export function lastDayOf(period: string | undefined, otherwise: string): string {
  const read = period === undefined ? null : windowOf(period.trim());
  return read === null || read.to === NEVER ? otherwise : isoOf(read.to);
}

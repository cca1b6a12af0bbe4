import { daysIn } from "./day.ts";

/** A month as `2019-02`, and how many days it has. */
export interface MonthLength {
  readonly month: string;
  readonly days: number;
}

/** A year, a month and a day, or a day, a month and a year, or a month, a day and a year, as numbers. */
const DATES = /(?<!\d)(?:(\d{4})[-./](\d\d?)[-./](\d\d?)|(\d\d?)[-./](\d\d?)[-./](\d{4}))(?!\d)/g;

/** The month of the first date in a text whose day that month is too short for: `2019-02-31`, `31.02.2019`, `02/31/2019`; null where there is none. */
export function tooShort(text: string): MonthLength | null {
  for (const [, ...parts] of text.matchAll(DATES)) {
    const [year, month, day, first, second, last] = parts.map(Number);
    const found = monthOf(year, month, day) ?? monthOf(last, second, first) ?? monthOf(last, first, second);
    if (found !== null) return found;
  }
  return null;
}

function monthOf(year = Number.NaN, month = Number.NaN, day = Number.NaN): MonthLength | null {
  if (!(month >= 1 && month <= 12 && day <= 31)) return null;
  const days = daysIn(year, month);
  if (day <= days) return null;
  return { month: `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}`, days };
}

import { periodOf } from "../../model/period.ts";

/** A date that a file gives in three columns, with no more precision than it has. */
export interface Dated {
  /** As EDTF; `""` where the year is not known. */
  readonly date: string;
  /** Why a part was left out although something stands there, or null. */
  readonly wrong: string | null;
}

/** A date of year, month and day apart. Blank, 0 and numbers below 0 are marks of what is not known. */
export function dated(year: string, month: string, day: string): Dated {
  const [y, m, d] = [partOf(year), partOf(month), partOf(day)];
  if (y === null) return { date: "", wrong: null };
  if (y < 1000 || y > 2999) return { date: "", wrong: `is no year: ${year}` };
  const whole = String(y);
  if (m === null) return { date: whole, wrong: null };
  const withMonth = `${whole}-${String(m).padStart(2, "0")}`;
  if (periodOf(withMonth) === null || m > 12) return { date: whole, wrong: `is no month: ${month}` };
  if (d === null) return { date: withMonth, wrong: null };
  const withDay = `${withMonth}-${String(d).padStart(2, "0")}`;
  if (periodOf(withDay) === null) return { date: withMonth, wrong: `is no day of ${withMonth}: ${day}` };
  return { date: withDay, wrong: null };
}

/** A whole number above 0, or null for what is blank, a mark of missing data, or no number. */
export function partOf(text: string): number | null {
  const digits = /^\s*(\d{1,6})(?:\.0+)?\s*$/.exec(text)?.[1];
  const value = digits === undefined ? 0 : Number(digits);
  return value > 0 ? value : null;
}

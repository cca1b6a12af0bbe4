/** A day of the proleptic Gregorian calendar as a whole number: days since 1970-01-01. */
export type Day = number;

/** The day before all days: an open start. */
export const EVER: Day = -10_000_000;

/** The day after all days: an open end. */
export const NEVER: Day = 10_000_000;

/** The day number of a date; days past the end of a month run into the next one. */
export function dayOf(year: number, month = 1, day = 1): Day {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const ofEra = y - era * 400;
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719_468;
}

/** Year, month and day of a day number. */
export function dateOf(day: Day): { year: number; month: number; day: number } {
  const z = day + 719_468;
  const era = Math.floor(z / 146_097);
  const ofEra = z - era * 146_097;
  const yoe = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * ofYear + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  return {
    year: yoe + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: ofYear - Math.floor((153 * mp + 2) / 5) + 1,
  };
}

/** Calendar year of a day. */
export function yearOf(day: Day): number {
  return dateOf(day).year;
}

/** The number of days of a month. */
export function daysIn(year: number, month: number): number {
  return dayOf(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1) - dayOf(year, month);
}

/** A day as `YYYY-MM-DD`. */
export function isoOf(day: Day): string {
  const d = dateOf(day);
  const year = `${d.year < 0 ? "-" : ""}${String(Math.abs(d.year)).padStart(4, "0")}`;
  return `${year}-${String(d.month).padStart(2, "0")}-${String(d.day).padStart(2, "0")}`;
}

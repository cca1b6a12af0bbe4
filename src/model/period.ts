import { type Day, dateOf, dayOf, daysIn, EVER, NEVER } from "./day.ts";

/** A span of time between two days, both included; an open side is `EVER` or `NEVER`. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

/** All time. */
export const ALL_TIME: Period = { from: EVER, to: NEVER };

const PLAIN = /^(-?\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const SEASON = /^(-?\d{4})-(2[1-9]|3\d|4[01])$/;
const MASKED = /^(\d[\dX]{3})(?:-([\dX]{2})(?:-([\dX]{2}))?)?$/;

/**
 * What a date says, as the days it may be: EDTF (ISO 8601-2:2019) levels 0 and 1 with the seasons, sets and
 * half-open intervals that records of exercises and deliveries use.
 * Seasons are those of the northern hemisphere: `2018-21`, spring, is March to May; `-25` to `-32` are the
 * same seasons with a hemisphere named, `-33` to `-41` quarters, quadrimesters and semesters.
 * `~`, `?` and `%` say how sure a date is, and leave its days as they are.
 * @returns null where the text is no such date
 */
export function periodOf(text: string): Period | null {
  const plain = one(text);
  if (plain !== null) return plain;
  const slash = text.indexOf("/");
  if (slash >= 0) return between(text.slice(0, slash), text.slice(slash + 1));
  const set = /^[[{](.+)[\]}]$/.exec(text);
  return set?.[1] === undefined ? null : anyOf(set[1].split(","));
}

/**
 * A window of analysis: `2016..2021`, `2016-03..2018`, `..2023`, `1991..`, or any EDTF date; both ends included.
 * @returns null where the text is no window, or one that ends before it starts
 */
export function windowOf(text: string): Period | null {
  const dots = text.indexOf("..");
  if (dots < 0 || text.includes("/")) return periodOf(text);
  return between(text.slice(0, dots), text.slice(dots + 2));
}

/** Whether every day of `inner` lies in `outer`. */
export function within(inner: Period, outer: Period): boolean {
  return inner.from >= outer.from && inner.to <= outer.to;
}

/** Whether two periods share a day. */
export function meets(a: Period, b: Period): boolean {
  return a.from <= b.to && b.from <= a.to;
}

function between(start: string, end: string): Period | null {
  const a = openOr(start, EVER);
  const b = openOr(end, NEVER);
  if (a === null || b === null || a.from > b.to) return null;
  return { from: a.from, to: b.to };
}

function openOr(text: string, open: Day): Period | null {
  const side = text.trim();
  return side === "" || side === ".." ? { from: open, to: open } : one(side);
}

function anyOf(parts: readonly string[]): Period | null {
  let from = NEVER;
  let to = EVER;
  for (const part of parts) {
    const text = part.trim();
    const p = text.includes("..") ? windowOf(text) : one(text);
    if (p === null) return null;
    from = Math.min(from, p.from);
    to = Math.max(to, p.to);
  }
  return { from, to };
}

function one(text: string): Period | null {
  const last = text.charCodeAt(text.length - 1);
  const bare = last === 126 || last === 63 || last === 37 ? text.slice(0, -1) : text;
  const m = PLAIN.exec(bare);
  if (m !== null) {
    const month = m[2] === undefined ? undefined : Number(m[2]);
    if (month === undefined || month <= 12) return plainOf(Number(m[1]), month, m[3]);
  }
  return seasonOf(bare) ?? maskedOf(bare);
}

function plainOf(year: number, month: number | undefined, day: string | undefined): Period | null {
  if (month === undefined) return { from: dayOf(year), to: dayOf(year, 12, 31) };
  if (month < 1) return null;
  const length = daysIn(year, month);
  if (day === undefined) return { from: dayOf(year, month), to: dayOf(year, month, length) };
  const d = Number(day);
  if (d < 1 || d > length) return null;
  return { from: dayOf(year, month, d), to: dayOf(year, month, d) };
}

/** First month and number of months of each season code. */
const SEASONS: readonly (readonly [number, number])[] = [
  ...[3, 6, 9, 12, 3, 6, 9, 12, 9, 12, 3, 6].map((m) => [m, 3] as const),
  ...[1, 4, 7, 10].map((m) => [m, 3] as const),
  ...[1, 5, 9].map((m) => [m, 4] as const),
  ...[1, 7].map((m) => [m, 6] as const),
];

function seasonOf(text: string): Period | null {
  const m = SEASON.exec(text);
  if (m === null) return null;
  const year = Number(m[1]);
  const season = SEASONS[Number(m[2]) - 21];
  if (season === undefined) return null;
  const [first, length] = season;
  const end = first + length - 1;
  const endYear = end > 12 ? year + 1 : year;
  const endMonth = end > 12 ? end - 12 : end;
  return { from: dayOf(year, first), to: dayOf(endYear, endMonth, daysIn(endYear, endMonth)) };
}

function maskedOf(text: string): Period | null {
  const m = MASKED.exec(text);
  if (m?.[1] === undefined || !text.includes("X")) return null;
  const years = fill(m[1], 0, 9999);
  const months = m[2] === undefined ? null : fill(m[2], 1, 12);
  const from = months?.[0] ?? 1;
  const to = months?.[1] ?? 12;
  if (from > to) return null;
  const length = daysIn(years[1], to);
  const days = m[3] === undefined ? [1, length] : fill(m[3], 1, length);
  return { from: dayOf(years[0], from, days[0]), to: dayOf(years[1], to, days[1]) };
}

function fill(mask: string, low: number, high: number): [number, number] {
  return [
    Math.max(low, Number(mask.replaceAll("X", "0"))),
    Math.min(high, Number(mask.replaceAll("X", "9"))),
  ];
}

/** Length of a closed period in years, in whole years where it is whole years; null where a side is open. */
export function yearsBetween(period: Period): number | null {
  if (period.from === EVER || period.to === NEVER) return null;
  const a = dateOf(period.from);
  const b = dateOf(period.to + 1);
  return b.year - a.year + (b.month - a.month) / 12 + (b.day - a.day) / 365.25;
}

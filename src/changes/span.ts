import type { Row } from "../sources/source.ts";

/** The first and last year in which a file's rows deliver: what lies outside, it may just not have been asked for. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

export function spanOf(rows: readonly Row[]): Span {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { table, cells } of rows) {
    const year = table === "deliveries" ? yearIn(cells.year) : null;
    if (year === null) continue;
    first = Math.min(first, year);
    last = Math.max(last, year);
  }
  return { first, last };
}

export function shared(a: Span, b: Span): Span {
  return { first: Math.max(a.first, b.first), last: Math.min(a.last, b.last) };
}

/** Whether the year that a date begins with is of a span; one without a year is of none. */
export function inSpan(date: string | undefined, { first, last }: Span): boolean {
  const year = yearIn(date);
  return year !== null && year >= first && year <= last;
}

/** The year that a date begins with; null where it has none. */
export function yearIn(date: string | undefined): number | null {
  const year = /^[{[]?(\d{4})/.exec(date ?? "")?.[1];
  return year === undefined ? null : Number(year);
}

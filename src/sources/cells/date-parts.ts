import { daysIn } from "../../model/day.ts";

/** How a column writes days: which of its numbers comes first. */
export type DateStyle = "year-first" | "month-first" | "day-first";

/** What one side of a date says; null for what it leaves to the other side. */
export interface Parts {
  readonly year: number | null;
  /** A month, or the code of a season or quarter from 21. */
  readonly month: number | null;
  readonly day: number | null;
}

/** The parts of a date whose words are signs already, or null where it is none or where only a style could tell. */
export function partsOf(signs: string, style: DateStyle | null): Parts | null {
  for (const [pattern, take] of SHAPES) {
    const m = pattern.exec(signs);
    if (m !== null) {
      const parts = take(m, style);
      if (parts !== null) return parts;
    }
  }
  return null;
}

/** The order in which three numbers must be read if at all: the number over 12 decides, `xx` is never a year. */
export function orderOf(a: string, b: string, c: string): DateStyle | null {
  if (a.length === 4) return "year-first";
  const first = Number(a);
  const second = Number(b);
  if (c.length < 4 && first > 31) return "year-first";
  if (a === "xx" && b === "xx") return null;
  if (a === "xx") return "day-first";
  if (b === "xx") return "month-first";
  if (first > 12 && second <= 12) return "day-first";
  if (second > 12 && first <= 12) return "month-first";
  return null;
}

/** Parts as EDTF, or null where there is no such day. */
export function written(parts: Parts): string | null {
  const { year, month, day } = parts;
  if (year === null || year < 1500 || year > 2199) return null;
  if (month === null) return day === null ? String(year) : null;
  if (month >= 21 && month <= 41) return day === null ? `${year}-${month}` : null;
  if (month < 1 || month > 12) return null;
  const start = `${year}-${String(month).padStart(2, "0")}`;
  if (day === null) return start;
  return day >= 1 && day <= daysIn(year, month) ? `${start}-${String(day).padStart(2, "0")}` : null;
}

/** A year of two digits: 31 to 99 are of the last century. */
export function fullYear(text: string): number {
  const year = Number(text);
  return text.length > 2 ? year : year + (year > 30 ? 1900 : 2000);
}

type Taking = (m: RegExpExecArray, style: DateStyle | null) => Parts | null;

const N = "(\\d{1,2})";
const Y = "(\\d{4})";
const M = "@(\\d{1,2})";
const S = "#(\\d{2})";
const GAP = "[ .-]{0,2}";
const UNSURE = "(\\d{1,2}|xx|\\?\\?)";

const shape = (pattern: string, take: Taking): readonly [RegExp, Taking] => [
  new RegExp(`^${pattern}$`),
  take,
];
const number = (text: string | undefined): number | null => (text === undefined ? null : Number(text));
const parts = (year: string | null, month: string | null, day: string | null = null): Parts => ({
  year: year === null ? null : fullYear(year),
  month: month === null ? null : unsure(month),
  day: day === null ? null : unsure(day),
});

const SHAPES: readonly (readonly [RegExp, Taking])[] = [
  shape(Y, (m) => parts(m[1] ?? null, null)),
  shape(`${Y}([-./])${UNSURE}(?:\\2${UNSURE})?`, (m) => parts(m[1] ?? null, m[3] ?? null, m[4] ?? null)),
  shape("(\\d{4})(\\d{2})(\\d{2})", (m) => parts(m[1] ?? null, m[2] ?? null, m[3] ?? null)),
  shape(`${UNSURE}([-./])${UNSURE}\\2(\\d{4}|\\d{2}|xx)`, (m, style) =>
    three(m[1] ?? "", m[3] ?? "", m[4] ?? "", m[2] === ".", style),
  ),
  shape(`${UNSURE}[-./]${Y}`, (m) => parts(m[2] ?? null, m[1] ?? null)),
  shape(`${M}${GAP}${Y}`, (m) => parts(m[2] ?? null, m[1] ?? null)),
  shape(`${Y}${GAP}${M}${GAP}${N}?`, (m) => parts(m[1] ?? null, m[2] ?? null, m[3] ?? null)),
  shape(`${N}${GAP}${M}${GAP}(\\d{4}|\\d{2})`, (m) => parts(m[3] ?? null, m[2] ?? null, m[1] ?? null)),
  shape(`${M}${GAP}${N}[ .-]{1,2}${Y}`, (m) => parts(m[3] ?? null, m[1] ?? null, m[2] ?? null)),
  shape(`${M}-(\\d{2})`, (m) => parts(m[2] ?? null, m[1] ?? null)),
  shape(`${M} (3[2-9]|[4-9]\\d)`, (m) => parts(m[2] ?? null, m[1] ?? null)),
  shape(`${S} ?${Y}(?:[-/](?:\\d{2}|\\d{4}))?`, (m) => parts(m[2] ?? null, m[1] ?? null)),
  shape(`${Y}[ -]?${S}`, (m) => parts(m[1] ?? null, m[2] ?? null)),
  shape(S, (m) => ({ year: null, month: number(m[1]), day: null })),
  shape(M, (m) => ({ year: null, month: number(m[1]), day: null })),
  shape(`${N}${GAP}${M}\\.?`, (m) => ({ year: null, month: number(m[2]), day: number(m[1]) })),
  shape(`${M}${GAP}${N}`, (m) => ({ year: null, month: number(m[1]), day: number(m[2]) })),
  shape(`${N} ${Y}`, (m) => ({ year: number(m[2]), month: null, day: number(m[1]) })),
  shape(`${N}\\.${N}\\.?`, (m) => ({ year: null, month: number(m[2]), day: number(m[1]) })),
  shape(`${N}/${N}`, (m, style) => pair(m[1] ?? "", m[2] ?? "", style)),
  shape(`${N}\\.?`, (m) => ({ year: null, month: null, day: number(m[1]) })),
];

function three(a: string, b: string, c: string, dots: boolean, style: DateStyle | null): Parts | null {
  if (c === "xx") return a.length === 2 && Number(a) > 31 ? parts(a, b, c) : null;
  // Days that begin with the year say nothing of one that ends with it.
  const told = style === "year-first" && c.length === 4 ? null : style;
  const order = orderOf(a, b, c) ?? (a === b ? "day-first" : (told ?? (dots ? "day-first" : null)));
  if (order === "year-first") return c.length === 4 ? parts(c, b, a) : parts(a, b, c);
  if (order === null) return null;
  return order === "day-first" ? parts(c, b, a) : parts(c, a, b);
}

function pair(a: string, b: string, style: DateStyle | null): Parts | null {
  const order = orderOf(a, b, "0000") ?? style;
  if (order === "day-first") return { year: null, month: Number(b), day: Number(a) };
  return order === "month-first" ? { year: null, month: Number(a), day: Number(b) } : null;
}

/** `xx` and 0 stand for a part that nobody knows. */
function unsure(text: string): number | null {
  return /^(?:xx|\?\?|0{1,2})$/.test(text) ? null : Number(text);
}

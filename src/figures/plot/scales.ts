import { nice, ticks } from "d3-array";
import { digits, numberText } from "../../words/numbers.ts";
import type { Plot } from "../kind.ts";

/** A scale from values to pixels with the ticks that are drawn. */
export interface Scale {
  readonly at: (value: number) => number;
  readonly ticks: readonly number[];
  readonly most: number;
}

/** From 0, or the least value below it, at `zero` to the largest at `end`, with round ticks; counts have whole ones only. */
export function scaleOf(most: number, zero: number, end: number, unit: string, count = 5, least = 0): Scale {
  const top = unit === "share" ? Math.max(most, 0.05) : most > 0 ? most : 1;
  const scale = rounded(Math.min(0, least), top, zero, end, count);
  const whole = !PARTS.includes(unit) && top >= 1;
  return { ...scale, ticks: scale.ticks.filter((t) => !whole || Number.isInteger(t)) };
}

/** Units whose values are parts of one. */
const PARTS = ["share", "probability", "index"];

/** Ticks below this differ in their third decimal. */
const SMALL = 0.1;

/** A tick as it is written. */
export function tickText(value: number, unit: string, plot: Pick<Plot, "lang">): string {
  if (unit === "share") return numberText(value, { unit }, plot.lang);
  if (unit === "year") return String(value);
  return digits(value, plot.lang, Math.abs(value) < SMALL ? 3 : 2);
}

/** Steps between the years that are written, the finest first. */
const STEPS = [1, 2, 5, 10, 20, 50, 100];
/** More years than these are not written. */
const MOST_YEARS = 12;

/**
 * Which years are written under an axis, in even steps so that they stand apart: round ones, or from the first where the
 * steps are too short for that or hold no two of them.
 */
export function yearTicks(years: readonly number[], each: number, width: number): readonly number[] {
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return [];
  const step = STEPS.find((s) => s * each >= width && years.length / s <= MOST_YEARS);
  const round = step === undefined || step < 5 ? [] : years.filter((y) => y % step === 0);
  if (round.length > 1) return round;
  const stride = step ?? ((last - first) * each >= width ? last - first : last - first + 1);
  return years.filter((y) => (y - first) % stride === 0);
}

/**
 * From a little below the least value to a little above the largest, which need not hold 0. Where all are whole numbers
 * of something, so are the ticks; a scale goes below 0 only where a value does.
 */
export function spanScale(
  values: readonly number[],
  zero: number,
  end: number,
  unit: string,
  count = 5,
): Scale {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const whole = !PARTS.includes(unit) && values.every(Number.isInteger);
  const alone = whole ? 1 : Math.max(Math.abs(high) * 0.1, 0.01);
  const pad = high > low ? (high - low) * 0.06 : alone;
  const from = low >= 0 ? Math.max(0, low - pad) : low - pad;
  if (!whole) return rounded(from, high + pad, zero, end, count);
  const [first, last] = [Math.floor(from), Math.ceil(high + pad)];
  return rounded(first, last, zero, end, Math.min(count, last - first));
}

/** A scale whose ends are round numbers. */
function rounded(low: number, high: number, zero: number, end: number, count: number): Scale {
  const [from, to] = nice(low, high, count);
  const each = to === from ? 0 : (end - zero) / (to - from);
  return { at: (value) => zero + (value - from) * each, ticks: ticks(from, to, count), most: to };
}

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
  const whole = !["share", "probability", "index"].includes(unit) && top >= 1;
  return { ...scale, ticks: scale.ticks.filter((t) => !whole || Number.isInteger(t)) };
}

/** A tick as it is written. */
export function tickText(value: number, unit: string, plot: Pick<Plot, "lang">): string {
  if (unit === "share") return numberText(value, { unit }, plot.lang);
  return digits(value, plot.lang);
}

/** Steps between the years that are written, the finest first. */
const STEPS = [1, 2, 5, 10, 20, 50, 100];
/** More years than these are not written. */
const MOST_YEARS = 12;

/** Which years are written under an axis so that they stand apart: round ones, the first and the last. */
export function yearTicks(years: readonly number[], each: number, width: number): readonly number[] {
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return [];
  const step = STEPS.find((s) => s * each >= width && years.length / s <= MOST_YEARS) ?? 1000;
  const round = years.filter((y) => y % step === 0);
  const near = (a: number, b: number) => Math.abs(a - b) * each < width;
  const inner = round.filter((y) => !near(y, first) && !near(y, last));
  return [...new Set([first, ...inner, ...(near(first, last) && first !== last ? [] : [last])])];
}

/** From a little below the least value to a little above the largest, which need not hold 0. */
export function spanScale(low: number, high: number, zero: number, end: number, count = 5): Scale {
  const pad = high > low ? (high - low) * 0.06 : Math.max(Math.abs(high) * 0.1, 0.01);
  return rounded(low - pad, high + pad, zero, end, count);
}

/** A scale whose ends are round numbers. */
function rounded(low: number, high: number, zero: number, end: number, count: number): Scale {
  const [from, to] = nice(low, high, count);
  const each = to === from ? 0 : (end - zero) / (to - from);
  return { at: (value) => zero + (value - from) * each, ticks: ticks(from, to, count), most: to };
}

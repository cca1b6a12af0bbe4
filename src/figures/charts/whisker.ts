import { figures } from "../../words/catalogue/figures.ts";
import { spreadWord } from "../../words/headline.ts";
import { say } from "../../words/say.ts";
import type { Value } from "../ask/value.ts";
import type { LegendItem, Plot } from "../kind.ts";
import type { Shape } from "../scene/scene.ts";

/** Ends that are nearer to each other than this part of them differ by how their sums were rounded. */
const ROUNDING = 1e-12;

/** A number and its ends. */
export type Ends = Pick<Value, "value" | "low" | "high">;

/** Whether the ends of a value lie so far apart that they can be drawn. */
export function hasRange({ value, low, high }: Ends): boolean {
  if (value === null || low === null || high === null) return false;
  const apart = high - low;
  return Number.isFinite(apart) ? apart > ROUNDING * Math.max(Math.abs(high), Math.abs(low)) : apart > 0;
}

/** What a legend says of ranges: what records leave open, or an interval of which kind. */
export function rangeLegend(values: readonly Value[], { lang }: Plot): LegendItem {
  const interval = values.find((value) => hasRange(value) && value.spread !== undefined);
  const text = interval === undefined ? say(lang, figures, "whisker") : spreadWord(interval, lang);
  return { text, paint: "ink", sign: "range" };
}

/**
 * A line from the least to the most that a value can be.
 * @param rimmed whether it has a rim that keeps it visible over a full bar
 */
export function whisker(
  value: Value,
  at: (value: number) => number,
  middle: number,
  upright: boolean,
  half = 3,
  rimmed = true,
): readonly Shape[] {
  if (!hasRange(value) || value.low === null || value.high === null) return [];
  const [a, b] = [at(value.low), at(value.high)];
  const line = (x1: number, y1: number, x2: number, y2: number, rim: boolean): Shape => ({
    kind: "line",
    ...(upright ? { x1, y1, x2, y2 } : { x1: y1, y1: x1, x2: y2, y2: x2 }),
    stroke: rim ? "ground" : "ink",
    strokeWidth: rim ? 3 : 1.2,
  });
  return [
    ...(rimmed ? [line(middle, a, middle, b, true)] : []),
    line(middle, a, middle, b, false),
    line(middle - half, a, middle + half, a, false),
    line(middle - half, b, middle + half, b, false),
  ];
}

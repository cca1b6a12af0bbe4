import { bounded, type Measure, nothing, type Reading, type Spread } from "../measure.ts";
import { median as middle } from "../quantile.ts";
import { sum } from "../sum.ts";

const NO_SIZE = "no-data: no size is known";

export const mean: Measure<"spread"> = {
  name: "mean",
  input: "spread",
  title: "Mean",
  says: "The average size of the activities, or of the years, whose size is known.",
  formula: "sum of v / n",
  unit: "of the value",
  range: "that of the value",
  nulls: [NO_SIZE],
  cites: "elementary",
  example: "1, 2, 3, 4, 10: 4",
  rows: ["value", "1", "2", "3", "4", "10"],
  gives: 4,
  of: (spread) => reduce(spread, (values) => sum(values) / values.length),
};

export const median: Measure<"spread"> = {
  name: "median",
  input: "spread",
  title: "Median",
  says: "The size that half of the activities, or of the years, do not exceed.",
  formula: "middle value, or the mean of the two in the middle",
  unit: "of the value",
  range: "that of the value",
  nulls: [NO_SIZE],
  cites: "Hyndman & Fan 1996, type 7",
  example: "1, 2, 3, 4, 10: 3",
  rows: ["value", "1", "2", "3", "4", "10"],
  gives: 3,
  of: (spread) => reduce(spread, middle),
};

export const peak: Measure<"spread"> = {
  name: "peak",
  input: "spread",
  title: "Peak",
  says: "The largest size of an activity, or of a year; `largest` by year says which year.",
  formula: "max v",
  unit: "of the value",
  range: "that of the value",
  nulls: [NO_SIZE],
  cites: "elementary",
  example: "1, 2, 3, 4, 10: 10",
  rows: ["value", "1", "2", "3", "4", "10"],
  gives: 10,
  of: (spread) =>
    reduce(spread, (values) => values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)),
};

export const range: Measure<"spread"> = {
  name: "range",
  input: "spread",
  title: "Range",
  says: "The smallest and the largest size, as `low..high`; the answer's low and high are those two ends.",
  formula: "min of v.low .. max of v.high",
  unit: "of the value",
  range: "that of the value",
  nulls: [NO_SIZE],
  cites: "Moore 1966 (interval arithmetic)",
  example: "2000, 4000, 5000, 6500, 7000: 2000..7000",
  rows: ["value", "2000", "4000", "5000", "6500", "7000"],
  gives: "2000..7000",
  of(spread) {
    const { low, high, notes } = knownOf(spread);
    if (low.length === 0) return nothing("no-data");
    const least = finite(low.reduce((a, b) => Math.min(a, b)));
    const most = finite(high.reduce((a, b) => Math.max(a, b)));
    return {
      value: `${least ?? ""}..${most ?? ""}`,
      low: least,
      high: most,
      ...(notes.length > 0 && { notes }),
    };
  },
};

/** All four rise when any one size does, so the ends of the sizes give the ends of the measure. */
function reduce(spread: Spread, f: (values: Float64Array) => number): Reading {
  const { best, low, high, notes } = knownOf(spread);
  if (best.length === 0) return nothing("no-data");
  return bounded(f(best), endOf(low, f), endOf(high, f), notes);
}

function endOf(values: Float64Array, f: (values: Float64Array) => number): number {
  return values.some(Number.isNaN) ? Number.NaN : f(values);
}

function knownOf({ best, low, high }: Spread) {
  if (low.length !== best.length || high.length !== best.length)
    throw new RangeError(`sizes of unequal length: ${best.length}, ${low.length}, ${high.length}`);
  const known = (_: number, i: number) => !Number.isNaN(best[i]);
  const kept = best.filter(known);
  const missing = best.length - kept.length;
  const notes = missing === 0 ? [] : [`${missing} of ${best.length} sizes unknown and left out`];
  return { best: kept, low: low.filter(known), high: high.filter(known), notes };
}

function finite(end: number): number | null {
  return Number.isFinite(end) ? end : null;
}

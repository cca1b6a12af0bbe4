import { type Measure, nothing } from "../measure.ts";
import { sum } from "../sum.ts";
import { onMoments } from "./moments.ts";

export const burstiness: Measure<"moments"> = {
  name: "burstiness",
  input: "moments",
  title: "Burstiness",
  says: "Whether activities come in bursts, near 1, as if at random, near 0, or at even intervals, -1.",
  formula: "(σ - μ) / (σ + μ), mean and standard deviation (over n) of the gaps between activities in order",
  unit: "index",
  range: "-1 to 1",
  nulls: [
    "no-data: no record was looked at",
    "too-few: fewer than two gaps",
    "degenerate: all on the same day",
  ],
  cites: "Goh & Barabási 2008, EPL 81: 48002",
  example: "2001-01-01, then after 1, 1, 1 and 97 days: 0.2489",
  rows: ["date", "2001-01-01", "2001-01-02", "2001-01-03", "2001-01-04", "2001-04-11"],
  gives: 0.2489,
  of: (moments) =>
    onMoments(moments, ({ from, to, sizes }) => {
      const days = Float64Array.from(from, (first, e) => (first + (to[e] ?? first)) / 2)
        .filter((_, e) => (sizes.best[e] ?? 0) > 0)
        .sort();
      if (days.length < 3) return nothing("too-few", `${days.length} activities with a date`);
      const gaps = days.subarray(1).map((day, e) => day - (days[e] ?? day));
      const mean = sum(gaps) / gaps.length;
      if (mean === 0) return nothing("degenerate");
      const deviation = Math.sqrt(sum(gaps.map((gap) => (gap - mean) ** 2)) / gaps.length);
      return { value: (deviation - mean) / (deviation + mean), notes: [`${gaps.length} gaps`] };
    }),
};

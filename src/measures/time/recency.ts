import { type Day, dateOf, dayOf } from "../../model/day.ts";
import { bounded, type Measure, numberIn } from "../measure.ts";
import { sum } from "../sum.ts";
import { onMoments } from "./moments.ts";

export const recency: Measure<"moments"> = {
  name: "recency",
  input: "moments",
  title: "Recency",
  says: "The activities of a question, or their amounts, each counting half for every half-life that has passed since.",
  formula:
    "Σ_e x_e 2^(-(t - t_e) / h), x_e = 1 for counts, t the end of the period, h years; bounds where dates are vague",
  unit: "of the value",
  range: "0 to the count or the sum",
  nulls: ["no-data: no record was looked at"],
  cites:
    "Holme & Saramäki 2012, Phys. Rep. 519: 97–125; the half-life is this project's; docs/methods/multiplex-and-events.md",
  example: "2005, 2007, 2010, 2014, 2018 and 2021 seen from 2021, half-life five years: 2.509",
  rows: ["date", "2005", "2007", "2010", "2014", "2018", "2021"],
  gives: 2.509,
  uses: ["half-life"],
  of(moments, chosen) {
    const half = numberIn(chosen, "half-life", 5);
    if (!(half > 0)) throw new RangeError(`not a half-life above 0: ${half}`);
    return onMoments(moments, ({ from, to, sizes, until }) => {
      const now = middleOf(until.from, until.to);
      const added = (amounts: Float64Array, when: (first: Day, last: Day) => number) =>
        sum(amounts.map((x, e) => x * 2 ** (-Math.max(0, now - when(from[e] ?? 0, to[e] ?? 0)) / half)));
      return bounded(
        added(sizes.best, middleOf),
        added(sizes.low, (first) => yearsAt(first)),
        added(sizes.high, (_, last) => yearsAt(last + 1)),
      );
    });
  },
};

/** The middle of the days from one to another, in years: that of a year is its half. */
function middleOf(first: Day, last: Day): number {
  return (yearsAt(first) + yearsAt(last + 1)) / 2;
}

/** The beginning of a day, in years. */
function yearsAt(day: Day): number {
  const { year } = dateOf(day);
  const start = dayOf(year);
  return year + (day - start) / (dayOf(year + 1) - start);
}

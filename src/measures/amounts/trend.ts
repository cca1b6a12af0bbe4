import { type Measure, nothing } from "../measure.ts";
import { median } from "../quantile.ts";
import { mannKendall } from "./mann-kendall.ts";

export const trend: Measure<"series"> = {
  name: "trend",
  input: "series",
  title: "Trend",
  says: "The typical change from one year to the next; one odd year cannot make or hide it.",
  formula: "median over pairs of years of (v_j - v_i) / (j - i)",
  unit: "of the value a year",
  range: "any number",
  nulls: ["no-data: no year is known", "too-few: fewer than three years are known"],
  cites: "Theil 1950; Sen 1968; p after Mann 1945 and Kendall 1975",
  example: "2010 to 2014: 1, 2, 9, 4, 5: 1 a year",
  rows: ["year,value", "2010,1", "2011,2", "2012,9", "2013,4", "2014,5"],
  gives: 1,
  of({ years, values }) {
    if (years.length !== values.length)
      throw new RangeError(`years and values of unequal length: ${years.length}, ${values.length}`);
    const known = [...years.keys()]
      .filter((i) => !Number.isNaN(values[i]))
      .map((i) => ({ year: years[i] ?? 0, value: values[i] ?? 0 }))
      .sort((a, b) => a.year - b.year);
    if (known.length === 0) return nothing("no-data");
    if (known.length < 3) return nothing("too-few");
    const { s, p } = mannKendall(known.map((k) => k.value));
    const notes = [`Mann-Kendall S ${s}, two-sided p ${p.toPrecision(2)}, ${known.length} years`];
    return { value: median(slopesOf(known)), low: null, high: null, notes };
  },
};

/** Slope between every two years; the points are in order of time, one a year. */
function slopesOf(points: readonly { year: number; value: number }[]): Float64Array {
  const slopes = new Float64Array((points.length * (points.length - 1)) / 2);
  let k = 0;
  points.forEach((a, i) => {
    for (const b of points.slice(i + 1)) {
      if (a.year === b.year) throw new RangeError(`two values for one year: ${a.year}`);
      slopes[k++] = (b.value - a.value) / (b.year - a.year);
    }
  });
  return slopes;
}

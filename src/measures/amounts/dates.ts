import { type Inputs, type Measure, nothing, type Reading } from "../measure.ts";
import { median } from "../quantile.ts";

export const first: Measure<"dates"> = {
  name: "first",
  input: "dates",
  title: "First",
  says: "The date of the earliest activity, as precise as its source.",
  formula: "min date",
  unit: "date",
  range: "EDTF",
  nulls: ["no-data: no dated activity"],
  cites: "ISO 8601-2:2019 (EDTF)",
  example: "2002, 2003-08, 2005, 2006, 2007: 2002",
  rows: ["date", "2002", "2003-08", "2005", "2006", "2007"],
  gives: "2002",
  of: (dates) => place(dates, 1),
};

export const nth: Measure<"dates"> = {
  name: "nth",
  input: "dates",
  title: "Nth",
  says: "The date of the second, third or any later activity, as precise as its source.",
  formula: "n-th date in order",
  unit: "date",
  range: "EDTF",
  nulls: ["no-data: no dated activity", "too-few: fewer activities than n"],
  cites: "ISO 8601-2:2019 (EDTF)",
  example: "n = 2 of 2002, 2003-08, 2005, 2006, 2007: 2003-08",
  rows: ["date,n", "2002,2", "2003-08,", "2005,", "2006,", "2007,"],
  gives: "2003-08",
  of: (dates) => place(dates, dates.n),
};

export const intervalOfYears: Measure<"years"> = {
  name: "interval",
  input: "years",
  title: "Interval",
  says: "How many years typically pass between one edition and the next.",
  formula: "median of the gaps between different years",
  unit: "years",
  range: "1 and more",
  nulls: ["no-data: no year", "too-few: one year only"],
  cites: "elementary",
  example: "2005, 2007, 2009, 2010, 2012: 2",
  rows: ["year", "2005", "2007", "2009", "2010", "2012"],
  gives: 2,
  of({ years }) {
    const distinct = Int32Array.from(new Set(years)).sort();
    if (distinct.length === 0) return nothing("no-data");
    if (distinct.length < 2) return nothing("too-few");
    const gaps = distinct.subarray(1).map((year, i) => year - (distinct[i] ?? 0));
    const [least, most] = [gaps.toSorted()[0], gaps.toSorted().at(-1)];
    return { value: median(gaps), low: null, high: null, notes: [`gaps from ${least} to ${most} years`] };
  },
};

function place(dates: Inputs["dates"], n: number): Reading {
  const { labels, from, to } = dates;
  if (from.length !== labels.length || to.length !== labels.length)
    throw new RangeError(`dates of unequal length: ${labels.length}, ${from.length}, ${to.length}`);
  if (!(Number.isInteger(n) && n >= 1)) throw new RangeError(`not a place in an order: ${n}`);
  if (from.some((day, i) => i > 0 && day < (from[i - 1] ?? day)))
    throw new RangeError("dates not in order of their first day");
  if (labels.length === 0) return nothing("no-data");
  const value = labels[n - 1];
  if (value === undefined) return nothing("too-few", `${labels.length} when asked for ${n}`);
  const rivals = rivalsOf(from, to, n - 1);
  const notes =
    rivals === 0 ? {} : { notes: [`${rivals} more could hold this place, as dates are imprecise`] };
  return { value, low: null, high: null, ...notes };
}

/** Activities whose days overlap those of the chosen one, where not all are of the same single day. */
function rivalsOf(from: Int32Array, to: Int32Array, chosen: number): number {
  const start = from[chosen] ?? 0;
  const end = to[chosen] ?? start;
  return from.filter((day, i) => {
    const last = to[i] ?? day;
    const sameDay = start === end && day === start && last === end;
    return i !== chosen && !sameDay && day <= end && last >= start;
  }).length;
}

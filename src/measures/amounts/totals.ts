import { bounded, type Measure, nothing, type Reading, type Total } from "../measure.ts";

export const count: Measure<"total"> = {
  name: "count",
  input: "total",
  title: "Count",
  says: "How many activities meet the question.",
  formula: "n",
  unit: "of the value",
  range: "0 and more",
  nulls: ["no-data: no record that could have counted was looked at"],
  cites: "elementary",
  example: "five exercises counted, one of which may be of another year: 5, low 4, high 5",
  rows: ["value,low,high", "1,1,1", "1,1,1", "1,1,1", "1,1,1", "1,0,1"],
  gives: 5,
  typed: ["ties", "number"],
  of(total) {
    checkTotal(total);
    if (total.best < 0) throw new RangeError(`negative count: ${total.best}`);
    return total.known === 0 ? nothing("no-data") : ofTotal(total);
  },
};

export const sumOfValues: Measure<"total"> = {
  name: "sum",
  input: "total",
  title: "Sum",
  says: "The amounts of all activities that meet the question, added up.",
  formula: "sum of v",
  unit: "of the value",
  range: "that of the value",
  nulls: ["no-data: no record was looked at, or none has a known amount"],
  cites: "ends of ranges add up (Moore 1966); sums compensated (Neumaier 1974)",
  example: "2000..7000, 1..99, 100..400, 1200, 1200: 7200 in the middle, low 4501, high 9899",
  rows: ["value,low,high", "4500,2000,7000", "50,1,99", "250,100,400", "1200,1200,1200", "1200,1200,1200"],
  typed: ["total", "amount", "volume"],
  gives: 7200,
  of(total) {
    checkTotal(total);
    return total.known === 0 ? nothing("no-data") : ofTotal(total);
  },
};

/** @throws RangeError where the best value lies outside its own ends, or `known` is no count */
export function checkTotal(total: Total): void {
  const slack = 1e-9 * Math.max(1, Math.abs(total.best));
  if (total.low > total.best + slack || total.high < total.best - slack)
    throw new RangeError(`best outside low and high: ${total.low}, ${total.best}, ${total.high}`);
  if (!(total.known >= 0)) throw new RangeError(`not a number of records: ${total.known}`);
}

/** Whether there is no amount to work with: nobody looked, or no amount is known. */
export function isMissing(total: Total): boolean {
  return total.known === 0 || Number.isNaN(total.best);
}

function ofTotal(total: Total): Reading {
  if (!Number.isNaN(total.best)) return bounded(total.best, total.low, total.high);
  return { value: null, why: "no-data", low: finite(total.low), high: finite(total.high) };
}

function finite(end: number): number | null {
  return Number.isFinite(end) ? end : null;
}

import { EVER, NEVER } from "../model/day.ts";
import { type Period, periodOf } from "../model/period.ts";

/** First and last day of each row. */
export interface Days {
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** First and last day that each date of a column may mean; all of time where it is blank or no date. */
export function daysOf(cells: readonly string[]): Days {
  const from = new Int32Array(cells.length).fill(EVER);
  const to = new Int32Array(cells.length).fill(NEVER);
  const known = new Map<string, Period | null>();
  cells.forEach((cell, i) => {
    if (cell === "") return;
    let period = known.get(cell);
    if (period === undefined) {
      period = periodOf(cell);
      known.set(cell, period);
    }
    if (period === null) return;
    from[i] = period.from;
    to[i] = period.to;
  });
  return { from, to };
}

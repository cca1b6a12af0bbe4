import type { Contrast } from "../measure.ts";
import {
  hasColumn,
  nameAt,
  needColumns,
  numberAt,
  rowName,
  type Table,
  TableError,
  wholeAt,
} from "../table.ts";

/** Units of an earlier and a later period: what is the partner's of each, how much each is, and how often it stands. */
export function contrastOn(rows: Table): Contrast {
  needColumns(rows, "period", "part", "whole");
  const often = hasColumn(rows, "times");
  const made = {
    earlier: { part: [] as number[], whole: [] as number[] },
    later: { part: [] as number[], whole: [] as number[] },
  };
  rows.forEach((_, i) => {
    const period = nameAt(rows, i, "period");
    if (period !== "earlier" && period !== "later")
      throw new TableError(`${rowName(i)}, column period: not earlier or later: ${JSON.stringify(period)}`);
    const [part, whole] = [numberAt(rows, i, "part"), numberAt(rows, i, "whole")];
    if (!(part >= 0 && part <= whole))
      throw new TableError(`${rowName(i)}, column part: not a part of ${whole}: ${part}`);
    const times = often ? wholeAt(rows, i, "times") : 1;
    if (times < 0 || times > 1_000_000)
      throw new TableError(`${rowName(i)}, column times: not a number of units: ${times}`);
    for (let n = 0; n < times; n++) {
      made[period].part.push(part);
      made[period].whole.push(whole);
    }
  });
  return { earlier: columns(made.earlier), later: columns(made.later) };
}

function columns({
  part,
  whole,
}: {
  readonly part: readonly number[];
  readonly whole: readonly number[];
}): Contrast["earlier"] {
  return { part: Float64Array.from(part), whole: Float64Array.from(whole) };
}

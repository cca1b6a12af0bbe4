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

/**
 * `period,part,whole[,times]`: units of an earlier and a later period, what is the partner's of each, how much each is,
 * and how often it stands; or `period,of,all`, how many of all are the partner's.
 */
export function contrastOn(table: Table): Contrast {
  const rows = hasColumn(table, "of") && !hasColumn(table, "part") ? table.flatMap(counted(table)) : table;
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

/** Counts of a period as units of 1, those of the partner and the others. */
function counted(table: Table): (row: Table[number], i: number) => Table {
  needColumns(table, "period", "of", "all");
  return (_, i) => {
    const period = nameAt(table, i, "period");
    const [own, all] = [wholeAt(table, i, "of"), wholeAt(table, i, "all")];
    if (own < 0 || own > all) throw new TableError(`${rowName(i)}, column of: not a part of ${all}: ${own}`);
    return [
      { period, part: "1", whole: "1", times: String(own) },
      { period, part: "0", whole: "1", times: String(all - own) },
    ];
  };
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

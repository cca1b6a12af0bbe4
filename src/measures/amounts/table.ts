import { yearOf } from "../../model/day.ts";
import { periodOf } from "../../model/period.ts";
import type { Inputs, Total } from "../measure.ts";
import { sum } from "../sum.ts";
import {
  amountsOf,
  cellAt,
  hasColumn,
  nameAt,
  needColumns,
  numbersOf,
  rowName,
  type Table,
  TableError,
  wholeAt,
  yesAt,
} from "../table.ts";

/** `value[,low,high]`: rows add up; one of unknown value adds nothing, and leaves the high end open. */
export function totalOn(rows: Table): Inputs["total"] {
  needColumns(rows, "value");
  return totalOf(spreadOn(rows));
}

/** `name,value[,low,high]` with the rows `of` and `against`; `rest` is what `against` has beside `of`. */
export function pairOn(rows: Table): Inputs["pair"] {
  needColumns(rows, "name", "value");
  const sizes = spreadOn(rows);
  const named = rows.map((_, i) => nameAt(rows, i, "name"));
  const part = (name: string): Total | null =>
    named.includes(name) ? totalOf(sizes, (i) => named[i] === name) : null;
  const stray = named.findIndex((name) => !["of", "against", "rest"].includes(name));
  if (stray >= 0)
    throw new TableError(
      `${rowName(stray)}, column name: not of, against or rest: ${JSON.stringify(named[stray])}`,
    );
  const [of, against, rest] = [part("of"), part("against"), part("rest")];
  if (of === null) throw new TableError("no row of");
  if (against !== null) return { of, against, rest };
  if (rest === null) throw new TableError("no row against");
  return { of, against: added(of, rest), rest };
}

/** `value[,low,high]`: one size a row. */
export function spreadOn(rows: Table): Inputs["spread"] {
  needColumns(rows, "value");
  const best = numbersOf(rows, "value");
  const end = (column: string) =>
    hasColumn(rows, column)
      ? numbersOf(rows, column).map((x, i) => (Number.isNaN(x) ? (best[i] ?? x) : x))
      : best;
  const [low, high] = [end("low"), end("high")];
  const wrong = best.findIndex((x, i) => (low[i] ?? x) > x || (high[i] ?? x) < x);
  if (wrong >= 0) throw new TableError(`${rowName(wrong)}: value outside low and high: ${best[wrong]}`);
  return { best, low, high };
}

/** `year,value`. */
export function seriesOn(rows: Table): Inputs["series"] {
  needColumns(rows, "year", "value");
  const years = yearsOf(rows);
  const again = years.findIndex((year, i) => years.indexOf(year) < i);
  if (again >= 0) throw new TableError(`${rowName(again)}, column year: there twice: ${years[again]}`);
  return { years, values: numbersOf(rows, "value") };
}

/** `year`: one row a year in which it took place. */
export function yearsOn(rows: Table): Inputs["years"] {
  needColumns(rows, "year");
  return { years: yearsOf(rows) };
}

/** `date[,n]` as EDTF; which in order is asked for stands in `of`, else in the first cell of `n`. */
export function datesOn(rows: Table, of?: string): Inputs["dates"] {
  needColumns(rows, "date");
  const dated = rows
    .map((_, i) => {
      const label = nameAt(rows, i, "date");
      const days = periodOf(label);
      if (days === null)
        throw new TableError(`${rowName(i)}, column date: not an EDTF date: ${JSON.stringify(label)}`);
      return { label, ...days };
    })
    .sort((a, b) => a.from - b.from || a.to - b.to);
  const asked = of ?? (cellAt(rows, 0, "n") || "1");
  if (!/^[1-9]\d*$/.test(asked)) throw new TableError(`not a place in an order: ${JSON.stringify(asked)}`);
  return {
    labels: dated.map((d) => d.label),
    from: Int32Array.from(dated, (d) => d.from),
    to: Int32Array.from(dated, (d) => d.to),
    n: Number(asked),
  };
}

/** `holds` of yes, no, or blank where records do not say: one row an activity. */
export function truthOn(rows: Table): Inputs["truth"] {
  needColumns(rows, "holds");
  const says = rows.map((_, i) => yesAt(rows, i, "holds"));
  return {
    holds: says.filter((s) => s === true).length,
    of: says.length,
    open: says.filter((s) => s === null).length,
  };
}

/** `year,value[,low,high]`: how many in each year; a year between the first and the last without a row has none. */
export function rateOn(rows: Table): Inputs["rate"] {
  needColumns(rows, "year", "value");
  const years = yearsOf(rows);
  const [first, last] = [years.reduce((a, b) => Math.min(a, b)), years.reduce((a, b) => Math.max(a, b))];
  amountsOf(rows, "value");
  return { count: totalOf(spreadOn(rows)), years: last - first + 1 };
}

/** `recipient,layer,reached` of yes or no; a pair of the two without a row is not reached. */
export function coverageOn(rows: Table): Inputs["coverage"] {
  needColumns(rows, "recipient", "layer", "reached");
  const reached = new Set<string>();
  rows.forEach((_, i) => {
    const pair = JSON.stringify([nameAt(rows, i, "recipient"), nameAt(rows, i, "layer")]);
    if (yesAt(rows, i, "reached") === true) reached.add(pair);
  });
  const count = (column: string) => new Set(rows.map((_, i) => cellAt(rows, i, column))).size;
  return { reached: reached.size, possible: count("recipient") * count("layer") };
}

function yearsOf(rows: Table): Int32Array {
  return Int32Array.from(rows, (_, i) => {
    const days = periodOf(nameAt(rows, i, "year"));
    return days !== null && yearOf(days.from) === yearOf(days.to)
      ? yearOf(days.from)
      : wholeAt(rows, i, "year");
  });
}

function totalOf(sizes: Inputs["spread"], wanted: (i: number) => boolean = () => true): Total {
  const [best, low, high] = [sizes.best, sizes.low, sizes.high].map((ends) =>
    ends.filter((_, i) => wanted(i)),
  );
  const ends = (values: Float64Array | undefined, otherwise: number) =>
    sum((values ?? new Float64Array()).map((x) => (Number.isNaN(x) ? otherwise : x)));
  const known = (best ?? new Float64Array()).filter((x) => !Number.isNaN(x));
  return {
    best: known.length === 0 ? Number.NaN : sum(known),
    low: ends(low, 0),
    high: ends(high, Number.POSITIVE_INFINITY),
    known: best?.length ?? 0,
  };
}

function added(a: Total, b: Total): Total {
  return { best: a.best + b.best, low: a.low + b.low, high: a.high + b.high, known: a.known + b.known };
}

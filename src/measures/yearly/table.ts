import { UNKNOWN } from "../../model/dataset.ts";
import {
  amountAt,
  cellAt,
  hasColumn,
  nameAt,
  needColumns,
  type Table,
  TableError,
  wholeAt,
} from "../table.ts";
import { type Course, type Mix, OTHERS, type Yearly } from "./yearly.ts";

/** More years than these are no course of anybody's records: every pair of them is looked at. */
const MOST = 1000;

/** `year,value[,source]`: those of one year add up, and a year without a row between two others has 0. */
export function courseOn(rows: Table): Course {
  needColumns(rows, "year", "value");
  const years = yearsOf(rows);
  const values = new Float64Array(years.length);
  rows.forEach((_, i) => {
    const y = wholeAt(rows, i, "year") - (years[0] ?? 0);
    values[y] = (values[y] ?? 0) + amountAt(rows, i, "value");
  });
  return {
    years,
    values,
    counts: values.every((x) => Number.isNaN(x) || Number.isSafeInteger(x)),
    once: true,
    sources: hasColumn(rows, "source") ? mixOf(rows, "source", years) : { names: [], rows: [] },
    recordsEnd: null,
  };
}

/** `year,name,value[,source]`: amounts of each name in each year; the name `unknown` is what belongs to nobody known. */
export function yearlyOn(rows: Table, of?: string): Yearly {
  needColumns(rows, "year", "name", "value");
  const course = courseOn(rows);
  const all = mixOf(rows, "name", course.years);
  const nobody = all.names.indexOf(UNKNOWN);
  const names = all.names.filter((name) => name !== UNKNOWN);
  if (of !== undefined && !names.includes(of)) throw new TableError(`no row named ${JSON.stringify(of)}`);
  const known: Mix = { names, rows: all.rows.map((row) => row.filter((_, k) => k !== nobody)) };
  return {
    ...course,
    partners: of === undefined ? known : againstRest(known, of),
    unknown: Float64Array.from(all.rows, (row) => (nobody < 0 ? 0 : (row[nobody] ?? 0))),
  };
}

/** One name beside all others together. */
export function againstRest(mix: Mix, of: string): Mix {
  const at = mix.names.indexOf(of);
  return {
    names: [of, OTHERS],
    rows: mix.rows.map((row) => {
      const own = row[at] ?? 0;
      return Float64Array.of(
        own,
        row.reduce((sum, x, k) => (k === at ? sum : sum + x), 0),
      );
    }),
  };
}

function mixOf(rows: Table, column: string, years: Int32Array): Mix {
  const names = [...new Set(rows.map((_, i) => nameAt(rows, i, column)))];
  const mix = Array.from(years, () => new Float64Array(names.length));
  rows.forEach((_, i) => {
    const row = mix[wholeAt(rows, i, "year") - (years[0] ?? 0)];
    const k = names.indexOf(cellAt(rows, i, column));
    if (row !== undefined) row[k] = (row[k] ?? 0) + amountAt(rows, i, "value");
  });
  return { names, rows: mix };
}

function yearsOf(rows: Table): Int32Array {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  rows.forEach((_, i) => {
    const year = wholeAt(rows, i, "year");
    first = Math.min(first, year);
    last = Math.max(last, year);
  });
  if (last - first > MOST) throw new TableError(`no years of one course: ${first} to ${last}`);
  return Int32Array.from({ length: last - first + 1 }, (_, y) => first + y);
}

import { NEVER } from "../../model/day.ts";
import { type Period, periodOf } from "../../model/period.ts";
import type { Total } from "../measure.ts";
import { cellAt, hasColumn, nameAt, needColumns, rowName, type Table, TableError } from "../table.ts";
import type { Moments } from "./moments.ts";

/**
 * `date` for what happens, or `start,end` for what lasts, a blank end where it still does. Looked back from is the
 * date `of`, else the latest in the table.
 */
export function momentsOn(rows: Table, of?: string): Moments {
  const lasts = hasColumn(rows, "start");
  if (lasts) needColumns(rows, "start", "end");
  else needColumns(rows, "date");
  const starts = rows.map((_, i) => dateIn(rows, i, lasts ? "start" : "date"));
  const ends = rows.map((_, i) => (lasts ? endIn(rows, i) : null));
  const known = [...starts, ...ends.filter((end) => end !== null && end.to < NEVER)].filter(
    (d) => d !== null,
  );
  const until =
    of === undefined
      ? known.reduce((a, b) => (b.to > a.to || (b.to === a.to && b.from > a.from) ? b : a))
      : periodOf(of);
  if (until === null) throw new TableError(`not an EDTF date: ${JSON.stringify(of)}`);
  const seen = starts.filter((s) => s.from <= until.to);
  const ones = new Float64Array(seen.length).fill(1);
  const later = starts.length - seen.length;
  return {
    from: Int32Array.from(seen, (d) => d.from),
    to: Int32Array.from(seen, (d) => d.to),
    sizes: { best: ones, low: ones, high: ones },
    until,
    inForce: lasts ? inForceOf(starts, ends, until.to) : null,
    known: rows.length,
    notes: later === 0 ? [] : [`${later} later than ${of}, and left out`],
  };
}

function inForceOf(starts: readonly Period[], ends: readonly (Period | null)[], day: number): Total {
  const spans = starts.map((start, e) => ({ start, end: ends[e] ?? { from: NEVER, to: NEVER } }));
  const may = spans.filter(({ start, end }) => start.from <= day && end.to >= day).length;
  const must = spans.filter(({ start, end }) => start.to <= day && end.from >= day).length;
  return { best: may, low: must, high: may, known: starts.length };
}

function dateIn(rows: Table, i: number, column: string): Period {
  const text = nameAt(rows, i, column);
  const days = periodOf(text);
  if (days === null)
    throw new TableError(`${rowName(i)}, column ${column}: not an EDTF date: ${JSON.stringify(text)}`);
  return days;
}

function endIn(rows: Table, i: number): Period {
  if (cellAt(rows, i, "end") === "") return { from: NEVER, to: NEVER };
  const end = dateIn(rows, i, "end");
  if (end.to < dateIn(rows, i, "start").from)
    throw new TableError(`${rowName(i)}: ends before it starts: ${cellAt(rows, i, "end")}`);
  return end;
}

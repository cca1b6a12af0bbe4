import { dayOf } from "../../model/day.ts";
import { FileError } from "../file/document.ts";
import type { Entry, Interpretation, Reading, Reject } from "../source.ts";

/** What must stand in a column of an event stream. */
export interface Form {
  readonly column: string;
  readonly form: RegExp;
  /** As in `is no CAMEO code`. */
  readonly what: string;
}

/** An event stream's rows with what is wrong in them, and how far its events lie before the day they were added. */
export function readingOf(
  columns: readonly string[],
  found: { readonly entries: readonly Entry[]; readonly rejects: readonly Reject[] },
  passed: Reading["passed"],
  forms: readonly Form[],
  dates: { readonly event: string; readonly added: string | null },
): Reading {
  const entries: Entry[] = [];
  const rejects = [...found.rejects];
  for (const entry of found.entries) {
    const fault = faultOf(entry, forms);
    if (fault === null) entries.push(entry);
    else rejects.push(fault);
  }
  const { event, added } = dates;
  const notes = added === null ? [] : [lateNote(entries, event, added)];
  return { vintage: null, columns, entries, rejects, passed, notes };
}

/** Why no row of a stream is taken, and where its events can be asked. */
const COUNTED =
  "an event that a machine coded from news, counted here and not taken into the study (a database such as DuckDB reads the whole file, however large)";

/** Event streams are told, checked and counted; none of their rows becomes a row of a study. */
export function countOnly(reading: Reading): Interpretation {
  return {
    rows: [],
    ignored: reading.entries.map(({ row }) => ({ row, reason: COUNTED })),
    rejects: [],
    flags: [],
    unmatched: [],
  };
}

/** The error for a stream that is too large to be gone through row by row. */
export function needsEngine(title: string): FileError {
  const message = `is ${title} with more rows than are read one by one: how many is not known`;
  return new FileError(
    "needs-engine",
    message,
    "read the whole file in a database such as DuckDB, or take out the rows of a day",
  );
}

/** Whether every form holds in a row. */
export function holds(entry: Entry, forms: readonly Form[]): boolean {
  return faultOf(entry, forms) === null;
}

function faultOf(entry: Entry, forms: readonly Form[]): Reject | null {
  const fault = forms.find(({ column, form }) => !form.test(entry.cells[column] ?? ""));
  if (fault === undefined) return null;
  return {
    row: entry.row,
    column: fault.column,
    reason: `is no ${fault.what}`,
    mend: "see whether its cells have slipped by a column, and write it as the publisher has it",
    text: entry.cells[fault.column] ?? "",
  };
}

/** Days from which on an event lies far before the day it was added. */
const FAR = 31;

function lateNote(entries: readonly Entry[], event: string, added: string): string {
  let late = 0;
  let first = "";
  for (const { cells } of entries) {
    const [of, on] = [cells[event] ?? "", cells[added] ?? ""];
    if (dayIn(on) - dayIn(of) <= FAR) continue;
    late++;
    if (first === "" || of < first) first = of;
  }
  const whose = `${late} of ${entries.length} events lie more than ${FAR} days before the day they were added`;
  return late === 0 ? whose : `${whose}, the first on ${first}`;
}

function dayIn(text: string): number {
  return dayOf(Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6, 8)));
}

import { type DateStyle, edtfOf } from "../cells/dates.ts";
import type { Entry } from "../source.ts";
import { cellOf } from "../table/ledger.ts";
import type { Cost } from "./cost.ts";

/** When a training was, as EDTF, `""` where it is not known; and what was read from another field than its own. */
export interface Dates {
  readonly start: string;
  readonly end: string;
  readonly read: readonly { readonly column: string; readonly why: string }[];
}

/**
 * The dates of a training. In some years both stand in the field of the start, in others the field of the cost has
 * swallowed them: they are taken from there only where each blank field has one date, and none is left over.
 */
export function datesOf(entry: Entry, cost: Cost, style: DateStyle): Dates {
  const [from, to] = [cellOf(entry, "start_date"), cellOf(entry, "end_date")];
  const [first = "", second = "", ...more] = from.split(/\s+/);
  if (to === "" && second !== "" && more.length === 0 && DATE.test(first) && DATE.test(second)) {
    const read = [{ column: "start_date", why: "holds two dates: read as the start and the end" }];
    return { start: edtfOf(first, style) ?? "", end: edtfOf(second, style) ?? "", read };
  }
  const [start, end] = [edtfOf(from, style) ?? "", edtfOf(to, style) ?? ""];
  const blank = [from, to].filter((cell) => cell === "").length;
  if (blank === 0 || cost.dates.length !== blank) return { start, end, read: [] };
  const [one = "", two = ""] = cost.dates.map((date) => edtfOf(date, style) ?? "");
  const why = "a date was read from the field of the cost, as its own field is blank";
  const read = [{ column: "total_cost", why }];
  if (blank === 2) return { start: one, end: two, read };
  return from === "" ? { start: one, end, read } : { start, end: one, read };
}

const DATE = /^\d{1,2}\/\d{1,2}\/(?:\d{4}|\d{2})$/;

import { meets, periodOf } from "../../model/period.ts";
import { type DateStyle, dateStyleOf, edtfOf } from "../cells/dates.ts";
import type { Entry, Flag } from "../source.ts";
import { dated } from "../table/dated.ts";

/** How a file of MME writes its dates: as published, month first, unless its cells prove otherwise. */
export function styleOf(entries: readonly Entry[]): {
  readonly style: DateStyle | null;
  readonly note: string;
} {
  const cells = entries.flatMap((e) => [e.cells.StartDate ?? "", e.cells.EndDate ?? ""]);
  const { monthFirst, dayFirst, undecided } = dateStyleOf(cells);
  const counts = `${monthFirst} dates prove month first, ${dayFirst} day first, ${undecided} could be either`;
  if (dayFirst > 0 && monthFirst > 0) {
    return { style: null, note: `${counts}: those that could be either are read from their parts only` };
  }
  const style = dayFirst > 0 ? "day-first" : "month-first";
  return { style, note: `${counts}: read as ${style} where the columns of year, month and day do not tell` };
}

/** A date of MME from its three columns, or from the whole cell where they are missing; `""` where neither gives one. */
export function dateOf(
  entry: Entry,
  side: "s" | "e",
  style: DateStyle | null,
): { readonly date: string; readonly flags: readonly Flag[] } {
  const column = side === "s" ? "StartDate" : "EndDate";
  const text = (entry.cells[column] ?? "").trim();
  const part = (name: string) => (entry.cells[`${side}.${name}`] ?? "").trim();
  const { date, wrong } = dated(part("year"), part("month"), part("day"));
  const whole = UNKNOWN.test(text) ? null : edtfOf(text, style);
  const flags: Flag[] = [];
  if (wrong !== null) {
    const next = date === "" ? "year" : date.length === 4 ? "month" : "day";
    const column = `${side}.${next}`;
    flags.push({ row: entry.row, column, text: part(next), why: `${wrong}: left out of the date` });
  }
  const either = style === null && edtfOf(text, "month-first") !== null;
  const unread = whole === null && !either && !UNKNOWN.test(text);
  // A row without a start is refused.
  if (unread && (date !== "" || side === "e")) {
    const why =
      date === ""
        ? "is no date that can be read: the end is left blank"
        : `is no date that can be read, and its parts ${date}: the parts were taken`;
    flags.push({ row: entry.row, column, text, why });
  } else if (whole !== null && date !== "" && !agree(date, whole)) {
    const why = `reads ${whole}, and its parts ${date}: the parts were taken`;
    flags.push({ row: entry.row, column, text, why });
  }
  return { date: date === "" ? (whole ?? "") : date, flags };
}

/** Marks of what is not known. */
const UNKNOWN = /^(?:-9|)$/;

function agree(a: string, b: string): boolean {
  const [one, other] = [periodOf(a), periodOf(b)];
  return one !== null && other !== null && meets(one, other);
}

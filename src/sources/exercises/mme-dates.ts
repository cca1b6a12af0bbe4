import { meets, periodOf } from "../../model/period.ts";
import { type DateStyle, dateStyleOf, edtfOf } from "../cells/dates.ts";
import type { Entry, Flag } from "../source.ts";

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
  const text = entry.cells[column] ?? "";
  const parts = ["year", "month", "day"].map((part) => (entry.cells[`${side}.${part}`] ?? "").trim());
  const parted = datedBy(parts[0] ?? "", parts[1] ?? "", parts[2] ?? "");
  const whole = UNKNOWN.test(text.trim()) ? null : edtfOf(text, style);
  if (parted === null) return { date: whole ?? "", flags: [] };
  if (whole === null || agree(parted, whole)) return { date: parted, flags: [] };
  const why = `reads ${whole}, and its parts ${parted}: the parts were taken`;
  return { date: parted, flags: [{ row: entry.row, column, text, why }] };
}

const UNKNOWN = /^(?:-9|)$/;

/** `xx`, `-9` and blank are not known; what comes after them is then not known either. */
function datedBy(year: string, month: string, day: string): string | null {
  if (!/^\d{4}$/.test(year)) return null;
  if (!/^\d{1,2}$/.test(month)) return year;
  const ofMonth = `${year}-${month.padStart(2, "0")}`;
  if (periodOf(ofMonth) === null || Number(month) > 12) return year;
  if (!/^\d{1,2}$/.test(day)) return ofMonth;
  const ofDay = `${ofMonth}-${day.padStart(2, "0")}`;
  return periodOf(ofDay) === null ? ofMonth : ofDay;
}

function agree(a: string, b: string): boolean {
  const [one, other] = [periodOf(a), periodOf(b)];
  return one !== null && other !== null && meets(one, other);
}

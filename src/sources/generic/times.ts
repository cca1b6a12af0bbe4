import { type Period, periodOf } from "../../model/period.ts";
import { bare, dateCell } from "./cells.ts";
import { draftAt } from "./draft.ts";
import type { Mapping } from "./mapping.ts";

const FIELDS = ["start", "opened", "order_year"] as const;

/** When a record began, opened or was ordered, by which the names in it are told; `""` where nothing says it. */
export function dayIn(cells: Readonly<Record<string, string>>): string {
  return FIELDS.map((field) => cells[field]).find((cell) => cell !== undefined) ?? "";
}

/** The time of such a day; null where there is none. */
export function timeOf(day: string): Period | null {
  return day === "" ? null : periodOf(day);
}

/** The day of each row of a table. */
export function daysOf(
  mapping: Mapping,
  headings: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  const steps = mapping.columns.flatMap((column) => {
    const to = FIELDS.find((field) => field === column.to);
    return to === undefined
      ? []
      : [{ at: headings.indexOf(column.heading), take: dateCell(column, to, mapping), column }];
  });
  return rows.map((row, i) => {
    const draft = draftAt(i);
    for (const { at, take, column } of steps) {
      const text = bare(row[at] ?? "");
      if (text !== "" && column.missing?.includes(text) !== true) take(text, draft);
    }
    return dayIn(draft.cells);
  });
}

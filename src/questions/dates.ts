import type { Inputs } from "../measures/measure.ts";
import { EVER, NEVER, yearOf } from "../model/day.ts";
import type { Factors } from "./factors.ts";
import type { Plan } from "./plan.ts";
import { counted, type Row, type Tally } from "./tally.ts";

/** The dates of what a question selects, the earliest first. */
export function datesOf(factors: Factors, plan: Plan, tally: Tally): Inputs["dates"] {
  const n = Number(plan.question.value ?? "1") || 1;
  const dated = counted(tally)
    .map((r) => ({
      label: labelOf(factors, plan, r),
      from: startOf(factors, plan, r),
      to: endOf(factors, plan, r),
    }))
    .filter((d) => d.from !== EVER)
    .sort((a, b) => a.from - b.from || a.to - b.to || (a.label < b.label ? -1 : 1));
  return {
    labels: dated.map((d) => d.label),
    from: Int32Array.from(dated, (d) => d.from),
    to: Int32Array.from(dated, (d) => d.to),
    n: plan.measure.name === "nth" ? n : 1,
  };
}

const DATE_COLUMNS = ["start", "opened", "founded", "order_year"];

function labelOf(factors: Factors, plan: Plan, row: Row): string {
  const a = factors.activities(row.table, plan.choices);
  if (row.table === "transfers" && firstDelivery(factors, plan, row) !== null) {
    return String(yearOf(startOf(factors, plan, row)));
  }
  for (const column of DATE_COLUMNS) {
    const cell = a.text(column)[row.index] ?? "";
    if (cell !== "") return cell;
  }
  return "";
}

function firstDelivery(factors: Factors, plan: Plan, row: Row): number | null {
  if (plan.choices["year-basis"] === "order") return null;
  const { amounts } = factors.activities(row.table, plan.choices);
  let first: number | null = null;
  for (let k = amounts.starts[row.index] ?? 0; k < (amounts.starts[row.index + 1] ?? 0); k++) {
    const day = amounts.from[k] ?? EVER;
    if (
      amounts.units[k] === "deliveries" &&
      day !== EVER &&
      (first === null || day < (amounts.from[first] ?? NEVER))
    )
      first = k;
  }
  return first;
}

/** The first day on which an activity may have begun. */
export function startOf(factors: Factors, plan: Plan, row: Row): number {
  const a = factors.activities(row.table, plan.choices);
  const delivery = row.table === "transfers" ? firstDelivery(factors, plan, row) : null;
  return delivery === null ? (a.startFrom[row.index] ?? EVER) : (a.amounts.from[delivery] ?? EVER);
}

/** The last day on which an activity may have begun. */
export function endOf(factors: Factors, plan: Plan, row: Row): number {
  const a = factors.activities(row.table, plan.choices);
  const delivery = row.table === "transfers" ? firstDelivery(factors, plan, row) : null;
  return delivery === null ? (a.startTo[row.index] ?? NEVER) : (a.amounts.to[delivery] ?? NEVER);
}

/** The year in which each activity starts, those without a date left out. */
export function yearsStarted(factors: Factors, plan: Plan, tally: Tally): Int32Array {
  const days = counted(tally).map((r) => startOf(factors, plan, r));
  return Int32Array.from(days.filter((d) => d !== EVER).map(yearOf));
}

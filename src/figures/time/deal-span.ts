import type { Activities } from "../../model/dataset.ts";
import { dateOf, dayOf, EVER, isoOf, NEVER } from "../../model/day.ts";
import { meets, type Period } from "../../model/period.ts";
import { datesOfDeal } from "../../questions/amounts.ts";
import type { Span } from "./span.ts";

/** When a deal counts: the days of its first and its last delivery, and both as dates. */
export interface DealtSpan extends Span {
  readonly start: string;
  /** Blank where it is no other than the start. */
  readonly end: string;
}

/** When a deal counts in a period, from its first delivery to its last; null where its order dates it. */
export function dealSpan(a: Activities, i: number, period: Period, basis: string): DealtSpan | null {
  if (a.table !== "transfers" || basis === "order") return null;
  const dates = datesOfDeal(a, i, basis).filter(
    (days) => days.from !== EVER && days.to !== NEVER && meets(days, period),
  );
  const [first] = dates;
  if (first === undefined) return null;
  const last = dates.reduce((latest, days) => (days.to > latest.to ? days : latest), first);
  const [start, end] = [textOf(first), textOf(last)];
  return {
    start,
    end: end === start ? "" : end,
    startFrom: first.from,
    startTo: first.to,
    endFrom: last.from,
    endTo: last.to,
  };
}

/** Days as a date no more precise than they are. */
function textOf({ from, to }: Period): string {
  const { year } = dateOf(from);
  if (from === dayOf(year) && to === dayOf(year, 12, 31)) return String(year);
  return from === to ? isoOf(from) : `${isoOf(from)}/${isoOf(to)}`;
}

import type { Total } from "../measures/measure.ts";
import type { Moments } from "../measures/time/moments.ts";
import { dayOf, EVER, isoOf, NEVER } from "../model/day.ts";
import { QuestionError } from "../model/question.ts";
import { endOf, startOf } from "./dates.ts";
import type { Factors } from "./factors.ts";
import { narrowed } from "./narrow.ts";
import { yearsOf } from "./parts.ts";
import type { Plan } from "./plan.ts";
import { type Row, type Tally, tallyOf } from "./tally.ts";

/**
 * When the activities of a question happened or began, seen from the end of its period, and how many last then.
 * @throws QuestionError over layers of both kinds: what lasts has no one moment, and what happened is not in force
 */
export function momentsOf(factors: Factors, plan: Plan, tally: Tally): Moments {
  const lasting = plan.layers.filter((l) => l.time === "interval").map((l) => l.name);
  if (lasting.length > 0 && lasting.length < plan.layers.length)
    throw new QuestionError(
      `agreements and bases last, exercises happen: ask one kind at a time (${lasting.join(", ")} or the others)`,
    );
  const days = plan.value === "count" || plan.measure.name !== "recency" ? rowsOf : yearlyOf;
  const all = days(factors, plan, tally);
  const dated = all.filter(({ from, to }) => from !== EVER && to !== NEVER);
  const open = plan.period.to === NEVER;
  const latest = dated.filter((d) => d.size.high > 0).reduce((day, { to }) => Math.max(day, to), EVER);
  const until = open ? latest : plan.period.to;
  const counting = plan.measure.name === "ties-in-force";
  const notes = [
    ...(counting || all.length === dated.length
      ? []
      : [`${all.length - dated.length} without a date left out`]),
    ...(open && until !== EVER
      ? [`no end of the period given: seen from ${isoOf(until)}, the latest date`]
      : []),
    ...(lasting.length > 0 && !counting ? ["moments are those of the beginning"] : []),
  ];
  return {
    from: Int32Array.from(dated, (d) => d.from),
    to: Int32Array.from(dated, (d) => d.to),
    sizes: {
      best: Float64Array.from(dated, (d) => d.size.best),
      low: Float64Array.from(dated, (d) => d.size.low),
      high: Float64Array.from(dated, (d) => d.size.high),
    },
    until: { from: until, to: until },
    inForce: lasting.length === 0 ? null : lastingOn(factors, plan, until),
    known: tally.total.known,
    notes,
  };
}

interface Moment {
  readonly from: number;
  readonly to: number;
  readonly size: Pick<Row, "best" | "low" | "high">;
}

/** One moment an activity. */
function rowsOf(factors: Factors, plan: Plan, tally: Tally): readonly Moment[] {
  const rows = tally.rows.filter((row) => row.high > 0);
  return rows.map((row) => ({
    from: startOf(factors, plan, row),
    to: endOf(factors, plan, row),
    size: plan.value === "count" ? row : { best: row.best > 0 ? 1 : 0, low: row.low > 0 ? 1 : 0, high: 1 },
  }));
}

/** One moment a year: amounts come over years, as the basis of the year has them. */
function yearlyOf(factors: Factors, plan: Plan, tally: Tally): readonly Moment[] {
  return yearsOf(factors, plan, tally).map((year) => {
    const { best, low, high } = tallyOf(factors, narrowed(plan, { period: String(year) })).total;
    // Records that lack the number add nothing, as in a sum.
    return { from: dayOf(year), to: dayOf(year + 1) - 1, size: { best: best || 0, low: low || 0, high } };
  });
}

/** What a question selects on one day. */
function lastingOn(factors: Factors, plan: Plan, day: number): Total {
  if (day === EVER) return { best: Number.NaN, low: Number.NaN, high: Number.NaN, known: 0 };
  return tallyOf(factors, narrowed(plan, { period: isoOf(day) })).total;
}

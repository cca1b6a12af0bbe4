import { EVER, NEVER, yearOf } from "../model/day.ts";
import { ALL_TIME, meets, type Period } from "../model/period.ts";
import type { Factors } from "./factors.ts";
import type { Plan } from "./plan.ts";

/** Why a question found no record, where it asks for what no record of its layers has: a time, or a condition. */
export function outside(factors: Factors, plan: Plan): readonly string[] {
  const { period, question, choices, layers } = plan;
  const tables = [...new Set(layers.flatMap((layer) => layer.tables))];
  const span = period === ALL_TIME ? null : spanOf(factors, plan);
  const out: string[] = [];
  if (span !== null && !meets(span, period))
    out.push(`the period lies outside the records asked of, which span ${yearsOf(span)}`);
  for (const [field, wanted] of Object.entries(question.where ?? {})) {
    const met = (table: string) => factors.where(table, { [field]: wanted }, choices).best.some((w) => w > 0);
    if (!tables.some(met)) out.push(`no record asked of meets the condition ${field} ${wanted}`);
  }
  return out;
}

/**
 * From the first to the last day that any dated record may lie on; null where none is dated, or some have no end.
 * An instant whose day nobody knows says nothing of the span; what lasts and has no end yet reaches every later day.
 */
function spanOf(factors: Factors, { layers, choices }: Plan): Period | null {
  const spans = layers.flatMap(({ tables, time }) =>
    tables.map((table) =>
      factors.once(`${table}|span|${time}|${choices.resolution ?? ""}`, () => {
        const { startFrom, startTo, endFrom, endTo, amounts } = factors.activities(table, choices);
        const own = [startFrom, startTo, endFrom, endTo];
        const lasts = time === "interval";
        const days = lasts ? own : [...own, amounts.from, amounts.to];
        return days.reduce((span, of) => widened(span, of, lasts), NOWHEN);
      }),
    ),
  );
  const span = spans.reduce((a, b) => ({ from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) }), NOWHEN);
  return span.from > span.to ? null : span;
}

const NOWHEN: Period = { from: NEVER, to: EVER };

function widened(span: Period, days: Int32Array, lasts: boolean): Period {
  let { from, to } = span;
  for (const day of days) {
    if (!lasts && (day <= EVER || day >= NEVER)) continue;
    if (day < from) from = day;
    if (day > to) to = day;
  }
  return { from, to };
}

function yearsOf({ from, to }: Period): string {
  const [first, last] = [yearOf(from), yearOf(to)];
  if (from <= EVER) return `up to ${last}`;
  if (to >= NEVER) return `from ${first} on`;
  return first === last ? `${first}` : `${first} to ${last}`;
}

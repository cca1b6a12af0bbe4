import type { Contrast } from "../measures/measure.ts";
import { fieldNamed } from "../model/field-named.ts";
import type { Period } from "../model/period.ts";
import { refusal } from "../model/refusal.ts";
import type { Asking } from "./inputs.ts";
import { againstOf, without } from "./narrow.ts";
import { type Plan, periodIn } from "./plan.ts";
import { unitOf, unitsFrom } from "./resampled.ts";
import { type Tally, tallyOf } from "./tally.ts";

/** What is a partner's and what is everyone's in two periods, by activity, order or package. */
export function contrastOf({ factors }: Asking, plan: Plan, tally: Tally): Contrast {
  const { from, against, period } = plan.question;
  if (from === undefined) throw refusal`${plan.measure.name} needs whose share: ${fieldNamed("from")}`;
  if (period === undefined || against?.period === undefined)
    throw refusal`${plan.measure.name} needs a period and an earlier one to hold it against: ${fieldNamed("period")}, ${fieldNamed("against", { period: "…" })}`;
  checkEarlier(plan.measure.name, period, against.period);
  const unitsIn = (of: Tally) => {
    const additions = of.rows.flatMap((row) => {
      const unit = unitOf(factors, plan, row);
      return [
        { unit, column: 0, amount: row.best },
        { unit, column: 1, amount: row.whole.best },
      ];
    });
    const { size, values } = unitsFrom(additions, 2);
    const column = (c: number) => Float64Array.from({ length: size }, (_, n) => values[2 * n + c] ?? 0);
    return { part: column(0), whole: column(1) };
  };
  return {
    earlier: unitsIn(tallyOf(factors, againstOf(without(plan, "by")))),
    later: unitsIn(tally),
    ...(plan.layers.some((l) => l.time === "interval") ? { standing: true as const } : {}),
  };
}

/** Whether an input is one of units in two periods. */
export function isContrast(input: object): input is Contrast {
  return "earlier" in input && typeof input.earlier === "object" && "whole" in (input.earlier ?? {});
}

/** What a contrast says, as text: two that say the same need be compared only once. */
export function contrastKey({ earlier, later, standing }: Contrast): string {
  const period = ({ part, whole }: Contrast["earlier"]) => `${part.join()};${whole.join()}`;
  return `${period(earlier)}|${period(later)}|${standing ?? ""}`;
}

/** @throws QuestionError where the period held against is not wholly the earlier one */
function checkEarlier(measure: string, period: string, against: string): void {
  const [later, earlier]: readonly Period[] = [periodIn(period), periodIn(against)];
  if (earlier === undefined || later === undefined || earlier.to < later.from) return;
  const fault =
    earlier.from > later.to ? `${against} is not earlier than ${period}` : `${against} and ${period} overlap`;
  throw refusal`${measure} is of two periods apart, the earlier one in ${fieldNamed("against")}: ${fault}; let ${fieldNamed("against")} end before ${period} begins`;
}

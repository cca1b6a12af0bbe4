import type { Contrast } from "../measures/measure.ts";
import { QuestionError } from "../model/question.ts";
import type { Asking } from "./inputs.ts";
import { againstOf, without } from "./narrow.ts";
import type { Plan } from "./plan.ts";
import { unitOf, unitsFrom } from "./resampled.ts";
import { type Tally, tallyOf } from "./tally.ts";

/** What is a partner's and what is everyone's in two periods, by activity, order or package. */
export function contrastOf({ factors }: Asking, plan: Plan, tally: Tally): Contrast {
  const { from, against, period } = plan.question;
  if (from === undefined) throw new QuestionError(`${plan.measure.name} needs whose share: from`);
  if (period === undefined || against?.period === undefined)
    throw new QuestionError(
      `${plan.measure.name} needs a period and an earlier one to hold it against: period, against period=…`,
    );
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
  return { earlier: unitsIn(tallyOf(factors, againstOf(without(plan, "by")))), later: unitsIn(tally) };
}

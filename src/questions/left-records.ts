import type { Factors } from "./factors.ts";
import { type Left, leftOf } from "./left-by-choice.ts";
import { chosen } from "./narrow.ts";
import type { Plan } from "./plan.ts";
import { tallyFor } from "./reading.ts";
import { receiptOf } from "./receipt.ts";

/** Records that choices leave out of a question, and their ids. */
export interface LeftRecords extends Left {
  readonly ids: readonly string[];
}

/** The records that choices leave out where none counts: those that count under what can be chosen instead. */
export function leftRecords(factors: Factors, plan: Plan): readonly LeftRecords[] {
  return leftOf(factors, plan, tallyFor(factors, plan)).map((left) => {
    const instead = Object.fromEntries(left.choices.map((one) => [one.name, one.instead]));
    const other = chosen(plan, instead);
    return { ...left, ids: receiptOf(factors, other, tallyFor(factors, other))().ids };
  });
}

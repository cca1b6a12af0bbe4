import { ALL_TIME } from "../model/period.ts";
import type { Factors } from "./factors.ts";
import { type LeftRecords, leftRecords } from "./left-records.ts";
import { without } from "./narrow.ts";
import type { Plan } from "./plan.ts";
import { tallyFor } from "./reading.ts";
import { receiptOf } from "./receipt.ts";

/**
 * Records of a plan of which none counts, in no other period either, by the choices that leave out most; null where there are none.
 * They are counted without deliveries.
 */
export function uncountedIn(factors: Factors, plan: Plan): LeftRecords | null {
  const [most] = leftRecords(factors, plan).toSorted((a, b) => b.count - a.count);
  if (most === undefined) return null;
  const ever = { ...without(plan, "period"), period: ALL_TIME };
  const counted = new Set(receiptOf(factors, ever, tallyFor(factors, ever))().ids);
  const ids = most.ids.filter((id) => !counted.has(id));
  const deliveries = factors.always(
    "uncounted|deliveries",
    () => new Set([...factors.dataset.tables.values()].flatMap(({ amounts }) => amounts.ids)),
  );
  const count = ids.filter((id) => !deliveries.has(id)).length;
  return count === 0 ? null : { ...most, ids, count };
}

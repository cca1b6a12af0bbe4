import type { Total } from "../../../measures/measure.ts";
import type { Asking } from "../../../questions/inputs.ts";
import type { Plan } from "../../../questions/plan.ts";
import type { Tally } from "../../../questions/tally.ts";

/** What counts and sums are computed from. */
export function inputOf(_asking: Asking, _plan: Plan, tally: Tally): Total {
  return tally.total;
}

import type { Factors } from "./factors.ts";
import { byOf, narrowed, without } from "./narrow.ts";
import { partsName } from "./over.ts";
import { partsOf, yearsOf } from "./parts.ts";
import type { Plan } from "./plan.ts";
import { counted, type Tally, tallyOf } from "./tally.ts";
import { uncountedIn } from "./uncounted.ts";

const TAKEN = /^\d+ of \d+ [a-z ]+ (?:have no record and count|has no record and counts) as 0$/;

/** Whether a note says how much of what was computed with is 0 for want of a record. */
export function saysWithoutRecord(note: string): boolean {
  return TAKEN.test(note);
}

/**
 * How many of the years, parts or amounts that a measure is computed from are 0 as no record is there, which is no search; and how many
 * as choices leave out all that is on record.
 */
export function withoutRecord(factors: Factors, plan: Plan, tally: Tally): readonly string[] {
  const { what, plans } = computedFrom(factors, plan, tally);
  const empty = plans.filter((one) => {
    const own = tallyOf(factors, one);
    return own.total.best === 0 && counted(own).length === 0;
  });
  const left = empty.filter((one) => isUncounted(factors, one)).length;
  const n = empty.length - left;
  const of = `${plans.length} ${what}`;
  const without = n === 1 ? "has no record and counts" : "have no record and count";
  const [have, count] = left === 1 ? ["has", "counts"] : ["have", "count"];
  return [
    ...(n === 0 ? [] : [`${n} of ${of} ${without} as 0`]),
    ...(left === 0
      ? []
      : [`${left} of ${of} ${have} records of which none counts under the choices made, and ${count} as 0`]),
  ];
}

/** Whether all that is on record for a plan is left out by choices, and counts in no other period either. */
function isUncounted(factors: Factors, plan: Plan): boolean {
  const own = narrowed(plan, { measure: plan.value === "count" ? "count" : "sum" });
  return uncountedIn(factors, own) !== null;
}

/** What a measure is computed from one by one, where it takes each at its amount. */
function computedFrom(
  factors: Factors,
  plan: Plan,
  tally: Tally,
): { readonly what: string; readonly plans: readonly Plan[] } {
  const { measure, question } = plan;
  const bare = without(plan, "by", "against");
  const yearly = (of: Plan, whole: Tally) =>
    yearsOf(factors, of, whole).map((year) => narrowed(of, { period: String(year) }));
  if (["series", "rate", "course", "yearly"].includes(measure.input))
    return { what: "years", plans: yearly(bare, tally) };
  if (measure.input === "spread" && (question.by !== undefined || plan.value === "count")) {
    const by = byOf(plan);
    const parts = partsOf(factors, plan, tally, by);
    return { what: partsName(by), plans: parts.map(({ narrows }) => narrowed(bare, narrows)) };
  }
  const { measure: compared, ...fields } = question.against ?? {};
  if (["change", "ratio"].includes(measure.name) && compared === undefined) {
    const base = narrowed(bare, fields);
    return {
      what: "years compared",
      plans: [...yearly(bare, tally), ...yearly(base, tallyOf(factors, base))],
    };
  }
  return { what: "", plans: [] };
}

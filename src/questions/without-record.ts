import type { Factors } from "./factors.ts";
import { byOf, narrowed, without } from "./narrow.ts";
import { partsName } from "./over.ts";
import { partsOf, yearsOf } from "./parts.ts";
import type { Plan } from "./plan.ts";
import { counted, type Tally, tallyOf } from "./tally.ts";

const TAKEN = /^\d+ of \d+ [a-z ]+ (?:have no record and count|has no record and counts) as 0$/;

/** Whether a note says how much of what was computed with is 0 for want of a record. */
export function saysWithoutRecord(note: string): boolean {
  return TAKEN.test(note);
}

/** How many of the years, parts or amounts that a measure is computed from are 0 as no record is there; that is no search. */
export function withoutRecord(factors: Factors, plan: Plan, tally: Tally): readonly string[] {
  const { what, tallies } = computedFrom(factors, plan, tally);
  const n = tallies.filter((one) => one.total.best === 0 && counted(one).length === 0).length;
  if (n === 0) return [];
  const taken = n === 1 ? "has no record and counts" : "have no record and count";
  return [`${n} of ${tallies.length} ${what} ${taken} as 0`];
}

/** What a measure is computed from one by one, where it takes each at its amount. */
function computedFrom(
  factors: Factors,
  plan: Plan,
  tally: Tally,
): { readonly what: string; readonly tallies: readonly Tally[] } {
  const { measure, question } = plan;
  const bare = without(plan, "by", "against");
  const yearly = (of: Plan, whole: Tally) =>
    yearsOf(factors, of, whole).map((year) => tallyOf(factors, narrowed(of, { period: String(year) })));
  if (["series", "rate", "course", "yearly"].includes(measure.input))
    return { what: "years", tallies: yearly(bare, tally) };
  if (measure.input === "spread" && (question.by !== undefined || plan.value === "count")) {
    const by = byOf(plan);
    const parts = partsOf(factors, plan, tally, by);
    const tallies = parts.map(({ narrows }) => tallyOf(factors, narrowed(bare, narrows)));
    return { what: partsName(by), tallies };
  }
  const { measure: compared, ...fields } = question.against ?? {};
  if (["change", "ratio"].includes(measure.name) && compared === undefined) {
    const base = narrowed(bare, fields);
    return {
      what: "years compared",
      tallies: [...yearly(bare, tally), ...yearly(base, tallyOf(factors, base))],
    };
  }
  return { what: "", tallies: [] };
}

import { byPartner } from "./by-partner.ts";
import type { Factors } from "./factors.ts";
import { partnersOf } from "./parts.ts";
import { type Plan, sendersNamed } from "./plan.ts";
import type { Tally } from "./tally.ts";

/** Rank of `from` among all partners in a tally, 1 the largest; null where it has no part. */
export function rankOf(factors: Factors, plan: Plan, tally: Tally): number | null {
  const { from } = plan.question;
  if (from === undefined) return null;
  const names = [from, ...apartFrom(factors, plan, from, partnersOf(factors, plan, tally))];
  const { totals } = byPartner(factors, plan, tally, names);
  const own = totals[0] ?? 0;
  return own === 0 ? null : 1 + totals.filter((t) => t > own * (1 + 1e-9)).length;
}

/** The partners that share no actor with the one asked about. */
export function apartFrom(
  factors: Factors,
  plan: Plan,
  from: string,
  names: readonly string[],
): readonly string[] {
  const mine = sendersNamed(factors, from, plan.choices);
  return names.filter((name) => {
    if (name === from) return false;
    return ![...sendersNamed(factors, name, plan.choices)].some((actor) => mine.has(actor));
  });
}

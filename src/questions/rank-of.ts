import { byPartner, type PartnerTotals } from "./by-partner.ts";
import type { Factors } from "./factors.ts";
import { ownOf } from "./own.ts";
import { partnersOf } from "./parts.ts";
import { type Plan, sendersNamed } from "./plan.ts";
import { selectionOf } from "./signature.ts";
import type { Tally } from "./tally.ts";
import type { End } from "./tally-columns.ts";

/** Rank of `from` among all partners in a tally, 1 the largest; null where it has no part. */
export function rankOf(factors: Factors, plan: Plan, tally: Tally): number | null {
  const { from } = plan.question;
  if (from === undefined) return null;
  const all = partnersOf(factors, plan, tally);
  const names = all.includes(from) ? all : [from, ...all];
  const { totals } = totalsOnce(factors, plan, tally, names);
  const own = totals[names.indexOf(from)] ?? 0;
  const apart = new Set(apartFrom(factors, plan, from, all));
  const larger = names.filter((name, n) => apart.has(name) && (totals[n] ?? 0) > own * (1 + 1e-9));
  return own === 0 ? null : 1 + larger.length;
}

/** Totals of partners in a tally of a whole plan, added up once for each end however many measures of the plan need them. */
export function totalsOnce(
  factors: Factors,
  plan: Plan,
  tally: Tally,
  names: readonly string[],
  end: End = "best",
): PartnerTotals {
  const { unit, resolution, grouping } = plan.choices;
  const tables = plan.layers.flatMap((layer) =>
    layer.tables.map((table) => {
      const shares = factors.numberOf(factors.shares(layer, table, plan.choices));
      return `${layer.name}.${selectionOf(factors, plan, layer, table)}.${shares}`;
    }),
  );
  const key = `totals|${end}|${tables.join()}|${grouping}|${unit === "series" ? resolution : ""}|${[...ownOf(factors, plan)].join(";")}|${names.join(";")}`;
  return factors.once(key, () =>
    end !== "best" && isExact(tally)
      ? totalsOnce(factors, plan, tally, names)
      : byPartner(factors, plan, tally, names, end),
  );
}

/** Whether no activity of a tally could add less or more than it does. */
export function isExact(tally: Tally): boolean {
  return tally.columns === null
    ? tally.each.every(({ whole: { best, low, high } }) => low === best && high === best)
    : tally.columns.every(({ rows: { best, low, high } }) => low === best && high === best);
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

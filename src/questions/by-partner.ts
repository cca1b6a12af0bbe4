import type { Factors } from "./factors.ts";
import { type Plan, sendersNamed } from "./plan.ts";
import { perTable, type Tally } from "./tally.ts";

/**
 * Totals of several partners in one pass over a tally that was made without `from`, and what is nobody's of them.
 * A partner of many actors has no more than the whole of one activity.
 */
export function byPartner(
  factors: Factors,
  plan: Plan,
  tally: Tally,
  names: readonly string[],
): { readonly totals: Float64Array; readonly rest: number } {
  const holders = new Map<number, number[]>();
  names.forEach((name, n) => {
    for (const actor of sendersNamed(factors, name, plan.choices)) {
      holders.set(actor, [...(holders.get(actor) ?? []), n]);
    }
  });
  const totals = new Float64Array(names.length);
  const sharesIn = perTable((row) => factors.shares(row.layer, row.table, plan.choices));
  const seriesIn = perTable((row) =>
    plan.choices.unit === "series" ? factors.activities(row.table, plan.choices).text("series") : [],
  );
  const inSeries = new Map<string, number>();
  const inRow = new Float64Array(names.length);
  let rest = 0;
  for (const row of tally.each) {
    if (row.whole.best === 0) continue;
    inRow.fill(0);
    let taken = 0;
    for (const [actor, share] of sharesIn(row)[row.index] ?? []) {
      const of = holders.get(actor);
      if (of === undefined) continue;
      taken += share;
      for (const n of of) inRow[n] = Math.min(1, (inRow[n] ?? 0) + share);
    }
    rest += Math.max(0, 1 - taken) * row.whole.best;
    const series = seriesIn(row)[row.index];
    inRow.forEach((share, n) => {
      if (share === 0) return;
      const amount = share * row.whole.best;
      if (series === undefined || series === "") {
        totals[n] = (totals[n] ?? 0) + amount;
        return;
      }
      const key = `${n}|${series}`;
      const held = inSeries.get(key) ?? 0;
      if (amount <= held) return;
      totals[n] = (totals[n] ?? 0) + amount - held;
      inSeries.set(key, amount);
    });
  }
  return { totals, rest };
}

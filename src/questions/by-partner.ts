import type { Factors } from "./factors.ts";
import { ownOf } from "./own.ts";
import { perTable, sharesOf } from "./per-table.ts";
import { type Plan, sendersNamed } from "./plan.ts";
import type { Tally } from "./tally.ts";
import type { End } from "./tally-columns.ts";

/** What several partners have of a tally, in their order, and what is nobody's. */
export interface PartnerTotals {
  readonly totals: Float64Array;
  readonly rest: number;
}

/**
 * Totals of several partners in one pass over a tally that was made without `from`, and what is nobody's of them.
 * A partner of many actors has no more than the whole of one activity.
 * @param end whether each activity counts as it is, at the least or at the most that gaps leave open; who sends stays as recorded
 */
export function byPartner(
  factors: Factors,
  plan: Plan,
  { each }: Pick<Tally, "each">,
  names: readonly string[],
  end: End = "best",
): PartnerTotals {
  const holders = new Map<number, number[]>();
  names.forEach((name, n) => {
    for (const actor of sendersNamed(factors, name, plan.choices)) {
      holders.set(actor, [...(holders.get(actor) ?? []), n]);
    }
  });
  // Whoever is asked about is known, and none of them.
  for (const id of ownOf(factors, plan)) {
    const actor = factors.dataset.actorIndex.get(id) ?? -1;
    holders.set(actor, holders.get(actor) ?? []);
  }
  const totals = new Float64Array(names.length);
  const sharesIn = sharesOf(factors, plan);
  const seriesIn = perTable((row) =>
    plan.choices.unit === "series" ? factors.activities(row.table, plan.choices).text("series") : [],
  );
  const inSeries = new Map<string, number>();
  const inRow = new Float64Array(names.length);
  const touched: number[] = [];
  let rest = 0;
  for (const row of each) {
    const { [end]: whole } = row.whole;
    if (whole === 0) continue;
    touched.length = 0;
    let taken = 0;
    for (const [actor, share] of sharesIn(row)[row.index] ?? []) {
      const of = holders.get(actor);
      if (of === undefined) continue;
      taken += share;
      for (const n of of) {
        if (inRow[n] === 0) touched.push(n);
        inRow[n] = Math.min(1, (inRow[n] ?? 0) + share);
      }
    }
    if (1 - taken > 1e-9) rest += (1 - taken) * whole;
    const series = seriesIn(row)[row.index];
    for (const n of touched) {
      const amount = (inRow[n] ?? 0) * whole;
      inRow[n] = 0;
      if (amount === 0) continue;
      if (series === undefined || series === "") {
        totals[n] = (totals[n] ?? 0) + amount;
        continue;
      }
      const key = `${n}|${series}`;
      const held = inSeries.get(key) ?? 0;
      if (amount <= held) continue;
      totals[n] = (totals[n] ?? 0) + amount - held;
      inSeries.set(key, amount);
    }
  }
  return { totals, rest };
}

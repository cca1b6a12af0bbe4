import type { Layer } from "../../layers/layer.ts";
import type { Total } from "../../measures/measure.ts";
import { sum } from "../../measures/sum.ts";
import { ALL_TIME, type Period } from "../../model/period.ts";
import type { Amounted } from "../../questions/amounts.ts";
import type { Factors } from "../../questions/factors.ts";
import { narrowed } from "../../questions/narrow.ts";
import type { Plan } from "../../questions/plan.ts";
import { weights } from "../../questions/tally.ts";
import type { PanelPair } from "./cells.ts";

/**
 * Totals of a count or a sum by pair and then by year: what `tallyOf` adds up, going only through the records that two
 * actors share, so that a panel of a long table takes as long as its records and not as its cells times its records.
 * @returns undefined where a plan needs more than adding up; null for a pair that shares no record, and for a year in
 * which nothing adds to it
 */
export function totalsOf(
  factors: Factors,
  plan: Plan,
): ((pair: PanelPair) => ((year: string) => Total | null) | null) | undefined {
  const { unit, spread } = plan.choices;
  if (unit === "series" || spread === "sampling" || plan.value === "value") return undefined;
  const years = new Map<string, Plan>();
  const amounts = new Map<string, Amounted>();
  const inYear = (year: string) => {
    const known = years.get(year) ?? narrowed(plan, { period: year });
    years.set(year, known);
    return known;
  };
  const amountsOf: AmountsOf = (year, layer, table) => {
    const key = `${layer.name}|${table}|${year}`;
    const { period, value, choices } = inYear(year);
    const known = amounts.get(key) ?? factors.amounts(layer, table, value, period, choices);
    amounts.set(key, known);
    return known;
  };
  return (pair) => {
    const tables = sharedIn(factors, narrowed(plan, { ...pair }));
    return tables.length === 0 ? null : (year) => addedUp(tables, year, inYear(year).period, amountsOf);
  };
}

type AmountsOf = (year: string, layer: Layer, table: string) => Amounted;
type Weights = ReturnType<typeof weights>;

/** Records of a table that can add to what two actors have, in any year. */
interface Shared {
  readonly layer: Layer;
  readonly table: string;
  readonly rows: Int32Array;
  /** How far each counts in a period: another only where parts were taken for a time. */
  weightsIn(period: Period): Weights;
}

function sharedIn(factors: Factors, plan: Plan): readonly Shared[] {
  return plan.layers.flatMap((layer) =>
    layer.tables.flatMap((table) => {
      const weightsIn = (period: Period) => weights(factors, { ...plan, period }, layer, table);
      const ever = weightsIn(ALL_TIME);
      const { base, from } = ever;
      const { dated } = factors.activities(table, plan.choices).parts;
      const rows: number[] = [];
      let some = false;
      for (let i = 0; i < base.high.length; i++) {
        // What has nobody on record in one year is open in that year, though it is not over all of them.
        if (!dated && ((base.high[i] ?? 0) === 0 || (from?.high[i] ?? 1) === 0)) continue;
        rows.push(i);
        some ||= (base.best[i] ?? 0) > 0 && (from?.best[i] ?? 1) > 0;
      }
      const shared = { layer, table, rows: Int32Array.from(rows), weightsIn: dated ? weightsIn : () => ever };
      return some ? [shared] : [];
    }),
  );
}

function addedUp(
  tables: readonly Shared[],
  year: string,
  period: Period,
  amountsOf: AmountsOf,
): Total | null {
  const [best, low, high]: [number[], number[], number[]] = [[], [], []];
  let some = false;
  for (const { layer, table, rows, weightsIn } of tables) {
    const amounts = amountsOf(year, layer, table);
    const { base, from } = weightsIn(period);
    for (const i of rows) {
      const amount = amounts.best[i] ?? 0;
      const most = amounts.high[i] ?? 0;
      const all = base.high[i] ?? 0;
      const zero = amount === 0 && amounts.zeros.has(i);
      if (all === 0 || Number.isNaN(amount) || (amount === 0 && most === 0 && !zero)) continue;
      const share = (base.best[i] ?? 0) * (from?.best[i] ?? 1);
      const counted = share * amount;
      some ||= counted > 0 || (zero && share > 0);
      best.push(counted);
      low.push((base.low[i] ?? 0) * (amounts.low[i] ?? 0) * (from?.low[i] ?? 1));
      high.push(times(all * most, from?.high[i] ?? 1));
    }
  }
  return some ? { best: sum(best), low: sum(low), high: sum(high), known: 1 } : null;
}

/** Nothing of an open end is nothing. */
function times(a: number, b: number): number {
  return a === 0 || b === 0 ? 0 : a * b;
}

import { tablesOnce } from "../layers/index.ts";
import type { Layer } from "../layers/layer.ts";
import { UNKNOWN } from "../model/dataset.ts";
import type { Factors } from "./factors.ts";
import type { Plan } from "./plan.ts";
import { type Columns, countedIn } from "./tally-columns.ts";

/**
 * How many records may be of those whom `to` asks about as they do not say of whom they are, and whether some say it; where all
 * records of these tables say it, nothing is selected.
 * @param anybodys what is selected from a table, whoever receives
 */
export function placesOf(
  factors: Factors,
  { question: { to }, layers, choices }: Plan,
  anybodys: (layer: Layer, table: string) => Columns,
): { readonly unplaced: number; readonly some: boolean } {
  const none = { unplaced: 0, some: false };
  if (to === undefined) return none;
  const tables = tablesOnce(layers).map(({ layer, table }) => {
    const placed = factors.placed(layer, table, to, choices);
    const key = factors.numberOf(placed);
    const whole = factors.always(`all placed|${key}`, () => placed.best.every((is) => is === 1));
    return { layer, table, placed, key, whole };
  });
  if (tables.every(({ whole }) => whole)) return none;
  return tables.reduce((found, { layer, table, placed, key }) => {
    const columns = anybodys(layer, table);
    const own = factors.once(`places|${factors.numberOf(columns.rows)}|${key}`, () => {
      const counted = countedIn(columns, "whole");
      const unplaced = counted.filter((i) => placed.best[i] !== 1).length;
      return { unplaced, some: unplaced < counted.length };
    });
    return { unplaced: found.unplaced + own.unplaced, some: found.some || own.some };
  }, none);
}

/** Whether any source says who sends any of what is counted. */
export function anySender(factors: Factors, plan: Plan, columns: readonly Columns[]): boolean {
  return columns.some(({ layer, table, rows: { index, best } }) => {
    const shares = factors.shares(layer, table, plan.choices);
    return best.some((weight, k) => weight > 0 && (shares[index[k] ?? -1]?.size ?? 0) > 0);
  });
}

/** How many of the records that certainly count name nobody who sends, where a sender is asked about. */
export function unsentOf(factors: Factors, { question, choices }: Plan, columns: readonly Columns[]): number {
  if (question.from === undefined) return 0;
  const nobody = factors.dataset.actorIndex.get(UNKNOWN) ?? -1;
  let n = 0;
  for (const { layer, table, rows } of columns) {
    const shares = factors.shares(layer, table, choices);
    n += factors.once(`unsent|${factors.numberOf(rows)}|${factors.numberOf(shares)}`, () => {
      const named = (i: number) => [...(shares[i]?.keys() ?? [])].some((actor) => actor !== nobody);
      return rows.index.filter((i, k) => (rows.best[k] ?? 0) > 0 && !named(i)).length;
    });
  }
  return n;
}

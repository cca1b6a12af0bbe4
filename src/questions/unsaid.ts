import { tablesOnce } from "../layers/index.ts";
import type { Layer } from "../layers/layer.ts";
import { UNKNOWN } from "../model/dataset.ts";
import type { Factors } from "./factors.ts";
import type { Plan } from "./plan.ts";
import { type Columns, countedIn } from "./tally-columns.ts";

/**
 * How many records may be of those whom `to` asks about as they do not say of whom they are, and whether some say it.
 * @param anybodys what is selected from a table, whoever receives
 */
export function placesOf(
  factors: Factors,
  { question: { to }, layers, choices }: Plan,
  anybodys: (layer: Layer, table: string) => Columns,
): { readonly unplaced: number; readonly some: boolean } {
  if (to === undefined) return { unplaced: 0, some: false };
  let unplaced = 0;
  let some = false;
  for (const { layer, table } of tablesOnce(layers)) {
    const placed = factors.placed(layer, table, to, choices).best;
    const places = countedIn(anybodys(layer, table), "whole");
    const unsaid = places.filter((i) => placed[i] !== 1).length;
    unplaced += unsaid;
    some ||= unsaid < places.length;
  }
  return { unplaced, some };
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

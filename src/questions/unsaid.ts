import { tablesOnce } from "../layers/index.ts";
import type { Layer } from "../layers/layer.ts";
import { UNKNOWN } from "../model/dataset.ts";
import type { Choices, Factors } from "./factors.ts";
import type { Plan } from "./plan.ts";
import type { Shares } from "./senders.ts";
import { type Columns, countedIn, ofEveryone } from "./tally-columns.ts";

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
    const whole = factors.always(["all placed", key], () => placed.best.every((is) => is === 1));
    return { layer, table, placed, key, whole };
  });
  if (tables.every(({ whole }) => whole)) return none;
  return tables.reduce((found, { layer, table, placed, key }) => {
    const columns = anybodys(layer, table);
    const own = factors.once(["places", factors.numberOf(columns.rows), key], () => {
      const counted = countedIn(columns, "whole");
      const unplaced = counted.filter((i) => placed.best[i] !== 1).length;
      return { unplaced, some: unplaced < counted.length };
    });
    return { unplaced: found.unplaced + own.unplaced, some: found.some || own.some };
  }, none);
}

/** Whether any source says who sends any of what is counted. */
export function anySender(factors: Factors, plan: Plan, columns: readonly Columns[]): boolean {
  return columns.some(({ layer, table, rows: { index, best, zeros } }) => {
    const named = namedIn(factors, layer, table, plan.choices);
    const says = (k: number) => named[index[k] ?? -1] !== NAMES.nobody;
    return best.some((weight, k) => weight > 0 && says(k)) || zeros.some(says);
  });
}

/** Whom each activity of a table names as its sender: nobody, nobody but one that is not known, or somebody. */
export const NAMES = { nobody: 0, unknown: 1, somebody: 2 } as const;

/** The same of all activities, one of `NAMES` for each. */
export function namedIn(factors: Factors, layer: Layer, table: string, choices: Choices): Uint8Array {
  const shares = factors.shares(layer, table, choices);
  return factors.always(["named", factors.numberOf(shares)], () => {
    const unknown = factors.dataset.actorIndex.get(UNKNOWN) ?? -1;
    const names = (of: Shares) => {
      for (const actor of of.keys()) if (actor !== unknown) return NAMES.somebody;
      return of.size > 0 ? NAMES.unknown : NAMES.nobody;
    };
    return Uint8Array.from(shares, names);
  });
}

/** How many of the records that certainly count name nobody who sends, where a sender is asked about. */
export function unsentOf(factors: Factors, { question, choices }: Plan, columns: readonly Columns[]): number {
  if (question.from === undefined) return 0;
  let n = 0;
  for (const one of columns) {
    const { layer, table, rows } = one;
    const named = namedIn(factors, layer, table, choices);
    const key = factors.numberOf(named);
    const all = factors.always(["all named", key], () => named.every((is) => is === NAMES.somebody));
    if (all) continue;
    n += factors.once(
      ["unsent", factors.numberOf(rows), key],
      () => countedIn(ofEveryone(one), "whole").filter((i) => named[i] !== NAMES.somebody).length,
    );
  }
  return n;
}

import type { Day } from "../../model/day.ts";
import { nothing, type Reading, type Spread, type Total } from "../measure.ts";

/** When activities happened, and how many last. */
export interface Moments {
  /** The first and the last day that each may have happened, or begun, in any order. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** How much each counts: 1, a part of 1, or its amount. */
  readonly sizes: Spread;
  /** The day that is looked back from, or the days it may be. */
  readonly until: { readonly from: Day; readonly to: Day };
  /** How many last on that day; null for activities that happen and are over. */
  readonly inForce: Total | null;
  /** Records that were looked at, whether they counted or not. */
  readonly known: number;
  /** What a reader must know of these moments. */
  readonly notes: readonly string[];
}

/** Computes on moments, or says that nobody looked. @throws RangeError for one that ends before it begins */
export function onMoments(moments: Moments, compute: (moments: Moments) => Reading): Reading {
  const { from, to, sizes, known, notes } = moments;
  if (from.length !== to.length || from.length !== sizes.best.length)
    throw new RangeError(
      `days and sizes of unequal number: ${from.length}, ${to.length}, ${sizes.best.length}`,
    );
  const wrong = from.findIndex((day, e) => day > (to[e] ?? day));
  if (wrong >= 0) throw new RangeError(`last day before the first: ${from[wrong]}, ${to[wrong]}`);
  if (known === 0) return nothing("no-data", ...notes);
  const reading = compute(moments);
  const all = [...(reading.notes ?? []), ...notes, ...vague(moments)];
  return all.length === 0 ? reading : { ...reading, notes: all };
}

function vague({ from, to }: Moments): readonly string[] {
  const n = from.filter((day, e) => day !== to[e]).length;
  return n === 0 ? [] : [`${n} of ${from.length} dates known to no day: the middle of what they may be`];
}

import { tieLayers } from "../layers/index.ts";
import type { Dataset } from "../model/dataset.ts";
import { EVER, NEVER, yearOf } from "../model/day.ts";

/** The years of panels: the first and the last that an activity or a delivery falls in; what only lasts adds none. Null where there is none. */
export function yearsHeld(dataset: Dataset): { readonly first: number; readonly last: number } | null {
  let [first, last] = [NEVER, EVER];
  const take = (day: number) => {
    if (day <= EVER || day >= NEVER) return;
    first = Math.min(first, day);
    last = Math.max(last, day);
  };
  for (const table of tieLayers.filter((l) => l.time === "instant").flatMap((l) => l.tables)) {
    const held = dataset.tables.get(table);
    if (held === undefined) continue;
    for (const days of [held.startFrom, held.startTo, held.amounts.from, held.amounts.to]) days.forEach(take);
  }
  return first > last ? null : { first: yearOf(first), last: yearOf(last) };
}

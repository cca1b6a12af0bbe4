import { tieLayers } from "../layers/index.ts";
import { indicators } from "../layers/indicators.ts";
import type { Layer } from "../layers/layer.ts";
import type { Activities, Dataset } from "../model/dataset.ts";
import { type Day, EVER, NEVER, yearOf } from "../model/day.ts";
import type { Years } from "./years-in.ts";

/**
 * The first and the last year in which any record of a study begins, as far as its date says; null where none is dated. Numbers of
 * context, which may go back for decades, say it only where no tie does.
 */
export function yearsBegun(dataset: Dataset): Years | null {
  return begunIn(dataset, tieLayers) ?? begunIn(dataset, [indicators]);
}

function begunIn(dataset: Dataset, among: readonly Layer[]): Years | null {
  let [first, last] = [NEVER, EVER];
  for (const table of new Set(among.flatMap((layer) => layer.tables))) {
    const activities = dataset.tables.get(table);
    if (activities === undefined) continue;
    for (const day of beginnings(activities)) {
      first = Math.min(first, day);
      last = Math.max(last, day);
    }
  }
  return first > last ? null : { first: yearOf(first), last: yearOf(last) };
}

/** The first day that each record may have begun on, or the last of one that is only known to lie before; of who joins and leaves, of each. */
function beginnings({ parts, startFrom, startTo }: Activities): readonly Day[] {
  const own = Array.from(startFrom, (from, i) => (from === EVER ? (startTo[i] ?? NEVER) : from));
  const joined = parts.dated ? Array.from(parts.from) : [];
  return [...own, ...joined].filter((day) => day !== EVER && day !== NEVER);
}

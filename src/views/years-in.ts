import { tieLayers } from "../layers/index.ts";
import type { Layer } from "../layers/layer.ts";
import { ROLES } from "../model/activity.ts";
import type { Activities, Dataset } from "../model/dataset.ts";
import { type Day, EVER, NEVER, yearOf } from "../model/day.ts";

/** Whole years, both ends included. */
export type Years = { readonly first: number; readonly last: number };

/**
 * Years that the records of a study take, the first and the last; null where none is dated. What happens at once takes the year in
 * which it starts, a deal that nobody dates those of its deliveries, what lasts all its years. One still open ends with the last year of any other, and so does one whose end is
 * only planned: a lease that runs for years after the newest source.
 * @param among layers whose records these are; left out, all of ties
 */
export function yearsIn(dataset: Dataset, newest: Day, among: readonly Layer[] = tieLayers): Years | null {
  let first = NEVER;
  let last = EVER;
  let ends = EVER;
  const begun = (day: Day) => {
    first = Math.min(first, day);
    last = Math.max(last, day);
  };
  for (const layer of among) {
    for (const table of layer.tables) {
      const activities = dataset.tables.get(table);
      if (activities === undefined) continue;
      if (layer.time === "instant") {
        activities.startFrom.forEach((day, i) => {
          for (const one of day === EVER ? deliveriesIn(activities, i) : [day]) if (one !== EVER) begun(one);
        });
        continue;
      }
      for (const { from, to } of spansIn(dataset, layer, activities)) {
        if (from !== EVER) begun(from);
        if (to !== NEVER) ends = Math.max(ends, to);
        if (from === EVER && to !== NEVER) first = Math.min(first, to);
      }
    }
  }
  const known = newest === EVER ? ends : Math.min(ends, newest);
  last = Math.max(last, known);
  return first > last ? null : { first: yearOf(first), last: yearOf(last) };
}

/** The days on which the deliveries of a deal may have begun. */
function deliveriesIn({ amounts }: Activities, i: number): readonly Day[] {
  const days: Day[] = [];
  for (let k = amounts.starts[i] ?? 0; k < (amounts.starts[i + 1] ?? 0); k++)
    if (amounts.units[k] === "deliveries") days.push(amounts.from[k] ?? EVER);
  return days;
}

interface Span {
  readonly from: Day;
  readonly to: Day;
}

/** The days of what lasts; where those who receive join and leave, the days of each of the region. */
function spansIn(dataset: Dataset, layer: Layer, activities: Activities): readonly Span[] {
  const { parts, size } = activities;
  const region = new Set(dataset.subject.region.map((id) => dataset.actorIndex.get(id)));
  const roles = new Set(layer.to.map((role) => ROLES.indexOf(role)));
  return Array.from({ length: size }, (_, i) => i).flatMap((i): Span | readonly Span[] => {
    const whole = {
      from: earliest(activities.startFrom[i] ?? EVER, activities.startTo[i] ?? NEVER),
      to: activities.endTo[i] ?? NEVER,
    };
    if (!parts.dated) return whole;
    const own: Span[] = [];
    for (let p = parts.starts[i] ?? 0; p < (parts.starts[i + 1] ?? 0); p++) {
      if (!roles.has(parts.roles[p] ?? -1) || !region.has(parts.actors[p] ?? -1)) continue;
      own.push({
        from: Math.max(whole.from, parts.from[p] ?? EVER),
        to: Math.min(whole.to, parts.to[p] ?? NEVER),
      });
    }
    return own;
  });
}

/** The first day of a beginning that is known: of one that is only known to lie before a day, that day. */
function earliest(from: Day, to: Day): Day {
  return from !== EVER ? from : to === NEVER ? EVER : to;
}

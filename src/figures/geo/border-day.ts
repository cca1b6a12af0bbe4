import type { MapBase } from "./base.ts";
import { lastDayOf } from "./dates.ts";

/** Days of which a base knows the borders of a region, both included; the first is blank where it goes back for good. */
export interface KnownDays {
  readonly first: string;
  readonly last: string;
}

/** From the day on which the last of a region's states began to that of the base. */
export function knownDays(base: Pick<MapBase, "version" | "since">, region: readonly string[]): KnownDays {
  const began = region.flatMap((code) => (Object.hasOwn(base.since, code) ? [base.since[code] ?? ""] : []));
  return { first: began.sort().at(-1) ?? "", last: base.version };
}

/** Whether a base has the borders of a day; without a base there is none that it has not. */
export function isKnownDay(day: string, known: KnownDays | null): boolean {
  return known === null || (known.first <= day && day <= known.last);
}

/** The day whose borders a map has where none is chosen: the last of the period, or the nearest that the base map knows. */
export function borderDay(period: string | undefined, known: KnownDays | null): string {
  const day = lastDayOf(period, known?.last ?? "");
  if (known === null) return day;
  if (day > known.last) return known.last;
  if (day < known.first) return known.first;
  return day;
}

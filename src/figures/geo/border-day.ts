import { lastDayOf } from "./dates.ts";

/** The day whose borders a map has where none is chosen: the last of the period, and no later than the base map knows. */
export function borderDay(period: string | undefined, base: { readonly version: string } | null): string {
  const known = base?.version ?? "";
  const last = lastDayOf(period, known);
  return known !== "" && last > known ? known : last;
}

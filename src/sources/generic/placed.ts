import type { Named } from "../names/names.ts";
import type { ColumnMapping, Mapping } from "./mapping.ts";

/** A place, and the name of the state behind it. */
interface Placed {
  readonly place: string;
  readonly state: string;
}

const BEHIND = [/^(.+)[,，]\s*([^,，]+)$/u, /^([^()（）]+)[(（]([^()（）]+)[)）]$/u];

/** A cell that names a place and then its state, such as "Lake Town, Lakeland"; null where it does not, as a list of states. */
export function placedIn(text: string, find: (name: string) => Named | null): Placed | null {
  for (const pattern of BEHIND) {
    const [, place = "", state = ""] = pattern.exec(text)?.map((part) => part.trim()) ?? [];
    if (place === "" || find(state) === null) continue;
    return find(text) === null && find(place) === null ? { place, state } : null;
  }
  return null;
}

/** What of a cell is the place: nothing where it names a state alone. */
export function placeOf(text: string, find: (name: string) => Named | null): string {
  return find(text) === null ? (placedIn(text, find)?.place ?? text) : "";
}

/** Whether a mapping takes states and places from one column. */
export function isOfBoth({ columns }: Mapping, heading: string): boolean {
  const own = columns.filter((c) => c.heading === heading);
  return own.some((c) => c.to === "place") && own.some((c) => c.as === "actors");
}

/** How the places of a column of states are kept; null where its table has none, or another column says them. */
export function keepPlace({ to, heading }: ColumnMapping, mapping: Mapping, fields: object): string | null {
  if ((to !== "country" && to !== "host") || !("place" in fields)) return null;
  if (mapping.columns.some((c) => c.to === "place")) return null;
  return `if it is a place there, a second entry of the column under columns of the mapping takes both: - { heading: ${JSON.stringify(heading)}, to: place }`;
}

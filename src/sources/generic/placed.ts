import type { Named } from "../names/names.ts";
import type { ColumnMapping, Mapping } from "./mapping.ts";
import { partsOf, peopleIn } from "./people.ts";
import { joinedNames } from "./words.ts";

/** Whom a name stands for; null where nobody is known by it. */
type Look = (name: string) => Named | null;

/** A part of a cell: its states, and the place that stands before them; `""` where none does. */
interface Placed {
  readonly states: string;
  readonly place: string;
}

const BEHIND = [/^(.+)[,，]\s*([^,，]+)$/u, /^([^()（）]+)[(（]([^()（）]+)[)）]$/u];

const COMMAS = [",", "，"];

/** What may stand between names in what looks like a place. */
const SIGNS = /[,，;；、/|+\n()（）]|\s[-–]\s/u;

/** The parts of a cell of states, each by itself: a comma may stand before the state of a place, such as "Lake Town, Lakeland", and parts none. */
export function placedIn(text: string, separators: readonly string[], find: Look): readonly Placed[] {
  if (find(text) !== null) return [{ states: text, place: "" }];
  const signs = [...separators.filter((s) => !COMMAS.includes(s)), ";", "；"];
  return partsOf(text, signs).map((part) => partIn(part, find));
}

function partIn(text: string, find: Look): Placed {
  const none = { states: text, place: "" };
  if (find(text) !== null) return none;
  for (const pattern of BEHIND) {
    const [, place = "", state = ""] = pattern.exec(text)?.map((part) => part.trim()) ?? [];
    if (place === "" || find(state) === null) continue;
    const names = [place, ...namesIn(place)];
    return names.some((name) => find(name) !== null) ? none : { states: state, place };
  }
  return none;
}

/** What of a place could be a name. */
export function namesIn(place: string): readonly string[] {
  return place.split(SIGNS).flatMap(joinedNames);
}

/** What of a cell are places: nothing where it names states alone. */
export function placeOf(text: string, separators: readonly string[], find: Look): string {
  const places = placedIn(text, separators, find).map(({ states, place }) =>
    place === "" && peopleIn(states, [...separators, ...COMMAS], find).unknown.length > 0 ? states : place,
  );
  return places.filter((place) => place !== "").join("; ");
}

/** Whether a mapping takes places from a column of states too. */
export function isOfBoth({ heading }: ColumnMapping, { columns }: Mapping): boolean {
  return columns.some((c) => c.heading === heading && c.to === "place");
}

/** The column of states from which a column of places is taken too; null where there is none. */
export function statesBeside({ to, heading }: ColumnMapping, { columns }: Mapping): ColumnMapping | null {
  if (to !== "place") return null;
  return columns.find((c) => c.heading === heading && c.as === "actors") ?? null;
}

/** How the places of a column of states are kept; null where its table has none, or another column says them. */
export function keepPlace({ to, heading }: ColumnMapping, mapping: Mapping, fields: object): string | null {
  if ((to !== "country" && to !== "host") || !("place" in fields)) return null;
  if (mapping.columns.some((c) => c.to === "place")) return null;
  return `if it is a place there, a second entry of the column under columns of the mapping takes both: - { heading: ${JSON.stringify(heading)}, to: place }`;
}

import type { GeometryCollection, GeometryObject, Topology } from "topojson-specification";
import { isDay } from "./dates.ts";

/** Countries by their alpha-3 code, with the borders that they share. */
export type World = Topology<{ readonly countries: GeometryCollection<{ readonly a3: string }> }>;

/** What is said in some languages, English among them. */
type Texts = Readonly<Record<string, string>>;

/** A border drawn in a way of its own for some time, with the reason. */
export interface BorderLine {
  readonly id: string;
  readonly between: readonly [string, string];
  /** West, south, east and north of the part that is meant; all of it where left out. */
  readonly within: readonly [number, number, number, number] | null;
  /** First and last day, `YYYY-MM-DD`; null where it has none. */
  readonly from: string | null;
  readonly to: string | null;
  readonly line: "dashed" | "solid";
  readonly note: Texts;
  /** What it rests on, by language; by none where it has a title of its own. */
  readonly source: Texts | string;
}

/** What a map is drawn on. It is handed in, since it is larger than all else. */
export interface MapBase {
  /** What it is called, by language. */
  readonly name: Texts;
  readonly terms: string;
  readonly world: World;
  /** Where arcs of a state begin, longitude and latitude. */
  readonly anchors: Readonly<Record<string, readonly [number, number]>>;
  /** The day up to which borders are known: the view of a map without a period. */
  readonly version: string;
  /** The day from which a state has borders, `YYYY-MM-DD` by code; of those left out nothing is told, so that they are drawn as the base has them on any day. */
  readonly since: Readonly<Record<string, string>>;
  readonly borders: readonly BorderLine[];
}

/** The files of a base as read, before anything is known of them. */
export interface BaseFiles {
  readonly world: unknown;
  readonly about: unknown;
  readonly anchors: unknown;
  readonly disputes: unknown;
}

/** Two borders of a base have one id, by which nobody can tell one from the other. */
export class DoubledBorder extends Error {
  /** What both have. */
  readonly id: string;

  constructor(id: string) {
    super(
      `two lines have the id ${JSON.stringify(id)}, by which each is told from the others: give this one another`,
    );
    this.id = id;
  }
}

/** Reads a base from its files. @throws Error where one of them is no such file, with what is wrong; DoubledBorder */
export function baseOf({ world, about, anchors, disputes }: BaseFiles): MapBase {
  if (!isWorld(world)) throw new Error("the base map has no countries with alpha-3 codes");
  const version = textIn(disputes, "version") ?? "";
  if (!isDay(version))
    throw new Error(`the disputes have no version that is a day: ${JSON.stringify(version)}`);
  const lines = field(disputes, "lines");
  return {
    name: namesIn(about),
    terms: textIn(about, "terms") ?? "",
    world,
    anchors: Object.fromEntries(
      Object.entries(recordOf(field(anchors, "points"))).flatMap(([a3, point]) => {
        const numbers = numbersIn(point);
        const [lon, lat] = numbers;
        return lon === undefined || lat === undefined ? [] : [[a3, [lon, lat] as const]];
      }),
    ),
    version,
    since: sinceIn(disputes, version),
    borders: onceEach((Array.isArray(lines) ? lines : []).map(borderOf)),
  };
}

/** Reads a base that was sent as one file. @throws Error where it is none */
export function baseIn(data: unknown): MapBase {
  return baseOf({
    world: field(data, "world"),
    about: data,
    anchors: { points: field(data, "anchors") },
    disputes: { version: field(data, "version"), since: field(data, "since"), lines: field(data, "borders") },
  });
}

/** A name in some languages, or one that is English. */
function namesIn(about: unknown): Texts {
  const name = textIn(about, "name");
  return name === null ? textsIn(about, "name") : { en: name };
}

/** The first days of states: none later than the base itself. */
function sinceIn(disputes: unknown, version: string): Texts {
  const since = textsIn(disputes, "since");
  for (const [code, day] of Object.entries(since))
    if (!isDay(day) || day > version)
      throw new Error(`not a day since which ${code} has borders: ${JSON.stringify(day)}`);
  return since;
}

function borderOf(data: unknown): BorderLine {
  const id = textIn(data, "id") ?? "";
  const between = field(data, "between");
  const [a, b] = Array.isArray(between) ? between : [];
  if (typeof a !== "string" || typeof b !== "string")
    throw new Error(`the line ${JSON.stringify(id)} is not between two codes`);
  const [west, south, east, north] = numbersIn(field(data, "within"));
  const whole = west === undefined || south === undefined || east === undefined || north === undefined;
  const days = [textIn(data, "from"), textIn(data, "to")];
  for (const day of days)
    if (day !== null && !isDay(day)) throw new Error(`not a day of the line ${id}: ${JSON.stringify(day)}`);
  const source = textIn(data, "source") ?? textsIn(data, "source");
  if (source === "" || (typeof source !== "string" && (source.en ?? "") === ""))
    throw new Error(`the line ${id} has no source`);
  return {
    id,
    between: [a, b],
    within: whole ? null : [west, south, east, north],
    from: days[0] ?? null,
    to: days[1] ?? null,
    line: textIn(data, "line") === "solid" ? "solid" : "dashed",
    note: textsIn(data, "note"),
    source,
  };
}

function onceEach(borders: readonly BorderLine[]): readonly BorderLine[] {
  const known = new Set<string>();
  for (const { id } of borders) {
    if (known.has(id)) throw new DoubledBorder(id);
    known.add(id);
  }
  return borders;
}

/** The lines that hold on a day. */
export function bordersOn(base: MapBase, day: string): readonly BorderLine[] {
  return base.borders.filter(({ from, to }) => (from === null || from <= day) && (to === null || day <= to));
}

function isWorld(data: unknown): data is World {
  const countries = field(field(data, "objects"), "countries");
  const geometries = field(countries, "geometries");
  return (
    field(data, "type") === "Topology" &&
    Array.isArray(field(data, "arcs")) &&
    Array.isArray(geometries) &&
    geometries.every((g) => typeof field(field(g, "properties"), "a3") === "string")
  );
}

function recordOf(data: unknown): Readonly<Record<string, unknown>> {
  return typeof data === "object" && data !== null ? Object.fromEntries(Object.entries(data)) : {};
}

function field(data: unknown, name: string): unknown {
  if (typeof data !== "object" || data === null || !Object.hasOwn(data, name)) return undefined;
  return Reflect.get(data, name);
}

function textIn(data: unknown, name: string): string | null {
  const value = field(data, name);
  return typeof value === "string" ? value : null;
}

function textsIn(data: unknown, name: string): Texts {
  const texts = Object.entries(recordOf(field(data, name)));
  return Object.fromEntries(
    texts.flatMap(([lang, text]) => (typeof text === "string" ? [[lang, text]] : [])),
  );
}

function numbersIn(data: unknown): readonly number[] {
  return Array.isArray(data) ? data.filter((n) => typeof n === "number") : [];
}

/** The code of a country of the base; blank where it has none. */
export function codeOf(geometry: GeometryObject<{ readonly a3: string }>): string {
  const { properties } = geometry;
  return properties !== undefined && "a3" in properties ? properties.a3 : "";
}

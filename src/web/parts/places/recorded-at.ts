import { gazetteerOf, type Place } from "../../../figures/geo/places.ts";
import { fileNames } from "../../../views/file-names.ts";
import type { Row } from "../../../views/records.ts";
import type { Site } from "../../site.ts";

/** What of a study names a place, in any of its spellings. */
export interface RecordedAt {
  readonly records: readonly Row[];
  /** Ids of claims. */
  readonly claims: readonly string[];
}

/** Columns in which a record names where it was, or is named after it. */
const COLUMNS = ["place", "district", "institution", "name"] as const;
/** Names and lists; nothing happened in them. */
const NO_RECORDS = new Set(["actors", "series", "judgements", "searches", "published", "deliveries"]);

/** Records and claims by the place that they name; a place that none names has empty lists. */
export function recordedAt(site: Site): (place: string) => RecordedAt {
  const found = site.bench.factors.always("web|places|recorded", () => byPlace(site));
  return (place) => found.get(place) ?? { records: [], claims: [] };
}

/** Whether a record or a claim names a place. */
export function namedIn(site: Site): (place: string) => boolean {
  return (place) => {
    const { records, claims } = recordedAt(site)(place);
    return records.length + claims.length > 0;
  };
}

/** Where the page of a place is; null where there is no such place. */
export function placePaths(ids: readonly string[]): (id: string) => string | null {
  const names = fileNames(ids.filter((id) => id !== ""));
  return (id) => {
    const name = names.get(id);
    return name === undefined ? null : `places/${name}`;
  };
}

function byPlace(site: Site): ReadonlyMap<string, RecordedAt> {
  const places = site.bench.atlas?.places ?? [];
  const records = new Map<string, Row[]>();
  const claims = new Map<string, string[]>();
  const { find } = gazetteerOf(places);
  for (const row of site.rows.values()) {
    if (NO_RECORDS.has(row.table)) continue;
    const text = COLUMNS.map((column) => row.cells[column] ?? "").join(" | ");
    for (const { id } of find(text)) put(records, id, row);
  }
  const told = site.claims.map(({ id, says, note }) => ({ id, text: `${says} ${note}` }));
  const all = told.map(({ text }) => text).join("\n");
  for (const place of places) {
    const names = namesOf(place).filter((name) => all.includes(name));
    if (names.length === 0) continue;
    const whole = wholeNames(names);
    for (const { id, text } of told) if (whole.test(text)) put(claims, place.id, id);
  }
  return new Map(
    places.map(({ id }) => [id, { records: records.get(id) ?? [], claims: claims.get(id) ?? [] }]),
  );
}

function put<T>(into: Map<string, T[]>, key: string, one: T): void {
  const held = into.get(key);
  if (held === undefined) into.set(key, [one]);
  else held.push(one);
}

function namesOf({ name, names }: Place): readonly string[] {
  return [name, ...names.map((other) => other.name)];
}

/** A sentence names a place only with its capitals: a town may be called as a common word is. */
function wholeNames(names: readonly string[]): RegExp {
  const all = names.map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`(?<!\\p{L})(?:${all.join("|")})(?!\\p{L})`, "u");
}

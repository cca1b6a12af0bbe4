import type { ClaimFinding } from "../../claims/judge.ts";
import { conventions } from "../../conventions/index.ts";
import type { AskedFigure } from "../../figures/figure.ts";
import { measures } from "../../questions/measures.ts";
import { nameOf, whenOf } from "../../views/describe.ts";
import type { Row } from "../../views/records.ts";
import { conventionText } from "../../words/convention-words.ts";
import { titleText } from "../../words/measure-words.ts";
import { LANGS } from "../../words/words.ts";
import { conventionPath, measurePath } from "../parts/methods/paths.ts";
import { placePaths } from "../parts/places/recorded-at.ts";
import type { Site } from "../site.ts";
import { codesOfRow } from "./codes.ts";
import { keyOf } from "./fold.ts";
import { type Findable, FOUND_KINDS, type FoundKind, NAMES } from "./found.ts";

/** The parts of a site that are gone through for what can be found on it. */
export interface Searched extends Pick<Site, "study" | "tables" | "participants" | "paths" | "sources"> {
  readonly claims: readonly Pick<ClaimFinding, "id" | "says" | "where">[];
  readonly figures: readonly Pick<AskedFigure, "figure">[];
}

/**
 * Everything that can be found on a site, in a fixed order.
 * @param isNamed whether a record or a claim names a place
 */
export function* findablesOf(
  site: Searched,
  isNamed: (place: string) => boolean = () => true,
): Generator<Findable> {
  const series = new Map((site.tables.get("series") ?? []).map((row) => [row.id, row]));
  const gazetteer = site.tables.get("places") ?? [];
  const places = placesIn(gazetteer);
  const placePath = placePaths(gazetteer.map(({ id }) => id));
  for (const kind of FOUND_KINDS)
    for (const row of site.tables.get(kind) ?? [])
      yield* recordThing(site, kind, row, { series, places, placePath, isNamed });
  yield* sourceThings(site);
  yield* claimThings(site);
  yield* figureThings(site);
  yield* methodThings();
}

interface Around {
  readonly series: ReadonlyMap<string, Row>;
  readonly places: (text: string) => readonly string[];
  readonly placePath: (id: string) => string | null;
  readonly isNamed: (place: string) => boolean;
}

const ACTORS = ["supplier", "recipient", "provider", "operator", "host", "reporter", "partner", "country"];

function recordThing(site: Searched, kind: FoundKind, row: Row, around: Around): readonly Findable[] {
  const { cells, id } = row;
  const path = kind === "places" ? around.placePath(id) : pathOf(site, kind, row);
  if (id === "" || path === null) return [];
  const series = around.series.get(cells.series ?? "");
  const listed = ACTORS.flatMap((column) => (cells[column] ?? "").split(";")).map((actor) => actor.trim());
  const took = (site.participants.get(id) ?? []).map((p) => p.cells.actor ?? "");
  const text = [yearsOf(whenOf(row)), cells.company, cells.institution, cells.place, cells.district];
  const inSeries = series === undefined ? [] : namesOf(series).map(([, name]) => name);
  return [
    {
      kind,
      id,
      path,
      names: [...namesOf(row), ...(NAMED_SHORT.has(kind) ? shortNames(site, id) : [])],
      when: NAMES.has(kind) ? "" : spanOf(whenOf(row)),
      text: [...text, ...inSeries].filter((part) => part !== undefined && part !== "").join(" "),
      of: [
        ...(NAMES.has(kind) ? [] : [...listed, ...took]),
        ...(kind === "places" ? (cells.country ?? "").split(";") : around.places(cells.place ?? "")),
        ...(cells.series ? [cells.series] : []),
        ...(NAMES.has(kind) ? [] : codesOfRow(row)),
      ].filter((other) => other !== ""),
      ...(kind === "places" && !around.isNamed(id) ? { unnamed: true as const } : {}),
    },
  ];
}

function pathOf(site: Searched, kind: FoundKind, row: Row): string | null {
  if (kind === "actors") return site.paths.card(row.id) ?? site.paths.record("actors", row.id);
  return site.paths.record(kind, row.id);
}

/** The name of a row, and those in other languages, former ones too. */
function namesOf(row: Row): readonly (readonly [string, string])[] {
  const others = (row.cells.names ?? "").split(";").flatMap((part): [string, string][] => {
    const at = part.indexOf("=");
    return at < 1 ? [] : [[part.slice(0, at).trim(), part.slice(at + 1).trim()]];
  });
  return [["en", nameOf(row)], ...others.filter(([, name]) => name !== "")];
}

/** Kinds of things that legends call by a short name: an organisation and its membership have one id. */
const NAMED_SHORT: ReadonlySet<FoundKind> = new Set(["actors", "frameworks"]);

/** The short names of an actor, which many readers know alone. */
function shortNames({ study: { subject } }: Searched, id: string): readonly (readonly [string, string])[] {
  const labels = subject.labels?.actors ?? {};
  return Object.hasOwn(labels, id) ? Object.entries(labels[id] ?? {}) : [];
}

/** Years of a date or a span; those between too, where they are few. */
function yearsOf(when: string): string {
  const [from, to] = (when.match(/\b[12]\d{3}\b/g) ?? []).map(Number);
  if (from === undefined) return "";
  const last = to === undefined || to < from || to - from > 12 ? from : to;
  const years = Array.from({ length: last - from + 1 }, (_, i) => from + i);
  return [...years, ...(to === undefined ? [] : [to])].join(" ");
}

/** The years of a date as they are read beside a name: `2018`, `2016–2021`. */
function spanOf(when: string): string {
  const years = when.match(/\b[12]\d{3}\b/g) ?? [];
  return [...new Set([years[0], years.at(-1)])].filter((year) => year !== undefined).join("–");
}

/** Which places of the gazetteer a text names. */
function placesIn(places: readonly Row[]): Around["places"] {
  const keys = places.flatMap((row) =>
    namesOf(row)
      .map(([, name]) => keyOf(name))
      .filter((key) => key.length > 3)
      .map((key) => [` ${key} `, row.id] as const),
  );
  return (text) => {
    if (text === "") return [];
    const within = ` ${keyOf(text)} `;
    return [...new Set(keys.filter(([key]) => within.includes(key)).map(([, id]) => id))];
  };
}

function sourceThings(site: Searched): readonly Findable[] {
  return [...site.sources.values()].flatMap(({ id, cells }) => {
    const path = site.paths.source(id);
    if (path === null) return [];
    const {
      title = "",
      language = "",
      authors = "",
      publisher = "",
      original_publisher = "",
      date = "",
    } = cells;
    return [
      {
        kind: "sources" as const,
        id,
        path,
        names: [[language, title === "" ? id : title] as const],
        when: spanOf(date),
        text: [authors, publisher, original_publisher, yearsOf(date)].join(" "),
        of: [],
      },
    ];
  });
}

function claimThings(site: Searched): readonly Findable[] {
  return site.claims.flatMap(({ id, says, where }) => {
    const path = site.paths.claim(id);
    if (path === null) return [];
    return [
      { kind: "claims" as const, id, path, names: [["en", says] as const], when: "", text: where, of: [] },
    ];
  });
}

function figureThings(site: Searched): readonly Findable[] {
  return site.figures.flatMap(({ figure: { id, title, where } }) => {
    const path = site.paths.figure(id);
    if (path === null) return [];
    const names = Object.entries(title).map(([lang, text]) => [lang, text] as const);
    return [{ kind: "figures" as const, id, path, names, when: "", text: where ?? "", of: [] }];
  });
}

function methodThings(): readonly Findable[] {
  const thing = (
    kind: "measures" | "conventions",
    id: string,
    title: (lang: (typeof LANGS)[number]) => string,
  ) => ({
    kind,
    id,
    path: kind === "measures" ? measurePath(id) : conventionPath(id),
    names: LANGS.map((lang) => [lang, title(lang)] as const),
    when: "",
    text: "",
    of: [],
  });
  return [
    ...measures.map(({ name }) => thing("measures", name, (lang) => titleText(lang, name))),
    ...conventions.map(({ name }) => thing("conventions", name, (lang) => conventionText(lang, name).label)),
  ];
}

import type { MultiLineString, MultiPolygon, Position } from "geojson";
import { merge } from "topojson-client";
import type { GeometryObject, Polygon, MultiPolygon as TopologyMultiPolygon } from "topojson-specification";
import { type BorderLine, codeOf, type MapBase } from "./base.ts";
import { arcsOf, decoded } from "./world.ts";

/** A state or territory of the base map: polygons of rings, in degrees. */
export interface Country {
  readonly code: string;
  readonly shape: MultiPolygon;
}

/** What a map draws, in degrees, before it is seen in any size. */
export interface Outlines {
  readonly own: readonly Country[];
  /** All other land in one, and its states by themselves. */
  readonly others: MultiPolygon;
  readonly beside: readonly Country[];
  /** Borders as they are, and borders with dashes. */
  readonly plain: MultiLineString;
  readonly dashed: MultiLineString;
  /** Lines that are drawn or told in a way of their own, each with where it runs. */
  readonly lines: readonly { readonly line: BorderLine; readonly shape: MultiLineString }[];
}

/** Takes a base map apart into what is filled and what is drawn as a line. */
export function outlinesOf(
  base: MapBase,
  region: readonly string[],
  borders: readonly BorderLine[],
): Outlines {
  const { world } = base;
  const arcs = decoded(world);
  const { geometries } = world.objects.countries;
  const owners = arcs.map(() => [] as string[]);
  for (const geometry of geometries) for (const arc of arcsOf(geometry)) owners[arc]?.push(codeOf(geometry));
  const shared = (line: BorderLine) =>
    arcs.flatMap((arc, i) =>
      line.between.every((c) => owners[i]?.includes(c)) ? partsWithin(arc, line) : [],
    );
  const lines = borders.map((line) => ({ line, shape: linesIn(shared(line)) }));
  const dashed = lines.filter(({ line }) => line.line === "dashed").flatMap(({ shape }) => shape.coordinates);
  const taken = new Set(dashed.flatMap(segmentsOf));
  const isOwn = (geometry: Outlined) => region.includes(codeOf(geometry));
  const countryOf = (g: Outlined): Country => ({ code: codeOf(g), shape: merge(world, [g].filter(isArea)) });
  const others = geometries.filter((g) => !isOwn(g));
  return {
    own: geometries.filter(isOwn).map(countryOf),
    others: merge(world, others.filter(isArea)),
    beside: others.map(countryOf),
    plain: linesIn(arcs.flatMap((arc, i) => (owners[i]?.length === 2 ? withoutSegments(arc, taken) : []))),
    dashed: linesIn(dashed),
    lines,
  };
}

type Outlined = GeometryObject<{ readonly a3: string }>;

function isArea(geometry: Outlined): geometry is Polygon<{ readonly a3: string }> | MultiPolygons {
  return geometry.type === "Polygon" || geometry.type === "MultiPolygon";
}

type MultiPolygons = TopologyMultiPolygon<{ readonly a3: string }>;

function linesIn(coordinates: readonly (readonly Position[])[]): MultiLineString {
  return { type: "MultiLineString", coordinates: coordinates.map((line) => [...line]) };
}

function partsWithin(arc: readonly Position[], { within }: BorderLine): readonly (readonly Position[])[] {
  if (within === null) return [arc];
  const [west, south, east, north] = within;
  const isIn = ([x = 0, y = 0]: Position) => x >= west && x <= east && y >= south && y <= north;
  return runsOf(arc, (a, b) => isIn(a) && isIn(b));
}

function withoutSegments(
  arc: readonly Position[],
  taken: ReadonlySet<string>,
): readonly (readonly Position[])[] {
  return runsOf(arc, (a, b) => !taken.has(segmentKey(a, b)));
}

function segmentsOf(line: readonly Position[]): readonly string[] {
  return line.slice(1).map((b, i) => segmentKey(line[i] ?? b, b));
}

/** The same whichever way the segment runs. */
function segmentKey(a: Position, b: Position): string {
  const [p, q] = [`${a[0]},${a[1]}`, `${b[0]},${b[1]}`];
  return p < q ? `${p} ${q}` : `${q} ${p}`;
}

/** The stretches of a line whose segments are kept. */
function runsOf(
  line: readonly Position[],
  keep: (a: Position, b: Position) => boolean,
): readonly (readonly Position[])[] {
  const runs: Position[][] = [];
  let run: Position[] = [];
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1], line[i]];
    if (a === undefined || b === undefined) continue;
    if (!keep(a, b)) {
      if (run.length > 0) runs.push(run);
      run = [];
      continue;
    }
    if (run.length === 0) run.push(a);
    run.push(b);
  }
  if (run.length > 0) runs.push(run);
  return runs;
}

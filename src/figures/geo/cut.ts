import type { Position } from "geojson";
import type { Arc, MultiPolygon } from "topojson-specification";
import { codeOf, type World } from "./base.ts";
import { arcsOf, decoded, polygonsOf } from "./world.ts";

/** How far around the region a map may reach, in degrees: west and east, south, north. */
const AROUND = [26, 17, 15] as const;
/** What lies further out than this beyond the edge is drawn to the edge. */
const BEYOND = 6;
/** How many steps each side of the cut is divided into. */
const STEPS = 1e4;
/** Points along the edge are kept this far apart, so that the edge stays an edge in a curved projection. */
const EDGE_STEP = 4;

type Coordinates = readonly [number, number];

interface Frame {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/**
 * The part of the world that a map of a region shows: the countries around it, what is far outside drawn in to an edge,
 * so that little is left to send. States further off keep no shape; arcs from them enter at the edge.
 */
export function cutTo(world: World, region: readonly string[]): World {
  const arcs = decoded(world);
  const { geometries } = world.objects.countries;
  const own = geometries.filter((g) => region.includes(codeOf(g)));
  const frame = grown(boxOf(own.flatMap((g) => [...arcsOf(g)].flatMap((a) => arcs[a] ?? []))));
  const edge = {
    west: frame.west - BEYOND,
    south: frame.south - BEYOND,
    east: frame.east + BEYOND,
    north: Math.min(89, frame.north + BEYOND),
  };
  const drawn = arcs.map((arc) => drawnIn(arc, edge));
  const kept = new Map<number, number>();
  const out: Position[][] = [];
  const take = (arc: number): number => {
    const index = arc < 0 ? ~arc : arc;
    let place = kept.get(index);
    if (place === undefined) {
      place = out.push(drawn[index] ?? []) - 1;
      kept.set(index, place);
    }
    return arc < 0 ? ~place : place;
  };
  const countries = geometries.flatMap((geometry) => {
    const polygons = polygonsOf(geometry).filter((rings) => {
      const points = (rings[0] ?? []).flatMap((arc) => arcs[arc < 0 ? ~arc : arc] ?? []);
      return meets(boxOf(points), frame);
    });
    if (polygons.length === 0) return [];
    const type = "MultiPolygon" as const;
    const taken = polygons.map((rings) => rings.map((ring) => ring.map(take)));
    return [{ type, arcs: taken, properties: { a3: codeOf(geometry) } }];
  });
  return quantised(out, countries, edge);
}

function quantised(
  arcs: readonly (readonly Position[])[],
  geometries: MultiPolygon<{ readonly a3: string }>[],
  edge: Frame,
): World {
  const scale: [number, number] = [
    Number(((edge.east - edge.west) / STEPS).toPrecision(6)),
    Number(((edge.north - edge.south) / STEPS).toPrecision(6)),
  ];
  const translate: [number, number] = [edge.west, edge.south];
  return {
    type: "Topology",
    transform: { scale, translate },
    arcs: arcs.map((arc) => stepsOf(arc, scale, translate)),
    objects: { countries: { type: "GeometryCollection", geometries } },
  };
}

/** An arc as differences of whole steps; a step of nothing is left out but where it is all there is. */
function stepsOf(arc: readonly Position[], scale: Coordinates, translate: Coordinates): Arc {
  const out: number[][] = [];
  let [px, py] = [0, 0];
  arc.forEach(([lon = 0, lat = 0], i) => {
    const x = Math.round((lon - translate[0]) / scale[0]);
    const y = Math.round((lat - translate[1]) / scale[1]);
    if (i > 0 && x === px && y === py && (out.length > 1 || i < arc.length - 1)) return;
    out.push([x - px, y - py]);
    [px, py] = [x, y];
  });
  return out;
}

/** An arc with all that is beyond an edge drawn in to it. */
function drawnIn(arc: readonly Position[], edge: Frame): [number, number][] {
  const out: [number, number][] = [];
  arc.forEach(([lon = 0, lat = 0], i) => {
    const x = Math.min(edge.east, Math.max(edge.west, lon));
    const y = Math.min(edge.north, Math.max(edge.south, lat));
    const last = out.at(-1);
    const off = x !== lon || y !== lat;
    const near = last !== undefined && Math.abs(last[0] - x) < EDGE_STEP && Math.abs(last[1] - y) < EDGE_STEP;
    if (off && near && i < arc.length - 1 && i > 0 && isOn(last, edge)) return;
    out.push([x, y]);
  });
  return out;
}

function isOn([x, y]: Coordinates, { west, south, east, north }: Frame): boolean {
  return x === west || x === east || y === south || y === north;
}

function boxOf(points: readonly Position[]): Frame {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [x = 0, y = 0] of points) {
    west = Math.min(west, x);
    east = Math.max(east, x);
    south = Math.min(south, y);
    north = Math.max(north, y);
  }
  return { west, south, east, north };
}

function grown({ west, south, east, north }: Frame): Frame {
  const [sides, below, above] = AROUND;
  return {
    west: Math.max(-180, west - sides),
    south: Math.max(-85, south - below),
    east: Math.min(180, east + sides),
    north: Math.min(85, north + above),
  };
}

function meets(a: Frame, b: Frame): boolean {
  return a.west <= b.east && b.west <= a.east && a.south <= b.north && b.south <= a.north;
}

import {
  type GeoPermissibleObjects,
  type GeoProjection,
  type GeoStream,
  geoConicEqualArea,
  geoInterpolate,
  geoPath,
  geoStream,
} from "d3-geo";
import type { MultiPolygon, Polygon, Position } from "geojson";
import { anew, type Once } from "../../questions/recent.ts";
import type { Point } from "../scene/path.ts";
import type { BorderLine } from "./base.ts";
import { insideOf, ringsSink } from "./inside.ts";
import type { Country, Outlines } from "./outlines.ts";
import { relativeOutline } from "./relative.ts";

/** Longitude and latitude in degrees. */
export type Coordinates = readonly [lon: number, lat: number];

/** A map as seen in a frame of so many pixels: outlines as paths, and where places are. */
export interface View {
  readonly width: number;
  readonly height: number;
  at(place: Coordinates): Point | null;
  /** Kilometres as pixels about a place. */
  pixels(km: number, place: Coordinates): number;
  /** The direction of a place that may be far off, as a point in this frame or beyond its edge. */
  wayTo(place: Coordinates): Point;
  readonly region: readonly Seen[];
  /** States around it of which anything is seen: the middle is that of what is. */
  readonly beside: readonly Area[];
  readonly land: string;
  readonly plain: string;
  readonly dashed: string;
  /** Lines that are drawn so for some time only, so that the day decides how. */
  readonly dated: readonly DatedLine[];
  /** Lines of their own that can be seen here. */
  readonly seen: readonly BorderLine[];
}

/** A border of its day, with where it runs. */
interface DatedLine {
  readonly line: BorderLine;
  readonly d: string;
}

/** Where a state is. */
export interface Area {
  readonly code: string;
  readonly middle: Point;
  /** Whether a point of the frame is in it. */
  holds(point: Point): boolean;
}

/** A state as seen. */
interface Seen extends Area {
  readonly d: string;
}

const KM_A_DEGREE = 111.2;

/**
 * Looks at a region: an equal-area cone about its middle, with room around it.
 * @param once keeps each outline, so that a page can pause between them
 */
export function viewOf(outlines: Outlines, width: number, height: number, once: Once = anew): View {
  const { own } = outlines;
  const projection = projectionFor(own, width, height);
  const path = geoPath({ stream: (sink) => projection.stream(thinned(sink)) }).digits(1);
  const draw = (shape: GeoPermissibleObjects) => relativeOutline(path(shape) ?? "");
  const inside = (shape: MultiPolygon) => {
    const sink = ringsSink();
    geoStream(shape, projection.stream(thinned(sink)));
    return insideOf(sink.rings);
  };
  const at = (place: Coordinates): Point | null => projection([place[0], place[1]]);
  const lines = outlines.lines
    .map(({ line, shape }) => ({ line, d: draw(shape) }))
    .filter(({ d }) => d !== "");
  const centre = projection.invert?.([width / 2, height / 2]) ?? [0, 0];
  return {
    width,
    height,
    at,
    pixels: (km, [lon, lat]) => {
      const [a, b] = [at([lon, lat]), at([lon, lat + km / KM_A_DEGREE])];
      return a === null || b === null ? 0 : Math.hypot(a[0] - b[0], a[1] - b[1]);
    },
    wayTo: (place) => wayOf(projection, centre, place, width, height),
    region: own.map((country) => ({
      code: country.code,
      d: once(`state ${country.code}`, () => draw(country.shape)),
      middle: path.centroid(largestOf(country.shape)),
      holds: inside(country.shape),
    })),
    beside: outlines.beside.flatMap(({ code, shape }): readonly Area[] => {
      const middle = once(`middle ${code}`, () => path.centroid(shape));
      return middle.every(Number.isFinite) ? [{ code, middle, holds: inside(shape) }] : [];
    }),
    land: once("land", () => draw(outlines.others)),
    plain: once("plain", () => draw(outlines.plain)),
    dashed: once("dashed", () => draw(outlines.dashed)),
    dated: lines.filter(({ line }) => line.from !== null || line.to !== null),
    seen: lines.map(({ line }) => line),
  };
}

/** Points of a line that are nearer to the last one than this say nothing more. */
const NEAR = 0.8;

/** Passes on a line without the points that cannot be told apart at this size; its ends stay. */
function thinned(sink: GeoStream): GeoStream {
  let last: Point | null = null;
  let held: Point | null = null;
  return {
    point: (x, y) => {
      if (last !== null && Math.hypot(x - last[0], y - last[1]) < NEAR) {
        held = [x, y];
        return;
      }
      last = [x, y];
      held = null;
      sink.point(x, y);
    },
    lineStart: () => {
      [last, held] = [null, null];
      sink.lineStart();
    },
    lineEnd: () => {
      if (held !== null) sink.point(held[0], held[1]);
      sink.lineEnd();
    },
    polygonStart: () => sink.polygonStart(),
    polygonEnd: () => sink.polygonEnd(),
  };
}

/** A point of the frame's own scale in the direction in which a great circle leaves the middle of the map. */
function wayOf(
  projection: GeoProjection,
  centre: [number, number],
  [lon, lat]: Coordinates,
  width: number,
  height: number,
): Point {
  const near = projection(geoInterpolate(centre, [lon, lat])(0.02)) ?? [width / 2, height / 2];
  const [dx, dy] = [near[0] - width / 2, near[1] - height / 2];
  const length = Math.hypot(dx, dy);
  if (length === 0) return [width / 2, height / 2];
  const far = width + height;
  return [width / 2 + (dx * far) / length, height / 2 + (dy * far) / length];
}

function projectionFor(own: readonly Country[], width: number, height: number): GeoProjection {
  const [west, south, east, north] = boxOf(own);
  const part = (north - south) / 6;
  const narrow = width < 480;
  const [sides, above] = narrow ? [width * 0.07, height * 0.2] : [width * 0.13, height * 0.1];
  return geoConicEqualArea()
    .rotate([-(west + east) / 2, 0])
    .parallels([south + part, north - part])
    .precision(0)
    .fitExtent(
      [
        [sides, above],
        [width - sides, height - above],
      ],
      {
        type: "LineString",
        coordinates: [
          [west, south],
          [west, north],
          [(west + east) / 2, north],
          [east, north],
          [east, south],
          [(west + east) / 2, south],
        ],
      },
    )
    .clipExtent([
      [0, 0],
      [width, height],
    ]);
}

function boxOf(countries: readonly Country[]): readonly [number, number, number, number] {
  const points = countries.flatMap(({ shape }) => shape.coordinates.flat(2));
  const west = westernmost(points.map(([x = 0]) => x));
  let [south, east, north] = [90, west, -90];
  for (const [x = 0, y = 0] of points) {
    east = Math.max(east, x < west ? x + 360 : x);
    south = Math.min(south, y);
    north = Math.max(north, y);
  }
  return points.length === 0 ? [-30, -20, 30, 20] : [west, south, east, north];
}

/** The longitude from which all others lie to the east within the shortest way: beyond the widest gap between two of them, over 180° too. */
export function westernmost(longitudes: readonly number[]): number {
  const sorted = [...new Set(longitudes)].sort((a, b) => a - b);
  let west = sorted[0] ?? 0;
  let widest = west + 360 - (sorted.at(-1) ?? 0);
  for (let i = 1; i < sorted.length; i++) {
    const [before = 0, here = 0] = [sorted[i - 1], sorted[i]];
    if (here - before > widest) [west, widest] = [here, here - before];
  }
  return west;
}

/** The largest part of a state, so that an exclave does not move its name. */
function largestOf({ coordinates }: MultiPolygon): Polygon {
  let best: Polygon["coordinates"] = [];
  let most = -1;
  for (const rings of coordinates) {
    const size = Math.abs(areaOf(rings[0] ?? []));
    if (size > most) [best, most] = [rings, size];
  }
  return { type: "Polygon", coordinates: best };
}

/** Twice the area of a closed ring in square degrees, signed; a step is the shorter way around, over 180° too. */
function areaOf(ring: readonly Position[]): number {
  let sum = 0;
  let [[px = 0, py = 0] = []] = ring;
  let along = px;
  for (const [x = 0, y = 0] of ring) {
    const before = along;
    along += ((x - px + 540) % 360) - 180;
    sum += before * y - along * py;
    [px, py] = [x, y];
  }
  return sum;
}

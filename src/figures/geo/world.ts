import type { Position } from "geojson";
import type { GeometryObject, Polygon } from "topojson-specification";
import type { World } from "./base.ts";

/** Every arc of a world in degrees. */
export function decoded({ arcs, transform }: World): readonly Position[][] {
  if (transform === undefined) return arcs.map((arc) => arc.map(([x = 0, y = 0]) => [x, y]));
  const [sx, sy] = transform.scale;
  const [tx, ty] = transform.translate;
  return arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx = 0, dy = 0]) => {
      x += dx;
      y += dy;
      return [x * sx + tx, y * sy + ty];
    });
  });
}

/** The polygons of a country, as rings of arcs. */
export function polygonsOf(geometry: GeometryObject<{ readonly a3: string }>): readonly Polygon["arcs"][] {
  if (geometry.type === "Polygon") return [geometry.arcs];
  return geometry.type === "MultiPolygon" ? geometry.arcs : [];
}

/** The arcs that bound a country, whichever way they run. */
export function arcsOf(geometry: GeometryObject<{ readonly a3: string }>): ReadonlySet<number> {
  return new Set(polygonsOf(geometry).flatMap((rings) => rings.flat().map((arc) => (arc < 0 ? ~arc : arc))));
}

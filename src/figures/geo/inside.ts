import type { GeoStream } from "d3-geo";
import { later } from "../../questions/later.ts";
import type { Point } from "../scene/path.ts";

/** Keeps the points of rings, in the frame. */
export interface Rings extends GeoStream {
  readonly rings: readonly (readonly Point[])[];
}

/** Takes what is streamed to it as rings. */
export function ringsSink(): Rings {
  const rings: Point[][] = [];
  return {
    rings,
    point: (x, y) => void rings.at(-1)?.push([x, y]),
    lineStart: () => void rings.push([]),
    lineEnd: () => {},
    polygonStart: () => {},
    polygonEnd: () => {},
  };
}

/** Whether a point of the frame is inside one ring, or an odd number of them; a row of the frame is looked along once. */
export function insideOf(rings: readonly (readonly Point[])[]): (point: Point) => boolean {
  const rows = new Map<number, readonly number[]>();
  const reaching = later(() => rings.map((ring) => ({ ring, ...reachOf(ring) })));
  return (point) => {
    // Taken apart as a list, a point takes longer than all the rest.
    const x = point[0];
    const y = point[1];
    let row = rows.get(y);
    if (row === undefined) {
      row = reaching().flatMap(({ ring, from, to }) => (from <= y && y < to ? crossings(ring, y) : []));
      rows.set(y, row);
    }
    let before = 0;
    for (const crossing of row) if (crossing < x) before++;
    return before % 2 === 1;
  };
}

/** The rows that a ring lies in. */
function reachOf(ring: readonly Point[]): { readonly from: number; readonly to: number } {
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const [, y] of ring) {
    if (y < from) from = y;
    if (y > to) to = y;
  }
  return { from, to };
}

/** Where the closed outline of a ring crosses a row. */
function crossings(ring: readonly Point[], y: number): readonly number[] {
  const found: number[] = [];
  let [ax, ay] = ring.at(-1) ?? [0, 0];
  for (const [bx, by] of ring) {
    if (ay > y !== by > y) found.push(ax + ((y - ay) / (by - ay)) * (bx - ax));
    ax = bx;
    ay = by;
  }
  return found;
}

import type { Country, Outlines } from "./outlines.ts";
import type { Place } from "./places.ts";
import { type Coordinates, westernmost } from "./view.ts";

/** Room about the places of a state, in degrees. */
const ROOM = 0.8;

/** The middle of the places of a state that have a point; null where there is none. */
export function middleOf(places: readonly Place[], code: string): Coordinates | null {
  const points = places.flatMap(({ countries, point }) =>
    point !== null && countries.includes(code) ? [point] : [],
  );
  if (points.length === 0) return null;
  const west = westernmost(points.map(([x]) => x));
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const x = mean(points.map(([x]) => (x < west ? x + 360 : x)));
  return [x > 180 ? x - 360 : x, mean(points.map(([, y]) => y))];
}

/** Whether no place with a point is in any state of a region, so that no tie of it can be put on a map; a region without states needs none. */
export function isPlaceless(places: readonly Place[], region: readonly string[]): boolean {
  return region.length > 0 && region.every((code) => middleOf(places, code) === null);
}

/** Outlines of states that the base map does not know, of which nothing is known but where their places are. */
export function bareOutlines(places: readonly Place[], region: readonly string[]): Outlines {
  const own = region.flatMap((code): readonly Country[] => {
    const points = places.flatMap((p) => (p.point !== null && p.countries.includes(code) ? [p.point] : []));
    if (points.length === 0) return [];
    const squares = points.map(([x, y]) => [
      [
        [x - ROOM, y - ROOM],
        [x - ROOM, y + ROOM],
        [x + ROOM, y + ROOM],
        [x + ROOM, y - ROOM],
        [x - ROOM, y - ROOM],
      ],
    ]);
    return [{ code, shape: { type: "MultiPolygon", coordinates: squares } }];
  });
  return {
    own,
    others: { type: "MultiPolygon", coordinates: [] },
    beside: [],
    plain: { type: "MultiLineString", coordinates: [] },
    dashed: { type: "MultiLineString", coordinates: [] },
    lines: [],
  };
}

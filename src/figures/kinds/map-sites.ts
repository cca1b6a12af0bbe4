import { spreadOut } from "../geo/labels.ts";
import { signOf } from "../geo/signs.ts";
import type { View } from "../geo/view.ts";
import type { Plot } from "../kind.ts";
import type { Point } from "../scene/path.ts";
import type { Paint, Shape } from "../scene/scene.ts";
import type { AskedMap } from "./map-ask.ts";
import { type Numbered, numbered } from "./map-list.ts";
import { facilityMark } from "./map-twin.ts";

/** A sign of a facility on the map. */
export interface Site {
  /** Where its sign stands, and the middle of the place that it is of. */
  readonly at: Point;
  readonly size: number;
  readonly item: Numbered;
  readonly mark: number;
  readonly paint: Paint;
  readonly centre: Point;
  readonly radius: number;
}

/** Signs of facilities, moved apart where they would cover each other. */
export function sitesOf(asked: AskedMap, view: View, plot: Plot): readonly Site[] {
  const size = plot.narrow ? 5 : 6.5;
  const sites = numbered(asked).flatMap((item) => {
    const { facility } = item;
    const mark = facilityMark(facility, plot);
    const paint = plot.paintOf(facility.operator);
    return facility.sites.flatMap(({ point, radiusKm }): readonly Site[] => {
      const centre = view.at(point);
      if (centre === null || !isIn(centre, view)) return [];
      return [{ at: centre, size, item, mark, paint, centre, radius: view.pixels(radiusKm, point) }];
    });
  });
  const spread = spreadOut(
    sites.map((s) => s.centre),
    size * 2 + 3,
  );
  return sites.map((site, i) => ({ ...site, at: spread[i] ?? site.at }));
}

/** The circle of each place once, and a thin line to a sign that had to move. */
export function circlesOf(sites: readonly Site[]): readonly Shape[] {
  const drawn = new Set<string>();
  return sites.flatMap(({ centre, radius, paint, at }): readonly Shape[] => {
    const [cx, cy] = centre;
    const key = `${cx} ${cy} ${paint}`;
    const moved = Math.hypot(at[0] - cx, at[1] - cy) > 4;
    const line: Shape = { kind: "line", x1: cx, y1: cy, x2: at[0], y2: at[1], stroke: paint, strokeWidth: 1 };
    const again = drawn.has(key);
    drawn.add(key);
    return [
      ...(again
        ? []
        : [
            { kind: "circle", cx, cy, r: radius, fill: paint, opacity: 0.14 } as const,
            { kind: "circle", cx, cy, r: radius, stroke: paint, strokeWidth: 0.8, opacity: 0.8 } as const,
          ]),
      ...(moved ? [line] : []),
    ];
  });
}

/** The signs themselves. */
export function signsOf(sites: readonly Site[]): readonly Shape[] {
  return sites.map(({ item, at, size, paint, mark }) => ({
    kind: "group",
    mark,
    shapes: signOf(item.sign, item.facility.standing, at, size, paint),
  }));
}

function isIn([x, y]: Point, { width, height }: View): boolean {
  return x >= 0 && y >= 0 && x <= width && y <= height;
}

import type { Point } from "../scene/path.ts";
import { type Box, overlap } from "./boxes.ts";
import { type Curve, distance } from "./outline.ts";

/** Names that lines shall pass, and the circle that they shall not leave and rather bend outwards in. */
export interface Field {
  readonly names: readonly Box[];
  readonly centre: Point;
  readonly radius: number;
}

/** A curve and how wide its line is at each end. */
export interface Way {
  readonly curve: Curve;
  readonly widths: readonly [number, number];
}

/** How far a curve is bent to a side, and how far towards its end, as parts of its length. */
const BENDS = [0.1, 0.2, 0.3, 0.4, 0.55, 0.7, 0.9, 1.1];
const SHIFTS = [0, 0.25, -0.25, 0.45, -0.45, 0.65, -0.65];
/** How far apart its points are looked at: names are higher. */
const STEP = 4;
/** How much of it lies at each end on a sign. */
const SIGN = 8;

/** A way bent until it lies on no name; where it always would, as it lies on the least of them. */
export function pastNames({ curve, widths }: Way, field: Field): Curve {
  let [best, least] = [curve, onNames(curve, field, widths)];
  const out = outwards(curve, field.centre);
  for (const side of [out, -out])
    for (const bend of BENDS)
      for (const shift of SHIFTS) {
        if (least === 0) return best;
        const other = bentBy(curve, bend * side, shift);
        const on = onNames(other, field, widths, least);
        if (on < least) [best, least] = [other, on];
      }
  return best;
}

/** How much of some ways lies on a name. */
export function waysOn(name: Box, ways: readonly Way[]): number {
  const field = { names: [name], centre: [0, 0], radius: Number.POSITIVE_INFINITY } as const;
  return ways.reduce((sum, { curve, widths }) => sum + onNames(curve, field, widths), 0);
}

/** How many points of a curve, a step apart, lie on names or leave the circle; no more are counted than `most`. */
function onNames(
  curve: Curve,
  { names, centre, radius }: Field,
  [start, end]: readonly [number, number],
  most = Number.POSITIVE_INFINITY,
): number {
  const [from, by, to] = curve;
  const around = boxOf(curve, Math.max(start, end) / 2);
  const near = names.filter((box) => overlap(box, around));
  if (near.length === 0 && distance(by, centre) <= radius) return 0;
  const steps = Math.ceil((distance(from, by) + distance(by, to)) / STEP);
  const hidden = Math.round(SIGN / STEP);
  let on = 0;
  for (let i = hidden; i <= steps - hidden && on < most; i++) {
    const t = i / steps;
    const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t * t];
    const x = a * from[0] + b * by[0] + c * to[0];
    const y = a * from[1] + b * by[1] + c * to[1];
    const half = (start + (end - start) * t) / 2;
    const room = Math.max(0, radius - half);
    if ((x - centre[0]) ** 2 + (y - centre[1]) ** 2 > room ** 2) on++;
    for (const box of near)
      if (
        x + half > box.x &&
        x - half < box.x + box.width &&
        y + half > box.y &&
        y - half < box.y + box.height
      )
        on++;
  }
  return on;
}

/** A rectangle that a curve cannot leave, its line being so wide to each side. */
function boxOf([[x1, y1], [x2, y2], [x3, y3]]: Curve, half: number): Box {
  const [x, y] = [Math.min(x1, x2, x3) - half, Math.min(y1, y2, y3) - half];
  return { x, y, width: Math.max(x1, x2, x3) + half - x, height: Math.max(y1, y2, y3) + half - y };
}

/** A curve whose point between is moved to one side and towards the end by parts of its length. */
function bentBy([from, by, to]: Curve, side: number, shift: number): Curve {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  return [from, [by[0] - dy * side + dx * shift, by[1] + dx * side + dy * shift], to];
}

/** The side to which a curve bends away from a point. */
function outwards([from, by, to]: Curve, [x, y]: Point): 1 | -1 {
  return (from[1] - to[1]) * (by[0] - x) + (to[0] - from[0]) * (by[1] - y) < 0 ? -1 : 1;
}

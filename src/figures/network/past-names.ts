import type { Point } from "../scene/path.ts";
import { type Box, overlap } from "./boxes.ts";
import { type Curve, onCurve } from "./outline.ts";

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

/** How far a curve is bent to a side, and how far towards its end, as parts of its length: those first that turn it the least where it ends. */
const TRIED = [0.1, 0.2, 0.3, 0.4, 0.55, 0.7, 0.9, 1.1]
  .flatMap((bend) => [0, 0.25, -0.25, 0.45, -0.45, 0.65, -0.65].map((shift) => ({ bend, shift })))
  .sort((a, b) => turnOf(a) - turnOf(b));

function turnOf({ bend, shift }: { readonly bend: number; readonly shift: number }): number {
  return Math.atan2(bend, 0.5 - Math.abs(shift));
}

/** How far apart its points are looked at: names are higher. */
const STEP = 4;
/** How many of these lie at each end on a sign. */
const HIDDEN = 2;
/** The points that are looked at first are so far apart that a name between them is seldom missed. */
const APART = [0, 2, 1, 3];

/** A way bent until it lies on no name; where it always would, as it lies on the least of them. */
export function pastNames({ curve, widths }: Way, field: Field): Curve {
  if (onNames(curve, field, widths, 1) === 0) return curve;
  for (const other of bendsOf(curve, field.centre)) if (onNames(other, field, widths, 1) === 0) return other;
  let best = curve;
  let least = onNames(curve, field, widths);
  for (const other of bendsOf(curve, field.centre)) {
    const on = onNames(other, field, widths, least);
    if (on >= least) continue;
    best = other;
    least = on;
  }
  return best;
}

/** A curve bent by ever more, first outwards. */
function* bendsOf(curve: Curve, centre: Point): Generator<Curve> {
  const out = outwards(curve, centre);
  for (const { bend, shift } of TRIED) {
    yield bentBy(curve, bend * out, shift);
    yield bentBy(curve, -bend * out, shift);
  }
}

/** Points of ways a step apart, but for those on signs: x, y and half the width of the line, one after another. */
export function pointsOf(ways: readonly Way[]): Float64Array {
  const points: number[] = [];
  for (const { curve, widths } of ways) {
    const steps = stepsOf(curve);
    for (let i = HIDDEN; i <= steps - HIDDEN; i++) {
      const t = i / steps;
      points.push(...onCurve(curve, t), (widths[0] + (widths[1] - widths[0]) * t) / 2);
    }
  }
  return Float64Array.from(points);
}

/** How many of some points lie on each of the places that a name may have. */
export function pointsOn(places: readonly Box[], points: Float64Array): readonly number[] {
  const on = places.map(() => 0);
  const left = Math.min(...places.map(({ x }) => x));
  const top = Math.min(...places.map(({ y }) => y));
  const right = Math.max(...places.map(({ x, width }) => x + width));
  const bottom = Math.max(...places.map(({ y, height }) => y + height));
  for (let k = 0; k < points.length; k += 3) {
    const [x, y, half] = [points[k] as number, points[k + 1] as number, points[k + 2] as number];
    if (x + half <= left || y + half <= top || x - half >= right || y - half >= bottom) continue;
    const dot = { x: x - half, y: y - half, width: 2 * half, height: 2 * half };
    places.forEach((place, i) => {
      if (overlap(place, dot)) on[i] = (on[i] ?? 0) + 1;
    });
  }
  return on;
}

/** How many points of a curve, a step apart, lie on names or leave the circle; no more are counted than `most`. */
function onNames(
  curve: Curve,
  { names, centre, radius }: Field,
  [start, end]: readonly [number, number],
  most = Number.POSITIVE_INFINITY,
): number {
  const [[x0, y0], [x1, y1], [x2, y2]] = curve;
  const [xc, yc] = centre;
  const near = sidesNear(names, curve, Math.max(start, end) / 2);
  if (near.length === 0 && Math.hypot(x1 - xc, y1 - yc) <= radius) return 0;
  const steps = stepsOf(curve);
  let on = 0;
  for (const first of APART)
    for (let i = HIDDEN + first; i <= steps - HIDDEN && on < most; i += APART.length) {
      const t = i / steps;
      const a = (1 - t) * (1 - t);
      const b = 2 * t * (1 - t);
      const c = t * t;
      const x = a * x0 + b * x1 + c * x2;
      const y = a * y0 + b * y1 + c * y2;
      const half = (start + (end - start) * t) / 2;
      const room = Math.max(0, radius - half);
      if ((x - xc) * (x - xc) + (y - yc) * (y - yc) > room * room) on++;
      for (let k = 0; k < near.length; k += 4)
        if (
          x + half > (near[k] ?? 0) &&
          y + half > (near[k + 1] ?? 0) &&
          x - half < (near[k + 2] ?? 0) &&
          y - half < (near[k + 3] ?? 0)
        )
          on++;
    }
  return on;
}

function stepsOf([[x0, y0], [x1, y1], [x2, y2]]: Curve): number {
  return Math.ceil((Math.hypot(x1 - x0, y1 - y0) + Math.hypot(x2 - x1, y2 - y1)) / STEP);
}

/** Left, top, right and bottom of each of the names that lie in the rectangle which a curve cannot leave, its line being so wide to each side. */
function sidesNear(
  names: readonly Box[],
  [[x0, y0], [x1, y1], [x2, y2]]: Curve,
  half: number,
): readonly number[] {
  const [left, right] = [Math.min(x0, x1, x2) - half, Math.max(x0, x1, x2) + half];
  const [top, bottom] = [Math.min(y0, y1, y2) - half, Math.max(y0, y1, y2) + half];
  const sides: number[] = [];
  for (const { x, y, width, height } of names)
    if (x < right && left < x + width && y < bottom && top < y + height)
      sides.push(x, y, x + width, y + height);
  return sides;
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

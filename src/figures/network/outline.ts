import { type Point, rounded } from "../scene/path.ts";

/** A point on a circle: 0 is straight up, and it goes round as a clock does. */
export function onCircle(centre: Point, radius: number, turn: number): Point {
  const angle = (turn - 0.25) * 2 * Math.PI;
  return [centre[0] + radius * Math.cos(angle), centre[1] + radius * Math.sin(angle)];
}

/** A straight band from one point to another. */
export function band(from: Point, to: Point, width: number): string {
  return tapered(from, midOf(from, to), to, width, width);
}

/** A curved band from one point past a second to a third, as wide at each end as is said. */
export function tapered(from: Point, by: Point, to: Point, start: number, end: number): string {
  const [ax, ay] = acrossOf(from, by);
  const [bx, by_] = acrossOf(by, to);
  const [mx, my] = [(ax + bx) / 2, (ay + by_) / 2];
  const [s, e, m] = [start / 2, end / 2, (start + end) / 4];
  const n = rounded;
  return (
    `M${n(from[0] + ax * s)},${n(from[1] + ay * s)}` +
    `Q${n(by[0] + mx * m)},${n(by[1] + my * m)} ${n(to[0] + bx * e)},${n(to[1] + by_ * e)}` +
    `L${n(to[0] - bx * e)},${n(to[1] - by_ * e)}` +
    `Q${n(by[0] - mx * m)},${n(by[1] - my * m)} ${n(from[0] - ax * s)},${n(from[1] - ay * s)}Z`
  );
}

/** A curve from one point past a second to a third, as a line. */
export function curve(from: Point, by: Point, to: Point): string {
  const n = rounded;
  return `M${n(from[0])},${n(from[1])}Q${n(by[0])},${n(by[1])} ${n(to[0])},${n(to[1])}`;
}

/** The point between two. */
export function midOf(a: Point, b: Point): Point {
  return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
}

/** A point so far from one towards another. */
export function towards(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  if (length === 0) return from;
  return [
    from[0] + ((to[0] - from[0]) * distance) / length,
    from[1] + ((to[1] - from[1]) * distance) / length,
  ];
}

/** A point beside the middle of two, away from the line between them by a part of its length. */
export function bent(from: Point, to: Point, part: number): Point {
  const [mx, my] = midOf(from, to);
  return [mx + (from[1] - to[1]) * part, my + (to[0] - from[0]) * part];
}

/** The direction across a line, one unit long. */
function acrossOf(from: Point, to: Point): Point {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy);
  return length === 0 ? [0, 0] : [-dy / length, dx / length];
}

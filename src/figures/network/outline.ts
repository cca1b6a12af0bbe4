import { type Point, rounded, through } from "../scene/path.ts";

/** A point on a circle: 0 is straight up, and it goes round as a clock does. */
export function onCircle(centre: Point, radius: number, turn: number): Point {
  const angle = (turn - 0.25) * 2 * Math.PI;
  return [centre[0] + radius * Math.cos(angle), centre[1] + radius * Math.sin(angle)];
}

/** A straight band from one point to another. */
export function band(from: Point, to: Point, width: number): string {
  return tapered(from, midOf(from, to), to, width, width);
}

/**
 * A curved band from one point past a second to a third, as wide at each end as is said.
 * @param dash lengths of its pieces and of the gaps between them; it is whole where there are none
 */
export function tapered(
  from: Point,
  by: Point,
  to: Point,
  start: number,
  end: number,
  dash: readonly number[] = [],
): string {
  const [ax, ay] = acrossOf(from, by);
  const [bx, by_] = acrossOf(by, to);
  const [mx, my] = [(ax + bx) / 2, (ay + by_) / 2];
  const [s, e, m] = [start / 2, end / 2, (start + end) / 4];
  const edge = (side: 1 | -1): Curve => [
    [from[0] + side * ax * s, from[1] + side * ay * s],
    [by[0] + side * mx * m, by[1] + side * my * m],
    [to[0] + side * bx * e, to[1] + side * by_ * e],
  ];
  const [one, other] = [edge(1), edge(-1)];
  if (dash.length === 0) return whole(one, other);
  const long = (distance(from, to) + distance(from, by) + distance(by, to)) / 2;
  return piecesOf(dash, long)
    .map(([a, b]) => through([onCurve(one, a), onCurve(one, b), onCurve(other, b), onCurve(other, a)], true))
    .join("");
}

/** A curve from its first point to its last; it bends towards the one between. */
export type Curve = readonly [Point, Point, Point];

function whole([a, b, c]: Curve, [d, e, f]: Curve): string {
  const n = rounded;
  return (
    `M${n(a[0])},${n(a[1])}Q${n(b[0])},${n(b[1])} ${n(c[0])},${n(c[1])}` +
    `L${n(f[0])},${n(f[1])}Q${n(e[0])},${n(e[1])} ${n(d[0])},${n(d[1])}Z`
  );
}

/** The point of a curve at a part of its way. */
export function onCurve(curve: Curve, t: number): Point {
  const first = curve[0];
  const by = curve[1];
  const last = curve[2];
  const a = (1 - t) * (1 - t);
  const b = 2 * t * (1 - t);
  const c = t * t;
  return [a * first[0] + b * by[0] + c * last[0], a * first[1] + b * by[1] + c * last[1]];
}

/** Where each dash begins and ends, as parts of the whole length. */
function piecesOf(dash: readonly number[], long: number): readonly (readonly [number, number])[] {
  const pieces: [number, number][] = [];
  let at = 0;
  for (let i = 0; at < long; i++) {
    const step = Math.max(0.5, dash[i % dash.length] ?? 1);
    if (i % 2 === 0) pieces.push([at / long, Math.min(1, (at + step) / long)]);
    at += step;
  }
  return pieces;
}

/** How far two points are from each other. */
export function distance(a: Point, b: Point): number {
  const x = b[0] - a[0];
  const y = b[1] - a[1];
  return Math.sqrt(x * x + y * y);
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

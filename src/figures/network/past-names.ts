import type { Point } from "../scene/path.ts";
import { type Box, overlap } from "./boxes.ts";
import { type Curve, distance, onCurve } from "./outline.ts";

/** Names and signs that lines shall pass, and the circle that they shall not leave and rather bend outwards in. */
export interface Field {
  readonly names: readonly Box[];
  /** Signs of actors, each with the room that it wants; no line has to pass those that it ends at. */
  readonly signs?: readonly Box[];
  readonly centre: Point;
  readonly radius: number;
}

/** A curve and how wide its line is at each end. */
export interface Way {
  readonly curve: Curve;
  readonly widths: readonly [number, number];
}

/** How far a curve is bent to a side, and how far towards its end, as parts of its length: those first that turn it the least where it ends. */
const TRIED = [0.1, 0.2, 0.3, 0.4, 0.55, 0.7, 0.9, 1.1, 1.4, 1.7]
  .flatMap((bend) => [0, 0.25, -0.25, 0.45, -0.45, 0.65, -0.65, 0.9, -0.9].map((shift) => ({ bend, shift })))
  .sort((a, b) => turnOf(a) - turnOf(b));

function turnOf({ bend, shift }: { readonly bend: number; readonly shift: number }): number {
  return Math.atan2(bend, 0.5 - Math.abs(shift));
}

/** A line that lies on the sign of another seems to be two: it rather lies on so many names. */
const HEAVY = 20;
/** How far apart its points are looked at: names are higher. */
const STEP = 4;
/** How many of these lie at each end on a sign. */
const HIDDEN = 2;
/** The points that are looked at first are so far apart that a name between them is seldom missed. */
const APART = [0, 2, 1, 3];
/** Where all points are counted they are looked at from both ends inwards, in one go. */
const INWARDS = [0];

/** A way bent until it lies on no name and no sign of others; null where it always would. */
export function freeWay({ curve, widths }: Way, field: Field): Curve | null {
  return freeIn(curve, looksAt(field, curve, widths), field);
}

function freeIn(curve: Curve, looks: Looks, { centre }: Field): Curve | null {
  if (onNames(curve, looks, 1) === 0) return curve;
  for (const other of bendsOf(curve, centre)) if (onNames(other, looks, 1) === 0) return other;
  return null;
}

/** The same; where it always would, as it lies on the least of them. */
export function pastNames({ curve, widths }: Way, field: Field): Curve {
  const looks = looksAt(field, curve, widths);
  const free = freeIn(curve, looks, field);
  if (free !== null) return free;
  let best = curve;
  let least = onNames(curve, looks, Number.POSITIVE_INFINITY);
  for (const other of bendsOf(curve, field.centre)) {
    const on = onNames(other, looks, least);
    if (on >= least) continue;
    best = other;
    least = on;
  }
  return best;
}

/** What looks along bends of one way share: of plain numbers, since they are many. */
interface Looks {
  readonly widths: Way["widths"];
  readonly centre: Point;
  readonly radius: number;
  /** Left, top, right and bottom of each name and sign. */
  readonly names: Float64Array;
  /** How many of these sides are of names. */
  readonly ofNames: number;
  /** Room for those that a bend may lie on, names first, and how many sides are of names there. */
  readonly near: Float64Array;
  nearNames: number;
  /** At which part of the way a name lay last: where one is looked for first. */
  last: number;
}

function looksAt({ names, signs = [], centre, radius }: Field, curve: Curve, widths: Way["widths"]): Looks {
  const passed = [...names, ...signs.filter((sign) => !holds(sign, curve[0]) && !holds(sign, curve[2]))];
  const sides = new Float64Array(4 * passed.length);
  passed.forEach(({ x, y, width, height }, i) => {
    sides[4 * i] = x;
    sides[4 * i + 1] = y;
    sides[4 * i + 2] = x + width;
    sides[4 * i + 3] = y + height;
  });
  return {
    widths,
    centre,
    radius,
    names: sides,
    ofNames: 4 * names.length,
    near: new Float64Array(sides.length),
    nearNames: 0,
    last: 0,
  };
}

function holds({ x, y, width, height }: Box, [px, py]: Point): boolean {
  return px > x && px < x + width && py > y && py < y + height;
}

/** A curve bent by ever more, first outwards. */
function* bendsOf(curve: Curve, centre: Point): Generator<Curve> {
  const out = outwards(curve, centre);
  for (const { bend, shift } of TRIED) {
    yield bentBy(curve, bend * out, shift);
    yield bentBy(curve, -bend * out, shift);
  }
}

/** Points of a way a step apart, but for those on signs: x, y and half the width of the line, one after another; and what its line lies in. */
export interface Points {
  readonly at: Float64Array;
  readonly within: Box;
}

/** Points of each of some ways. */
export function pointsOf(ways: readonly Way[]): readonly Points[] {
  return ways.map(({ curve, widths: [start, end] }) => {
    const steps = stepsOf(curve);
    const at = new Float64Array(3 * Math.max(0, steps - 2 * HIDDEN + 1));
    for (let i = HIDDEN, k = 0; i <= steps - HIDDEN; i++, k += 3) {
      const t = i / steps;
      const point = onCurve(curve, t);
      at[k] = point[0];
      at[k + 1] = point[1];
      at[k + 2] = (start + (end - start) * t) / 2;
    }
    return { at, within: around(curve, Math.max(start, end) / 2) };
  });
}

/** How many points of some ways lie on each of the places that a name may have. */
export function pointsOn(places: readonly Box[], ways: readonly Points[]): readonly number[] {
  return places.map((place) => {
    const { x: left, y: top } = place;
    const right = left + place.width;
    const bottom = top + place.height;
    let on = 0;
    for (const { at, within } of ways) {
      if (!overlap(place, within)) continue;
      for (let k = 0; k < at.length; k += 3) {
        const x = at[k] as number;
        const y = at[k + 1] as number;
        const half = at[k + 2] as number;
        if (x + half > left && x - half < right && y + half > top && y - half < bottom) on++;
      }
    }
    return on;
  });
}

/** How many points of a curve, a step apart, lie on names or leave the circle; no more are counted than `most`. */
function onNames(curve: Curve, looks: Looks, most: number): number {
  const { near, radius } = looks;
  const x0 = curve[0][0];
  const y0 = curve[0][1];
  const x1 = curve[1][0];
  const y1 = curve[1][1];
  const x2 = curve[2][0];
  const y2 = curve[2][1];
  const xc = looks.centre[0];
  const yc = looks.centre[1];
  const start = looks.widths[0];
  const end = looks.widths[1];
  const widest = Math.max(start, end) / 2;
  const sides = nearOf(curve, widest, looks);
  const far = distance(curve[1], looks.centre);
  if (sides === 0 && far <= radius) return 0;
  const farthest = Math.max(far, distance(curve[0], looks.centre), distance(curve[2], looks.centre));
  const leaves = farthest + widest > radius;
  const steps = stepsOf(curve);
  const points = steps - 2 * HIDDEN + 1;
  const begin = Math.floor(looks.last * points);
  // What lies on names near an end does so however the way is bent, and is counted first.
  const inwards = most > 1;
  const order = inwards ? INWARDS : APART;
  let on = 0;
  for (const first of order)
    for (let look = first; look < points && on < most; look += order.length) {
      const half = look >> 1;
      const i = !inwards ? begin + look : look % 2 === 0 ? half : points - 1 - half;
      const t = ((i < points ? i : i - points) + HIDDEN) / steps;
      const a = (1 - t) * (1 - t);
      const b = 2 * t * (1 - t);
      const c = t * t;
      const x = a * x0 + b * x1 + c * x2;
      const y = a * y0 + b * y1 + c * y2;
      const wide = (start + (end - start) * t) / 2;
      const room = Math.max(0, radius - wide);
      const before = on;
      if (leaves && (x - xc) * (x - xc) + (y - yc) * (y - yc) > room * room) on++;
      for (let k = 0; k < sides; k += 4)
        if (
          x + wide > (near[k] as number) &&
          y + wide > (near[k + 1] as number) &&
          x - wide < (near[k + 2] as number) &&
          y - wide < (near[k + 3] as number)
        )
          on += k < looks.nearNames ? 1 : HEAVY;
      if (on > before) looks.last = t;
    }
  return on;
}

function stepsOf([from, by, to]: Curve): number {
  return Math.ceil((distance(from, by) + distance(by, to)) / STEP);
}

/** What a curve cannot leave, its line being so wide to each side. */
function around(curve: Curve, half: number): Box {
  const from = curve[0];
  const by = curve[1];
  const to = curve[2];
  const x = Math.min(from[0], by[0], to[0]) - half;
  const y = Math.min(from[1], by[1], to[1]) - half;
  const right = Math.max(from[0], by[0], to[0]) + half;
  const bottom = Math.max(from[1], by[1], to[1]) + half;
  return { x, y, width: right - x, height: bottom - y };
}

/** Keeps the sides of those names that a curve may lie on, its line being so wide to each side. @returns how many sides these are */
function nearOf(curve: Curve, half: number, looks: Looks): number {
  const { names, ofNames, near } = looks;
  const from = curve[0];
  const by = curve[1];
  const to = curve[2];
  const within = around(curve, half);
  const right = within.x + within.width;
  const bottom = within.y + within.height;
  let kept = 0;
  looks.nearNames = 0;
  for (let k = 0; k < names.length; k += 4) {
    const x0 = names[k] as number;
    const y0 = names[k + 1] as number;
    const x1 = names[k + 2] as number;
    const y1 = names[k + 3] as number;
    if (x0 >= right || y0 >= bottom || x1 <= within.x || y1 <= within.y) continue;
    const x = (x0 + x1) / 2;
    const y = (y0 + y1) / 2;
    const w = (x1 - x0) / 2 + half;
    const h = (y1 - y0) / 2 + half;
    if (isBeyond(from, by, to, x, y, w, h)) continue;
    if (isBeyond(by, to, from, x, y, w, h)) continue;
    if (isBeyond(to, from, by, x, y, w, h)) continue;
    near[kept++] = x0;
    near[kept++] = y0;
    near[kept++] = x1;
    near[kept++] = y1;
    if (k < ofNames) looks.nearNames = kept;
  }
  return kept;
}

/** Whether a rectangle about x, y, reaching so far to each side, lies beyond the line from p to q, seen from o. */
function isBeyond(p: Point, q: Point, o: Point, x: number, y: number, w: number, h: number): boolean {
  const nx = p[1] - q[1];
  const ny = q[0] - p[0];
  const other = (o[0] - p[0]) * nx + (o[1] - p[1]) * ny;
  const at = (x - p[0]) * nx + (y - p[1]) * ny;
  const reach = w * Math.abs(nx) + h * Math.abs(ny);
  return at - reach >= Math.max(0, other) || at + reach <= Math.min(0, other);
}

/** A curve whose point between is moved to one side and towards the end by parts of its length. */
function bentBy(curve: Curve, side: number, shift: number): Curve {
  const from = curve[0];
  const by = curve[1];
  const to = curve[2];
  const dx = to[0] - from[0];
  const dy = to[1] - from[1];
  return [from, [by[0] - dy * side + dx * shift, by[1] + dx * side + dy * shift], to];
}

/** The side to which a curve bends away from a point. */
function outwards([from, by, to]: Curve, [x, y]: Point): 1 | -1 {
  return (from[1] - to[1]) * (by[0] - x) + (to[0] - from[0]) * (by[1] - y) < 0 ? -1 : 1;
}

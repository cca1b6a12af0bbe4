import { type Box, inside, overlap } from "../network/boxes.ts";
import type { Point } from "../scene/path.ts";

/** A label that wants to stand by a point. */
export interface Wanted {
  readonly at: Point;
  readonly width: number;
  readonly height: number;
  /** How far its nearest places are from the point. */
  readonly gap: number;
  /** Whether points stand in a column, so that a label above one is taken for that of the next. */
  readonly column?: boolean;
  /** Points of others, for one of which a label that is as near to it would be taken. */
  readonly others?: readonly Point[];
  /** Whether a point is of an area that the label would be taken to name. */
  readonly foreign?: (point: Point) => boolean;
  /** Whether a point is of the area that the label names: it stands wholly within or wholly without. */
  readonly own?: (point: Point) => boolean;
}

/** Where a label stands; a leader joins it to its point where it had to go far. */
export interface Stood {
  readonly box: Box;
  readonly leader: boolean;
}

/** Directions in the order in which they are tried: below, above, right, left, and between them. */
const WAYS: readonly Point[] = [
  [0, 1],
  [0, -1],
  [1, 0],
  [-1, 0],
  [1, 1],
  [-1, 1],
  [1, -1],
  [-1, -1],
];
/** Between these ways too, for a label that has few. */
const FINER: readonly Point[] = [
  ...WAYS,
  ...[0.35, 0.7].flatMap((part): readonly Point[] =>
    [1, -1].flatMap((side): readonly Point[] => [
      [1, part * side],
      [-1, part * side],
      [part * side, 1],
      [part * side, -1],
    ]),
  ),
];
const FURTHER = [0, 16, 34, 56, 84] as const;
/** Beyond this a label is joined to its point. */
const LEADER = 16;
/** What each pixel costs that a label stands off, more where it could be taken for that of the next point of a column. */
const AWAY = 0.12;
const COLUMN_AWAY = 0.4;
/** What it costs that a label lies on a leader of another, for each point of it. */
const STRUCK = 3;
/** What it costs that a leader runs through another label, as points of lines that a label covers. */
const CROSSED = 6;
/** The same of a label that is placed last, when what it would cross stands already. */
const LAST = 15;
/** What it costs that a label stands above its point in a column of points. */
const ABOVE = 5;
/** What it costs that a label stands outside the area that it names. */
const OUTSIDE = 8;

/**
 * Places labels one after another, each where it covers nothing that is taken and as little as possible of what runs
 * underneath; null where there is no room.
 * @param taken what no label may cover; grows by each label
 * @param lines points along lines that a label had better not cover
 * @param leaders points along leaders of labels, which weigh more; grows by each leader
 */
export function stoodAt(
  wanted: readonly Wanted[],
  frame: Box,
  taken: Box[],
  lines: readonly Point[],
  leaders: Point[] = [],
): readonly (Stood | null)[] {
  return wanted.map((label) => {
    let best: { readonly box: Box; readonly cost: number; readonly away: number } | null = null;
    for (const away of FURTHER) {
      for (const [i, way] of (label.foreign === undefined ? WAYS : FINER).entries()) {
        const box = boxAt(label, way, away, frame);
        const above = label.column === true && way[1] < 0 ? ABOVE : 0;
        const cost = away * (label.column === true ? COLUMN_AWAY : AWAY) + i * 0.05 + above;
        if (best !== null && cost >= best.cost) continue;
        if (!inside(box, frame) || taken.some((other) => overlap(box, other))) continue;
        const tied =
          cost +
          (away < LEADER
            ? 0
            : crossed(label.at, box, taken) * (label.foreign === undefined ? CROSSED : LAST));
        if (best !== null && tied >= best.cost) continue;
        const drawn = tied + held(box, lines) + held(box, leaders) * STRUCK;
        if (best !== null && drawn >= best.cost) continue;
        const full = drawn + mistaken(label, box);
        if (best === null || full < best.cost) best = { box, cost: full, away };
      }
    }
    if (best === null) return null;
    taken.push(best.box);
    if (best.away >= LEADER) leaders.push(...leaderPoints(label.at, best.box));
    return { box: best.box, leader: best.away >= LEADER };
  });
}

/** What it costs that a label may be taken for one of another point or area. */
function mistaken({ at, others = [], foreign = () => false, own }: Wanted, box: Box): number {
  const far = farFrom(at, box);
  const nearer = others.some((other) => farFrom(other, box) < far + CLEARLY);
  const strays = leaderPoints(at, box).filter(foreign).length / STEPS;
  const without = own === undefined ? 0 : outsideOf(box, own);
  const across = without > 0 && without < 1 ? ACROSS : 0;
  return (nearer ? TAKEN_FOR : 0) + across + (outsideOf(box, (point) => !foreign(point)) + strays) * STRANGE;
}

/** A label is so much nearer to its point than to any other. */
const CLEARLY = 6;
const TAKEN_FOR = 4;
/** What it costs that a label and its leader lie in areas that it does not name. */
const STRANGE = 60;
/** What it costs that it runs across the border of the area that it names. */
const ACROSS = 8;

/** How far a point is from the nearest edge of a label. */
function farFrom([x, y]: Point, box: Box): number {
  const off = (at: number, from: number, size: number) => Math.max(from - at, 0, at - from - size);
  return Math.hypot(off(x, box.x, box.width), off(y, box.y, box.height));
}

/** The name of an area as it may be written, and how much of it may stand outside. */
export interface Written {
  readonly width: number;
  readonly height: number;
  /** As a part of the name. */
  readonly outside: number;
}

/** How far names of areas are tried from the middle, in pixels, and in what steps. */
const WITHIN = { far: 72, across: 12, down: 8 } as const;
/** What each pixel costs that a name stands off the middle of its area. */
const OFF = 0.04;

/**
 * Places the name of an area in it, in the first way of writing it that finds room; null where none does.
 * @param of whether a point is in the area
 * @returns the box, and which way of writing it is
 */
export function stoodIn(
  ways: readonly Written[],
  at: Point,
  of: (point: Point) => boolean,
  frame: Box,
  taken: Box[],
  lines: readonly Point[],
  leaders: readonly Point[],
): { readonly box: Box; readonly way: number } | null {
  for (const [way, { width, height, outside: most }] of ways.entries()) {
    let best: { readonly box: Box; readonly cost: number } | null = null;
    const reach = reachOf(at, width, height);
    const standing = taken.filter((other) => overlap(reach, other));
    const [under, struck] = [pointsIn(reach, lines), pointsIn(reach, leaders)];
    for (const [dx, dy] of STEPS_OFF) {
      const box = { x: at[0] + dx - width / 2, y: at[1] + dy - height / 2, width, height };
      const cost = Math.hypot(dx, dy) * OFF;
      // Steps are in the order of how far off they are, so that none after this one is better.
      if (best !== null && cost >= best.cost) break;
      if (!inside(box, frame) || standing.some((other) => overlap(box, other))) continue;
      const drawn = cost + held(box, under) + held(box, struck) * STRUCK;
      if (best !== null && drawn >= best.cost) continue;
      const out = outsideOf(box, of);
      const full = drawn + out * OUTSIDE;
      if (out <= most && (best === null || full < best.cost)) best = { box, cost: full };
    }
    if (best === null) continue;
    taken.push(best.box);
    return { box: best.box, way };
  }
  return null;
}

/** Steps from the middle of an area, the nearest first. */
export const STEPS_OFF: readonly Point[] = stepsTo(WITHIN.far, WITHIN.across)
  .flatMap((dx) => stepsTo(WITHIN.far, WITHIN.down).map((dy): Point => [dx, dy]))
  .sort((a, b) => Math.hypot(...a) - Math.hypot(...b));

/** The box that holds every box of this size which is tried for a name. */
function reachOf([x, y]: Point, width: number, height: number): Box {
  const [across, down] = [width + 2 * WITHIN.far, height + 2 * WITHIN.far];
  return { x: x - across / 2 - 1, y: y - down / 2 - 1, width: across + 2, height: down + 2 };
}

function stepsTo(far: number, step: number): readonly number[] {
  const each = Math.floor(far / step);
  return Array.from({ length: 2 * each + 1 }, (_, i) => (i - each) * step);
}

/** How much of a name stands outside its area, above and below the middle of it. */
export function outsideOf({ x, y, width, height }: Box, of: (point: Point) => boolean): number {
  let outside = 0;
  for (const down of HALVES)
    for (const part of PARTS) if (!of([x + width * part, y + height * down])) outside++;
  return outside / (HALVES.length * PARTS.length);
}

/** A box in a direction from its point; one straight above, below or beside it is shifted along as the frame needs. */
function boxAt({ at, width, height, gap }: Wanted, [dx, dy]: Point, away: number, frame: Box): Box {
  const slant = dx !== 0 && dy !== 0 ? 0.75 : 1;
  const x = at[0] + dx * (gap + away) * slant + (dx * width) / 2 - width / 2;
  const y = at[1] + dy * (gap + away) * slant + (dy * height) / 2 - height / 2;
  return {
    x: dx === 0 ? within(x, frame.x, frame.x + frame.width - width) : x,
    y: dy === 0 ? within(y, frame.y, frame.y + frame.height - height) : y,
    width,
    height,
  };
}

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}

/** Where points of a name are looked at, as parts of its height and its width. */
const HALVES = [0.25, 0.75] as const;
const PARTS = [0.1, 0.3, 0.5, 0.7, 0.9] as const;

/** Through how many other labels and signs a leader from a point to its label runs, that of the point itself left out. */
function crossed(at: Point, box: Box, taken: readonly Box[]): number {
  const points = leaderPoints(at, box);
  let n = 0;
  for (const other of taken) if (!holds(other, at) && holdsAny(other, points)) n++;
  return n;
}

/** Points along the leader from a point to the nearest edge of its label. */
function leaderPoints(at: Point, box: Box): readonly Point[] {
  const x = Math.min(box.x + box.width, Math.max(box.x, at[0]));
  const y = Math.min(box.y + box.height, Math.max(box.y, at[1]));
  const points: Point[] = [];
  for (let i = 1; i <= STEPS; i++) {
    const t = i / (STEPS + 1);
    points.push([at[0] + (x - at[0]) * t, at[1] + (y - at[1]) * t]);
  }
  return points;
}

function pointsIn(box: Box, points: readonly Point[]): readonly Point[] {
  return points.filter((point) => holds(box, point));
}

function held(box: Box, points: readonly Point[]): number {
  let n = 0;
  for (const point of points) if (holds(box, point)) n++;
  return n;
}

/** Points at which a leader is looked at. */
const STEPS = 24;

/** Whether a box lies over any of some points. */
export function holdsAny(box: Box, points: readonly Point[]): boolean {
  for (const point of points) if (holds(box, point)) return true;
  return false;
}

function holds({ x, y, width, height }: Box, point: Point): boolean {
  return point[0] > x && point[0] < x + width && point[1] > y && point[1] < y + height;
}

/** Points moved apart until any two are so far from each other, each as little as possible; the same every time. */
export function spreadOut(points: readonly Point[], apart: number): readonly Point[] {
  const out = points.map(([x, y]) => [x, y] as [number, number]);
  for (let pass = 0; pass < 60; pass++) {
    let moved = false;
    for (const [i, a] of out.entries()) {
      for (const [k, b] of out.entries()) {
        if (k <= i) continue;
        const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
        const far = Math.hypot(dx, dy);
        if (far >= apart - 0.01) continue;
        moved = true;
        // Two at one point go apart in a direction of their own.
        const turn = (i * 7 + k * 3) % 8;
        const [ux, uy] =
          far < 0.01
            ? [Math.cos((turn * Math.PI) / 4), Math.sin((turn * Math.PI) / 4)]
            : [dx / far, dy / far];
        const push = (apart - far) / 2;
        a[0] -= ux * push;
        a[1] -= uy * push;
        b[0] += ux * push;
        b[1] += uy * push;
      }
    }
    if (!moved) break;
  }
  return out;
}

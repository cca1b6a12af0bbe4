import type { Point } from "../scene/path.ts";
import type { Coordinates, View } from "./view.ts";

/** Where arcs begin: at their place if it is on the map, else at the edge in its direction. */
export interface Entry {
  readonly name: string;
  readonly at: Point;
  readonly onEdge: boolean;
  /** Which way its place lies beyond the map, as a step of one pixel; null where it is on the map. */
  readonly beyond: Point | null;
}

/** How far inside the edge arcs enter, and how far apart. */
const INSET = 12;
const APART = 48;

/** The entries of some partners; those at the edge are kept apart. */
export function entriesOf(
  anchors: ReadonlyMap<string, Coordinates>,
  view: View,
  centre: Point,
): readonly Entry[] {
  const all = [...anchors].map(([name, place]): Entry => {
    const at = view.at(place);
    if (at !== null && isIn(at, view, 2 * INSET)) return { name, at, onEdge: false, beyond: null };
    const far = view.wayTo(place);
    const beyond = at !== null && isIn(at, view, 0) ? null : wayTowards(far, centre);
    return { name, at: edgeTowards(far, view, centre), onEdge: true, beyond };
  });
  return apart(all, view);
}

function wayTowards([x, y]: Point, [cx, cy]: Point): Point {
  const length = Math.hypot(x - cx, y - cy);
  return length === 0 ? [0, -1] : [(x - cx) / length, (y - cy) / length];
}

function isIn([x, y]: Point, { width, height }: View, margin: number): boolean {
  return x >= margin && y >= margin && x <= width - margin && y <= height - margin;
}

/** Where the line from the middle to a far point leaves the frame. */
function edgeTowards([x, y]: Point, { width, height }: View, [cx, cy]: Point): Point {
  const [dx, dy] = [x - cx, y - cy];
  const room = (d: number, c: number, size: number) =>
    d === 0 ? Number.POSITIVE_INFINITY : ((d > 0 ? size - INSET : INSET) - c) / d;
  const part = Math.min(room(dx, cx, width), room(dy, cy, height));
  return [cx + dx * part, cy + dy * part];
}

/** Moves entries along the edge until each is far enough from the next. */
function apart(entries: readonly Entry[], { width, height }: View): readonly Entry[] {
  const [w, h] = [width - 2 * INSET, height - 2 * INSET];
  const round = 2 * (w + h);
  const edge = entries
    .filter((e) => e.onEdge)
    .map((entry) => ({ entry, along: alongOf(entry.at, w, h) }))
    .sort((a, b) => a.along - b.along);
  const gap = Math.min(APART, round / Math.max(1, edge.length + 1));
  for (let pass = 0; pass < 8; pass++) {
    edge.forEach((one, i) => {
      const next = edge[(i + 1) % edge.length];
      if (next === undefined || next === one) return;
      const between = next.along - one.along + (i + 1 === edge.length ? round : 0);
      if (between >= gap) return;
      one.along -= (gap - between) / 2;
      next.along += (gap - between) / 2;
    });
  }
  const moved = new Map(edge.map(({ entry, along }) => [entry.name, pointAt((along + round) % round, w, h)]));
  return entries.map((e) => ({ ...e, at: moved.get(e.name) ?? e.at }));
}

/** How far round the frame a point on it is, from the upper left corner clockwise. */
function alongOf([x, y]: Point, w: number, h: number): number {
  const [px, py] = [x - INSET, y - INSET];
  if (py <= 0.5) return px;
  if (px >= w - 0.5) return w + py;
  if (py >= h - 0.5) return w + h + (w - px);
  return 2 * w + h + (h - py);
}

function pointAt(along: number, w: number, h: number): Point {
  if (along <= w) return [INSET + along, INSET];
  if (along <= w + h) return [INSET + w, INSET + along - w];
  if (along <= 2 * w + h) return [INSET + w - (along - w - h), INSET + h];
  return [INSET, INSET + h - (along - 2 * w - h)];
}

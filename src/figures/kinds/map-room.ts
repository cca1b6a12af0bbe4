import type { Plot } from "../kind.ts";
import type { Box } from "../network/boxes.ts";
import { towards } from "../network/outline.ts";
import { leader } from "../plot/leader.ts";
import type { Point } from "../scene/path.ts";
import type { Shape } from "../scene/scene.ts";

/** Size of second names, and height of a line of names. */
export const SMALL = 12;
export const LINE = 15;

/** Size of the names of states and partners. */
export const nameSize = ({ narrow }: Plot): number => (narrow ? 11 : 13);

/** Where names and numbers of a map may stand: what is taken, and lines that they keep clear of. */
export interface Room {
  readonly plot: Plot;
  readonly frame: Box;
  readonly taken: Box[];
  readonly lines: readonly Point[];
  /** Points along the leaders of names and numbers that stand already. */
  readonly leaders: Point[];
}

/** How far the rim of a sign is from its middle, at most. */
export const SIGN = 6;

/** From the rim of a sign about a point to the nearest edge of its label. */
export function leaderOf(at: Point, rim: number, box: Box): Shape {
  const nearest = (of: number, from: number, size: number) => Math.min(from + size, Math.max(from, of));
  const end: Point = [nearest(at[0], box.x, box.width), nearest(at[1], box.y, box.height)];
  const start = towards(at, end, rim);
  return leader(start[0], start[1], end[0], end[1]);
}

/** The square about a point, so far to each side. */
export function boxAbout([x, y]: Point, r: number): Box {
  return { x: x - r, y: y - r, width: 2 * r, height: 2 * r };
}

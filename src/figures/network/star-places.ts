import type { Point } from "../scene/path.ts";
import type { Box } from "./boxes.ts";
import { onCircle } from "./outline.ts";

/** What stands at the end of a spoke, and how large it is. */
export interface EndLabel {
  readonly width: number;
  readonly height: number;
}

/** Where a star's spokes end, and where their labels are. */
export interface StarPlaces {
  readonly radius: number;
  readonly height: number;
  readonly hub: Point;
  readonly ends: readonly Point[];
  /** Of the labels, in the order of the spokes. */
  readonly boxes: readonly Box[];
}

/** Least room between the end of a spoke and its label. */
const GAP = 8;
const LONGEST = 104;
const SHORTEST = 22;

/**
 * Places a star in a cell: spokes at fixed angles, the first straight up and the others clockwise, as long as the
 * labels leave room for.
 */
export function starPlaces(
  labels: readonly EndLabel[],
  width: number,
  longest: number = LONGEST,
): StarPlaces {
  const turns = labels.map((_, i) => i / Math.max(1, labels.length));
  const ways = turns.map((turn) => onCircle([0, 0], 1, turn));
  let radius = longest;
  labels.forEach((label, i) => {
    const way = ways[i] ?? [0, -1];
    const across = Math.abs(way[0]);
    if (across < 0.01) return;
    radius = Math.min(radius, (width / 2 - label.width / 2) / across - pastOf(way, label));
  });
  radius = Math.max(SHORTEST, radius);
  const centred = labels.map((label, i) => boxAt(ways[i] ?? [0, 0], radius, label));
  const top = Math.min(-radius, ...centred.map((b) => b.y));
  const bottom = Math.max(...centred.map((b) => b.y + b.height), SHORTEST);
  const hub: Point = [width / 2, -top];
  return {
    radius,
    height: bottom - top,
    hub,
    ends: ways.map(([x, y]) => [hub[0] + x * radius, hub[1] + y * radius]),
    boxes: centred.map((b) => ({ ...b, x: b.x + hub[0], y: b.y + hub[1] })),
  };
}

/** A label straight past the end of its spoke. */
function boxAt(way: Point, radius: number, label: EndLabel): Box {
  const { width, height } = label;
  const far = radius + pastOf(way, label);
  return { x: way[0] * far - width / 2, y: way[1] * far - height / 2, width, height };
}

/** How far the middle of a label must be from the end of its spoke to leave that free. */
function pastOf([x, y]: Point, { width, height }: EndLabel): number {
  const [across, along] = [Math.abs(x), Math.abs(y)];
  return Math.min(
    across < 0.01 ? Number.POSITIVE_INFINITY : (width / 2 + GAP) / across,
    along < 0.01 ? Number.POSITIVE_INFINITY : (height / 2 + GAP) / along,
  );
}

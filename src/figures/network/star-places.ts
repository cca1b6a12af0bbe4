import type { Point } from "../scene/path.ts";
import { type Box, isFree, overlap } from "./boxes.ts";
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
  /** How the lines of each label are set, so that all of them are near the end. */
  readonly anchors: readonly Anchor[];
}

type Anchor = "start" | "middle" | "end";

/** Least room between the end of a spoke and its label. */
const GAP = 8;
/** More at a side, where letters would run on from the end. */
const ASIDE = 3;
/** Half of the end of a spoke. */
const DOT = 5;
const LONGEST = 104;
const SHORTEST = 22;

/**
 * Places a star in a cell: spokes at fixed angles, the first straight up and the others clockwise, as long as the
 * labels leave room for. Labels stand beside, over or under their ends; where they would meet there, further out.
 */
export function starPlaces(
  labels: readonly EndLabel[],
  width: number,
  longest: number = LONGEST,
): StarPlaces {
  const near = placesBy(besideOf, labels, width, longest);
  return meet(near) ? placesBy(pastOf, labels, width, longest) : near;
}

/** Where the middle of a label is from the end of its spoke, and how its lines are set. */
interface Beside {
  readonly by: Point;
  readonly anchor: Anchor;
}

function placesBy(
  beside: (way: Point, label: EndLabel) => Beside,
  labels: readonly EndLabel[],
  width: number,
  longest: number,
): StarPlaces {
  const ways = labels.map((_, i) => onCircle([0, 0], 1, i / Math.max(1, labels.length)));
  const stood = labels.map((label, i) => beside(ways[i] ?? [0, 0], label));
  let radius = longest;
  labels.forEach((label, i) => {
    const across = Math.abs(ways[i]?.[0] ?? 0);
    if (across < 0.01) return;
    const aside = Math.abs(stood[i]?.by[0] ?? 0);
    radius = Math.min(radius, (width / 2 - label.width / 2 - aside) / across);
  });
  radius = Math.max(SHORTEST, radius);
  const centred = labels.map((label, i): Box => {
    const { width: wide, height } = label;
    const [[x, y], [dx, dy]] = [ways[i] ?? [0, 0], stood[i]?.by ?? [0, 0]];
    return { x: x * radius + dx - wide / 2, y: y * radius + dy - height / 2, width: wide, height };
  });
  const top = Math.min(-radius, ...centred.map((b) => b.y));
  const bottom = Math.max(...centred.map((b) => b.y + b.height), SHORTEST);
  const hub: Point = [width / 2, -top];
  return {
    radius,
    height: bottom - top,
    hub,
    ends: ways.map(([x, y]) => [hub[0] + x * radius, hub[1] + y * radius]),
    boxes: centred.map(({ x, y, width: wide, height }) => ({
      x: x + hub[0],
      y: y + hub[1],
      width: wide,
      height,
    })),
    anchors: stood.map(({ anchor }) => anchor),
  };
}

/** A label in the room of a larger one at the same end, as near to it as can be. */
export function nearestIn(room: Box, { width, height }: EndLabel, [x, y]: Point): Box {
  const [right, bottom] = [room.x + room.width - width, room.y + room.height - height];
  return {
    x: Math.max(room.x, Math.min(right, x - width / 2)),
    y: Math.max(room.y, Math.min(bottom, y - height / 2)),
    width,
    height,
  };
}

/** Whether labels lie on each other or on an end of a spoke. */
function meet({ boxes, ends }: StarPlaces): boolean {
  const dots = ends.map(([x, y]): Box => ({ x: x - DOT, y: y - DOT, width: 2 * DOT, height: 2 * DOT }));
  return boxes.some((box, i) => !isFree(box, boxes.slice(i + 1)) || dots.some((dot) => overlap(box, dot)));
}

/** Ways that are as much aside as up differ by less than this, for sines are not exact. */
const LAST_BITS = 1e-9;

/** A label beside the end of a spoke that goes sideways, its lines set to that side; else over or under it. */
function besideOf([x, y]: Point, { width, height }: EndLabel): Beside {
  if (Math.abs(x) >= Math.abs(y) - LAST_BITS)
    return {
      by: [Math.sign(x) * (width / 2 + GAP + ASIDE), (y * height) / 2],
      anchor: x > 0 ? "start" : "end",
    };
  return { by: [(x * width) / 2, Math.sign(y) * (height / 2 + GAP)], anchor: "middle" };
}

/** A label straight past the end of its spoke, so far that it leaves that free. */
function pastOf([x, y]: Point, { width, height }: EndLabel): Beside {
  const [across, along] = [Math.abs(x), Math.abs(y)];
  const past = Math.min(
    across < 0.01 ? Number.POSITIVE_INFINITY : (width / 2 + GAP) / across,
    along < 0.01 ? Number.POSITIVE_INFINITY : (height / 2 + GAP) / along,
  );
  return { by: [x * past, y * past], anchor: "middle" };
}

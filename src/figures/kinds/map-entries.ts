import type { Entry } from "../geo/entries.ts";
import type { Plot } from "../kind.ts";
import type { Box } from "../network/boxes.ts";
import { type Point, through } from "../scene/path.ts";
import type { Shape } from "../scene/scene.ts";
import { boxAbout } from "./map-room.ts";

/** Half of the dot of a partner, at its place and at the rim. */
const AT_PLACE = 5;
const AT_RIM = 4;
/** How far an arrow begins and ends from the middle of its dot, and half of its width: within the rim, whichever way it points. */
const BASE = 5.5;
const TIP = 10.5;
const HALF = 3.5;

/** The dot at which the arcs of a partner begin; one that lies beyond the map has an arrow in its direction. */
export function entryOf({ name, at, onEdge, beyond }: Entry, plot: Plot): readonly Shape[] {
  const fill = plot.paintOf(name);
  const [cx, cy] = at;
  const r = onEdge ? AT_RIM : AT_PLACE;
  const dot: Shape = { kind: "circle", cx, cy, r, fill, stroke: "ground", strokeWidth: 1 };
  if (beyond === null) return [dot];
  const [dx, dy] = beyond;
  const corner = (along: number, across: number): Point => [
    cx + dx * along - dy * across,
    cy + dy * along + dx * across,
  ];
  const d = through([corner(BASE, HALF), corner(TIP, 0), corner(BASE, -HALF)], true);
  return [{ kind: "path", d, fill }, dot];
}

/** What its dot and its arrow take, so that no name stands there. */
export function boxesOf({ at: [x, y], beyond }: Entry): readonly Box[] {
  const dot = boxAbout([x, y], AT_RIM + 2);
  if (beyond === null) return [dot];
  const middle = (BASE + TIP) / 2;
  return [dot, boxAbout([x + beyond[0] * middle, y + beyond[1] * middle], HALF)];
}

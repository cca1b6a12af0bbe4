import type { Point } from "../../../figures/scene/path.ts";
import type { Label } from "./layout.ts";
import { WIDEST } from "./tie-look.ts";

/** Names under a row of points, and what a line under them begins with at each point: from the end of its name to the floor below all of them. */
export interface NamesUnder {
  readonly labels: readonly Label[];
  /** Null where there is no room for lines between the names. */
  readonly feet: readonly (readonly [Point, Point])[] | null;
  /** How far down the names reach. */
  readonly floor: number;
}

/** How far below a row the first line of names stands, and how far apart lines of them are. */
const FIRST = 24;
const LINE = 17;
/** Between a name and what is below it, and between names beside each other. */
const AIR = 9;
/** Half of a line and the air beside it. */
const BESIDE = WIDEST / 2 + 2;
/** By how much names are turned where they have no room side by side. */
const TURN = 40;
const [ACROSS, DOWN] = [Math.cos((TURN * Math.PI) / 180), Math.sin((TURN * Math.PI) / 180)];
/** How high a name is, in the middle of which a line goes on. */
const HIGH = 13;

/**
 * Names under points of a row: in one line, in two lines by turns, or turned.
 * @param widths how wide each name is @param y of the row @param width room of all
 */
export function namesUnder(
  xs: readonly number[],
  widths: readonly number[],
  y: number,
  width: number,
): NamesUnder {
  return (
    levelNames(xs, widths, y, width, 1) ??
    levelNames(xs, widths, y, width, 2) ??
    turnedNames(xs, widths, y, width)
  );
}

/** Level names in some lines by turns; null where one would meet another, or a line from one above it. */
function levelNames(
  xs: readonly number[],
  widths: readonly number[],
  y: number,
  width: number,
  lines: number,
): NamesUnder | null {
  const floor = y + FIRST + (lines - 1) * LINE + AIR;
  const names = xs.map((x, i) => {
    const own = widths[i] ?? 0;
    const line = i % lines;
    const middle = Math.max(own / 2, Math.min(width - own / 2, x));
    return { x, middle, line, half: own / 2, y: y + FIRST + line * LINE };
  });
  const meets = names.some((a, i) =>
    names.some(
      (b, k) =>
        (k > i && a.line === b.line && Math.abs(a.middle - b.middle) < a.half + b.half + AIR) ||
        (b.line > a.line && Math.abs(a.x - b.middle) < b.half + BESIDE),
    ),
  );
  if (meets || names.some(({ half }) => 2 * half > width)) return null;
  return {
    labels: names.map((name) => ({ x: name.middle, y: name.y, anchor: "middle", turn: 0 })),
    feet: names.map((name) => [
      [name.x, name.y + AIR],
      [name.x, floor],
    ]),
    floor,
  };
}

/** Turned names, from whose ends lines go on as the names run, so that they meet no other. */
function turnedNames(xs: readonly number[], widths: readonly number[], y: number, width: number): NamesUnder {
  const labels = xs.map((x): Label => ({ x: x + 4, y: y + 16, anchor: "start", turn: TURN }));
  const ends = labels.map((label, i): Point => {
    const long = (widths[i] ?? 0) + AIR / 2;
    const [dx, dy] = [(DOWN * HIGH) / 4, (-ACROSS * HIGH) / 4];
    return [label.x + long * ACROSS + dx, label.y + long * DOWN + dy];
  });
  const floor = Math.max(y, ...ends.map(([, down]) => down));
  const feet = ends.map((end): readonly [Point, Point] => [
    end,
    [end[0] + ((floor - end[1]) * ACROSS) / DOWN, floor],
  ]);
  const least = Math.min(...xs.slice(1).map((x, i) => x - (xs[i] ?? 0)));
  const roomy = least * DOWN >= HIGH / 2 + BESIDE && feet.every(([, [x]]) => x <= width);
  return { labels, feet: roomy ? feet : null, floor };
}

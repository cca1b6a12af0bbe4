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
/** How high a name is, in the middle of which a line goes on. */
const HIGH = 13;

/**
 * Names under points of a row: in one line, in two lines by turns, or turned.
 * @param widths how wide each name is @param y of the row @param width room of all
 * @param heights how high each is where they run down, sign under sign, in place of being turned
 */
export function namesUnder(
  xs: readonly number[],
  widths: readonly number[],
  y: number,
  width: number,
  heights: readonly number[] | null = null,
): NamesUnder {
  return (
    levelNames(xs, widths, y, width, 1) ??
    levelNames(xs, widths, y, width, 2) ??
    turnedNames(xs, heights ?? widths, y, width, heights !== null)
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
function turnedNames(
  xs: readonly number[],
  lengths: readonly number[],
  y: number,
  width: number,
  upright: boolean,
): NamesUnder {
  const turn = upright ? 90 : TURN;
  const [across, down] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  const labels = xs.map((x): Label => {
    const at = { x: upright ? x - 4 : x + 4, y: y + 16, anchor: "start", turn } as const;
    return upright ? { ...at, upright } : at;
  });
  const ends = labels.map((label, i): Point => {
    const long = (lengths[i] ?? 0) + AIR / 2;
    const [dx, dy] = [(down * HIGH) / 4, (-across * HIGH) / 4];
    return [label.x + long * across + dx, label.y + long * down + dy];
  });
  const floor = Math.max(y, ...ends.map(([, at]) => at));
  const feet = ends.map((end): readonly [Point, Point] => [
    end,
    [end[0] + ((floor - end[1]) * across) / down, floor],
  ]);
  const least = Math.min(...xs.slice(1).map((x, i) => x - (xs[i] ?? 0)));
  const roomy = least * down >= HIGH / 2 + BESIDE && feet.every(([, [x]]) => x <= width);
  return { labels, feet: roomy ? feet : null, floor };
}

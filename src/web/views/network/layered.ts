import { midOf } from "../../../figures/network/outline.ts";
import { type Point, rounded } from "../../../figures/scene/path.ts";
import type { Label, Panel, PlacedNode, PlacedTie } from "./layout.ts";
import { namesUnder } from "./names-under.ts";
import { WIDEST } from "./tie-look.ts";
import type { Pair } from "./ties.ts";

/** Room that names over a row take at most, in pixels, or as a part of a wide row; level ones need so much each. */
const LONGEST = 150;
const PART = 0.2;
const LEVEL = 92;
/** Between the rows there is room for ties at least. */
const TIES = 130;

/**
 * Outside partners above, recipients below. Ties between recipients are arcs under all their names, from the end of each; over
 * the row, where no names are, in case there is no room for lines between the names.
 * @param widthOf how wide the name of an actor is
 * @param heightOf how high its name is where names without room side by side run down, sign under sign, as in Chinese
 */
export function layeredPanel(
  partners: readonly string[],
  recipients: readonly string[],
  pairs: readonly Pair[],
  width: number,
  widthOf: (id: string) => number,
  heightOf: ((id: string) => number) | null = null,
): Panel {
  const over = namesOver(partners, width, heightOf ?? widthOf, heightOf !== null);
  const { top } = over;
  const bottom = Math.max(260, width * 0.42, top + TIES);
  const widths = recipients.map(widthOf);
  const heights = heightOf === null ? null : recipients.map(heightOf);
  const rooms = heights === null ? [width, besideTurned(leanOf(widths), width)] : [width];
  const rows = rooms.map((room) => {
    const xs = placesIn(recipients, room);
    return { xs, names: namesUnder(xs, widths, bottom, width, heights) };
  });
  // Level names have the whole width; turned ones lean to the side.
  const under = rows.find(({ names }) => names.labels.every(({ turn }) => turn === 0)) ?? rows.at(-1);
  const xs = under?.xs ?? [];
  const nodes: readonly PlacedNode[] = [
    ...over.nodes,
    ...recipients.map((id, i): PlacedNode => {
      const r = recipients.length > 40 ? 3 : 7;
      return { id, x: xs[i] ?? 0, y: bottom, r, outside: false, label: under?.names.labels[i] ?? null };
    }),
  ];
  const [above, below] = [new Map<string, Point>(), new Map<string, number>()];
  for (const { id, x, y } of over.nodes) above.set(id, [x, y]);
  recipients.forEach((id, i) => {
    below.set(id, i);
  });
  const { feet = null, floor = bottom } = under?.names ?? {};
  let low = floor + 24;
  const ties = pairs.flatMap((pair, n): PlacedTie[] => {
    if (pair.self) return [];
    const to = below.get(pair.to);
    if (to === undefined) return [];
    const end: Point = [xs[to] ?? 0, bottom];
    const placed = { pair: n, number: null, spoke: false };
    if (!pair.horizontal) {
      const from = above.get(pair.from);
      if (from === undefined) return [];
      return [{ ...placed, d: `${at("M", from)}${at("L", end)}`, middle: midOf(from, end) }];
    }
    const from = below.get(pair.from);
    if (from === undefined) return [];
    const [left, right] = [feet?.[from], feet?.[to]];
    if (left === undefined || right === undefined) {
      const start: Point = [xs[from] ?? 0, bottom];
      const rise = Math.min(deepOf(start, end), (bottom - top) * 0.6);
      return [
        { ...placed, d: `${at("M", start)}${bow(start, end, -rise)}`, middle: midOfBow(start, end, -rise) },
      ];
    }
    const deep = deepOf(left[1], right[1]);
    const middle = midOfBow(left[1], right[1], deep);
    low = Math.max(low, middle[1] + WIDEST / 2 + 4);
    const d = [at("M", left[0]), at("L", left[1]), bow(left[1], right[1], deep), at("L", right[0])].join("");
    return [{ ...placed, d, middle }];
  });
  return { of: null, width, height: low, nodes, ties };
}

/** By how many degrees names over a row are turned: the fewest that keep them apart, else upright. */
const TURNS = [40, 50, 60, 70, 80] as const;
const LINES_APART = 14;
/** Room that names take at most which run down, sign under sign. */
const HIGHEST = 210;

/** Partners with their names over them: level in three lines, or turned. */
function namesOver(
  partners: readonly string[],
  width: number,
  longOf: (id: string) => number,
  upright: boolean,
) {
  const level = width / partners.length > LEVEL;
  const most = upright ? HIGHEST : Math.max(LONGEST, width * PART);
  const { turn, room, top } = level
    ? { turn: 0, room: width, top: 64 }
    : turnedOver(partners.length, longestOf(partners.map(longOf), most), width, upright ? [] : TURNS);
  const xs = placesIn(partners, room);
  const nodes = partners.map((id, i): PlacedNode => {
    const x = xs[i] ?? 0;
    const node = { id, x, y: top, r: partners.length > 40 ? 3 : 7, outside: true };
    const running = upright ? ({ upright } as const) : {};
    if (!level)
      return { ...node, label: { x: x + 4, y: top - 12, anchor: "start", turn: -turn, ...running } };
    const [label, ...elsewhere] = [0, 1, 2].map(
      (line): Label => ({ x, y: top - 16 - line * 17, anchor: "middle", turn: 0 }),
    );
    return { ...node, label: label ?? null, elsewhere };
  });
  return { top, nodes };
}

/** How so many names are turned, the room that this leaves their row, and how far down that stands. */
function turnedOver(count: number, longest: number, width: number, turns: readonly number[]) {
  const turnedBy = (turn: number) => {
    const [across, up] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
    const room = besideTurned(longest * across, width);
    const top = Math.max(64, longest * up + 10 * across + 18);
    return { turn, room, top, apart: (room / count) * up };
  };
  return turnedBy(turns.find((turn) => turnedBy(turn).apart >= LINES_APART) ?? 90);
}

/** How far to the side turned names under a row reach. */
function leanOf(widths: readonly number[]): number {
  return longestOf(widths, LONGEST) * 0.77;
}

function longestOf(widths: readonly number[], most: number): number {
  return Math.min(Math.max(0, ...widths), most);
}

/** The width that is left beside names that lean so far. */
function besideTurned(lean: number, width: number): number {
  return width - Math.min(lean, width * PART);
}

function placesIn(ids: readonly string[], room: number): readonly number[] {
  return ids.map((_, i) => ((i + 0.5) / ids.length) * room);
}

/** How deep the curve of a tie is drawn: the deeper the further it goes. */
function deepOf([from]: Point, [to]: Point): number {
  return 16 + Math.abs(to - from) * 0.15;
}

/** A curve from a point to another beside it that leaves and comes straight up or down. */
function bow(from: Point, to: Point, deep: number): string {
  return `${at("C", [from[0], from[1] + deep])} ${at("", [to[0], to[1] + deep])} ${at("", to)}`;
}

/** The middle of a bow lies at three quarters of its depth. */
function midOfBow(from: Point, to: Point, deep: number): Point {
  const [x, y] = midOf(from, to);
  return [x, y + deep * 0.75];
}

function at(letter: string, [x, y]: Point): string {
  return `${letter}${rounded(x)},${rounded(y)}`;
}

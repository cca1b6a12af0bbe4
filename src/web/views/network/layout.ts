import { type Curve, curve, midOf, onCurve } from "../../../figures/network/outline.ts";
import { type Point, rounded } from "../../../figures/scene/path.ts";
import { numbersOn } from "./line-numbers.ts";
import type { Pair } from "./ties.ts";

/** How ties are laid out. */
export const ARRANGEMENTS = ["stars", "ring", "layered", "levers"] as const;
export type Arrangement = (typeof ARRANGEMENTS)[number];

/** An actor in a panel. */
export interface PlacedNode {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly outside: boolean;
  /** Where its name stands; null where there is no room for one. */
  readonly label: Label | null;
  /** Where else it may stand where there it would not, the best first. */
  readonly elsewhere?: readonly Label[];
  /** What stands there in place of a name that has no room. */
  readonly code?: string;
}

export interface Label {
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
  /** Degrees by which it is turned about its place. */
  readonly turn: number;
  /** Whether its signs stand upright, one under the other, in the room that it takes turned. */
  readonly upright?: true;
}

/** A tie in a panel: its place among the pairs, the line that it is drawn along, and where its number stands. */
export interface PlacedTie {
  readonly pair: number;
  readonly d: string;
  /** Its way where it may be bent to pass names. */
  readonly way?: Curve;
  readonly number: Label | null;
  /** Whether it is a spoke of a star, which is drawn where nothing is recorded too. */
  readonly spoke: boolean;
  /** Its middle, for a sign on it. */
  readonly middle: Point;
}

/** One panel, its own top left corner at 0, 0. */
export interface Panel {
  /** Whose star it is; null where it shows everybody. */
  readonly of: string | null;
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  readonly ties: readonly PlacedTie[];
  /** The circle within which ties are bent past names and past signs of others. */
  readonly ring?: { readonly centre: Point; readonly radius: number };
}

/** The actor in the middle with everybody it has a tie with around it, always at the same angles. */
export function starPanel(
  hub: string,
  ends: readonly End[],
  width: number,
  outside: boolean,
  beside = NAME,
): Panel {
  const radius = ends.length > 8 ? Math.min(190, Math.max(64, width / 2 - beside)) : besideNames(width);
  const [cx, cy] = [width / 2, radius + 58];
  const nodes: PlacedNode[] = [{ id: hub, x: cx, y: cy, r: 9, outside, label: null }];
  const ties: PlacedTie[] = [];
  ends.forEach((end, i) => {
    const [x, y] = onCircle(cx, cy, radius, i / ends.length);
    const above = y < cy - radius * 0.5 ? 15 : 0;
    const label = labelAt(x, y, cx, cy, 12, -above);
    const elsewhere: readonly Label[] = [{ ...label, x, anchor: "middle" }];
    nodes.push({ id: end.id, x, y, r: 5, outside: end.outside, label, elsewhere });
    ties.push({
      pair: end.pair,
      d: line([cx, cy], [x, y]),
      number: { ...label, y: label.y + NUMBER_BELOW },
      spoke: true,
      middle: midOf([cx, cy], [x, y]),
    });
  });
  return { of: hub, width, height: 2 * radius + 112, nodes, ties };
}

/** How wide a star must be that has room for so many names, one under the other on both sides. */
export function starWidth(ends: number, beside: number): number {
  return ends > 8 ? 2 * (Math.min(190, Math.max(64, ends * 4.8)) + beside) : 0;
}

/** How far the number of a spoke stands below the name at its end. */
export const NUMBER_BELOW = 15;

/** Room that the longest of a few names takes beside a circle, in pixels. */
const NAME = 96;

/** The radius of a circle that leaves room for names on both sides. */
function besideNames(width: number): number {
  return Math.min(118, Math.max(60, width / 2 - NAME));
}

/** The radius from which arcs among five have room for their numbers. */
const LEAST_CIRCLE = 76;

/** Recipients on a circle, with arcs within for what is between them, each with its number where it has room on it. */
export function circlePanel(
  recipients: readonly string[],
  pairs: readonly Pair[],
  width: number,
  beside = NAME,
): Panel {
  const radius =
    recipients.length > 8
      ? Math.min(190, Math.max(64, width / 2 - beside))
      : Math.max(LEAST_CIRCLE, besideNames(width));
  const [cx, cy] = [width / 2, radius + 46];
  const places = new Map<string, Point>();
  const nodes = recipients.map((id, i): PlacedNode => {
    const [x, y] = onCircle(cx, cy, radius, i / recipients.length);
    places.set(id, [x, y]);
    return {
      id,
      x,
      y,
      r: 5,
      outside: false,
      label: labelAt(x, y, cx, cy, 12, 0),
      elsewhere: overAndUnder(x, y, 5),
    };
  });
  const between = pairs.flatMap((pair, n) => {
    const [from, to] = [places.get(pair.from), places.get(pair.to)];
    if (!pair.horizontal || from === undefined || to === undefined) return [];
    const way: Curve = [from, towardsMiddle(from, to, [cx, cy]), to];
    return [{ pair: n, way }];
  });
  const numbers = numbersOn(between.map(({ way }) => way));
  const ties = between.map(({ pair, way }, n): PlacedTie => {
    const middle = onCurve(way, 0.5);
    return { pair, d: curve(...way), number: numbers[n] ?? null, spoke: false, middle };
  });
  return { of: null, width, height: 2 * radius + 100, nodes, ties };
}

/** Somebody at the end of a spoke, and the pair that the spoke is. */
export interface End {
  readonly id: string;
  readonly pair: number;
  readonly outside: boolean;
}

/** The seats of the partners of a ring, numbered round it, how many there are, and by how many all are moved on. */
export interface RingSeats {
  readonly count: number;
  readonly own: readonly number[];
  readonly turned?: number;
}

/** Outside partners around, recipients inside, ties between recipients as arcs through the middle. */
export function ringPanel(
  partners: readonly string[],
  recipients: readonly string[],
  pairs: readonly Pair[],
  width: number,
  seats: RingSeats = { count: partners.length, own: [...partners.keys()] },
): Panel {
  const many = partners.length > 24;
  const margin = Math.min(150, width * 0.2);
  const radius = Math.max(60, Math.min(360, width / 2 - margin));
  const inner = radius * 0.5;
  const [cx, cy] = [width / 2, radius + (many ? margin * 0.9 : 48)];
  const places = new Map<string, Point>();
  const nodes: PlacedNode[] = [];
  partners.forEach((id, i) => {
    const turn = (((seats.own[i] ?? 0) + (seats.turned ?? 0)) % seats.count) / seats.count;
    const [x, y] = onCircle(cx, cy, radius, turn);
    places.set(id, [x, y]);
    const place = { id, x, y, r: many ? 3 : 8, outside: true };
    if (many) nodes.push({ ...place, label: turned(x, y, cx, cy, turn) });
    else {
      // Within the circle a name lies on ties.
      const within = (at: Label) => Number(Math.hypot(at.x - cx, at.y - cy) < radius);
      const places = [...around(x, y, 8), ...furtherOut(x, y, 8, y < cy)];
      const elsewhere = places.sort((a, b) => within(a) - within(b));
      nodes.push({ ...place, label: labelAt(x, y, cx, cy, 16, 0), elsewhere });
    }
  });
  recipients.forEach((id, i) => {
    const [x, y] = onCircle(cx, cy, inner, (i + 0.5) / recipients.length);
    places.set(id, [x, y]);
    const label = labelAt(x, y, cx, cy, 12, 0);
    nodes.push({ id, x, y, r: 6, outside: false, label, elsewhere: around(x, y, 6) });
  });
  const ties = pairs.flatMap((pair, n): PlacedTie[] => {
    if (pair.self) return [];
    const [from, to] = [places.get(pair.from), places.get(pair.to)];
    if (from === undefined || to === undefined) return [];
    const way: Curve = [from, pair.horizontal ? towardsMiddle(from, to, [cx, cy]) : midOf(from, to), to];
    const d = pair.horizontal ? curve(...way) : line(from, to);
    return [{ pair: n, d, way, number: null, spoke: false, middle: onCurve(way, 0.5) }];
  });
  const height = cy + radius + (many ? margin * 0.9 : 56);
  return { of: null, width, height, nodes, ties, ring: { centre: [cx, cy], radius } };
}

/** Over, under and beside a point that is so large, and at its corners. */
function around(x: number, y: number, r: number): readonly Label[] {
  const beside = [4, r + 11, -r - 1].flatMap((down) =>
    (["end", "start"] as const).map((anchor): Label => {
      return { x: x + (anchor === "end" ? -1 : 1) * (r + 5), y: y + down, anchor, turn: 0 };
    }),
  );
  return [...overAndUnder(x, y, r), ...beside];
}

/** One line and more further over a point that is so large, or under it. */
function furtherOut(x: number, y: number, r: number, over: boolean): readonly Label[] {
  return [21, 29].flatMap((away) =>
    (["middle", "start", "end"] as const).map((anchor): Label => {
      return { x, y: over ? y - r - away : y + r + away + 9, anchor, turn: 0 };
    }),
  );
}

/** Over and under a point that is so large. */
function overAndUnder(x: number, y: number, r: number): readonly Label[] {
  return [y - r - 6, y + r + 15].map((at) => ({ x, y: at, anchor: "middle", turn: 0 }));
}

function onCircle(cx: number, cy: number, radius: number, turn: number): Point {
  const angle = (turn - 0.25) * 2 * Math.PI;
  return [cx + radius * Math.cos(angle), cy + radius * Math.sin(angle)];
}

/** A label outside a point of a circle, some lines further down. */
function labelAt(x: number, y: number, cx: number, cy: number, away: number, down: number): Label {
  const [dx, dy] = [x - cx, y - cy];
  const length = Math.hypot(dx, dy) || 1;
  const anchor = Math.abs(dx) < length * 0.25 ? "middle" : dx > 0 ? "start" : "end";
  const lift = dy < -length * 0.5 ? -10 : dy > length * 0.5 ? 12 : 0;
  return { x: x + (dx / length) * away, y: y + (dy / length) * away + lift + down, anchor, turn: 0 };
}

/** A label that runs outwards along a radius. */
function turned(x: number, y: number, cx: number, cy: number, turn: number): Label {
  const length = Math.hypot(x - cx, y - cy) || 1;
  const degrees = (turn - 0.25) * 360;
  const left = turn > 0.5;
  return {
    x: x + ((x - cx) / length) * 8,
    y: y + ((y - cy) / length) * 8,
    anchor: left ? "end" : "start",
    turn: left ? degrees + 180 : degrees,
  };
}

function line([x1, y1]: Point, [x2, y2]: Point): string {
  return `M${rounded(x1)},${rounded(y1)}L${rounded(x2)},${rounded(y2)}`;
}

/** Where an arc between two points of a circle bends to. */
function towardsMiddle(from: Point, to: Point, [cx, cy]: Point): Point {
  return [cx * 0.8 + ((from[0] + to[0]) / 2) * 0.2, cy * 0.8 + ((from[1] + to[1]) / 2) * 0.2];
}

import type { Plot } from "../kind.ts";
import type { Network } from "../network/ask.ts";
import { type Box, inside, isFree, overlap, xOf } from "../network/boxes.ts";
import { shortName } from "../network/codes.ts";
import { onCircle, towards } from "../network/outline.ts";
import { type Points, pointsOf, pointsOn, type Way } from "../network/past-names.ts";
import type { Placed, RingPlaces } from "../network/ring-places.ts";
import type { StarPlaces } from "../network/star-places.ts";
import { leader } from "../plot/leader.ts";
import { wholeAt } from "../plot/whole-name.ts";
import type { Point } from "../scene/path.ts";
import type { Shape } from "../scene/scene.ts";

/** Size of a name, and height of a line of it. */
export const NAME = 13;
export const LINE = 16;

/** What stands at a partner; no lines where it is not named. */
export interface Label {
  readonly name: string;
  readonly lines: readonly string[];
  readonly width: number;
}

/** Where partners are named, and in which order. */
export interface Outside {
  readonly labels: readonly Label[];
  readonly boxes: readonly Box[];
  readonly anchors: StarPlaces["anchors"];
  readonly order: readonly number[];
}

/** Names as they are drawn, what they cover, and whose have no room. */
export interface RingNames {
  readonly shapes: readonly Shape[];
  readonly covered: readonly Box[];
  readonly unnamed: readonly string[];
}

/** How far a name may be moved outwards to be free of the others. */
const MOVES = [0, 18, 36] as const;
/** How far along the ring, where outwards does not do. */
const ASIDE = [18, -18, 36, -36] as const;

/**
 * Names over all their leaders, each where it is free of those before it: recipients where fewest ties are, then partners
 * outside the ring, the largest first, but for those that would find no room after smaller ones.
 */
export function namesOf(
  network: Network,
  places: RingPlaces,
  outside: Outside,
  ways: { readonly certain: readonly Way[]; readonly faint: readonly Way[] },
  frame: Box,
  plot: Plot,
): RingNames {
  const signs = places.recipients.map(({ at }) => around(at, 6));
  const dots = places.partners.map(({ at }) => around(at, 8));
  const texts: Shape[] = [];
  const leaders: Shape[] = [];
  const unnamed: string[] = [];
  const covered: Box[] = [];
  const put = (lines: readonly string[], box: Box, bold: boolean, anchor: Anchor = "middle", name = "") => {
    covered.push(box);
    lines.forEach((text, k) => {
      const y = box.y + LINE * (k + 1) - 4;
      const weight = bold ? "bold" : "regular";
      const at = { x: xOf(box, anchor), y };
      const whole = text.endsWith("…") ? wholeAt([text], 0, name) : {};
      texts.push({ kind: "text", ...at, text, size: NAME, weight, anchor, halo: true, ...whole });
    });
  };
  const short = network.recipients.map((name) => shortName(name, plot));
  const free = [...signs, ...dots];
  const all = [...places.recipients, ...places.partners].map(({ at }) => at);
  const tried = places.recipients.map(({ at }, i) => {
    const others = all.filter((_, k) => k !== i);
    return besides(at, plot.measure(short[i] ?? "", NAME)).filter(
      (b) => inside(b, frame) && isFree(b, free) && apartBy(b, at, others) > 0,
    );
  });
  const points = [pointsOf(ways.certain), pointsOf(ways.faint)];
  const easy = tried.map((boxes) => leastFirst(boxes, points));
  const clearFirst = easy.map((boxes, i) => {
    const at = all[i] ?? places.centre;
    const others = all.filter((_, k) => k !== i);
    const isClear = (b: Box) => apartBy(b, at, others) >= Math.min(CLEAR, places.inner * 0.3);
    return [...boxes.filter(isClear), ...boxes.filter((b) => !isClear(b))];
  });
  const stands = [chosenOf(clearFirst, WORDS), chosenOf(clearFirst), chosenOf(easy), chosenOf(tried)].reduce(
    (best, other) => (missing(other) < missing(best) ? other : best),
  );
  network.recipients.forEach((name, i) => {
    const box = stands[i] ?? null;
    if (box === null) unnamed.push(name);
    else put([short[i] ?? ""], box, false);
  });
  const { labels, boxes, anchors, order } = outside;
  const stood = stoodOutside(outside, { places, dots, taken: [...signs, ...covered], frame });
  for (const i of order) {
    const [label, at, box] = [labels[i], places.partners[i]?.at, stood.get(i)];
    if (label === undefined || at === undefined) continue;
    if (box === undefined) unnamed.push(label.name);
    else put(label.lines, box, true, anchors[i], plot.name(label.name));
    if (box !== undefined && box !== boxes[i]) leaders.push(leaderTo(at, box));
  }
  return { shapes: [...leaders, ...texts], covered, unnamed };
}

/** What names outside a ring stand among. */
interface Ground {
  readonly places: RingPlaces;
  readonly dots: readonly Box[];
  readonly taken: readonly Box[];
  readonly frame: Box;
}

/** How often the largest without room is tried before all others. */
const AGAIN = 8;

/** Where partners are named: the largest that has no room is as small as can be found. */
function stoodOutside(outside: Outside, ground: Ground): ReadonlyMap<number, Box> {
  const { labels } = outside;
  const order = outside.order.filter((i) => (labels[i]?.lines.length ?? 0) > 0);
  const lacking = (stood: ReadonlyMap<number, Box>) => order.findIndex((i) => !stood.has(i));
  let best = stoodIn(order, outside, ground);
  let tried = order;
  for (let again = 0; again < AGAIN; again++) {
    const rank = lacking(best);
    const first = order[rank];
    if (first === undefined) break;
    tried = [first, ...tried.filter((i) => i !== first)];
    const other = stoodIn(tried, outside, ground);
    const next = lacking(other);
    if (next >= 0 && next <= rank) break;
    best = other;
  }
  return best;
}

/** Each name at the first of its places that is free of those before it. */
function stoodIn(
  order: readonly number[],
  { boxes }: Outside,
  { places, dots, taken: before, frame }: Ground,
): ReadonlyMap<number, Box> {
  const taken = [...before];
  const stood = new Map<number, Box>();
  for (const i of order) {
    const [box, partner] = [boxes[i], places.partners[i]];
    if (box === undefined || partner === undefined) continue;
    const place = placeFor(box, partner, { dots, taken, frame });
    if (place === null) continue;
    taken.push(place);
    stood.set(i, place);
  }
  return stood;
}

/** Where a name stands: in its box, moved outwards, or along the ring too, where its leader crosses nothing. */
function placeFor(box: Box, { at, turn }: Placed, ground: Omit<Ground, "places">): Box | null {
  const { dots, taken, frame } = ground;
  const free = (place: Box) => inside(place, frame) && isFree(place, taken);
  if (free(box)) return box;
  const moved = ([dx, dy]: Point): Box => ({
    x: box.x + dx,
    y: box.y + dy,
    width: box.width,
    height: box.height,
  });
  for (const move of MOVES.slice(1)) {
    const place = moved(onCircle([0, 0], move, turn));
    if (free(place)) return place;
  }
  for (const move of MOVES)
    for (const aside of ASIDE) {
      const place = moved(onCircle(onCircle([0, 0], move, turn), aside, turn + 0.25));
      if (free(place) && isFree(place, dots) && !crosses(at, place, taken)) return place;
    }
  return null;
}

/** How much further than its own sign all others are from a name that nobody takes for theirs, and how far names on a line are apart. */
const CLEAR = 30;
const WORDS = 16;

/** How much nearer a name is to its own sign than to the nearest of others. */
function apartBy(box: Box, own: Point, others: readonly Point[]): number {
  return Math.min(...others.map((at) => away(box, at))) - away(box, own);
}

function away({ x, y, width, height }: Box, [px, py]: Point): number {
  return Math.hypot(Math.max(x - px, 0, px - x - width), Math.max(y - py, 0, py - y - height));
}

/** Of places for each of some names the first that is free of those before it, and has so much room between. */
function chosenOf(lists: readonly (readonly Box[])[], between = 0): readonly (Box | null)[] {
  const taken: Box[] = [];
  return lists.map((boxes) => {
    const box = boxes.find((b) => isFree(b, taken)) ?? null;
    if (box !== null) taken.push({ ...box, x: box.x - between, width: box.width + 2 * between });
    return box;
  });
}

function missing(chosen: readonly (Box | null)[]): number {
  return chosen.filter((box) => box === null).length;
}

/** Where the name of a recipient may stand: under its circle, over it, or beside it. */
function besides([x, y]: Point, width: number): readonly Box[] {
  const at = (left: number, top: number): Box => ({ x: left, y: top, width, height: LINE });
  const [left, middle] = [x - width, x - width / 2];
  return [
    at(middle, y + 6),
    at(middle, y - 6 - LINE),
    at(left - 8, y - 8),
    at(x + 8, y - 8),
    at(left - 5, y + 3),
    at(x + 5, y + 3),
    at(left - 5, y - 3 - LINE),
    at(x + 5, y - 3 - LINE),
    at(middle, y + 11),
    at(middle, y - 11 - LINE),
    at(left - 13, y - 8),
    at(x + 13, y - 8),
  ];
}

/** Places of a name, those first that the least of all ties lies on, and of those that are alike the least of what is faint. */
function leastFirst(places: readonly Box[], points: readonly (readonly Points[])[]): readonly Box[] {
  const on = points.map((some) => pointsOn(places, some));
  const order = [...places.keys()].sort((a, b) =>
    on.reduce((before, own) => before || (own[a] ?? 0) - (own[b] ?? 0), 0),
  );
  return order.flatMap((i) => places[i] ?? []);
}

function around([x, y]: Point, r: number): Box {
  return { x: x - r, y: y - r, width: 2 * r, height: 2 * r };
}

type Anchor = StarPlaces["anchors"][number];

/** From a partner to its name where that had to be moved away. */
function leaderTo(at: Point, box: Box): Shape {
  const [[x1, y1], [x2, y2]] = endsTo(at, box);
  return leader(x1, y1, x2, y2);
}

function endsTo(at: Point, { x, y, width, height }: Box): readonly [Point, Point] {
  const to: Point = [Math.min(x + width, Math.max(x, at[0])), Math.min(y + height, Math.max(y, at[1]))];
  return [towards(at, to, 8), to];
}

/** Whether a leader to a name would cross another name. */
function crosses(at: Point, box: Box, others: readonly Box[]): boolean {
  const [[x1, y1], [x2, y2]] = endsTo(at, box);
  const whole = {
    x: Math.min(x1, x2) - 1,
    y: Math.min(y1, y2) - 1,
    width: Math.abs(x2 - x1) + 2,
    height: Math.abs(y2 - y1) + 2,
  };
  const near = others.filter((other) => overlap(other, whole));
  if (near.length === 0) return false;
  const steps = Math.ceil(Math.hypot(x2 - x1, y2 - y1) / 3);
  return Array.from({ length: steps }, (_, k) => (k + 0.5) / steps).some(
    (part) => !isFree(around([x1 + (x2 - x1) * part, y1 + (y2 - y1) * part], 1), near),
  );
}

import type { Plot } from "../kind.ts";
import type { Network } from "../network/ask.ts";
import { type Box, inside, isFree, xOf } from "../network/boxes.ts";
import { shortName } from "../network/codes.ts";
import { onCircle, towards } from "../network/outline.ts";
import type { RingPlaces } from "../network/ring-places.ts";
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

/** How far a name may be moved outwards to be free of the others. */
const MOVES = [0, 18, 36] as const;
/** How far along the ring, where outwards does not do. */
const ASIDE = [18, -18, 36, -36] as const;

/**
 * Names over all their leaders, each where it is free of those before it: recipients under their circles, then partners
 * outside the ring, the largest first.
 */
export function namesOf(
  network: Network,
  places: RingPlaces,
  { labels, boxes, anchors, order }: Outside,
  frame: Box,
  plot: Plot,
): { readonly shapes: readonly Shape[]; readonly unnamed: readonly string[] } {
  const taken: Box[] = places.recipients.map(({ at }) => around(at, 6));
  const dots = places.partners.map(({ at }) => around(at, 8));
  const texts: Shape[] = [];
  const leaders: Shape[] = [];
  const unnamed: string[] = [];
  const put = (
    lines: readonly string[],
    tried: readonly Box[],
    bold: boolean,
    anchor: Anchor = "middle",
    name = "",
  ) => {
    const box = tried.find((b) => inside(b, frame) && isFree(b, taken));
    if (box === undefined) return null;
    taken.push(box);
    lines.forEach((text, k) => {
      const y = box.y + LINE * (k + 1) - 4;
      const weight = bold ? "bold" : "regular";
      const at = { x: xOf(box, anchor), y };
      const whole = text.endsWith("…") ? wholeAt([text], 0, name) : {};
      texts.push({ kind: "text", ...at, text, size: NAME, weight, anchor, halo: true, ...whole });
    });
    return box;
  };
  network.recipients.forEach((name, i) => {
    const [x, y] = places.recipients[i]?.at ?? places.centre;
    const text = shortName(name, plot);
    const width = plot.measure(text, NAME);
    const box = { x: x - width / 2, y: y + 6, width, height: LINE };
    const stood = put(
      [text],
      [
        box,
        { ...box, y: y - 6 - LINE },
        { ...box, x: x - width - 8, y: y - 8 },
        { ...box, x: x + 8, y: y - 8 },
      ],
      false,
    );
    if (stood === null) unnamed.push(name);
  });
  for (const i of order) {
    const [label, box] = [labels[i], boxes[i]];
    const turn = places.partners[i]?.turn ?? 0;
    const at = places.partners[i]?.at;
    if (label === undefined || box === undefined || at === undefined) continue;
    const movedBy = ([dx, dy]: Point) => ({ ...box, x: box.x + dx, y: box.y + dy });
    const tried = [
      box,
      ...MOVES.slice(1).map((move) => movedBy(onCircle([0, 0], move, turn))),
      ...MOVES.flatMap((move) =>
        ASIDE.map((aside) => movedBy(onCircle(onCircle([0, 0], move, turn), aside, turn + 0.25))),
      ).filter((b) => isFree(b, dots) && !crosses(at, b, taken)),
    ];
    const stood =
      label.lines.length === 0 ? null : put(label.lines, tried, true, anchors[i], plot.name(label.name));
    if (stood === null) unnamed.push(label.name);
    if (stood !== null && stood !== box) leaders.push(leaderTo(at, stood));
  }
  return { shapes: [...leaders, ...texts], unnamed };
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
  const steps = Math.ceil(Math.hypot(x2 - x1, y2 - y1) / 3);
  return Array.from({ length: steps }, (_, k) => (k + 0.5) / steps).some(
    (part) => !isFree(around([x1 + (x2 - x1) * part, y1 + (y2 - y1) * part], 1), others),
  );
}
